/** Office phrases: "deputy foreign minister", "US special representative for North Korea", "head of the …". */

import { nameWords } from '../../knowledge/name-words.ts';
import { type Office, type OfficeLevel, officeModifiers, offices } from '../../knowledge/offices.ts';
import { Shape, type Tokens } from '../types.ts';
import { lookUp } from './gazetteer.ts';

interface Index {
  byFirst: Map<string, { words: string[]; office: Office }[]>;
  /** Last words of offices, singular, to find a head from its right end. */
  byLast: Map<string, { words: string[]; office: Office }[]>;
  modifiers: Set<string>;
}

let index: Index | undefined;

function indexed(): Index {
  if (index) return index;
  const byFirst = new Map<string, { words: string[]; office: Office }[]>();
  const byLast = new Map<string, { words: string[]; office: Office }[]>();
  const push = (map: typeof byFirst, key: string, value: { words: string[]; office: Office }) => {
    const list = map.get(key);
    if (list) list.push(value);
    else map.set(key, [value]);
  };
  for (const office of offices()) {
    const words = office.words.split(' ');
    push(byFirst, words[0]!, { words, office });
    push(byLast, words[words.length - 1]!, { words, office });
  }
  for (const map of [byFirst, byLast])
    for (const list of map.values()) list.sort((a, b) => b.words.length - a.words.length);
  const modifiers = new Set<string>();
  for (const m of officeModifiers()) for (const w of m.words.split(' ')) modifiers.add(w);
  index = { byFirst, byLast, modifiers };
  return index;
}

export interface OfficeHead {
  first: number;
  end: number;
  office: Office;
}

/** "Under" at `i` that leads to a title rather than being part of it: "working under Secretary of State Lund". */
const isPrepositional = (tokens: Tokens, i: number) =>
  tokens.lower[i] === 'under' && (tokens.shape[i + 1]! & ~tokens.shape[i]! & Shape.Cap) !== 0;

/** "then-Secretary", "ex-President": the office's word behind what says when it was held. */
const headWord = (lower: string) => (lower.includes('-') ? lower.replace(/^(?:then|ex|now)-/, '') : lower);

/** The longest office or title whose words begin at token `i`. */
export function officeAt(tokens: Tokens, i: number, end: number): OfficeHead | null {
  const list = indexed().byFirst.get(headWord(tokens.lower[i]!));
  if (!list || isPrepositional(tokens, i)) return null;
  for (const { words, office } of list) {
    if (i + words.length > end) continue;
    let k = 1;
    while (k < words.length && tokens.lower[i + k] === words[k]) k++;
    if (k === words.length) return { first: i, end: i + k, office };
  }
  return null;
}

/** The longest office or title whose last word is token `i`. */
export function officeEndingAt(tokens: Tokens, i: number, start: number): OfficeHead | null {
  const list = indexed().byLast.get(tokens.lower[i]!);
  if (!list) return null;
  for (const { words, office } of list) {
    const first = i - words.length + 1;
    if (first < start) continue;
    let k = 0;
    while (k < words.length && tokens.lower[first + k] === words[k]) k++;
    if (k === words.length) return { first, end: i + 1, office };
  }
  return null;
}

const PLURALS: readonly [string, string][] = [
  ['men', 'man'],
  ['women', 'woman'],
  ['people', 'person'],
  ['ies', 'y'],
];

/** The singular of a plural office noun: "envoys" → "envoy", "spokesmen" → "spokesman"; null for no plural. */
function singular(lower: string): string | null {
  for (const [end, to] of PLURALS) if (lower.endsWith(end)) return lower.slice(0, -end.length) + to;
  return lower.endsWith('s') && !lower.endsWith('ss') ? lower.slice(0, -1) : null;
}

/** The office that a single plural noun names ("envoys", "ministers"), or null. */
export function pluralOffice(lower: string): Office | null {
  const one = singular(lower);
  const list = one ? indexed().byLast.get(one) : undefined;
  return list?.find((e) => e.words.length === 1)?.office ?? null;
}

/** Whether an office or title may begin with a lower-case word. */
export function opensOffice(lower: string): boolean {
  return indexed().byFirst.has(headWord(lower));
}

export function isModifier(lower: string): boolean {
  if (indexed().modifiers.has(lower)) return true;
  return lower.startsWith('ex-') || lower.startsWith('vice-') || lower.startsWith('co-');
}

/**
 * The first token of the noun phrase that ends with an office head: over modifiers, capitalised words (states,
 * bodies) and possessives to the left, back to a determiner, verb or mark. `known(i)` says where names were found.
 */
export function phraseStart(tokens: Tokens, first: number, start: number): number {
  const functions = nameWords('function');
  let i = first;
  while (i > start) {
    const j = i - 1;
    const lower = tokens.lower[j]!;
    const shape = tokens.shape[j]!;
    if (shape & Shape.Possessive) {
      i = j;
      continue;
    }
    if (shape & Shape.Punct) {
      // "Minister of Defence and Deputy Prime Minister" keeps to one side of a mark; a hyphen joins.
      if ((lower === '-' || lower === '\u2013') && tokens.gap[j] === 0 && tokens.gap[i] === 0) {
        i = j;
        continue;
      }
      break;
    }
    // "working under President Lee": no part of the office, as in "under secretary".
    if (
      lower === 'under' &&
      (tokens.lower[i] !== 'secretary' || (tokens.shape[i]! & ~shape & Shape.Cap) !== 0)
    )
      break;
    // "WATCHED Sen. Lund": a shouted word of the page's furniture.
    const shouted =
      shape & Shape.AllCaps && /^\p{L}{5,}$/u.test(lower) && !(tokens.shape[i]! & Shape.AllCaps);
    if (shouted && !lookUp(tokens, j, first)) break;
    if (isModifier(lower) || (shape & Shape.Cap && !(functions.has(lower) && !isModifier(lower)))) {
      i = j;
      continue;
    }
    break;
  }
  while (i < first && tokens.shape[i]! & (Shape.Punct | Shape.Possessive)) i++;
  return i;
}

/** What an office makes its holder, for role nouns to take up: its words, the last of them, and its level. */
export interface Role {
  /** All words of the office: "foreign minister". */
  words: string;
  head: string;
  level: OfficeLevel;
}

/** The role that an office's words give ("secretary-general of NATO", "deputy foreign minister"), or null. */
export function roleOfWords(words: string): Role | null {
  const parts = words
    .toLowerCase()
    .split(/ (?:of|for|to|at|on|in) /)[0]!
    .split(' ');
  for (let i = 0; i < parts.length; i++) {
    const rest = parts.slice(i).join(' ');
    const found = indexed()
      .byFirst.get(parts[i]!)
      ?.find((e) => e.office.words === rest);
    if (found) return { words: rest, head: parts[parts.length - 1]!, level: found.office.level };
  }
  return null;
}
