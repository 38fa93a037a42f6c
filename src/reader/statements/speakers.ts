/** Who is meant by the words that name a speaker. */
import type { Party } from '../../contract/reading.ts';
import { nameWords } from '../../knowledge/name-words.ts';
import { cueWords } from '../../knowledge/speech-cues-words.ts';
import type { NameMention } from '../types.ts';
import { isOffice } from './attribution/roles.ts';
import { isAdverb, PREPOSITIONS } from './attribution/words.ts';
import type { Range } from './draft.ts';
import type { Ground } from './ground.ts';

export interface Speaker {
  /** Index in `Names.entities`, or -1. */
  entity: number;
  party: Party | null;
}

const NOBODY: Speaker = { entity: -1, party: null };

/** Whether the name is only part of a hyphenated word: "the Paris-based group". */
const isPartOfWord = (ground: Ground, m: NameMention) =>
  ground.tokens.end[m.end - 1]! > m.span[1] || ground.tokens.start[m.first]! < m.span[0];

/** Whether a noun of those who speak follows, which the name only describes: "the Lund spokesman", "Senate investigators". */
function describesNoun(ground: Ground, source: Range, m: NameMention): boolean {
  if (m.form !== 'name' || m.entity < 0) return false;
  const { kind } = ground.names.entities[m.entity]!;
  const person = kind === 'person';
  // "A U.S. veterans' group"; an arm of the state speaks for it: "the U.S. military".
  const last = ground.lower[source.end - 1]!;
  const next = ground.lower[m.end] ?? '';
  if (
    kind === 'state' &&
    /^(?:military|intelligence|side|government|leadership|regime|administration)$/.test(last)
  )
    return false;
  if (kind === 'state' && m.end < source.end && !ground.isPossessive(m.end) && !ground.isPunctuation(m.end))
    return (
      !(
        PREPOSITIONS.has(next) ||
        isAdverb(next) ||
        /sel(?:f|ves)$|^(?:and|or|to|who|all|both)$/.test(next)
      ) && !isAdverb(last)
    );
  for (let i = m.end; i < Math.min(source.end, m.end + 2); i++) {
    if (ground.isCapital(i) || ground.isPunctuation(i)) return false;
    const w = ground.lower[i]!;
    if (isOffice(w) || cueWords('member').has(w)) return true;
    if (person && nameWords('organisation').has(w)) return true;
    if (w === 'and' || w === 'or' || PREPOSITIONS.has(w)) return false;
  }
  return false;
}

/** Whether the name after a possessive or a title's complement is whom the phrase names: "Norway's Lund", "Ambassador to Chad Ida Lund". */
function closesPhrase(ground: Ground, source: Range, m: NameMention): boolean {
  if (m.form !== 'name' || m.end !== source.end) return false;
  const before = m.phraseFirst - 1;
  if (before <= source.first) return false;
  if (ground.isPossessive(before)) return true;
  const named = ground.names.mentions[ground.names.at[before] ?? -1];
  return (
    named !== undefined && ground.names.entities[named.entity]?.kind !== 'person' && ground.isCapital(before)
  );
}

/** Whether the mention is the owner of an utterance that the source is: "Lund's tweet". */
const ownsUtterance = (ground: Ground, source: Range, m: NameMention) =>
  ground.isPossessive(m.end) &&
  source.end - m.end <= 4 &&
  (cueWords('utterance').has(ground.lower[source.end - 1]!) ||
    /^(?:tweet|post|message|remark|comment)s?$/.test(ground.lower[source.end - 1]!));

/** Whether a preposition or possessive inside the source puts the mention below another head: "a spokesman for Mr. Kim". */
function isEmbedded(ground: Ground, source: Range, mention: NameMention): boolean {
  if (mention.adjective || isPartOfWord(ground, mention) || describesNoun(ground, source, mention))
    return true;
  if (ownsUtterance(ground, source, mention) || closesPhrase(ground, source, mention)) return false;
  if (ground.isPossessive(mention.end) && mention.end < source.end) return true;
  const from = Math.max(mention.phraseFirst, source.first);
  if (from <= source.first + 1) return false;
  for (let i = source.first + 1; i < from; i++)
    if (PREPOSITIONS.has(ground.lower[i]!) || ground.lower[i] === 'who' || ground.lower[i] === ',')
      return true;
  return false;
}

/** Whether a people is named without "the", so that some of its members speak and not its government: "Israelis say". */
function isSomePeople(ground: Ground, m: NameMention): boolean {
  return (
    m.form === 'nominal' &&
    !m.adjective &&
    ground.names.entities[m.entity]?.kind === 'state' &&
    /s$/.test(ground.lower[m.end - 1]!) &&
    ground.lower[m.phraseFirst - 1] !== 'the'
  );
}

/** The speaker named by tokens of `source`: the head of the phrase before what depends on it. */
export function speakerOf(ground: Ground, source: Range | null): Speaker {
  if (!source) return NOBODY;
  const { names } = ground;
  const seen: NameMention[] = [];
  for (let i = source.first; i < source.end; i++) {
    const m = names.at[i] ?? -1;
    if (m >= 0) {
      const mention = names.mentions[m]!;
      if (seen[seen.length - 1] !== mention) seen.push(mention);
    }
  }
  const party = (m: NameMention): Party | null =>
    m.party ?? (m.entity >= 0 ? names.entities[m.entity]!.party : null);
  const kind = (m: NameMention) => (m.entity >= 0 ? names.entities[m.entity]!.kind : null);
  const heads = seen.filter((m) => !isEmbedded(ground, source, m));
  const people = heads.filter((m) => kind(m) === 'person');
  const head =
    (people[0]?.form === 'name'
      ? people[0]
      : people.find((m) => m.form === 'name' && m.end === source.end)) ??
    people[0] ??
    heads.find((m) => m.entity < 0) ??
    heads.find((m) => m.entity >= 0);
  const theirs = seen.filter((m) => !isAbout(ground, source, m));
  const anyParty = theirs.map(party).find((p) => p) ?? null;
  if (!head || isSomePeople(ground, head)) return { entity: -1, party: anyParty };
  return { entity: head.entity, party: party(head) ?? anyParty };
}

/** All who are named by tokens of `source`, where they are several: "Kim and Noh", "the two envoys"; else none. */
export function jointSpeakers(ground: Ground, source: Range | null): number[] {
  if (!source) return [];
  const { names } = ground;
  const found: number[] = [];
  let joined = false;
  let last: NameMention | undefined;
  for (let i = source.first; i < source.end; i++) {
    const mention = names.mentions[names.at[i] ?? -1];
    if (!mention) {
      if (ground.is(i, 'and') || ground.is(i, ',')) joined = true;
      else if (PREPOSITIONS.has(ground.lower[i]!)) joined = false;
      continue;
    }
    if (mention === last || isEmbedded(ground, source, mention)) continue;
    last = mention;
    const heads = mention.members.length > 0 ? mention.members : mention.entity >= 0 ? [mention.entity] : [];
    if (found.length === 0 || joined) for (const e of heads) if (!found.includes(e)) found.push(e);
    joined = false;
  }
  const kinds = found.map((e) => names.entities[e]!.kind === 'person');
  return found.length > 1 && kinds.every((k) => k === kinds[0]) ? found : [];
}

/** Whether the mention stands behind an onlooker: "critics of the Iran deal". */
function isAbout(ground: Ground, source: Range, m: NameMention): boolean {
  for (let i = source.first; i < m.first; i++) if (cueWords('onlooker').has(ground.lower[i]!)) return true;
  return false;
}
