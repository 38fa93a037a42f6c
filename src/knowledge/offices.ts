import modifiersText from './office-modifiers.tsv';
import text from './offices.tsv';
import { lazyTable } from './tsv.ts';

export const officeKinds = ['title', 'role', 'honorific'] as const;
export const officeLevels = [
  'leader',
  'minister',
  'envoy',
  'official',
  'legislator',
  'military',
  'expert',
  'other',
] as const;
export const modifierKinds = ['rank', 'field', 'time', 'other'] as const;

export type Gender = 'm' | 'f';
export type OfficeKind = (typeof officeKinds)[number];
export type OfficeLevel = (typeof officeLevels)[number];

export interface Office {
  /** Lower case, words separated by one space: "foreign minister", "lt. gen.". */
  words: string;
  /** title: may stand before a name with a capital; role: a common noun; honorific: "mr.". */
  kind: OfficeKind;
  gender: Gender | null;
  level: OfficeLevel;
}

export interface OfficeModifier {
  /** Lower case; a final hyphen joins it to the next word: "ex-". */
  words: string;
  kind: (typeof modifierKinds)[number];
}

/** Head nouns of offices and titles, by words. */
export const offices = lazyTable<Office>(text, (c) => ({
  words: c[0]!,
  kind: c[1] as OfficeKind,
  gender: (c[2] as Gender) || null,
  level: c[3] as OfficeLevel,
}));

/** Words that may stand before an office ("deputy", "former", "nuclear"), by words. */
export const officeModifiers = lazyTable<OfficeModifier>(modifiersText, (c) => ({
  words: c[0]!,
  kind: c[1] as OfficeModifier['kind'],
}));
