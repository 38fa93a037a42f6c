/** Where a reported clause begins and ends within its sentence. */
import { silenceWords } from '../../knowledge/speech-cues-silences.ts';
import { type Attribution, holdsVerb } from './attribution/attributions.ts';
import { beginsClause } from './attribution/phrases.ts';
import {
  COORDINATORS,
  isAdverb,
  isAuxiliary,
  looksPast,
  MODALS,
  SUBORDINATORS,
} from './attribution/words.ts';
import type { Range } from './draft.ts';
import type { Ground } from './ground.ts';

/** Takes final punctuation, conjunctions left hanging and stray marks off a clause; null when fewer than `fewest` tokens stay. */
export function trimmed(ground: Ground, first: number, end: number, fewest: number): Range | null {
  const { lower } = ground;
  let a = first;
  let b = end;
  while (a < b && (ground.is(a, ',') || ground.isDash(a) || ground.isStop(a))) a++;
  while (b > a) {
    const w = lower[b - 1]!;
    const hanging = w === 'and' || w === 'but' || w === 'while' || w === 'as';
    const mark =
      w === ',' || w === ':' || w === '(' || ground.isDash(b - 1) || (ground.isStop(b - 1) && w !== '?');
    if (!hanging && !mark) break;
    b--;
  }
  return b - a >= fewest ? { first: a, end: b } : null;
}

/** Where a later attribution of the sentence takes over from the clause that begins at `at`; -1 when it lies within the clause. */
function takesOver(ground: Ground, at: number, self: Attribution, next: Attribution): number {
  const group = next.verb?.group ?? next.first;
  // "Kim, who threatens to …, said": the subject's second verb ends the parenthesis.
  if (next.first <= self.first && ground.is(group - 1, ',') && group > at) return group - 1;
  if (next.first < at) return -1;
  // An infinitive within the clause: "ready to talk and agree".
  if (next.verb?.form === 'base' && next.shared && group === next.verb.first) return -1;
  let i = next.first - 1;
  while (i > at && isAdverb(ground.lower[i]!)) i--;
  if (next.verb?.form === 'ing' && ground.is(i, ',')) return i;
  if (next.verb === null && ground.is(i, ',')) return i;
  if (COORDINATORS.has(ground.lower[i] ?? '')) return ground.is(i - 1, ',') ? i - 1 : i;
  if (ground.closesAt(i) && ground.is(i - 1, ',') && next.inverted && next.complement.kind === 'none')
    return i + 1;
  if (ground.isDash(i)) {
    // "Said A and -- watched by guards -- said B": the aside goes with what follows.
    for (let j = i - 1; j > at; j--)
      if (ground.isDash(j)) return COORDINATORS.has(ground.lower[j - 1]!) ? j - 1 : i;
    return i;
  }
  if (ground.is(i, ';')) return i;
  const follows = next.complement.kind === 'none' && next.said && i > at + 1;
  return ground.is(i, ',') && (follows || next.shared) ? i : -1;
}

/** The end of the reported clause that begins at `at`: its sentence's, or where the reporter's own words go on. */
export function clauseEnd(
  ground: Ground,
  at: number,
  self: Attribution,
  later: readonly Attribution[],
  end: number,
): number {
  let limit = end;
  for (const next of later) {
    const over = takesOver(ground, at, self, next);
    if (over >= 0) {
      limit = over;
      break;
    }
  }
  limit = bracketEnd(ground, at, limit);
  if (self.complement.kind === 'to' || self.complement.kind === 'object')
    return infinitiveEnd(ground, at, limit, self);
  limit = secondVerb(ground, at, self, limit);
  limit = subordinateEnd(ground, at, self, limit);
  return beforeAside(ground, at, limit);
}

/** A clause that began inside brackets ends with them. */
function bracketEnd(ground: Ground, at: number, end: number): number {
  let depth = 0;
  for (let i = at; i < end; i++) {
    if (ground.is(i, '(')) depth++;
    else if (ground.is(i, ')') && --depth < 0) return i;
  }
  return end;
}

/** "While X says A, B": in a subordinate clause the content ends where the main clause begins. */
function subordinateEnd(ground: Ground, at: number, self: Attribution, end: number): number {
  if (self.complement.kind !== 'relative' && !isFronted(ground, self)) return end;
  for (let i = at + 1; i + 2 < end; i++) {
    // The comma may stand inside a quotation that closes here.
    const comma = ground.is(i, ',') && !ground.isQuoted(i);
    const closing = ground.closesAt(i) !== undefined && ground.is(i - 1, ',');
    if ((comma || closing) && beginsClause(ground, i + 1, end)) return comma ? i : i + 1;
  }
  return end;
}

/** Whether the attribution stands in a clause or phrase that opens the sentence: "Although X said …", "In a letter saying …". */
function isFronted(ground: Ground, self: Attribution): boolean {
  const { body } = ground.sentenceOf(self.first);
  const { lower } = ground;
  const opener = lower[body] === 'and' || lower[body] === 'but' ? body + 1 : body;
  if (opener >= self.cue.first || !(SUBORDINATORS.has(lower[opener]!) || lower[opener] === 'despite'))
    return false;
  for (let i = opener; i < self.cue.first; i++) if (ground.is(i, ',') && !ground.isQuoted(i)) return false;
  return true;
}

