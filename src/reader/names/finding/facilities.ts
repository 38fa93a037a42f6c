/** Names of houses and quarters that hold the name of a saint, state or town: "St. Olav's Hospital", "Little Norway". */
import { nameWords } from '../../../knowledge/name-words.ts';
import { Shape, type Tokens } from '../../types.ts';
import { type DraftKind, isCap } from '../draft.ts';
import { lookUp } from '../gazetteer.ts';
import { WordClass, wordClassAt } from '../word-class.ts';

interface Facility {
  end: number;
  kind: DraftKind;
}

/** The facility or quarter whose name begins at token `k`, or null. */
export function facilityAt(tokens: Tokens, k: number, limit: number): Facility | null {
  const lower = tokens.lower[k]!;
  if (lower === 'st.' || lower === 'saint') return ofSaint(tokens, k, limit);
  if (lower === 'little') return quarter(tokens, k, limit);
  return wordClassAt(tokens, k) & WordClass.Compound ? airport(tokens, k, limit) : null;
}

/** "St. Olav's Hospital" */
function ofSaint(tokens: Tokens, k: number, limit: number): Facility | null {
  let s = k + 1;
  while (s < limit && s - k < 4 && isCap(tokens, s)) s++;
  if (s === k + 1 || s + 1 >= limit || !(tokens.shape[s]! & Shape.Possessive)) return null;
  let end = s + 1;
  while (end < limit && end - s < 5 && isCap(tokens, end)) end++;
  if (end === s + 1) return null;
  const head = tokens.lower[end - 1]!;
  if (nameWords('place').has(head)) return { end, kind: 'place' };
  return nameWords('organisation').has(head) ? { end, kind: 'organisation' } : null;
}

/** "Little Norway" */
function quarter(tokens: Tokens, k: number, limit: number): Facility | null {
  if (k + 1 >= limit || !isCap(tokens, k)) return null;
  const entry = lookUp(tokens, k + 1, limit);
  if (entry?.kind !== 'state' && entry?.kind !== 'capital') return null;
  return { end: k + 1 + entry.words.length, kind: 'place' };
}

/** "Oslo-Ida Lund International Airport" */
function airport(tokens: Tokens, k: number, limit: number): Facility | null {
  const end = airportEnd(tokens, k, limit);
  return end > k ? { end, kind: 'place' } : null;
}

/** The end of the capitalised words from `i` on where the last of them is an airport, or `i`. */
export function airportEnd(tokens: Tokens, i: number, limit: number): number {
  let end = i;
  while (end < limit && end - i < 7 && isCap(tokens, end)) end++;
  return end > i && /^(?:airport|airfield|airbase)$/.test(tokens.lower[end - 1]!) ? end : i;
}
