import text from './speech-cues-silences.tsv';
import { names, once, parseTsv } from './tsv.ts';

/** See speech-cues-silences.tsv. */
export const silenceSorts = ['refuse', 'say', 'reply', 'reach', 'give', 'details', 'comment'] as const;
export type SilenceSort = (typeof silenceSorts)[number];

const sets = once(
  () =>
    new Map(
      parseTsv(text)
        .slice(1)
        .map(([sort, words]) => [sort as SilenceSort, new Set(names(words))]),
    ),
);

/** The lower-case words of a sort. */
export const silenceWords = (sort: SilenceSort): ReadonlySet<string> => sets().get(sort)!;
