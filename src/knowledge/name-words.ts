import text from './name-words.tsv';
import { once, parseTsv } from './tsv.ts';

export const nameWordSorts = [
  'organisation',
  'place',
  'connector',
  'not-name',
  'function',
  'opener',
  'verb',
] as const;
export type NameWordSort = (typeof nameWordSorts)[number];

const sets = once(() => {
  const made = new Map<string, Set<string>>(nameWordSorts.map((sort) => [sort, new Set()]));
  for (const [sort, words] of parseTsv(text).slice(1))
    for (const word of words!.split(' ')) made.get(sort!)?.add(word);
  return made;
});

/** Words by what they show of a capitalised phrase; lower case. */
export function nameWords(sort: NameWordSort): ReadonlySet<string> {
  return sets().get(sort)!;
}
