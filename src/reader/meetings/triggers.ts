/** Words of meeting in the report, as verbs or nouns. */
import { type MeetingWord, meetingWords } from '../../knowledge/meeting-words.ts';
import { once } from '../../knowledge/tsv.ts';
import { Shape, type Tokens } from '../types.ts';

export interface Trigger {
  first: number;
  end: number;
  word: MeetingWord;
  /** How the report uses it, where its form may be a verb or a noun. */
  pos: 'verb' | 'noun';
}

const index = once(() => {
  const byFirst = new Map<string, { words: string[]; word: MeetingWord }[]>();
  for (const word of meetingWords()) {
    for (const form of word.forms) {
      const words = form.split(' ');
      const list = byFirst.get(words[0]!);
      if (list) list.push({ words, word });
      else byFirst.set(words[0]!, [{ words, word }]);
    }
  }
  for (const list of byFirst.values()) list.sort((a, b) => b.words.length - a.words.length);
  return byFirst;
});

const TO_VERB = new Set([
  'to',
  'will',
  'would',
  'shall',
  'may',
  'might',
  'could',
  'can',
  'should',
  'must',
  'not',
  "n't",
  'did',
  'also',
  'then',
  'last',
  'briefly',
  'both',
  'and',
]);
const BE = new Set(['is', 'are', 'was', 'were', 'be', 'been', 'being', "'s", "'re"]);
const NOUN_BEFORE = new Set([
  'the',
  'a',
  'an',
  'his',
  'her',
  'its',
  'their',
  'this',
  'that',
  'these',
  'those',
  'our',
  'my',
  'any',
  'no',
  'of',
  'in',
  'at',
  'for',
  'during',
  'after',
  'before',
  'since',
  'first',
  'second',
  'third',
  'last',
  'next',
  'new',
  'more',
  'such',
  'further',
  'direct',
  'peace',
  'phone',
  'final',
  'on',
  'with',
]);

/** Whether a form that may be both is a noun here. */
function isNoun(tokens: Tokens, first: number, end: number, forms: readonly string[]): boolean {
  const before = first > 0 && tokens.gap[first] !== 3 ? tokens.lower[first - 1]! : '';
  const after = end < tokens.count ? tokens.lower[end]! : '';
  const form = tokens.lower[first]!;
  if (form.endsWith('ing') && end - first === 1) {
    if (BE.has(before)) return false;
    return (
      !(
        after === 'with' &&
        (before === ',' || before === 'after' || before === 'before' || before === 'while' || before === 'by')
      ) || NOUN_BEFORE.has(before)
    );
  }
  if (first > 0 && tokens.shape[first - 1]! & Shape.Possessive) return true;
  if (NOUN_BEFORE.has(before)) return true;
  if (TO_VERB.has(before)) return false;
  return (
    !(forms.indexOf(form) > 0 && /ed$|met$|spoke$|held$|sat$/.test(form)) &&
    form !== 'meet' &&
    form !== 'meets'
  );
}

/** The word of meeting that begins at token `i`; null where none does. */
export function triggerAt(tokens: Tokens, i: number, limit: number): Trigger | null {
  const list = index().get(tokens.lower[i]!);
  if (!list) return null;
  let best: { words: string[]; word: MeetingWord } | null = null;
  let both = false;
  for (const e of list) {
    if (best && e.words.length < best.words.length) break;
    if (i + e.words.length > limit) continue;
    let k = 1;
    while (k < e.words.length && tokens.lower[i + k] === e.words[k]) k++;
    if (k < e.words.length) continue;
    if (best && best.word.pos !== e.word.pos) both = true;
    best ??= e;
  }
  if (!best) return null;
  const end = i + best.words.length;
  const noun = isNoun(tokens, i, end, best.word.forms);
  if (!both) {
    // A noun form that stands like a verb, or the reverse, is another word ("to call on", "the host").
    if (
      best.words.length === 1 &&
      best.word.pos === 'verb' &&
      noun &&
      /^(?:host|call|visit|phone|attend|meet)$/.test(tokens.lower[i]!)
    )
      return null;
    return { first: i, end, word: best.word, pos: best.word.pos };
  }
  const word = list.find(
    (e) =>
      e.words.length === best!.words.length &&
      e.words.every((w, k) => tokens.lower[i + k] === w) &&
      e.word.pos === (noun ? 'noun' : 'verb'),
  )!.word;
  return { first: i, end, word, pos: noun ? 'noun' : 'verb' };
}
