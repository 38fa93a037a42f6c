import text from './given-names.tsv';
import type { Gender } from './offices.ts';
import { firstRow, rowsNamed } from './sorted-rows.ts';
import { once } from './tsv.ts';

/** What is known of a word as part of a person's name: common given names, and surnames that stand first or show a person. */
export interface NamePart {
  given: boolean;
  surname: boolean;
  /** Null where both use it, and for surnames. */
  gender: Gender | null;
}

const first = once(() => firstRow(text));

/** Words that were asked for; undefined for those that are no part of a name. */
const read = new Map<string, NamePart | undefined>();
/** How many are kept; then the table begins anew. */
const LIMIT = 50_000;

/** What is known of a lower-case word as part of a person's name. */
export function namePart(lower: string): NamePart | undefined {
  let part = read.get(lower);
  if (part || read.has(lower)) return part;
  for (const [name, gender, sort] of rowsNamed(text, first(), lower)) {
    if (name!.toLowerCase() !== lower) continue;
    part ??= { given: false, surname: false, gender: null };
    if (sort === 'surname') part.surname = true;
    else {
      part.given = true;
      part.gender = (gender as Gender) || null;
    }
  }
  if (read.size >= LIMIT) read.clear();
  read.set(lower, part);
  return part;
}
