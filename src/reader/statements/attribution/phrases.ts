/** Noun phrases and the subjects of clauses, found by closed-class words alone. */
import type { Range } from '../draft.ts';
import type { Ground } from '../ground.ts';
import { isOffice } from './roles.ts';
import { verbAt } from './verbs.ts';
import { CLAUSE_OPENERS, DETERMINERS, isAdverb, isAuxiliary, looksPast, PREPOSITIONS } from './words.ts';

const SUBJECT_PRONOUNS = new Set(['he', 'she', 'it', 'they', 'we', 'i', 'you']);
const OPENING_DETERMINERS = new Set('a an the his her its their our my this these those another'.split(' '));

/** Whether "to" at `i` joins an office and whom it serves: "an adviser to the president". */
const joinsOffice = (ground: Ground, i: number) =>
  i > 0 &&
  isOffice(ground.lower[i - 1]!) &&
  (ground.isCapital(i + 1) || DETERMINERS.has(ground.lower[i + 1]!));

/** Whether a finite verb of saying stands at `i`, and no participle: "officials briefed on the talks". */
function isSaying(ground: Ground, i: number): boolean {
  const entry = verbAt(ground.lower, i);
  if (entry?.form !== 'past' || !entry.verb.clause || ground.isCapital(i)) return false;
  const next = ground.lower[i + 1] ?? '';
  return !PREPOSITIONS.has(next) && !ground.isPunctuation(i + 1);
}

/** Whether a noun phrase cannot run on leftwards over token `i`. */
function bounds(ground: Ground, i: number): boolean {
  const w = ground.lower[i]!;
  if (ground.isPunctuation(i))
    return !(w === '&' || w === '/' || w === '%' || w === '$' || w === "'" || w === '’');
  if (w === 'to') return !joinsOffice(ground, i);
  return (
    CLAUSE_OPENERS.has(w) ||
    isAuxiliary(w) ||
    isSaying(ground, i) ||
    (w === 'according' && ground.is(i + 1, 'to'))
  );
}

/** Whether the word at `i` joins what follows to a noun before it. */
function joinsNoun(ground: Ground, i: number): boolean {
  const w = ground.lower[i]!;
  return PREPOSITIONS.has(w) || w === 'and' || w === 'all' || w === 'both' || w === 'half';
}

/** The bracket that opens a short remark closed at `i`: "(D)", "(NIAC)"; -1 where none does. */
function bracketBefore(ground: Ground, i: number, floor: number): number {
  for (let j = i - 1; j >= Math.max(floor, i - LONGEST_REMARK); j--) if (ground.is(j, '(')) return j;
  return -1;
}

const LONGEST_REMARK = 6;

/** The noun phrase that ends before token `end`, not reaching over `floor`; null when there is none. */
export function nounPhraseBefore(ground: Ground, end: number, floor: number): Range | null {
  const { lower } = ground;
  let i = end - 1;
  if (i < floor || bounds(ground, i)) return null;
  if (SUBJECT_PRONOUNS.has(lower[i]!)) return { first: i, end };
  let afterAnd = -1;
  let first = end;
  for (; i >= floor && end - i <= 40; i--) {
    const w = lower[i]!;
    if (w === 'and') {
      if (afterAnd < 0) afterAnd = first;
      continue;
    }
    // "Bob Berg (D) of Oslo and Ida Lund (R) of Bergen"
    if (w === ')' && i < end - 1 && joinsNoun(ground, i + 1)) {
      const open = bracketBefore(ground, i, floor);
      if (open < 0) break;
      first = open;
      i = open;
      continue;
    }
    if (bounds(ground, i)) break;
    if (SUBJECT_PRONOUNS.has(w) || (afterAnd >= 0 && looksPast(w) && !ground.isCapital(i))) {
      // A verb before "and": the phrase is what follows "and".
      if (afterAnd >= 0) first = afterAnd;
      break;
    }
    first = i;
    // A determiner opens the phrase unless it stands inside it: "the head of the agency".
    if (OPENING_DETERMINERS.has(w) && !(i > floor && joinsNoun(ground, i - 1))) break;
  }
  // "Posed a threat and his deputy said": what stands before "and" is another verb's object.
  const before = first - 1;
  if (afterAnd >= 0 && before >= floor && (looksPast(lower[before]!) || isAuxiliary(lower[before]!)))
    first = afterAnd;
  while (first < end && (lower[first] === 'and' || (isAdverb(lower[first]!) && !ground.isCapital(first))))
    first++;
  // "Were disputed by Egyptians": the participle goes with the auxiliary before it.
  if (
    first > floor &&
    isAuxiliary(lower[first - 1]!) &&
    looksPast(lower[first]!) &&
    PREPOSITIONS.has(lower[first + 1] ?? '')
  )
    first += 2;
  first = afterAdjunct(ground, first, end);
  return first < end ? { first, end } : null;
}

