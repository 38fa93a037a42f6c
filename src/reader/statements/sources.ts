/** Finds the noun phrase that names the speaker beside a verb of saying. */

import { Shape } from '../types.ts';
import type { Cue } from './cues.ts';
import type { Range } from './draft.ts';
import type { Ground } from './ground.ts';
import { verbAt } from './verbs.ts';
import {
  CLAUSE_OPENERS,
  DETERMINERS,
  isAdverb,
  isAuxiliary,
  looksPast,
  PREPOSITIONS,
  PRONOUNS,
  VENUES,
} from './words.ts';

const SUBJECT_PRONOUNS = new Set(['he', 'she', 'it', 'they', 'we', 'i', 'you']);

/** Whether a noun phrase cannot run on leftwards over token `i`. */
function bounds(ground: Ground, i: number): boolean {
  const w = ground.lower[i]!;
  if (ground.isPunctuation(i))
    return !(w === '&' || w === '/' || w === '%' || w === '$' || w === "'" || w === '’');
  return (
    CLAUSE_OPENERS.has(w) || isAuxiliary(w) || w === 'to' || (w === 'according' && ground.is(i + 1, 'to'))
  );
}

/** The noun phrase that ends before token `end`, not reaching over `floor`; null when there is none. */
export function nounPhraseBefore(ground: Ground, end: number, floor: number): Range | null {
  const { lower } = ground;
  let i = end - 1;
  if (i < floor || bounds(ground, i)) return null;
  if (SUBJECT_PRONOUNS.has(lower[i]!)) return { first: i, end };
  let afterAnd = -1;
  let verbal = false;
  let first = end;
  for (; i >= floor && end - i <= 40; i--) {
    const w = lower[i]!;
    if (w === 'and') {
      if (afterAnd < 0) afterAnd = first;
      continue;
    }
    if (bounds(ground, i)) break;
    if (SUBJECT_PRONOUNS.has(w) || (afterAnd >= 0 && looksPast(w) && !ground.isCapital(i))) {
      verbal = true;
      break;
    }
    if (ground.isQuoted(i) && ground.wordCount(i, end) === 0) return null;
    first = i;
  }
  if (verbal && afterAnd >= 0) first = afterAnd;
  while (first < end && (lower[first] === 'and' || (isAdverb(lower[first]!) && !ground.isCapital(first))))
    first++;
  first = afterAdjunct(ground, first, end);
  return first < end ? { first, end } : null;
}

/** Skips an adjunct of time or place that opens a noun phrase's stretch: "On Monday officials". */
function afterAdjunct(ground: Ground, first: number, end: number): number {
  let i = first;
  for (;;) {
    while (i < end - 1 && isAdverb(ground.lower[i]!)) i++;
    const time = ground.afterTime(i, end);
    if (time > i && time < end && !ground.isPossessive(time)) {
      i = time;
      continue;
    }
    if (!PREPOSITIONS.has(ground.lower[i]!)) return i;
    let j = i + 1;
    if (ground.isCapital(j)) while (j < end && ground.isCapital(j)) j++;
    else
      while (
        j < end &&
        !(
          j > i + 2 &&
          (DETERMINERS.has(ground.lower[j]!) || (ground.isCapital(j) && !ground.isCapital(j - 1)))
        )
      )
        j++;
    if (j >= end) return Math.min(i + 1, end);
    i = j;
  }
}

/** Whether the stretch [first, end) between commas describes the noun before it. */
function isParenthetical(ground: Ground, first: number, end: number): boolean {
  const w = ground.lower[first]!;
  if (/^(?:who|which|whose|whom|himself|herself|itself|themselves|both|also|now|then|once)$/.test(w))
    return true;
  if (PREPOSITIONS.has(w) || /ing$/.test(w) || isAdverb(w)) return true;
  if (looksPast(w)) return true;
  if (ground.tokens.shape[first]! & Shape.Digit) return true;
  if (DETERMINERS.has(w)) return true;
  return end - first <= 2 && /^[RDI](?:-|$)/.test(ground.tokens.word[first]!);
}

