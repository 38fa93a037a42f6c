import text from './speech-cues-words.tsv';
import { names, once, parseTsv } from './tsv.ts';

/** See speech-cues-words.tsv. */
export const cueWordSorts = [
  'document',
  'onlooker',
  'member',
  'evidence',
  'audience',
  'utterance',
  'occasion',
  'maker',
  'made',
  'introduced',
  'outlet',
  'press',
  'network',
  'recipient',
  'opening',
  'measure',
] as const;
export type CueWordSort = (typeof cueWordSorts)[number];

const sets = once(
  () =>
    new Map(
      parseTsv(text)
        .slice(1)
        .map(([sort, words]) => [sort as CueWordSort, new Set(names(words))]),
    ),
);

/** The lower-case words of a sort. */
export const cueWords = (sort: CueWordSort): ReadonlySet<string> => sets().get(sort)!;
