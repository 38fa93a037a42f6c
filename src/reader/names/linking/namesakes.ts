/** Whether two names may be one person's: order, middle names, romanisations. */
import { foldName, namePart } from '../lexicon.ts';

const GENERATION = /^(?:jr|sr|ii|iii|iv)$/;

/** Newspaper spellings of Korean surnames that are one and the same. */
const SURNAME_CLASS = new Map([
  ['roh', 'noh'],
  ['no', 'noh'],
  ['ro', 'noh'],
  ['yi', 'lee'],
  ['rhee', 'lee'],
  ['ri', 'lee'],
  ['pak', 'park'],
  ['choe', 'choi'],
  ['gim', 'kim'],
  ['jong', 'chung'],
  ['jung', 'chung'],
  ['jeong', 'chung'],
  ['chong', 'chung'],
]);

export const classOf = (word: string) => SURNAME_CLASS.get(word) ?? word;

export const coreWords = (name: string) =>
  foldName(name)
    .split(' ')
    .filter((w) => w.length > 1 && !GENERATION.test(w));

/** Whether two full names may be one person's: one holds all words of the other, in either order. */
export function sameFullName(a: readonly string[], b: readonly string[]): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  if (short.length < 2) return false;
  return (
    short.every((w) => long.includes(w)) ||
    (short.length === long.length &&
      short.every(
        (w, i) => w === long[i] || classOf(w) === classOf(long[i]!) || (i > 0 && alike(w, long[i]!)),
      ))
  );
}

/** Two spellings of one given-name syllable: "duk" and "deok", "kyu" and "gyu". */
function alike(a: string, b: string): boolean {
  return syllable(a) === syllable(b);
}

const syllable = (w: string) =>
  w
    .replace(/^k(?!h)/, 'g')
    .replace(/^ch|^j/, 'j')
    .replace(/^r|^n(?=[oi])/, 'l')
    .replace(/^p/, 'b')
    .replace(/^t/, 'd')
    .replace(/eo|u(?=[^aeiou]|$)|oo/g, 'o')
    .replace(/ae|e/g, 'e')
    .replace(/k$/, 'g')
    .replace(/yy/g, 'y');

/** Words by which a person may be called alone: the surname at either end, and the given name last of all. */
export function rankAs(words: readonly string[], word: string): number {
  const at = words.findIndex((w) => w === word || classOf(w) === classOf(word));
  if (at < 0) return 0;
  const last = words.length - 1;
  if (
    at === last &&
    !(last > 0 && namePart(words[0]!)?.surname && !namePart(words[last]!)?.surname && isEastern(words[0]!))
  )
    return 3;
  if (at === 0) return isEastern(word) ? 3 : 1;
  return 2;
}

export const isEastern = (word: string) => {
  const part = namePart(word);
  return !!part && part.surname && !part.given;
};
