import text from './organisations.tsv';
import { lazyTable, names } from './tsv.ts';

export const organisationKinds = [
  'international',
  'national',
  'non-state',
  'territory',
  'media',
  'private',
] as const;
export type OrganisationKind = (typeof organisationKinds)[number];

export interface Organisation {
  key: string;
  kind: OrganisationKind;
  /**
   * The party that it is or acts for: a state's code, an international body's acronym or name, a non-state party's plain
   * English name; null for media that speak for nobody.
   */
  party: string | null;
  /** The usual name first, then other names and abbreviations with and without periods. */
  names: readonly string[];
}

export const organisationsText = text;

export const organisationOf = (c: readonly string[]): Organisation => ({
  key: c[0]!,
  kind: c[1] as OrganisationKind,
  party: c[2] || null,
  names: names(c[3]),
});

/** Bodies that act or speak, by key. */
export const organisations = lazyTable<Organisation>(text, organisationOf);
