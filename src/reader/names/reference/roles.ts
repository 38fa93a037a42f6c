/** Role nouns without a name: "the envoy", "the North Korean leader", "a senior official". */
import { nameWords } from '../../../knowledge/name-words.ts';
import { type NamedEntity, type NameMention, Shape } from '../../types.ts';
import { complementEnd } from '../finding/appositions.ts';
import type { Linked } from '../linking/entities.ts';
import { type OfficeHead, phraseStart } from '../offices.ts';
import { mention, note, noteUnnamed, REACH, type State } from './state.ts';

const DETERMINERS = new Set([
  'the',
  'this',
  'that',
  'his',
  'her',
  'its',
  'their',
  'a',
  'an',
  'one',
  'another',
  'some',
  'several',
  'many',
  'two',
  'three',
  'other',
  'any',
]);
const ADJECTIVE = /^\p{Ll}{3,}(?:ic|al|ed|ing|ous|ive|ful|ish|ary|ent|ant|ble)$/u;
const DEFINITE = new Set(['the', 'this', 'that']);

/** The sole person of the report in each role of a party ("PRK leader", "FRA minister"); -1 where there are several. */
export function soleHolders({ entities, roles }: Linked): Map<string, number> {
  const sole = new Map<string, number>();
  entities.forEach((e: NamedEntity, i) => {
    if (e.kind !== 'person' || !e.party) return;
    const keys = new Set(roles[i]!.map((r) => `${e.party} ${r.head}`));
    if (roles[i]!.some((r) => r.level === 'leader')) keys.add(`${e.party} leader`);
    for (const key of keys) sole.set(key, sole.has(key) ? -1 : i);
  });
  return sole;
}

/** A role noun without a name: the person of that office named before, or an unnamed official of a party. */
export function role(state: State, head: OfficeHead, plural: boolean, s: number, limit: number): number {
  const { tokens } = state.layout;
  const start = state.layout.sentences[s]!.first;
  let first = phraseStart(tokens, head.first, start);
  while (
    first < head.first &&
    nameWords('function').has(tokens.lower[first]!) &&
    !DETERMINERS.has(tokens.lower[first]!)
  )
    first++;
  const inside = firstWithin(state, first, head.end);
  // "The embattled minister": an adjective before the office.
  if (
    !plural &&
    first - 2 >= start &&
    tokens.lower[first - 2] === 'the' &&
    ADJECTIVE.test(tokens.word[first - 1]!)
  )
    first--;
  const determiner =
    first > start && DETERMINERS.has(tokens.lower[first - 1]!) ? tokens.lower[first - 1]! : null;
  const end = complementEnd(tokens, head.end, limit);
  const phraseFirst = determiner ? first - 1 : first;
  const party = inside ? state.linked.entities[inside.entity]!.party : possessing(state, phraseFirst);
  if (!determiner && !plural && !(tokens.shape[head.first]! & Shape.Cap) && !inside) return head.end;
  // "The Lund spokesman" serves one who is named, and is another.
  const servesPerson = inside !== undefined && state.linked.entities[inside.entity]!.kind === 'person';
  const entity =
    plural || determiner === 'a' || determiner === 'an' || servesPerson
      ? -1
      : (named(state, head.end) ??
        holder(state, head, party, s, determiner !== null && DEFINITE.has(determiner)));
  if (entity < 0 && !party && !plural && head.office.level === 'other') return head.end;
  const made = mention(
    state,
    first,
    head.end,
    entity,
    entity >= 0 && tokens.shape[head.first]! & Shape.Cap ? 'title' : 'nominal',
  );
  made.phraseFirst = phraseFirst;
  made.phraseEnd = Math.max(head.end, end);
  made.party = entity >= 0 ? state.linked.entities[entity]!.party : party;
  if (entity >= 0) note(state, made, s);
  else if (
    !plural &&
    state.layout.tokens.word[phraseFirst - 1] !== ',' &&
    (party || determiner === 'a' || determiner === 'an' || determiner === 'one')
  )
    noteUnnamed(state, made, s);
  state.out.push(made);
  return head.end;
}

