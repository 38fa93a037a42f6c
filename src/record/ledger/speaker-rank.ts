/** In whose name a party is heard, by the office that the report gives the speaker. */
import { offices } from '../../knowledge/offices.ts';
import { once } from '../../knowledge/tsv.ts';
import { foldName } from '../names.ts';

/**
 * From the highest: `other` holds no office, `unnamed` is an official without a name, `party` the party itself, in a
 * reporter's words, `another` somebody of another party, who says so of this one.
 */
export const speakerRanks = [
  'leader',
  'minister',
  'official',
  'other',
  'unnamed',
  'party',
  'another',
] as const;
export type SpeakerRank = (typeof speakerRanks)[number];

/** Those who stand below the office that the words after them name: a "deputy foreign minister" is no minister. */
const BELOW = /^(?:deputy|vice|assistant|under|acting deputy|senior|former|ex)\b/;

const levels = once(() => new Map(offices().map((o) => [o.words, o.level])));

/** The rank of an office by its words: "deputy foreign minister" → `official`. */
export function rankOfOffice(office: string | null): SpeakerRank {
  if (office === null) return 'official';
  const words = foldName(office.replace(/,.*| (?:of|for|to|in|at|on)\b.*/i, ''));
  if (/^(?:former|ex)\b/.test(words)) return 'other';
  const parts = words.split(' ');
  for (let i = 0; i < parts.length; i++) {
    const level = levels().get(parts.slice(i).join(' '));
    if (level === undefined) continue;
    if (level === 'expert' || level === 'other') return 'other';
    if (level !== 'leader' && level !== 'minister') return 'official';
    return BELOW.test(words) ? 'official' : level;
  }
  return 'official';
}

/** The higher of two ranks. */
export const higherRank = (a: SpeakerRank, b: SpeakerRank): SpeakerRank =>
  speakerRanks.indexOf(a) <= speakerRanks.indexOf(b) ? a : b;
