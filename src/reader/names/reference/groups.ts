/** Groups: "the two sides", "both leaders", "the pair", "they", with their members. */

import { type GroupOfStates, groupsOfStates } from '../../../knowledge/groups-of-states.ts';
import { stateOf } from '../../../knowledge/states.ts';
import { once } from '../../../knowledge/tsv.ts';
import { type NameMention, Shape } from '../../types.ts';
import { pluralOffice } from '../offices.ts';
import { wordSet } from '../word-set.ts';
import { lastGroup, lastParties, lastPeople } from './members.ts';
import { mention, type State } from './state.ts';

const SIDES = wordSet(
  'side sides countries nations governments koreas allies neighbors neighbours parties capitals powers states rivals foes administrations delegations',
);
const PERSONS = /^(?:men|women|pair|duo|counterparts?)$/;
const NUMBERS: Record<string, number> = { two: 2, three: 3, four: 4, both: 2 };

/** "the two sides", "both leaders", "the pair", "they", "six world powers" as a mention with its members, or null. */
export function groupAt(state: State, i: number, s: number, limit: number): NameMention | null {
  const { tokens } = state.layout;
  const lower = tokens.lower[i]!;
  const states = statesAt(state, lower === 'the' ? i + 1 : i, limit);
  if (states) return { ...states, phraseFirst: i };
  let j = i;
  let count = 0;
  if (lower === 'the' || lower === 'these' || lower === 'those' || lower === 'all') j++;
  if (j >= limit) return null;
  const number = NUMBERS[tokens.lower[j]!];
  if (number) {
    count = number;
    j++;
    if (lower === 'both' && tokens.lower[j] === 'the') j++;
  } else if (tokens.lower[j] === 'pair' || tokens.lower[j] === 'duo') {
    return lower === 'the' ? withMembers(state, i, j + 1, lastPeople(state, s, 2, null)) : null;
  } else if (lower === 'they' || lower === 'them') {
    const members = lastGroup(state, s);
    return members.length > 1 ? withMembers(state, i, i + 1, members, 'pronoun') : null;
  } else if (lower === 'the' && tokens.lower[j] === 'leaders' && tokens.lower[j + 1] !== 'of') {
    // "the leaders", of whom the report has named just two.
    const leaders = lastPeople(state, s, 3, 'leader');
    const level = (e: number) => state.linked.roles[e]!.some((r) => r.level === 'leader');
    return leaders.length === 2 && leaders.every(level) ? withMembers(state, i, j + 1, leaders) : null;
  } else return null;
  for (let k = j; k < limit && k < j + 4; k++) {
    const word = tokens.lower[k]!;
    if ((tokens.shape[k]! & Shape.Punct && word !== '-') || word === 'and') return null;
    if (word === 'koreas' && count === 2)
      return withMembers(state, i, k + 1, partiesOf(state, ['KOR', 'PRK']));
    // "Two countries", "two officials" without "the" are new ones.
    const isNew = lower === 'two' || lower === 'three' || lower === 'four';
    if (SIDES.has(word))
      return isNew ? null : withMembers(state, i, k + 1, partiesOf(state, lastParties(state, s, count)));
    const office = pluralOffice(word);
    if (office || PERSONS.test(word))
      if (isNew) return null;
      else return withMembers(state, i, k + 1, lastPeople(state, s, count, office?.level ?? null));
  }
  // "the two met", "the two have agreed"
  const after = tokens.lower[j] ?? '';
  if (
    lower === 'the' &&
    count === 2 &&
    /^(?:met|have|had|were|are|will|also|agreed|spoke|discussed|held|last|talked|exchanged|shook)$/.test(
      after,
    )
  )
    return withMembers(state, i, j, lastPeople(state, s, 2, null));
  return null;
}

/** "six world powers": the states of a group, or the body that they are where the report names it. */
function statesAt(state: State, i: number, limit: number): NameMention | null {
  const { lower } = state.layout.tokens;
  const called = i < limit ? calledGroups().get(lower[i]!) : undefined;
  for (const { words, group } of called ?? []) {
    if (i + words.length > limit || words.some((w, k) => lower[i + k] !== w)) continue;
    const end = i + words.length;
    const body = state.linked.entities.findIndex((e) => e.kind === 'organisation' && e.party === group.body);
    if (body >= 0) return mention(state, i, end, body, 'nominal');
    return withMembers(state, i, end, partiesOf(state, group.members));
  }
  return null;
}

/** What groups of states are called, by its first word, the longest first. */
const calledGroups = once(() => {
  const made = new Map<string, { words: string[]; group: GroupOfStates }[]>();
  for (const group of groupsOfStates())
    for (const called of group.called) {
      const words = called.split(' ');
      made.set(words[0]!, [...(made.get(words[0]!) ?? []), { words, group }]);
    }
  for (const list of made.values()) list.sort((a, b) => b.words.length - a.words.length);
  return made;
});

function withMembers(
  state: State,
  first: number,
  end: number,
  members: number[],
  form: NameMention['form'] = 'nominal',
): NameMention | null {
  if (members.length < 2) return null;
  return { ...mention(state, first, end, -1, form), members };
}

const partiesOf = (state: State, parties: readonly string[]) => parties.map((p) => entityOfParty(state, p));

function entityOfParty(state: State, party: string): number {
  const { entities, roles } = state.linked;
  if (state.bodies.size === 0) {
    entities.forEach((e, i) => {
      if (e.kind === 'person' || e.kind === 'place' || !e.party) return;
      if (e.ref === e.party || !state.bodies.has(e.party)) state.bodies.set(e.party, i);
    });
  }
  const at = state.bodies.get(party);
  if (at !== undefined) return at;
  const known = stateOf(party);
  entities.push({
    kind: known ? 'state' : 'organisation',
    name: known?.name ?? party,
    party,
    office: null,
    ref: known ? party : null,
    geo: known?.position ?? null,
    gender: null,
  });
  roles.push([]);
  state.bodies.set(party, entities.length - 1);
  return entities.length - 1;
}
