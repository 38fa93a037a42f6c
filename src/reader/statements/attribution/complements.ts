/** Reads what follows a verb of saying: whom it addresses, when and where, and how the content begins. */

import { venueKindOf } from '../../../knowledge/speech-cues-venues.ts';
import { Shape } from '../../types.ts';
import type { Range } from '../draft.ts';
import type { Ground } from '../ground.ts';
import { afterAddressee, isAudience, NO_ADDRESSEE } from './addressees.ts';
import type { Cue } from './cues.ts';
import { isUtterance, OWNERS } from './nominal.ts';
import { isInfinitive, objectContent } from './objects.ts';
import { beginsClause } from './phrases.ts';
import { DETERMINERS, isAuxiliary, isVerbAdverb, looksPast, PREPOSITIONS, PRONOUNS, WH } from './words.ts';

/**
 * that: a clause after "that"; relative: the verb phrase of a relative clause that the attribution interrupts ("which he said were lost"); wh: a reported question; bare: a clause without "that"; to: an infinitive;
 * object: an object with what is said of it ("called the plan a mistake"); quote: quotation marks; colon: whatever follows a colon; none: the content does not follow.
 */
export type ComplementKind =
  | 'that'
  | 'relative'
  | 'wh'
  | 'bare'
  | 'to'
  | 'object'
  | 'quote'
  | 'colon'
  | 'none';

export interface Complement {
  kind: ComplementKind;
  /** The first token of the content; with `none`, the first token after the attribution. */
  at: number;
  /** Time expressions and adjuncts between the verb and `at`. */
  adjuncts: Range;
  /** The person addressed: "told reporters". */
  addressee: Range | null;
}

const isVenue = (word: string) => venueKindOf(word) !== undefined;

/** The end of the prepositional phrase that opens at `i`: where a clause, a quotation or punctuation begins. */
function afterPhrase(ground: Ground, i: number, end: number): number {
  const { lower } = ground;
  let afterPreposition = true;
  for (let j = i + 1; j < end; j++) {
    const w = lower[j]!;
    if (
      ground.opensAt(j) ||
      w === 'that' ||
      w === 'to' ||
      w === ',' ||
      w === ':' ||
      ground.isStop(j) ||
      ground.isDash(j)
    )
      return j;
    if (PREPOSITIONS.has(w) || w === 'and') {
      afterPreposition = true;
      continue;
    }
    if (afterPreposition) {
      afterPreposition = false;
      continue;
    }
    if (NO_ADDRESSEE.has(w) || WH.has(w) || isAuxiliary(w)) return j;
    if (DETERMINERS.has(w)) return j;
    if (ground.isTimeWord(j, end)) return j;
    if (isVenue(lower[j - 1]!) && !isVenue(w) && !ground.isCapital(j - 1)) return j;
    if (
      ground.isCapital(j) &&
      !ground.isCapital(j - 1) &&
      !DETERMINERS.has(lower[j - 1]!) &&
      !ground.isPossessive(j - 1) &&
      beginsClause(ground, j, end)
    )
      return j;
  }
  return end;
}

/** Whether "about" and the like stand before a number and lead to nobody: "said about 20 people had come". */
const isCount = (ground: Ground, i: number) =>
  /^(?:about|around|over|under|between)$/.test(ground.lower[i]!) &&
  (ground.tokens.shape[i + 1]! & Shape.Digit) !== 0;

/** Prepositions before what is spoken about, after which "that" is a relative: "warned of the dangers that". */
const MATTERS = /^(?:about|of|over|against|regarding)$/;

/** How many words a noun for a claim may take with what stands before it. */
const LONGEST_CLAIM = 6;

