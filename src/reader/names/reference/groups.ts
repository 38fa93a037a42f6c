/** Groups: "the two sides", "both leaders", "the pair", "they", with their members. */
import type { OfficeLevel } from '../../../knowledge/offices.ts';
import { stateOf } from '../../../knowledge/states.ts';
import { type NameMention, Shape } from '../../types.ts';
import { pluralOffice } from '../offices.ts';
import { mention, REACH, type State } from './state.ts';

const SIDES =
  /^(?:sides?|countries|nations|governments|koreas|allies|neighbou?rs|parties|capitals|powers|states|rivals|foes|administrations|delegations)$/;
const PERSONS = /^(?:men|women|pair|duo|counterparts?)$/;
const NUMBERS: Record<string, number> = { two: 2, three: 3, four: 4, both: 2 };

/** "the two sides", "both leaders", "the pair", "they" as a mention with its members, or null. */
export function groupAt(state: State, i: number, s: number, limit: number): NameMention | null {
  const { tokens } = state.layout;
  const lower = tokens.lower[i]!;
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
      return withMembers(state, i, k + 1, [entityOfParty(state, 'KOR'), entityOfParty(state, 'PRK')]);
    // "Two countries", "two officials" without "the" are new ones.
    const isNew = lower === 'two' || lower === 'three' || lower === 'four';
    if (SIDES.test(word)) return isNew ? null : withMembers(state, i, k + 1, lastParties(state, s, count));
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

/** The latest `count` different people, of one level where one is asked for and enough are of it. */
function lastPeople(state: State, s: number, count: number, level: OfficeLevel | null): number[] {
  if (level) {
    const ofLevel = foremost(state, s, count, (e) => state.linked.roles[e]!.some((o) => o.level === level));
    if (ofLevel.length === count) return ofLevel;
  }
  return foremost(state, s, count, () => true);
}

/**
 * The people of whom a group may be made: those of the latest sentence that names just as many, else those named most
 * often of late, as they were first named.
 */
function foremost(state: State, s: number, count: number, fits: (e: number) => boolean): number[] {
  const times = new Map<number, number>();
  let sentence = -1;
  let ended = false;
  for (let k = state.recent.length - 1; k >= 0; k--) {
    const c = state.recent[k]!;
    if (s - c.sentence > REACH * 3) break;
    if (c.entity < 0 || !fits(c.entity)) continue;
    if (sentence >= 0 && c.sentence !== sentence && !ended) {
      ended = true;
      if (times.size === count) break;
    }
    sentence = c.sentence;
    times.set(c.entity, (times.get(c.entity) ?? 0) + 1);
  }
  const latest = [...times.keys()];
  return latest
    .toSorted((a, b) => times.get(b)! - times.get(a)!)
    .slice(0, count)
    .toSorted((a, b) => latest.indexOf(b) - latest.indexOf(a));
}

/** State entities of the latest `count` different parties. */
function lastParties(state: State, s: number, count: number): number[] {
  const found: string[] = [];
  for (let k = state.parties.length - 1; k >= 0 && found.length < count; k--) {
    const p = state.parties[k]!;
    if (s - p.sentence > REACH * 2) break;
    if (!found.includes(p.party)) found.push(p.party);
  }
  return found.reverse().map((p) => entityOfParty(state, p));
}

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

/** What "they" takes up: the last group, or two people joined in the last sentence. */
function lastGroup(state: State, s: number): number[] {
  for (let k = state.out.length - 1; k >= 0; k--) {
    const m = state.out[k]!;
    const at = state.layout.tokens.sentence[m.first]!;
    if (s - at > 2) break;
    if (m.members.length > 1) return m.members;
    const next = state.out[k + 1];
    if (
      next &&
      m.entity >= 0 &&
      next.entity >= 0 &&
      m.entity !== next.entity &&
      next.phraseFirst - m.phraseEnd === 1 &&
      state.layout.tokens.lower[m.phraseEnd] === 'and'
    )
      return [m.entity, next.entity];
  }
  return [];
}
