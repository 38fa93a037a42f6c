import type { Gender } from './offices.ts';
import text from './officials.tsv';
import { lazyTable, names } from './tsv.ts';

/** One office of one person; a person of several offices has several rows of the same key. */
export interface Official {
  /** "sung-kim" */
  key: string;
  /** The usual form in English newspapers: "Noh Kyu-duk". */
  name: string;
  /** Other romanisations, orders and fuller forms. */
  aliases: readonly string[];
  gender: Gender;
  /** As in Reading: a state's code, an international body's acronym or a non-state party's name. */
  party: string;
  /** "special representative for North Korea" */
  office: string;
  /** YYYY, YYYY-MM or YYYY-MM-DD. */
  from: string;
  /** As `from`; empty while in office. */
  to: string;
}

/** Holders of offices that matter in diplomacy, by key and begin of the term. */
export const officials = lazyTable<Official>(text, (c) => ({
  key: c[0]!,
  name: c[1]!,
  aliases: names(c[2]),
  gender: c[3] as Gender,
  party: c[4]!,
  office: c[5]!,
  from: c[6]!,
  to: c[7]!,
}));
