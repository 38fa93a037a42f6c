/** Where a report tells that something was not said: the words, and of what kind the silence is. */
import type { SilenceKind } from '../../../contract/reading.ts';
import { type SilenceSort, silenceWords } from '../../../knowledge/speech-cues-silences.ts';
import { isAdverb } from '../attribution/words.ts';
import type { Ground } from '../ground.ts';
import { Trigger } from '../triggers.ts';

export interface Unsaid {
  kind: SilenceKind;
  /** The first token of the words: "declined", "did", "without". */
  first: number;
  /** The first token of the verb group, before which its subject stands. */
  group: number;
  /** The token after the last word of the report of silence: after "say". */
  end: number;
  /** "Without elaborating": the subject is that of its sentence. */
  participle: boolean;
  /** Whether what follows may be its matter: not behind "could not be reached". */
  takesMatter: boolean;
}

const AUXILIARY = /^(?:did|does|do|has|have|had|would|will|could|can|was|were|is|are)$/;
const BE = /^(?:was|were|is|are)(?:n't)?$/;
const MODAL = /^(?:would|will|wouldn't|won't)$/;
const NEGATION = /^(?:not|never|neither)$/;

const is = (ground: Ground, i: number, sort: SilenceSort) => silenceWords(sort).has(ground.lower[i] ?? '');

const isBeside = (w: string) => w === 'so' || (!NEGATION.test(w) && isAdverb(w));

/** The first token from `i` on that is no adverb. */
function past(ground: Ground, i: number): number {
  let at = i;
  while (at < ground.lower.length && isBeside(ground.lower[at]!)) at++;
  return at;
}

/** The last token before `i` that is no adverb. */
function before(ground: Ground, i: number): number {
  let at = i - 1;
  while (at >= 0 && isBeside(ground.lower[at]!)) at--;
  return at;
}

const unsaid = (kind: SilenceKind, first: number, end: number, more: Partial<Unsaid> = {}): Unsaid => ({
  kind,
  first,
  group: first,
  end,
  participle: false,
  takesMatter: true,
  ...more,
});

const isParticiple = (ground: Ground, i: number) => /ing$/.test(ground.lower[i]!);

/** "Declined to say", "refusing to comment" at the verb of refusal. */
function refusal(ground: Ground, i: number): Unsaid | null {
  const to = past(ground, i + 1);
  const verb = past(ground, to + 1);
  if (!ground.is(to, 'to') || !(is(ground, verb, 'say') || is(ground, verb, 'reply'))) return null;
  const either = ground.is(verb, 'confirm') && ground.is(verb + 1, 'or') && ground.is(verb + 2, 'deny');
  return unsaid(either ? 'neither' : 'declined', i, either ? verb + 3 : verb + 1, {
    participle: isParticiple(ground, i),
  });
}

/** "Did not say", "would not confirm or deny", "could not be reached": the auxiliary at `first`, the negation at `i`. */
function negated(ground: Ground, first: number, i: number): Unsaid | null {
  const { lower } = ground;
  const at = past(ground, i + 1);
  const be = lower[at] === 'be' ? past(ground, at + 1) : at;
  if (is(ground, be, 'reach') && (be > at || BE.test(lower[first]!)))
    return unsaid('no-reply', first, be + 1, { takesMatter: false });
  if (is(ground, at, 'reply')) return unsaid('no-reply', first, at + 1);
  if (!is(ground, at, 'say')) return null;
  const or = lower[at + 1] === 'nor' || lower[at + 1] === 'or';
  if (or && is(ground, at + 2, 'say')) return unsaid('neither', first, at + 3);
  if (ground.is(i, 'neither')) return null;
  return unsaid(MODAL.test(lower[first]!) ? 'declined' : 'not-said', first, at + 1);
}

/** "Never mentioned", "neither confirmed nor denied", without an auxiliary. */
function bareNegation(ground: Ground, i: number): Unsaid | null {
  if (!is(ground, i + 1, 'say')) return null;
  if (ground.is(i, 'never') && /ed$|^said$/.test(ground.lower[i + 1]!)) return unsaid('not-said', i, i + 2);
  const nor = ground.is(i, 'neither') && ground.is(i + 2, 'nor') && is(ground, i + 3, 'say');
  return nor ? unsaid('neither', i, i + 4) : null;
}

/** The end of the noun for details or a comment behind "no" or "giving", with whether it is a comment; null where none stands. */
function detailsAfter(ground: Ground, i: number): { end: number; comment: boolean } | null {
  for (let at = i + 1; at <= i + 2; at++) {
    const comment = is(ground, at, 'comment');
    if (comment || is(ground, at, 'details')) return { end: at + 1, comment };
  }
  return null;
}

/** "Gave no details", "had no comment" at "no". */
function nothingGiven(ground: Ground, i: number): Unsaid | null {
  const verb = before(ground, i);
  const details = is(ground, verb, 'give') ? detailsAfter(ground, i) : null;
  if (!details) return null;
  return unsaid(details.comment ? 'declined' : 'not-said', verb, details.end, {
    participle: isParticiple(ground, verb),
  });
}

/** "Without elaborating", "without giving details", "stopped short of saying". */
function without(ground: Ground, i: number): Unsaid | null {
  const short = ground.is(i, 'short');
  if (short && !ground.is(i + 1, 'of')) return null;
  const verb = past(ground, short ? i + 2 : i + 1);
  if (verb >= ground.lower.length || !isParticiple(ground, verb)) return null;
  const details = is(ground, verb, 'give') ? detailsAfter(ground, verb) : null;
  const end = is(ground, verb, 'say') ? verb + 1 : (details?.end ?? -1);
  if (end < 0) return null;
  return short
    ? unsaid('not-said', i - 1, end)
    : unsaid('not-said', i, end, { group: verb, participle: true });
}

/** The silence that the word of refusal or negation at `i` tells of, or null. */
function unsaidAt(ground: Ground, i: number): Unsaid | null {
  const w = ground.lower[i]!;
  if (is(ground, i, 'refuse')) return refusal(ground, i);
  if (w === 'without' || w === 'short') return without(ground, i);
  if (w === 'no' || w === 'few') return nothingGiven(ground, i);
  if (!NEGATION.test(w)) return negated(ground, i, i);
  const auxiliary = before(ground, i);
  return auxiliary >= 0 && AUXILIARY.test(ground.lower[auxiliary]!)
    ? negated(ground, auxiliary, i)
    : bareNegation(ground, i);
}

/** All silences outside quotation marks that tokens [first, end) tell of, in text order. */
export function unsaidIn(ground: Ground, first: number, end: number): Unsaid[] {
  const out: Unsaid[] = [];
  for (let i = first; i < end; i++) {
    if (!(ground.triggers[i]! & Trigger.Silence) || ground.isQuoted(i)) continue;
    const found = unsaidAt(ground, i);
    if (!found || found.first < first || found.end > end) continue;
    out.push(found);
    i = found.end - 1;
  }
  return out;
}