/** Whether the stretch [first, end) can be a noun phrase: no finite verb in it, and no opening preposition or participle. */
function isNominal(ground: Ground, first: number, end: number): boolean {
  const w = ground.lower[first]!;
  if (PREPOSITIONS.has(w) || CLAUSE_OPENERS.has(w)) return false;
  if (/ing$/.test(w) && !ground.isCapital(first)) return false;
  for (let i = first; i < end; i++) if (isAuxiliary(ground.lower[i]!) && !ground.isQuoted(i)) return false;
  return true;
}

/** The subject before a comma: "Kim, who led the talks, said". `comma` is the last comma's token. */
function beforeParentheses(ground: Ground, comma: number, floor: number): Range | null {
  let end = comma;
  let candidate: Range | null = null;
  for (let hops = 0; hops < 8 && end > floor; hops++) {
    let i = end - 1;
    while (
      i >= floor &&
      !ground.is(i, ',') &&
      !ground.isQuoted(i) &&
      !ground.isDash(i) &&
      !ground.is(i, ';') &&
      !ground.is(i, ':')
    )
      i--;
    const first = i + 1;
    if (first >= end) return candidate;
    if (isNominal(ground, first, end)) {
      const phrase = nounPhraseBefore(ground, end, first);
      if (!phrase) return candidate;
      candidate = phrase;
      // "the envoy" after "Kim," is an apposition; a name or a phrase that opens the sentence is the subject.
      if (!isParenthetical(ground, first, end) || phrase.first > first) return candidate;
    } else if (!isParenthetical(ground, first, end)) {
      const phrase = candidate ? null : nounPhraseBefore(ground, end, first);
      return candidate ?? (phrase && phrase.first > first ? phrase : null);
    } else if (candidate) return candidate;
    if (i < floor || !ground.is(i, ',')) return candidate;
    end = i;
  }
  return candidate;
}

/** The subject of the first clause of the sentence that holds tokens [floor, limit). */
export function mainSubject(ground: Ground, floor: number, limit: number): Range | null {
  let i = floor;
  const { lower } = ground;
  // An opening adjunct or subordinate clause ends with its comma.
  for (let hops = 0; hops < 3; hops++) {
    while (i < limit && (isAdverb(lower[i]!) || lower[i] === 'and' || lower[i] === 'but' || lower[i] === ','))
      i++;
    if (i >= limit) return null;
    const w = lower[i]!;
    if (
      !(
        PREPOSITIONS.has(w) ||
        CLAUSE_OPENERS.has(w) ||
        (/ing$/.test(w) && !ground.isCapital(i)) ||
        ground.isTimeWord(i, limit)
      )
    )
      break;
    let j = i;
    while (j < limit && !(ground.is(j, ',') && !ground.isQuoted(j))) j++;
    if (j >= limit) {
      i = afterAdjunct(ground, i, limit);
      break;
    }
    i = j + 1;
  }
  const first = i;
  for (; i < limit; i++) {
    const w = lower[i]!;
    if (ground.isPunctuation(i) && w !== '&' && w !== '/') {
      if (i === first) return null;
      break;
    }
    if (i > first && (isAuxiliary(w) || CLAUSE_OPENERS.has(w) || looksPast(w) || verbAt(lower, i))) break;
    if (i > first && SUBJECT_PRONOUNS.has(lower[i - 1]!)) break;
  }
  let end = i;
  while (end > first + 1 && isAdverb(lower[end - 1]!)) end--;
  return end > first ? { first, end } : null;
}

/** Steps left over adverbs, time expressions and "in a statement" that stand between subject and verb. */
function skipAdjunctsLeft(ground: Ground, end: number, floor: number): number {
  let i = end;
  for (;;) {
    const before = i;
    while (i > floor && isAdverb(ground.lower[i - 1]!)) i--;
    let t = i;
    while (t > floor && ground.isTimeWord(t - 1, i)) t--;
    if (t < i && t > floor) {
      i = PREPOSITIONS.has(ground.lower[t - 1]!) ? t - 1 : t;
    }
    if (i > floor && VENUES.has(ground.lower[i - 1]!) && i - floor > 2) {
      for (let j = i - 2; j >= Math.max(floor + 1, i - 6); j--) {
        if (ground.isPunctuation(j)) break;
        if (
          ground.lower[j] === 'in' ||
          ground.lower[j] === 'on' ||
          ground.lower[j] === 'at' ||
          ground.lower[j] === 'during'
        ) {
          i = j;
          break;
        }
      }
    }
    if (i === before) return i;
  }
}

