/** What a word can be to the names stage: found out once for each different word, so that most are passed over at once. */
import type { Tokens } from '../types.ts';
import { opensOffice, pluralOffice } from './offices.ts';

/** Bits of {@link wordClassAt}. */
export const WordClass = {
  /** Opens an office: "foreign" of "foreign minister". */
  Office: 1,
  /** A plural office noun: "envoys". */
  Offices: 2,
  /** A singular personal pronoun. */
  Pronoun: 4,
  /** May open a group: "the two sides", "both", "they". */
  Group: 8,
  /** Two words written as one by a page's widgets: "LundOslo". */
  Glued: 16,
  /** A hyphenated word that describes the noun after it: "battle-hardened", "Oslo-based", "Soviet-era". */
  Descriptive: 32,
  /** Holds a hyphen, dash or slash. */
  Compound: 64,
  /** The designation of a weapon, vehicle or disease: "F-15", "Hwasong-15", "Covid-19". */
  Model: 128,
} as const;

const PRONOUNS = new Set(['he', 'him', 'his', 'himself', 'she', 'her', 'hers', 'herself']);
const GROUP = new Set([
  'the',
  'these',
  'those',
  'all',
  'two',
  'three',
  'four',
  'five',
  'six',
  'permanent',
  'both',
  'they',
  'them',
]);
// Classes of letters by number: V8 takes ten milliseconds to compile some expressions with `\p{…}`.
const DESCRIPTIVE =
  /-(?:[a-z]{2,}(?:ed|ing)|led|born|run|held|made|built|owned|era|language|style|wide|only|like|friendly|old|type|free|level|time|scale)$/;
const GLUED = /[a-zß-öø-ÿ]{4}[A-ZÀ-ÖØ-Þ]/;
const MODEL = /^[A-Z][A-Za-zÀ-ÿ]*[-\u2010\u2011]\d+[A-Za-z]{0,2}$/;
const COMPOUND = /[-\u2010\u2011\u2013/]/;

/** What a word can be to the names stage, as bits of {@link WordClass}. */
export function wordClass(word: string, lower: string): number {
  return (
    (opensOffice(lower) ? WordClass.Office : 0) |
    (pluralOffice(lower) ? WordClass.Offices : 0) |
    (PRONOUNS.has(lower) ? WordClass.Pronoun : 0) |
    (GROUP.has(lower) ? WordClass.Group : 0) |
    (GLUED.test(word) ? WordClass.Glued : 0) |
    (DESCRIPTIVE.test(word) ? WordClass.Descriptive : 0) |
    (MODEL.test(word) ? WordClass.Model : 0) |
    (COMPOUND.test(word) ? WordClass.Compound : 0)
  );
}

/** The same of token `i`. */
export function wordClassAt(tokens: Tokens, i: number): number {
  const word = tokens.entry[i]!;
  if (word.names < 0) word.names = wordClass(word.word, word.lower);
  return word.names;
}
