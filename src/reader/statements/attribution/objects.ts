/** What is said of an object: "called the deal a mistake", "urged them to wait", "accused Moscow of lying". */
import type { Range } from '../draft.ts';
import type { Ground } from '../ground.ts';
import { isAudience } from './addressees.ts';
import type { Cue } from './cues.ts';
import {
  CLAUSE_OPENERS,
  DETERMINERS,
  isAdverb,
  isAuxiliary,
  looksPast,
  PREPOSITIONS,
  PRONOUNS,
} from './words.ts';

const ADJOINING = /^(?:before|after|during|at|on|while|when|as)$/;

export interface ObjectContent {
  /** The first token of the content. */
  at: number;
  addressee: Range | null;
}

const content = (at: number): ObjectContent => ({ at, addressee: null });

const isPronoun = (word: string) => /^(?:him|her|them|us|me|it)$/.test(word);

/** Whether a noun or adjective stands at `i`, and no adjunct: "called them rehearsals". */
const isPredicate = (ground: Ground, i: number, end: number) => {
  const w = ground.lower[i]!;
  return (
    /^\p{L}/u.test(w) &&
    w !== 'to' &&
    !PREPOSITIONS.has(w) &&
    !CLAUSE_OPENERS.has(w) &&
    w !== 'and' &&
    !isAdverb(w) &&
    !ground.isTimeWord(i, end) &&
    !/^(?:up|out|off|in|over|back|home)$/.test(w)
  );
};

const joins = (word: string) => PREPOSITIONS.has(word) || /^(?:and|or|as|than|but|was|is)$/.test(word);

/** How far an object may reach before what is said of it. */
const LONGEST_OBJECT = 14;

/** The content that an object with what is said of it makes at `i`, and whom it addresses: "urged **them** to wait"; null when none stands there. */
export function objectContent(ground: Ground, cue: Cue, i: number, end: number): ObjectContent | null {
  const { uses } = cue;
  if (uses.size === 0) return null;
  const { lower } = ground;
  if (/sel(?:f|ves)$|^(?:off|up|out|back|in)$/.test(lower[i]!)) return null;
  if (uses.has('for') && lower[i] === 'for') return forClause(ground, i, end) ? content(i + 1) : null;
  if (uses.has('against') && lower[i] === 'against') return content(i);
  if (PREPOSITIONS.has(lower[i]!)) return null;
  const limit = Math.min(end, i + LONGEST_OBJECT);
  const direct = isAudience(lower[i]!) || (ground.isCapital(i) && !DETERMINERS.has(lower[i + 1]!));
  for (let j = i + 1; j < limit; j++) {
    const w = lower[j]!;
    if (w === 'and' && looksPast(lower[j + 1] ?? '')) return null;
    if (ground.isStop(j) || w === ',' || w === ':' || isAuxiliary(w) || w === 'that') return null;
    if (uses.has('infinitive') && !uses.has('as') && !uses.has('of') && ADJOINING.test(w)) return null;
    if (
      uses.has('infinitive') &&
      ((w === 'to' && isInfinitive(ground, j)) || (w === 'not' && lower[j + 1] === 'to'))
    )
      return {
        at: cue.verb.addressee && cue.verb.class !== 'ask' ? j : i,
        addressee: { first: i, end: ground.opensAt(j - 1) ? j - 1 : j },
      };
    if (uses.has('as') && w === 'as') return content(i);
    if (uses.has('of') && w === 'of') return content(i);
    if (uses.has('predicate') && ground.opensAt(j) && lower[i] !== 'a' && lower[i] !== 'an')
      return content(i);
    if (uses.has('predicate') && j === i + 1 && isPronoun(lower[i]!) && isPredicate(ground, j, end))
      return content(i);
    if (
      uses.has('predicate') &&
      (w === 'a' || w === 'an' || (direct && w === 'the')) &&
      !joins(lower[j - 1]!)
    )
      return content(i);
  }
  return null;
}

/** Whether "for" at `i` opens a clause with an infinitive: "called for the talks to go on". */
function forClause(ground: Ground, i: number, end: number): boolean {
  for (let j = i + 2; j < Math.min(end, i + LONGEST_OBJECT); j++) {
    if (ground.isPunctuation(j) && !ground.isQuoted(j)) return false;
    if (ground.is(j, 'to') && isInfinitive(ground, j)) return true;
  }
  return false;
}

/** Whether "to" at `i` opens an infinitive and not a phrase of place or person. */
export function isInfinitive(ground: Ground, i: number): boolean {
  const next = ground.lower[i + 1] ?? '';
  return !(DETERMINERS.has(next) || isAudience(next) || ground.isCapital(i + 1) || PRONOUNS.has(next));
}