export interface Subject {
  source: Range | null;
  /** The first token of the attribution: of the source where it stands before the verb. */
  first: number;
  /** The verb shares the subject of an earlier verb of its sentence. */
  shared: boolean;
  /** The subject stands in a clause of condition or no person: "if X says", "no one said". */
  void: boolean;
}

const NOBODY = /^(?:no|nobody|neither|none|nothing)$/;

/** The subject of a verb of saying where it stands before the verb; `earlier` is the last attribution of the sentence. */
export function subjectBefore(ground: Ground, cue: Cue, floor: number, earlier: Range | null): Subject {
  const { lower } = ground;
  const at = skipAdjunctsLeft(ground, cue.group, floor);
  const before = at - 1;
  const make = (source: Range | null, shared = false): Subject => ({
    source,
    first: shared || !source ? cue.group : source.first,
    shared,
    void:
      (source !== null && NOBODY.test(lower[source.first]!)) ||
      (source !== null &&
        !shared &&
        source.first > 0 &&
        /^(?:if|whether|unless|should)$/.test(lower[source.first - 1]!)),
  });
  if (before < floor) return make(null);
  const w = lower[before]!;
  if (
    cue.form === 'ing' &&
    !isAuxiliary(lower[cue.group]!) &&
    !(cue.group < cue.first && ground.isPossessive(cue.group))
  )
    return make(earlier ?? mainSubject(ground, floor, cue.group), true);
  if (cue.infinitive) {
    const inner = nounPhraseBefore(ground, before + 1, floor);
    const prompted = inner && /^(?:prompting|leading|prompted|led)$/.test(lower[inner.first]!);
    if (inner && prompted) return make({ first: inner.first + 1, end: inner.end });
    return make(earlier ?? mainSubject(ground, floor, cue.group), true);
  }
  if (w === 'who' || w === 'which' || w === 'that') {
    const end = ground.is(before - 1, ',') ? before - 1 : before;
    const owner = nounPhraseBefore(ground, end, floor);
    return owner ? { ...make(owner), first: owner.first } : make(null);
  }
  if (w === 'and' || w === 'but' || w === 'then' || w === 'or' || w === 'only') {
    return make(earlier ?? mainSubject(ground, floor, before), true);
  }
  if (w === ',' || ground.isDash(before) || w === ')') {
    if (w === ')') {
      let open = before;
      while (open > floor && lower[open] !== '(') open--;
      const phrase = nounPhraseBefore(ground, open, floor);
      if (phrase) return make({ first: phrase.first, end: phrase.end });
    }
    const found = beforeParentheses(ground, before, floor);
    if (found) return make(found);
    return make(earlier ?? mainSubject(ground, floor, before), true);
  }
  return make(nounPhraseBefore(ground, before + 1, floor));
}

/** The inverted subject after a verb of saying: "said Kim, the envoy"; null when none stands there. */
export function subjectAfter(ground: Ground, cue: Cue, limit: number): Range | null {
  const { lower } = ground;
  const first = cue.end;
  if (first >= limit || ground.isPunctuation(first)) return null;
  const w = lower[first]!;
  if (
    PREPOSITIONS.has(w) ||
    CLAUSE_OPENERS.has(w) ||
    isAdverb(w) ||
    w === 'to' ||
    ground.isTimeWord(first, limit)
  )
    return null;
  if (/^(?:him|me|us|them|her)$/.test(w)) return null;
  let i = first;
  for (; i < limit; i++) {
    const t = lower[i]!;
    if (ground.isPunctuation(i) && t !== '&' && t !== '/' && !ground.isPossessive(i)) break;
    if (i === first) continue;
    if (PRONOUNS.has(t) && !DETERMINERS.has(t)) break;
    if (PREPOSITIONS.has(t) && t !== 'of' && t !== 'for') break;
    if (CLAUSE_OPENERS.has(t) || ground.isTimeWord(i, limit)) break;
    if (isAdverb(t) && !ground.isCapital(i)) break;
    if (isAuxiliary(t)) return null;
  }
  return i > first ? { first, end: i } : null;
}
