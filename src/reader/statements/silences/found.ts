/** Where a report tells that something was not said: the words, and of what kind the silence is. */
import type { SilenceKind } from '../../../contract/reading.ts';
import { type SilenceSort, silenceWords } from '../../../knowledge/speech-cues-silences.ts';
import { isAdverb } from '../attribution/words.ts';
import type { Ground } from '../ground.ts';

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
const CONTRACTED = /^(?:did|does|do|has|have|had|would|wo|could|ca|was|were|is|are)n't$/;
const NEGATION = /^(?:not|never|neither)$/;
const MODAL = /^(?:would|will|wouldn't|won't)$/;

class Words {
  constructor(private readonly ground: Ground) {}

  is = (i: number, sort: SilenceSort) => silenceWords(sort).has(this.ground.lower[i] ?? '');
  /** The first token from `i` on that is no adverb. */
  past = (i: number) => {
    let at = i;
    while (
      !NEGATION.test(this.ground.lower[at] ?? '') &&
      (isAdverb(this.ground.lower[at] ?? '') || this.ground.is(at, 'so'))
    )
      at++;
    return at;
  };
}

/** "Declined to say", "refusing to comment". */
function refusal(ground: Ground, words: Words, i: number): Unsaid | null {
  if (!words.is(i, 'refuse')) return null;
  const to = words.past(i + 1);
  const verb = words.past(to + 1);
  if (!ground.is(to, 'to') || !(words.is(verb, 'say') || words.is(verb, 'reply'))) return null;
  const either = ground.is(verb, 'confirm') && ground.is(verb + 1, 'or') && ground.is(verb + 2, 'deny');
  return {
    kind: either ? 'neither' : 'declined',
    first: i,
    group: i,
    end: either ? verb + 3 : verb + 1,
    participle: /ing$/.test(ground.lower[i]!),
    takesMatter: true,
  };
}

/** "Did not say", "would not confirm or deny", "has yet to respond", "could not be reached". */
function negated(ground: Ground, words: Words, i: number): Unsaid | null {
  const { lower } = ground;
  const contracted = CONTRACTED.test(lower[i]!);
  if (!contracted && !AUXILIARY.test(lower[i]!)) return null;
  let at = words.past(i + 1);
  const neither = lower[at] === 'neither';
  if (!contracted) {
    if (!NEGATION.test(lower[at] ?? '')) return null;
    at = words.past(at + 1);
  }
  const made = (kind: SilenceKind, end: number, takesMatter = true): Unsaid => ({
    kind,
    first: i,
    group: i,
    end,
    participle: false,
    takesMatter,
  });
  const be = lower[at] === 'be' ? words.past(at + 1) : at;
  if (words.is(be, 'reach') && (be > at || /^(?:was|were|is|are)/.test(lower[i]!)))
    return made('no-reply', be + 1, false);
  if (words.is(at, 'reply')) return made('no-reply', at + 1, false);
  if (!words.is(at, 'say')) return null;
  const or = lower[at + 1] === 'nor' || lower[at + 1] === 'or';
  if (or && words.is(at + 2, 'say')) return made('neither', at + 3);
  if (neither) return null;
  return made(MODAL.test(lower[i]!) ? 'declined' : 'not-said', at + 1);
}

/** "Never mentioned", without an auxiliary. */
function never(ground: Ground, words: Words, i: number): Unsaid | null {
  if (!ground.is(i, 'never') || !words.is(i + 1, 'say') || !/ed$|^said$/.test(ground.lower[i + 1]!))
    return null;
  return { kind: 'not-said', first: i, group: i, end: i + 2, participle: false, takesMatter: true };
}

/** "Neither confirmed nor denied", without an auxiliary. */
function neitherNor(ground: Ground, words: Words, i: number): Unsaid | null {
  if (
    !ground.is(i, 'neither') ||
    !words.is(i + 1, 'say') ||
    !ground.is(i + 2, 'nor') ||
    !words.is(i + 3, 'say')
  )
    return null;
  return { kind: 'neither', first: i, group: i, end: i + 4, participle: false, takesMatter: true };
}

/** "Gave no details", "had no comment". */
function nothingGiven(ground: Ground, words: Words, i: number): Unsaid | null {
  if (!words.is(i, 'give')) return null;
  const no = words.past(i + 1);
  if (!ground.is(no, 'no') && !ground.is(no, 'few')) return null;
  for (let at = no + 1; at <= no + 2; at++) {
    const comment = words.is(at, 'comment');
    if (comment || words.is(at, 'details'))
      return {
        kind: comment ? 'declined' : 'not-said',
        first: i,
        group: i,
        end: at + 1,
        participle: /ing$/.test(ground.lower[i]!),
        takesMatter: true,
      };
  }
  return null;
}

/** "Without elaborating", "without giving details", "stopped short of saying". */
function without(ground: Ground, words: Words, i: number): Unsaid | null {
  if (!ground.is(i, 'without') && !(ground.is(i, 'of') && ground.is(i - 1, 'short'))) return null;
  const at = words.past(i + 1);
  if (!/ing$/.test(ground.lower[at] ?? '')) return null;
  const participle = ground.is(i, 'without');
  const first = participle ? i : i - 2;
  const group = participle ? at : first;
  const made = (end: number): Unsaid => ({
    kind: 'not-said',
    first,
    group,
    end,
    participle,
    takesMatter: true,
  });
  if (words.is(at, 'say')) return made(at + 1);
  if (!words.is(at, 'give')) return null;
  for (let j = at + 1; j <= at + 2; j++) if (words.is(j, 'details')) return made(j + 1);
  return null;
}

const PATTERNS = [refusal, negated, never, neitherNor, nothingGiven, without];

/** All silences outside quotation marks that a report's sentences tell of, in text order; overlapping ones once. */
export function unsaidIn(ground: Ground, first: number, end: number): Unsaid[] {
  const words = new Words(ground);
  const out: Unsaid[] = [];
  for (let i = first; i < end; i++) {
    if (ground.isQuoted(i)) continue;
    for (const pattern of PATTERNS) {
      const found = pattern(ground, words, i);
      if (!found || found.end > end) continue;
      out.push(found);
      i = found.end - 1;
      break;
    }
  }
  return out;
}
