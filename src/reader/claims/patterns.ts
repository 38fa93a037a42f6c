/** The patterns that make a claim, by the word at which each begins. */
import { type ClaimWords, claimWords } from '../../knowledge/claim-words.ts';
import { once } from '../../knowledge/tsv.ts';
import type { Scene } from '../positions/scene.ts';
import { Penn, Pos } from '../syntax/labels.ts';
import type { ClaimKind } from './draft.ts';
import { frequency } from './frequencies.ts';
import { type Period, periodAfter } from './periods.ts';

export interface Match {
  kind: ClaimKind;
  /** Tokens [first, end) that make the claim. */
  first: number;
  end: number;
  /** The token of what is counted. */
  subject: number;
  count: number | null;
  period: Period | null;
}

type Pattern = (scene: Scene, words: ClaimWords, i: number) => Match | null;

const NEGATIONS = ['not', 'never', 'no', "hasn't", "haven't", "hadn't"];
/** How far a countable noun may stand behind an ordinal, in tokens. */
const PHRASE = 7;
const MEETING_VERBS =
  /^(?:met|visited|spoken|spoke|talked|held|conferred|tested|convened|fired|launched|summoned|travell?ed|sat|conducted|set)$/;
const COUNTABLE = /^(?:times|rounds|meetings|summits|visits|tests|missiles|launches|drills|trips|calls)$/;

/** The patterns that may begin at a word, by the word. */
const patterns = once((): ReadonlyMap<string, Pattern[]> => {
  const words = claimWords();
  const index = new Map<string, Pattern[]>();
  const add = (pattern: Pattern, openers: Iterable<string>) => {
    for (const opener of openers) {
      const first = opener.split(' ')[0]!;
      const list = index.get(first) ?? [];
      if (!list.includes(pattern)) list.push(pattern);
      index.set(first, list);
    }
  };
  add(frequency, [...words.rising, ...words.falling, ...words.grow, ...words.shrink]);
  add(frequency, [...words.rarer, ...words.commoner, 'on']);
  add(recurring, ['every', 'each', 'regularly', 'routinely']);
  add(perUnit, words.numbers.keys());
  add(ordinal, words.ordinals.keys());
  add(superlative, words.superlatives);
  add(last, ['last']);
  add(noneSince, NEGATIONS);
  add(times, words.numbers.keys());
  return index;
});
const NUMERAL: Pattern = (scene, words, i) =>
  ordinalNumeral(scene.lower[i]!)
    ? ordinal(scene, words, i)
    : (perUnit(scene, words, i) ?? times(scene, words, i));

const isDigit = (code: number) => code >= 0x30 && code <= 0x39;

/** Whether a claim may begin at a word, by its lower-case form. */
export const opensClaim = (lower: string): boolean => isDigit(lower.charCodeAt(0)) || patterns().has(lower);

/** The claim that begins at token `i`, or null. */
export function patternAt(scene: Scene, i: number): Match | null {
  const word = scene.lower[i]!;
  if (isDigit(word.charCodeAt(0))) return NUMERAL(scene, claimWords(), i);
  for (const pattern of patterns().get(word) ?? []) {
    const match = pattern(scene, claimWords(), i);
    if (match) return match;
  }
  return null;
}

