import text from './contextual-names.tsv';
import { lazyTable, names } from './tsv.ts';

export interface ContextualName {
  name: string;
  parties: readonly string[];
  /** The report must name one of these parties outright. */
  when: readonly string[];
}

/** Names that mean a party only in some reports, after "the": "the North". */
export const contextualNames = lazyTable<ContextualName>(text, (c) => ({
  name: c[0]!,
  parties: names(c[1]),
  when: names(c[2]),
}));
