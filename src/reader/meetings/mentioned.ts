import { meetingForms, meetingWords } from '../../knowledge/meeting-words.ts';
import type { Layout } from '../types.ts';

/**
 * Whether a sentence holds a word of meeting: a noun ("talks", "visit") or a verb, a phrasal one with what follows it
 * ("sit down"). Only these need a tree where nothing but meetings is asked of the trees.
 */
export function mentionsMeeting({ tokens, sentences }: Layout, sentence: number): boolean {
  const { verbs, nouns } = meetingForms();
  const words = meetingWords();
  const { first, end } = sentences[sentence]!;
  for (let i = first; i < end; i++) {
    const lower = tokens.lower[i]!;
    if (nouns.has(lower)) return true;
    const base = verbs.get(lower);
    if (base === undefined) continue;
    for (const word of words.get(base) ?? []) {
      if (word.pos !== 'verb' || word.kind === 'hold') continue;
      if (word.kind === 'beside' && !isAccompanied(tokens.lower, first, end)) continue;
      const rest = word.word.split(' ').slice(1);
      if (rest.every((w, k) => tokens.lower[i + 1 + k] === w)) return true;
    }
  }
  return false;
}

/** Whether a sentence has a word by which two people are seen together. */
function isAccompanied(lower: readonly string[], first: number, end: number): boolean {
  for (let i = first; i < end; i++) if (TOGETHER.has(lower[i]!)) return true;
  return false;
}

const TOGETHER = new Set(
  'with alongside beside together side next between among amongst including involving versus'.split(' '),
);