/** The person whom the next words name: "the supreme leader, Ayatollah Lund,", "spokesman Rear Adm. Lund". */
function named(state: State, end: number): number | null {
  const { word } = state.layout.tokens;
  const next = state.linked.mentions[state.next];
  if (!next || next.entity < 0 || state.linked.entities[next.entity]!.kind !== 'person') return null;
  if (next.phraseFirst === end) return next.entity;
  const set = word[end] === ',' && next.phraseFirst === end + 1;
  return set && (word[next.phraseEnd] === ',' || word[next.phraseEnd - 1] === ',') ? next.entity : null;
}

function possessing(state: State, phraseFirst: number): string | null {
  const { tokens } = state.layout;
  if (phraseFirst < 2 || !(tokens.shape[phraseFirst - 1]! & Shape.Possessive)) return null;
  const owner = endingAt(state, phraseFirst - 1);
  return owner?.entity !== undefined && owner.entity >= 0 ? state.linked.entities[owner.entity]!.party : null;
}

/** The first mention of an entity within tokens [first, end), which are the last ones read. */
function firstWithin(state: State, first: number, end: number): NameMention | undefined {
  let found: NameMention | undefined;
  for (let k = state.out.length - 1; k >= 0; k--) {
    const m = state.out[k]!;
    if (m.first < first) break;
    if (m.end <= end && m.entity >= 0) found = m;
  }
  return found;
}

/** The last mention read, if it ends at token `end`. */
function endingAt(state: State, end: number): NameMention | undefined {
  for (let k = state.out.length - 1; k >= 0; k--) {
    const m = state.out[k]!;
    if (m.end === end) return m;
    if (m.end < end) return undefined;
  }
  return undefined;
}

/** Whether an office's words say the same as a role noun's: "minister" of a foreign minister, "foreign minister" of one. */
function agree(role: string, noun: string): boolean {
  const [a, b] = [role.replace(SPOKESMAN, 'spokesman'), noun.replace(SPOKESMAN, 'spokesman')];
  return a === b || a.endsWith(` ${b}`) || b.endsWith(` ${a}`);
}

/** One office by several names. */
const SPOKESMAN = /^(?:spokeswoman|spokesperson|press secretary)$/;

/** The most prominent and latest person who holds the office, of the party where one is named; -1 where none does. */
function holder(state: State, head: OfficeHead, party: string | null, s: number, definite: boolean): number {
  const { words, level } = head.office;
  const last = words.split(' ').at(-1)!;
  if (party || definite) {
    let best = -1;
    let bestScore = -Infinity;
    for (let k = state.recent.length - 1; k >= 0; k--) {
      const c = state.recent[k]!;
      const distance = s - c.sentence;
      if (distance > REACH * 4) break;
      if (c.entity < 0) continue;
      const { party: own, gender } = state.linked.entities[c.entity]!;
      if ((party && own !== party) || (gender && head.office.gender && gender !== head.office.gender))
        continue;
      const fits = state.linked.roles[c.entity]!.some(
        (r) => agree(r.words, words) || (r.level === level && (level === 'envoy' || words === 'leader')),
      );
      // Subjects come before those who are named beside them.
      const score = Math.min(c.role, 2) * 0.3 - distance;
      if (fits && score > bestScore) {
        bestScore = score;
        best = c.entity;
      }
    }
    if (best >= 0) return best;
  }
  // The only one of that party and role in the report, before or after: "the North Korean leader".
  const sole = party ? (state.sole.get(`${party} ${last}`) ?? -1) : -1;
  const same = sole >= 0 && (words === last || state.linked.roles[sole]!.some((r) => agree(r.words, words)));
  return same ? sole : -1;
}
