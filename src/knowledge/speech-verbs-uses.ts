import type { SpeechVerb } from './speech-verbs.ts';
import text from './speech-verbs-uses.tsv';
import { names, once, parseTsv } from './tsv.ts';

/** See speech-verbs-uses.tsv. */
export const speechUses = [
  'infinitive',
  'as',
  'predicate',
  'of',
  'for',
  'against',
  'telling',
  'showing',
  'documents',
  'noun',
  'gerund',
  'denied',
  'disputed',
] as const;
export type SpeechUse = (typeof speechUses)[number];

interface Row {
  lemma: string;
  uses: ReadonlySet<SpeechUse>;
  forms: readonly string[];
}

const rows = once((): readonly Row[] =>
  parseTsv(text)
    .slice(1)
    .map((c) => ({ lemma: c[0]!, uses: new Set(names(c[1]) as SpeechUse[]), forms: names(c[2]) })),
);

const byLemma = once(() => new Map(rows().map((r) => [r.lemma, r.uses])));

const NO_USES: ReadonlySet<SpeechUse> = new Set();

/** Every lemma of the table. */
export const lemmasOfUses = (): string[] => rows().map((r) => r.lemma);

/** The uses of a verb by its lemma; none where the table does not know it. */
export const usesOf = (lemma: string): ReadonlySet<SpeechUse> => byLemma().get(lemma) ?? NO_USES;

/** Verbs that attribute speech only in the uses of the table. */
export const verbsOfUses = once((): readonly SpeechVerb[] =>
  rows()
    .filter((r) => r.forms.length > 0)
    .map(({ lemma, uses, forms }) => ({
      lemma,
      forms,
      class: 'say',
      clause: uses.has('documents'),
      quote: true,
      addressee: false,
      infinitive: false,
    })),
);
