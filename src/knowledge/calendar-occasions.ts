import text from './calendar-occasions.tsv';
import { inflected } from './inflections.ts';
import { names, once, parseTsv } from './tsv.ts';

/** A word that names or tells of an occasion. */
export interface OccasionWord {
  /** "meeting", "vote": the row of `calendar-occasions.tsv`. */
  kind: string;
  verb: boolean;
  /** What is compared: the noun, or the verb's dictionary form. */
  lemma: string;
}

/** The nouns and all verb forms of `calendar-occasions.tsv`, lower case; of a form that is noun and verb, the noun. */
export const occasionWords: () => ReadonlyMap<string, OccasionWord> = once(() => {
  const words = new Map<string, OccasionWord>();
  const rows = parseTsv(text).slice(1);
  for (const [kind, nouns] of rows)
    for (const lemma of names(nouns)) words.set(lemma, { kind: kind!, verb: false, lemma });
  for (const [kind, , verbs] of rows)
    for (const lemma of names(verbs))
      for (const form of inflected(lemma, 'v'))
        if (!words.has(form)) words.set(form, { kind: kind!, verb: true, lemma });
  return words;
});
