/** What a proposal, a commitment or a claim is about, by its words: how two tellings of one matter are known. */
import { states } from '../../knowledge/states.ts';
import { once } from '../../knowledge/tsv.ts';
import { hash52 } from '../keys.ts';
import { foldName } from '../names.ts';

/** Words that say nothing of the matter. */
const EMPTY = new Set(
  (
    'about after against also among another anything around based because been before being between both calls could ' +
    'does doing during each ever every from further given have having here immediately into itself just latest long ' +
    'made make makes making might more most must next only other over part point possible really same should since ' +
    'some soon such than that their them then there these they thing this those three through time toward towards ' +
    'under until upon very week what when where whether which while will with within without would year years month ' +
    'months days today tomorrow yesterday later continue north south east west weekend'
  ).split(' '),
);

/** The words of the names of states: with whom, not on what. */
const stateWords = once(
  () =>
    new Set(
      states().flatMap(({ name, aliases, adjectives, people }) =>
        [name, ...aliases, ...adjectives, ...people].flatMap((n) => foldName(n).split(' ')),
      ),
    ),
);

/** The stem of a word, near enough to bring "visits", "visited" and "visiting" together. */
const stem = (word: string): string => word.replace(/(?:ations?|ings?|ments?|ers?|ies|ed|es|s|e|y)$/, '');

/** The telling words, as stems, each once, in order of the alphabet; the names of states are none. */
export const matterOf = (text: string): string[] =>
  stemsOf(wordsOf(text).filter((w) => !stateWords().has(w)));

/** The same with the names of states, where these may be all that a deed is about: "visit South Korea". */
export const matterWithStates = (text: string): string[] => stemsOf(wordsOf(text));

const wordsOf = (text: string): string[] =>
  foldName(text)
    .split(' ')
    .filter((w) => w.length > 3 && !EMPTY.has(w));

const stemsOf = (words: readonly string[]): string[] =>
  [...new Set(words.map(stem).filter((w) => w.length > 2))].sort();

/** From 0 to 1: the share of the telling words of the shorter matter that the longer one has too; 0 for fewer than two. */
export function sameMatter(a: readonly string[], b: readonly string[]): number {
  const [short, long] = a.length <= b.length ? [a, new Set(b)] : [b, new Set(a)];
  const shared = short.filter((w) => long.has(w)).length;
  if (shared === 0) return 0;
  if (short.length < 2) return a.length === b.length ? 1 : 0;
  return shared < 2 ? 0 : shared / short.length;
}

/** So many words of a matter are looked for. */
const SOUGHT = 4;

/**
 * The words of a matter that it is found by: those of the least hashes, so that two matters that have much in common
 * have one of them in common (MinHash, Broder 1997).
 */
export function soughtWords(matter: readonly string[]): string[] {
  if (matter.length <= SOUGHT) return [...matter];
  return matter
    .map((word) => ({ word, hash: hash52(word) }))
    .sort((a, b) => a.hash - b.hash)
    .slice(0, SOUGHT)
    .map(({ word }) => word);
}
