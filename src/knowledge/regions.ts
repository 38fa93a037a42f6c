import text from './regions.tsv';
import { lazyTable, names } from './tsv.ts';

export const regionKinds = ['region', 'province', 'territory', 'area', 'water', 'venue'] as const;
export type RegionKind = (typeof regionKinds)[number];

export interface Region {
  /** The usual name first, without "the", then others and abbreviations: "California", "Calif.". */
  names: readonly string[];
  /** "European", "Kashmiri", "Latin American", "Latin Americans". */
  adjectives: readonly string[];
  /** region: spans states; venue: where negotiators meet, or a site that negotiations are about. */
  kind: RegionKind;
  /** The state that it lies in or is run by, ISO 3166-1 alpha-3; null where several or none. */
  state: string | null;
  /** Degrees, WGS 84. */
  lat: number;
  lon: number;
}

export const regionsText = text;

export const regionOf = (c: readonly string[]): Region => ({
  names: names(c[0]),
  adjectives: names(c[1]),
  kind: c[2] as RegionKind,
  state: c[3] || null,
  lat: Number(c[4]),
  lon: Number(c[5]),
});

/** Regions, provinces, waters and venues, by first name. */
export const regions = lazyTable<Region>(text, regionOf);