/** What follows the verb of saying `cue`; `from` is the first token after it or after its inverted subject. */
export function complementOf(ground: Ground, cue: Cue, from: number, end: number): Complement {
  const { lower } = ground;
  const { verb } = cue;
  const make = (kind: ComplementKind, at: number, upTo = at): Complement => ({
    kind,
    at,
    adjuncts: { first: from, end: upTo },
    addressee,
  });
  let addressee: Range | null = null;
  let addressed = !verb.addressee;
  let phrases = 0;
  let preposition = '';
  let i = from;
  while (i < end) {
    const w = lower[i]!;
    const opened = ground.opensAt(i);
    if (opened && ground.isTitle(opened) && opened.close + 1 < end && (!addressed || phrases > 0)) {
      i = opened.close + 1;
      continue;
    }
    if (opened)
      return make(phrases > 0 && !isVenue(lower[i - 1]!) && verb.lemma !== 'say' ? 'none' : 'quote', i);
    if (w === ':') return make('colon', i + 1, i);
    if (w === 'that') {
      // After a noun of place or person "that" with a verb is a relative: "the talks that were held".
      if (isAuxiliary(lower[i + 1] ?? '') || i + 1 >= end)
        return phrases > 0 ? make('none', i) : make('bare', i);
      const described =
        phrases > 0 && (verb.class === 'agree' || MATTERS.test(preposition) || looksPast(lower[i + 1] ?? ''));
      if (described && !isVenue(lower[i - 1]!)) return make('none', i);
      return make('that', i + 1, i);
    }
    if (w === ',') {
      if (ground.opensAt(i + 1)) return make('quote', i + 1, i);
      if (lower[i + 1] === 'that') return make('that', i + 2, i);
      const close = closingComma(ground, i, end);
      if (close > 0 && (lower[close + 1] === 'that' || ground.opensAt(close + 1))) {
        i = close + 1;
        continue;
      }
      return make('none', i);
    }
    if (ground.isStop(i) || ground.isDash(i) || w === ')') return make('none', i);
    if (WH.has(w) && w !== 'who' && w !== 'which' && w !== 'when' && w !== 'where' && w !== 'if')
      return make('wh', i);
    if (w === 'if' && (verb.class === 'ask' || cue.verb.lemma === 'ask')) return make('wh', i);
    if ((w === 'to' && isInfinitive(ground, i)) || (w === 'not' && lower[i + 1] === 'to'))
      return make(phrases > 0 && !isVenue(lower[i - 1]!) ? 'none' : 'to', i);
    const time = ground.afterTime(i, end);
    if (time > i) {
      i = time;
      continue;
    }
    if (isVerbAdverb(w)) {
      i++;
      continue;
    }
    const object = objectContent(ground, cue, i, end);
    if (object) {
      addressee = object.addressee ?? addressee;
      return make('object', object.at, i);
    }
    if (w === 'and' || w === 'but' || w === 'as' || w === 'while' || w === 'because' || w === 'or')
      return make('none', i);
    // "In a statement carried by the agency"
    if (
      phrases > 0 &&
      isVenue(lower[i - 1]!) &&
      (looksPast(w) || w === 'broadcast') &&
      (PREPOSITIONS.has(lower[i + 1] ?? '') || ground.isTimeWord(i + 1, end))
    ) {
      i = afterPhrase(ground, i + 1, end);
      continue;
    }
    const claim = cue.uses.has('denied') || cue.uses.has('disputed') ? claimBefore(ground, i, end) : -1;
    if (claim >= 0) return make('that', claim + 1, i);
    if (PREPOSITIONS.has(w) && !isCount(ground, i)) {
      preposition = w;
      i = afterPhrase(ground, i, end);
      phrases++;
      continue;
    }
    if (!addressed && !ground.isPunctuation(i) && !(NO_ADDRESSEE.has(w) && w !== 'it')) {
      addressed = true;
      if (lower[i] === 'the' || !PRONOUNS.has(w) || isAudience(w) || DETERMINERS.has(w)) {
        addressee = { first: i, end: afterAddressee(ground, i, end) };
        i = addressee.end;
        continue;
      }
    }
    // What opens with a finite verb has its subject outside: "a step that he said would help".
    if (isAuxiliary(w) && !w.includes("'")) return make('none', i);
    if (phrases > 0 && verb.lemma !== 'say' && !isVenue(lower[i - 1]!)) return make('none', i);
    return make('bare', i);
  }
  return make('none', end);
}

/** The "that" behind a noun for what is denied, which stands at `i`: "denied reports that"; -1 where none does. */
function claimBefore(ground: Ground, i: number, end: number): number {
  for (let j = i; j < Math.min(end, i + LONGEST_CLAIM); j++) {
    const w = ground.lower[j]!;
    if (w === 'that')
      return j > i && !isAuxiliary(ground.lower[j + 1] ?? '') && isUtterance(ground.lower[j - 1]!) ? j : -1;
    // A claim with its owner is his or hers: "denied Kim's claim that".
    if (ground.isPunctuation(j) || isAuxiliary(w) || ground.isCapital(j) || OWNERS.has(w)) return -1;
  }
  return -1;
}

/** The comma that closes the parenthesis opened by the comma at `i`, or -1. */
function closingComma(ground: Ground, i: number, end: number): number {
  for (let j = i + 1; j < end && j < i + 30; j++) {
    if (ground.opensAt(j) || ground.isStop(j)) return -1;
    if (ground.is(j, ',')) return j;
  }
  return -1;
}
