import { nearest } from '../queries/filters/nearest.ts';
import type { Path } from './yaml/places.ts';

/** The keys that a mapping of a dossier may have, by where it stands; indices are written `*`. */
const keys: { [place: string]: readonly string[] } = {
  '': ['name', 'about', 'period', 'parties', 'people', 'offices', 'issues'],
  period: ['from', 'to'],
  'parties.*': ['party', 'aliases', 'central'],
  'people.*': ['name', 'party', 'aliases', 'offices'],
  'people.*.offices.*': ['office', 'from', 'to'],
  'offices.*': ['office', 'party', 'aliases'],
  'issues.*': ['issue', 'about', 'terms', 'contrary', 'vague'],
};

/** The key of the mapping at the path that is most like the one written; null where none is. */
export function nearestKey(path: Path, written: string): string | null {
  const place = path.map((p) => (typeof p === 'number' ? '*' : String(p))).join('.');
  return nearest(written.toLowerCase(), [...(keys[place] ?? [])], (k) => [k], 1)[0] ?? null;
}
