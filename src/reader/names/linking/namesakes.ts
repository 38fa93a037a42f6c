/** Whether two names may be one person's: order, middle names, romanisations. */
import { sameName } from '../../../knowledge/naming/names.ts';
import { sound } from '../../../knowledge/naming/sounds.ts';
import { foldName, namePart } from '../lexicon.ts';

const GENERATION = /^(?:jr|sr|ii|iii|iv)$/;

/** Newspaper spellings of Korean surnames that are one and the same. */
const SURNAME_CLASS = new Map(
  [
    'noh roh no ro',
    'lee yi rhee ri',
    'park pak',
    'choi choe',
    'kim gim',
    'chung jong jung jeong chong cheong',
    'yoon yun',
    'yoo yu ryu',
    'seo suh',
    'paek baek paik',
    'heo hur huh',
    'kwon gwon',
    'moon mun',
    'kang gang',
  ].flatMap((line) => {
    const spellings = line.split(' ');
    return spellings.map((s) => [s, spellings[0]!] as const);
  }),
);

/** Shorter words than this are too much alike for their sound to tell. */
const SOUNDING = 5;

/** What the spellings of one surname have in common: "Araghchi", "Araqchi". */
export const classOf = (word: string) =>
  SURNAME_CLASS.get(word) ?? (word.length < SOUNDING ? word : sound(word));

export const coreWords = (name: string) =>
  foldName(name)
    .split(' ')
    .filter((w) => w.length > 1 && !GENERATION.test(w));

export const generationOf = (name: string) =>
  foldName(name)
    .split(' ')
    .find((w) => GENERATION.test(w)) ?? null;

/**
 * Whether two full names may be one person's: one holds all words of the other, or both are spellings of one name. The
 * same words with and without "Jr." are father and son.
 */
export function sameFullName(
  a: { name: string; words: readonly string[]; generation: string | null },
  name: string,
): boolean {
  const words = coreWords(name);
  if (a.generation !== generationOf(name) && a.words.join(' ') === words.join(' ')) return false;
  const [short, long] = a.words.length <= words.length ? [a.words, words] : [words, a.words];
  if (short.length < 2) return false;
  return short.every((w) => long.includes(w)) || sameName(a.name, name);
}

/** Words by which a person may be called alone: the surname at either end, and the given name last of all. */
export function rankAs(words: readonly string[], word: string): number {
  const exact = words.indexOf(word);
  if (exact >= 0) return rankAt(words, exact);
  const like = words.findIndex((w) => classOf(w) === classOf(word));
  return like < 0 ? 0 : rankAt(words, like) - 0.25;
}

function rankAt(words: readonly string[], at: number): number {
  const word = words[at]!;
  const last = words.length - 1;
  if (
    at === last &&
    !(
      last > 0 &&
      namePart(words[0]!)?.surname &&
      !namePart(words[last]!)?.surname &&
      (isEastern(words[0]!) || isSurnameFirst(words))
    )
  )
    return 3;
  if (at === 0) return isEastern(word) || isSurnameFirst(words) ? 3 : 1;
  return 2;
}

/** "Kim Jong Un": three short words, of which the first is a surname and the others are not both common given names. */
const isSurnameFirst = (words: readonly string[]) =>
  words.length === 3 &&
  namePart(words[0]!)?.surname === true &&
  words.every((w) => w.length < 7) &&
  !words.slice(1).every((w) => namePart(w)?.given);

export const isEastern = (word: string) => {
  const part = namePart(word);
  return !!part && part.surname && !part.given;
};
