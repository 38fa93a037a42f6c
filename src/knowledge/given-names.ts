import text from './given-names.tsv';
import type { Gender } from './offices.ts';
import { lazyTable } from './tsv.ts';

export interface PersonalName {
  /** One word as written, without marks: "Sergei", "Jong-un", "Kim". */
  name: string;
  /** Null where both use it, and for surnames. */
  gender: Gender | null;
  sort: 'given' | 'surname';
}

/** Common given names, and surnames that stand first or are common enough to show a person, by name. */
export const givenNames = lazyTable<PersonalName>(text, (c) => ({
  name: c[0]!,
  gender: (c[1] as Gender) || null,
  sort: c[2] as PersonalName['sort'],
}));