/** Skips adjuncts of time and place that open the stretch [first, end): "On Monday officials". */
export function afterAdjunct(ground: Ground, first: number, end: number): number {
  const { lower } = ground;
  let i = first;
  for (;;) {
    while (i < end - 1 && isAdverb(lower[i]!)) i++;
    const time = ground.afterTime(i, end);
    if (time > i && time < end && !ground.isPossessive(time)) {
      i = time;
      continue;
    }
    if (!PREPOSITIONS.has(lower[i]!)) return i;
    let j = i + 1;
    if (ground.isCapital(j)) while (j < end && ground.isCapital(j)) j++;
    else while (j < end && !(j > i + 2 && opensPhrase(ground, j))) j++;
    if (j >= end) return Math.min(i + 1, end);
    i = j;
  }
}

const opensPhrase = (ground: Ground, i: number) =>
  DETERMINERS.has(ground.lower[i]!) || (ground.isCapital(i) && !ground.isCapital(i - 1));

/** Whether an adjunct or a subordinate clause that ends with a comma opens at `i`. */
function opensAdjunct(ground: Ground, i: number, limit: number): boolean {
  const w = ground.lower[i]!;
  if (PREPOSITIONS.has(w) || CLAUSE_OPENERS.has(w) || ground.isTimeWord(i, limit)) return true;
  if (/ing$/.test(w)) return !ground.isCapital(i) || ground.is(i - 1, '.') || i === ground.sentenceOf(i).body;
  return looksPast(w) && i === ground.sentenceOf(i).body;
}

/** The subject of the first clause in tokens [floor, limit), or null. */
export function mainSubject(ground: Ground, floor: number, limit: number): Range | null {
  const { lower } = ground;
  let i = floor;
  for (let hops = 0; hops < 4; hops++) {
    while (i < limit && (isAdverb(lower[i]!) || lower[i] === 'and' || lower[i] === 'but' || lower[i] === ','))
      i++;
    if (i >= limit) return null;
    if (!opensAdjunct(ground, i, limit)) break;
    const place = PREPOSITIONS.has(lower[i]!);
    let j = i;
    while (j < limit && !(ground.is(j, ',') && !ground.isQuoted(j))) j++;
    if (j >= limit) {
      i = CLAUSE_OPENERS.has(lower[i]!) ? i + 1 : afterAdjunct(ground, i, limit);
      break;
    }
    // "From Vienna, Austria, …"
    if (place && ground.isCapital(j - 1) && ground.isCapital(j + 1) && ground.is(j + 2, ',')) j += 2;
    i = j + 1;
  }
  const first = i;
  for (; i < limit; i++) {
    const w = lower[i]!;
    if (ground.isPunctuation(i) && w !== '&' && w !== '/') break;
    const form = verbAt(lower, i)?.form;
    const third = form === 'third' && !DETERMINERS.has(lower[i - 1] ?? '');
    const verb = isAuxiliary(w) || looksPast(w) || form === 'past' || third;
    if (i === first && (isAuxiliary(w) || (looksPast(w) && !ground.isCapital(i)))) return null;
    if (i > first && ((verb && !ground.isCapital(i)) || CLAUSE_OPENERS.has(w))) break;
    if (i > first && SUBJECT_PRONOUNS.has(lower[i - 1]!)) break;
  }
  let end = i;
  while (end > first + 1 && isAdverb(lower[end - 1]!)) end--;
  return end > first ? { first, end } : null;
}

const CLAUSE_JOINTS = new Set(
  'after before when where while because although though as but whereas if since that who'.split(' '),
);

/** The subject of the clause that holds token `at`: of the nearest clause opened before it, else of the first. */
export function clauseSubject(ground: Ground, floor: number, at: number): Range | null {
  for (let i = at - 1; i > floor; i--) {
    const w = ground.lower[i]!;
    const joint = CLAUSE_JOINTS.has(w) || (w === 'and' && ground.is(i - 1, ',')) || w === ';';
    if (!joint || ground.isQuoted(i)) continue;
    const subject =
      w === 'who'
        ? nounPhraseBefore(ground, ground.is(i - 1, ',') ? i - 1 : i, floor)
        : mainSubject(ground, i + 1, at);
    if (subject && subject.end < at - 1) return subject;
  }
  return mainSubject(ground, floor, at);
}

/** Whether a finite clause without "that" begins at `i`. */
export function beginsClause(ground: Ground, i: number, end: number): boolean {
  const { lower } = ground;
  const w = lower[i]!;
  if (w === 'he' || w === 'she' || w === 'it' || w === 'they' || w === 'we' || w === 'there' || w === 'i')
    return true;
  if (/^(?:it|he|she|they|we|there|i)'/.test(w)) return true;
  for (let j = i + 1; j < end && j < i + 24; j++) {
    const t = lower[j]!;
    if (ground.isQuoted(j)) continue;
    if (isAuxiliary(t)) return true;
    if (CLAUSE_OPENERS.has(t) || t === ',' || t === ';' || t === ':') return false;
    if (
      looksPast(t) &&
      !PREPOSITIONS.has(lower[j + 1] ?? '') &&
      lower[j + 1] !== ',' &&
      !DETERMINERS.has(lower[j - 1]!)
    )
      return true;
  }
  return false;
}
