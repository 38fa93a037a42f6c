/** The patterns that make a claim, by the word at which each begins. */
import { type ClaimWords, claimWords } from '../../knowledge/claim-words.ts';
import { once } from '../../knowledge/tsv.ts';
import type { Scene } from '../positions/scene.ts';
import { Pos } from '../syntax/labels.ts';
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
const COUNTABLE = /^(?:times|rounds|meetings|summits|visits|tests)$/;

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
  add(ordinal, words.ordinals.keys());
  add(superlative, words.superlatives);
  add(last, ['last']);
  add(noneSince, NEGATIONS);
  add(times, words.numbers.keys());
  return index;
});
const NUMERAL: Pattern = (scene, words, i) =>
  ordinalNumeral(scene.lower[i]!) ? ordinal(scene, words, i) : times(scene, words, i);

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
  if (subject < 0) return null;
  const period = periodAfter(scene, subject + 1, limit);
  const between = lower[subject + 1] === 'between';
  const match = { first: i, subject, count, period };
  if (count > 1) {
    if (!period && !isOwn(before) && lower[subject] !== 'time' && !between) return null;
    return { ...match, kind: 'ordinal', end: period?.end ?? subject + 1 };
  }
  if (period && (period.since || period.length)) return { ...match, kind: 'first-since', end: period.end };
  const such = lower[i + 1] === 'such' || lower[i + 1] === 'ever' || lower[i + 2] === 'ever';
  const again = lower[subject] === 'time' && lower[i - 2] === 'for';
  return everFirst || such || again || between ? { ...match, kind: 'first-ever', end: subject + 1 } : null;
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
    if (word !== 'since') continue;
    const period = subject < 0 ? null : periodAfter(scene, k, limitOf(scene, i));
    return period && { kind: 'none-since', first: i, end: period.end, subject, count: null, period };
  }
  return null;
}

/** "Have met three times this year", "held four rounds of talks since May". */
function times(scene: Scene, w: ClaimWords, i: number): Match | null {
  const { lower } = scene;
  const count = w.numbers.get(lower[i]!) ?? (/^\d{1,3}$/.test(lower[i]!) ? Number(lower[i]) : undefined);
  if (!count) return null;
  const adverb = /^(?:once|twice|thrice)$/.test(lower[i]!);
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
