/** What a word can be to the names stage: found out once for each different word, so that most are passed over at once. */
import { isCommonWord } from '../../knowledge/common-words.ts';
import { nameWords } from '../../knowledge/name-words.ts';
import type { Tokens } from '../types.ts';
import { namePart } from './lexicon.ts';
import { opensOffice, pluralOffice } from './offices.ts';
import { wordSet } from './word-set.ts';

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
  /** A verb or function word, which a title line writes with a capital and which ends a name before it. */
  Line: 256,
  /** A verb in the form that title lines have: "Praises". */
  Verb: 512,
  /** Begins an English contraction ("We'd"). */
  Contracted: 1024,
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
/** A short name and a word written as one: "OmarLocal"; not "MacDougall". */
const SHORT_GLUED = /^(?!Mac|Fitz|Van|Von|Del|Des|San|Ben|Bin|Abu)([A-Z][a-z]{2,3})[A-Z][a-z]{3,}$/;
/** A name or noun and what it describes: "Assad-regime". */
const WITH_NOUN = /^[A-Z][a-zß-öø-ÿ]{3,}-([a-z]{4,})$/;
/** The people of a state in two words: "Korean-Americans". */
const PEOPLE = /^[A-Z][a-z]+-[A-Z][a-z]+ans$/;
const CONTRACTED = /^(?:i|we|you|they|he|she|it|that|there|who|what|let|here)'(?:d|re|ll|ve|m|s)$/;
/** Function words of one or two letters that are no syllable of a name. */
const SHORT_LINE = wordSet('to of at by on in as or is it we');

const isVerb = (lower: string) => nameWords('verb').has(lower);

function isGlued(word: string): boolean {
  const short = SHORT_GLUED.exec(word);
  return GLUED.test(word) || (short !== null && namePart(short[1]!.toLowerCase()) !== undefined);
}

function isDescriptive(word: string): boolean {
  const noun = WITH_NOUN.exec(word);
  return (
    DESCRIPTIVE.test(word) ||
    PEOPLE.test(word) ||
    (noun !== null && (isCommonWord(noun[1]!) || isCommonWord(noun[1]!.replace(/s$/, ''))))
  );
}

/** Whether a capitalised word inside a run shows a title line rather than a name. */
function isLine(lower: string): boolean {
  if (isVerb(lower) || SHORT_LINE.has(lower)) return true;
  return (
    lower.length > 2 && lower !== 'new' && nameWords('function').has(lower) && namePart(lower) === undefined
  );
}
const MODEL = /^[A-Z][A-Za-zÀ-ÿ]*[-\u2010\u2011]\d+[A-Za-z]{0,2}$/;
const COMPOUND = /[-\u2010\u2011\u2013/]/;

/** What a word can be to the names stage, as bits of {@link WordClass}. */
export function wordClass(word: string, lower: string): number {
  return (
    (opensOffice(lower) ? WordClass.Office : 0) |
    (pluralOffice(lower) ? WordClass.Offices : 0) |
    (PRONOUNS.has(lower) ? WordClass.Pronoun : 0) |
    (GROUP.has(lower) ? WordClass.Group : 0) |
    (isGlued(word) ? WordClass.Glued : 0) |
    (isDescriptive(word) ? WordClass.Descriptive : 0) |
    (MODEL.test(word) ? WordClass.Model : 0) |
    (isLine(lower) ? WordClass.Line : 0) |
    (isVerb(lower) ? WordClass.Verb : 0) |
    (CONTRACTED.test(lower) ? WordClass.Contracted : 0) |
    (COMPOUND.test(word) ? WordClass.Compound : 0)
  );
}

/** The same of token `i`. */
export function wordClassAt(tokens: Tokens, i: number): number {
  const word = tokens.entry[i]!;
  if (word.names < 0) word.names = wordClass(word.word, word.lower);
  return word.names;
}
