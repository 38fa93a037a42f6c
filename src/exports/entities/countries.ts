import { once, parseTsv } from '../../knowledge/tsv.ts';
import text from './countries.tsv';

const codes = once(
  () =>
    new Map(
      parseTsv(text)
        .slice(1)
        .map(([alpha3, alpha2]) => [alpha3!, alpha2!]),
    ),
);

/** A state's ISO 3166-1 alpha-2 code in lower case, `eu` for the European Union; undefined for other parties. */
export const countryOf = (party: string): string | undefined => (party === 'EU' ? 'eu' : codes().get(party));
