/** Capitalised words that stand before a name and are no part of it: "Defying Lund", "Political Analyst Ida Lund". */
import { isCommonWord } from '../../../knowledge/common-words.ts';
import { nameWords } from '../../../knowledge/name-words.ts';
import { type Sentence, Shape, type Tokens } from '../../types.ts';
import { isCap } from '../draft.ts';
import { lookUp } from '../gazetteer.ts';
import { citiesOf, namePart, officialNamed, officialsWith } from '../lexicon.ts';
import { opensOffice } from '../offices.ts';
import { WordClass, wordClassAt } from '../word-class.ts';
import { wordSet } from '../word-set.ts';
import { runEnd } from './extents.ts';

/** A shouted word of a heading inside prose, longer than an acronym; a faith or teaching ("Buddhism"). */
export function isNoPerson(tokens: Tokens, k: number, followed: boolean): boolean {
  const word = tokens.word[k]!;
  if (/...(?:isms?|ists)$/.test(word) && !followed) return true;
  const shouted = (tokens.shape[k]! & Shape.AllCaps) !== 0 && word.length > 5;
  return shouted && !namePart(tokens.lower[k]!) && !/[\d-]/.test(word) && citiesOf(word).length === 0;
}

/**
 * Whether the capitalised word at `k`, before another, describes the name that follows or opens the sentence. `opens`: its
 * capital says little.
 */
export function isLeading(tokens: Tokens, k: number, s: Sentence, opens: boolean): boolean {
  return (
    isNoPart(tokens, k, opens) || asks(tokens, k, s) || describes(tokens, k, s) || isAttribute(tokens, k, s)
  );
}

/** "Defying Lund", "WATCHED Lund" */
function isNoPart(tokens: Tokens, k: number, opens: boolean): boolean {
  const lower = tokens.lower[k]!;
  const part = namePart(lower);
  if (part?.given || part?.surname) return false;
  if (opens && (isCommonWord(lower) || lower.endsWith('ing'))) return true;
  return (
    tokens.word[k]!.length > 4 &&
    (tokens.shape[k]! & Shape.AllCaps) !== 0 &&
    !(tokens.shape[k + 1]! & Shape.AllCaps)
  );
}

/** "Will Lund stay?": the verb of a question, which is a given name too. */
function asks(tokens: Tokens, k: number, s: Sentence): boolean {
  if (tokens.lower[k] !== 'will' || k + 2 >= s.end || isCap(tokens, k + 2)) return false;
  for (let i = k + 2; i < s.end; i++) if (tokens.word[i] === '?') return true;
  return false;
}

/** "Jewish Jerusalem", "Singer Ida Lund" where Ida Lund is known. */
function describes(tokens: Tokens, k: number, s: Sentence): boolean {
  const lower = tokens.lower[k]!;
  if (nameWords('not-name').has(lower) && lookUp(tokens, k + 1, s.end)) return true;
  // "Blogger Ida Lund": what somebody is, before a given name, where a sentence opens.
  const trade = k === s.body && /...(?:er|or|ist|ian)$/.test(lower) && !namePart(lower);
  if (trade && namePart(tokens.lower[k + 1]!)?.given && runEnd(tokens, k, s.end) - k > 2) return true;
  if (namePart(lower) || tokens.word[k]!.length < 3 || tokens.shape[k]! & Shape.AllCaps) return false;
  const end = runEnd(tokens, k, s.end);
  if (end - k < 3) return false;
  const text = (from: number) => tokens.text.slice(tokens.start[from]!, tokens.end[end - 1]!);
  return officialNamed(text(k + 1)) !== null && officialNamed(text(k)) === null;
}

/** Endings of adjectives and of what people are by trade. */
const ATTRIBUTE =
  /....(?:ural|onal|ical|ator|ter|cer|der|ent|ist|ian|istrate|ing|time|ors|ers|ists)$|.{5}[^em]ed$/;

const PREPOSITIONS = wordSet('after before against about into than without whereas since until unlike');

/** Whether a word says what somebody is, or is a plain word of the page, rather than being part of a name. */
function isPlain(tokens: Tokens, i: number): boolean {
  const lower = tokens.lower[i]!;
  if (namePart(lower) || tokens.shape[i]! & Shape.Punct) return false;
  return (
    isCommonWord(lower) ||
    nameWords('not-name').has(lower) ||
    PREPOSITIONS.has(lower) ||
    opensOffice(lower) ||
    ATTRIBUTE.test(lower) ||
    (wordClassAt(tokens, i) & (WordClass.Verb | WordClass.Descriptive)) !== 0
  );
}

/** "Diplomatic Writer Ida Lund": plain words before a given name and a surname; "Photo Lund" before an official's surname alone. */
function isAttribute(tokens: Tokens, k: number, s: Sentence): boolean {
  if (!isPlain(tokens, k)) return false;
  if (PREPOSITIONS.has(tokens.lower[k]!)) return true;
  const isOfPage = (i: number) => nameWords('not-name').has(tokens.lower[i]!);
  if (isOfPage(k) && isOfPage(k + 1)) return true;
  let g = k + 1;
  while (g < s.end && g - k < 5 && isCap(tokens, g) && isPlain(tokens, g)) g++;
  if (g >= s.end || !isCap(tokens, g) || tokens.shape[g]! & Shape.Punct) return false;
  const more = g + 1 < s.end && isCap(tokens, g + 1) && !(tokens.shape[g + 1]! & Shape.Punct);
  const part = namePart(tokens.lower[g]!);
  // "Minister of Commerce Wang Shouwen"
  const field = k > 0 && /^(?:of|for)$/.test(tokens.lower[k - 1]!);
  if (more) return part !== undefined && (part.given || field);
  // "Wild West" is a name of its own.
  const lower = tokens.lower[k]!;
  if (g > k + 1 || (isCommonWord(lower) && !nameWords('not-name').has(lower))) return false;
  return officialsWith(tokens.word[g]!).length > 0 && !officialNamed(`${tokens.word[k]} ${tokens.word[g]}`);
}