const isSaying = (word: string) => silenceWords('say').has(word) || silenceWords('give').has(word);

/** The reporter's own words at the end of a sentence: what set in "after", an explanation, an objection with "but". */
function beforeAside(ground: Ground, at: number, end: number): number {
  for (let i = at + 3; i + 1 < end; i++) {
    if (!ground.is(i, ',') || ground.isQuoted(i)) continue;
    const w = ground.lower[i + 1]!;
    if (w === 'after' || (w === 'without' && isSaying(ground.lower[i + 2] ?? ''))) return i;
    if (w === 'but' && beginsClause(ground, i + 2, end)) return i;
    if ((w === 'a' || w === 'an' || w === 'the') && isApposition(ground, i + 1, end)) return i;
  }
  return end;
}

/** Whether the words from `i` to `end` are a noun phrase and no clause. */
function isApposition(ground: Ground, i: number, end: number): boolean {
  for (let j = i; j < end; j++) {
    if (ground.is(j, ',') && j < end - 1) return false;
    if (isAuxiliary(ground.lower[j]!)) return false;
  }
  return true;
}

/** An infinitive ends before the circumstances in which it was uttered: "vowed to retaliate after …". */
function infinitiveEnd(ground: Ground, at: number, end: number, self: Attribution): number {
  const alone = self.complement.kind === 'to';
  const fronted = isFronted(ground, self);
  for (let i = at + 2; i < end; i++) {
    const w = ground.lower[i]!;
    if (ground.isQuoted(i)) continue;
    if (w === 'after' || w === 'when' || w === 'following' || (alone && w === 'as') || w === 'while')
      return i;
    if ((w === 'and' || w === 'but') && isSecondVerb(ground, i + 1)) return ground.is(i - 1, ',') ? i - 1 : i;
    if (w === ',' && (fronted || holdsVerb(ground, i + 1, Math.min(end, i + 6)))) return i;
  }
  return end;
}

/** Whether a finite past tense stands at `i`, adverbs before it, and no participle before its noun or in a list of them. */
function isSecondVerb(ground: Ground, i: number): boolean {
  let at = i;
  while (isAdverb(ground.lower[at] ?? '')) at++;
  if (!looksPast(ground.lower[at] ?? '') || ground.isCapital(at)) return false;
  return !looksPast(ground.lower[i - 2] ?? '');
}

/** "Said he would come and left": a past tense after "and" goes with the verb of saying when the clause is in the future. */
function secondVerb(ground: Ground, at: number, self: Attribution, end: number): number {
  if (self.verb?.form !== 'past' || self.complement.kind === 'none') return end;
  let modal = false;
  for (let i = at; i + 1 < end; i++) {
    const w = ground.lower[i]!;
    if (MODALS.has(w)) modal = true;
    if (ground.isDash(i) && ground.is(i + 1, 'and') && looksPast(ground.lower[i + 2] ?? '')) return i;
    if (modal && w === 'and' && looksPast(ground.lower[i + 1]!) && !ground.isQuoted(i)) return i;
  }
  return end;
}

const OPENERS = new Set([
  'and',
  'but',
  'instead',
  'meanwhile',
  'however',
  'still',
  'yet',
  'so',
  'also',
  'then',
]);

/** Where a clause that stands before its attribution begins: after the last words that are said or quoted otherwise. */
export function clauseStart(ground: Ground, self: Attribution, floor: number, body: number): number {
  let first = Math.max(floor, body);
  for (let i = self.first - 2; i >= first; i--) {
    const q = ground.closesAt(i);
    if (ground.is(i, ';') || (q && q.open <= body && /[.!?]$/.test(ground.lower[i - 1]!))) {
      first = i + 1;
      break;
    }
  }
  while (first < self.first && (OPENERS.has(ground.lower[first]!) || ground.is(first, ','))) first++;
  return first;
}

const ADJUNCT_OPENERS = new Set(
  'who which whose in at on during after before without with a an the according'.split(' '),
);

/** The rest of a clause that an attribution interrupts; `whole` when the part before it can stand alone. */
export function resumedClause(
  ground: Ground,
  a: Attribution,
  whole: boolean,
  later: readonly Attribution[],
  end: number,
): Range | null {
  const at = a.end + 1;
  if (!ground.is(a.end, ',') || a.complement.kind !== 'none' || at >= end || ground.opensAt(at)) return null;
  const w = ground.lower[at]!;
  if (a.inverted && (whole || !holdsVerb(ground, at, Math.min(end, at + 3)))) return null;
  if (whole) {
    const adds = (w === 'and' && ground.is(at + 1, 'that')) || w === 'since' || w === 'because';
    if (!adds && (/ing$/.test(w) || isAdverb(w) || COORDINATORS.has(w) || ADJUNCT_OPENERS.has(w)))
      return null;
  }
  return trimmed(ground, at, clauseEnd(ground, at, a, later, end), whole ? 4 : 2);
}
