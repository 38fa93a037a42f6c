import type { VenueKind } from '../contract/reading.ts';
import text from './speech-cues-venues.tsv';
import { names, once, parseTsv } from './tsv.ts';

const kinds = once((): ReadonlyMap<string, VenueKind> => {
  const made = new Map<string, VenueKind>();
  for (const [kind, words] of parseTsv(text).slice(1))
    for (const word of names(words)) made.set(word, kind as VenueKind);
  return made;
});

/** The kind of venue that a lower-case noun names, or undefined. */
export const venueKindOf = (word: string): VenueKind | undefined => kinds().get(word);