const limitOf = (scene: Scene, i: number) => scene.sentenceOf(i).end;
const isOwn = (word: string) => /^(?:their|its|his|her|our|'s|’s)$/.test(word);

function ordinalNumeral(word: string): number | undefined {
  const m = /^(\d{1,3})(?:st|nd|rd|th)$/.exec(word);
  return m ? Number(m[1]) : undefined;
}

/** "The third meeting this year", "the first visit since 2000", "their fourth round", "for the second time". */
function ordinal(scene: Scene, w: ClaimWords, i: number): Match | null {
  const { lower } = scene;
  const count = w.ordinals.get(lower[i]!) ?? ordinalNumeral(lower[i]!);
  const before = lower[i - 1] ?? '';
  const everFirst = lower[i] === 'first-ever';
  if (!count || !(before === 'the' || before === 'a' || isOwn(before) || everFirst) || scene.timeAt[i]! >= 0)
    return null;
  const limit = limitOf(scene, i);
  const subject = eventAfter(scene, w, i + 1, limit);
  if (subject < 0) return ofSubject(scene, w, i, count);
  const period = periodAfter(scene, subject + 1, limit);
  const between = lower[subject + 1] === 'between';
  const match = { first: i, subject, count, period };
  if (count > 1) {
    if (!period && !isOwn(before) && lower[subject] !== 'time' && !between) return null;
    return { ...match, kind: 'ordinal', end: period?.end ?? subject + 1 };
  }
  if (period && (period.since || (period.length && !isAhead(scene, subject, period.first))))
    return { ...match, kind: 'first-since', end: period.end };
  const such = lower[i + 1] === 'such' || lower[i + 1] === 'ever' || lower[i + 2] === 'ever';
  const again = lower[subject] === 'time' && lower[i - 2] === 'for';
  if (everFirst || such || again || between) return { ...match, kind: 'first-ever', end: subject + 1 };
  // "Their first meeting", and not "their first meeting of the day"
  const alone = scene.pos[subject + 1] === Pos.PUNCT || /^(?:ever|face)$/.test(lower[subject + 1] ?? '');
  return before === 'their' && alone && ENCOUNTERS.test(lower[subject]!)
    ? { ...match, kind: 'first-ever', end: subject + 1 }
    : null;
}

/** "The first sanctions will come into force in three weeks." */
function isAhead({ penn, lower }: Scene, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (penn[i] === Penn.MD || lower[i] === 'due') return true;
  return false;
}

const ENCOUNTERS = /^(?:meeting|summit|visit|call|encounter|conversation|talks|trip)$/;

/** "The visit was the first by a minister in ten years": what is counted is the subject. */
function ofSubject(scene: Scene, w: ClaimWords, i: number, count: number): Match | null {
  const { lower } = scene;
  if (!/^(?:by|to|of|in|since|for|this)$/.test(lower[i + 1] ?? '') || !BE.test(lower[i - 2] ?? ''))
    return null;
  const subject = eventBefore(scene, w, i - 2);
  const period = subject < 0 ? null : periodAfter(scene, i + 1, limitOf(scene, i));
  if (!period) return null;
  const since = period.since || period.length;
  if (count === 1 && !since) return null;
  return { kind: count === 1 ? 'first-since' : 'ordinal', first: i, end: period.end, subject, count, period };
}

const BE = /^(?:was|is|were|are|be|been)$/;

/** Something countable before `i` in its clause. */
function eventBefore(scene: Scene, w: ClaimWords, i: number): number {
  const { first } = scene.sentenceOf(i);
  for (let k = i - 1; k >= first && k > i - PHRASE; k--) {
    if (/^[,;:]$/.test(scene.lower[k]!)) return -1;
    if (w.events.has(scene.lower[k]!)) return k;
  }
  return -1;
}

const UNITS = /^(?:day|week|fortnight|month|quarter|year)s?$/;
const HABITS =
  /^(?:meet|meets|met|visit|visits|talk|talks|speak|speaks|hold|holds|held|confer|confers|convene|convenes|gather|gathers|travel|travels|consult|consults)$/;

/** "Meet every month", "hold talks each year", "meet regularly". */
function recurring(scene: Scene, _: ClaimWords, i: number): Match | null {
  const { lower } = scene;
  const adverb = lower[i]!.endsWith('ly');
  let end = i + 1;
  if (!adverb) {
    if (!UNITS.test(lower[end] ?? '')) end++;
    if (!UNITS.test(lower[end] ?? '')) return null;
    end++;
  }
  const subject = habitBefore(scene, i);
  const period: Period = { first: i, end, value: null, since: false, length: false };
  return subject < 0 ? null : { kind: 'recurring', first: subject, end, subject, count: null, period };
}

/** "Meet twice a year", "hold talks three times a month". */
function perUnit(scene: Scene, w: ClaimWords, i: number): Match | null {
  const { lower } = scene;
  const count = countAt(scene, w, i);
  const a = lower[i + 1] === 'times' ? i + 2 : i + 1;
  if (!count || !/^(?:a|an|per|each|every)$/.test(lower[a] ?? '') || !UNITS.test(lower[a + 1] ?? ''))
    return null;
  if (a === i + 1 && !ONCE.test(lower[i]!)) return null;
  const subject = habitBefore(scene, i);
  const period: Period = { first: a, end: a + 2, value: null, since: false, length: false };
  return subject < 0 ? null : { kind: 'recurring', first: subject, end: a + 2, subject, count, period };
}

const ONCE = /^(?:once|twice|thrice)$/;

function countAt(scene: Scene, w: ClaimWords, i: number): number | undefined {
  const word = scene.lower[i]!;
  return w.numbers.get(word) ?? (/^\d{1,3}$/.test(word) ? Number(word) : undefined);
}

function habitBefore(scene: Scene, i: number): number {
  const { first } = scene.sentenceOf(i);
  for (let k = i - 1; k >= first && k > i - 8 && !/^[,;:]$/.test(scene.lower[k]!); k--)
    if (scene.pos[k] === Pos.VERB && HABITS.test(scene.lower[k]!)) return k;
  return -1;
}

/** Something countable within the noun phrase that begins at `i`. */
function eventAfter(scene: Scene, w: ClaimWords, i: number, limit: number): number {
  for (let k = i; k < limit && k < i + PHRASE; k++) {
    const pos = scene.pos[k]!;
    if (w.events.has(scene.lower[k]!) && !w.events.has(scene.lower[k + 1] ?? '')) return k;
    if (pos === Pos.VERB || pos === Pos.AUX || pos === Pos.ADP) return -1;
    if (pos === Pos.PUNCT && scene.lower[k] !== "'") return -1;
  }
  return -1;
}

/** "The highest-level visit in a decade", "the largest drill since 2013". */
function superlative(scene: Scene, w: ClaimWords, i: number): Match | null {
  const { lower } = scene;
  const two = w.superlatives.has(`${lower[i]} ${lower[i + 1]}`);
  if (!two && !w.superlatives.has(lower[i]!)) return null;
  const limit = limitOf(scene, i);
  const subject = eventAfter(scene, w, i + (two ? 2 : 1), limit);
  const period = subject < 0 ? null : periodAfter(scene, subject + 1, limit);
  if (!period || !(period.since || period.length)) return null;
  return { kind: 'superlative-since', first: i, end: period.end, subject, count: null, period };
}

/** "The last such visit was in 2010", "the two last met in May". */
function last(scene: Scene, w: ClaimWords, i: number): Match | null {
  const { lower } = scene;
  const limit = limitOf(scene, i);
  const before = lower[i - 1] ?? '';
  const match = { kind: 'last' as const, first: i, count: null };
  if (before === 'the' || isOwn(before)) {
    const subject = eventAfter(scene, w, i + 1, limit);
    if (subject < 0) return null;
    for (let k = subject + 1; k < Math.min(limit, subject + 14); k++) {
      if (!/^(?:was|were|took|came|happened|occurred|ended|held)$/.test(lower[k]!)) continue;
      const period = periodAfter(scene, k + 1, Math.min(limit, k + 8), true);
      return period && { ...match, end: period.end, subject, period };
    }
    return null;
  }
  if (scene.pos[i + 1] !== Pos.VERB || !MEETING_VERBS.test(lower[i + 1] ?? '')) return null;
  const period = periodAfter(scene, i + 2, limit, true);
  return period && { ...match, end: period.end, subject: i + 1, period };
}

/** "Have not met since 2019", "no such visit since the war". */
function noneSince(scene: Scene, w: ClaimWords, i: number): Match | null {
  const { lower } = scene;
  const limit = Math.min(limitOf(scene, i), i + 14);
  let subject = -1;
  for (let k = i + 1; k < limit; k++) {
    const word = lower[k]!;
    if (/^[,;:]$/.test(word)) return null;
    if (subject < 0 && (MEETING_VERBS.test(word) || (lower[i] === 'no' && w.events.has(word)))) subject = k;
    if (subject < 0 || !/^(?:since|in|for)$/.test(word)) continue;
    // "Has not visited in a decade", not "no sanctions for six months"
    if (word !== 'since' && scene.pos[subject] !== Pos.VERB) return null;
    const period = periodAfter(scene, k, word === 'since' ? limitOf(scene, i) : k + 7);
    if (!period || !(period.since || period.length)) continue;
    return { kind: 'none-since', first: i, end: period.end, subject, count: null, period };
  }
  return null;
}

/** "Have met three times this year", "held four rounds of talks since May". */
function times(scene: Scene, w: ClaimWords, i: number): Match | null {
  const { lower } = scene;
  const count = countAt(scene, w, i);
  if (!count) return null;
  const adverb = ONCE.test(lower[i]!);
  const counted = adverb ? i : COUNTABLE.test(lower[i + 1] ?? '') ? i + 1 : -1;
  const period = counted < 0 ? null : periodAfter(scene, counted + 1, limitOf(scene, i));
  if (!period) return null;
  const subject = adverb || lower[counted] === 'times' ? meetingVerbBefore(scene, i) : counted;
  if (subject < 0) return null;
  return { kind: 'count', first: Math.min(i, subject), end: period.end, subject, count, period };
}

function meetingVerbBefore(scene: Scene, i: number): number {
  const { first } = scene.sentenceOf(i);
  for (let k = i - 1; k >= first && k > i - 10; k--) if (MEETING_VERBS.test(scene.lower[k]!)) return k;
  return -1;
}
