/** Who is meant by the words that name a speaker. */
import type { Party } from '../../contract/reading.ts';
import type { NameMention } from '../types.ts';
import { PREPOSITIONS } from './attribution/words.ts';
import type { Range } from './draft.ts';
import type { Ground } from './ground.ts';

export interface Speaker {
  /** Index in `Names.entities`, or -1. */
  entity: number;
  party: Party | null;
}

const NOBODY: Speaker = { entity: -1, party: null };

/** Whether a preposition or possessive inside the source puts the mention below another head: "a spokesman for Mr. Kim". */
function isEmbedded(ground: Ground, source: Range, mention: NameMention): boolean {
  if (mention.adjective || (ground.isPossessive(mention.end) && mention.end < source.end)) return true;
  const from = Math.max(mention.phraseFirst, source.first);
  if (from <= source.first + 1) return false;
  for (let i = source.first + 1; i < from; i++)
    if (PREPOSITIONS.has(ground.lower[i]!) || ground.lower[i] === 'who' || ground.lower[i] === ',')
      return true;
  return false;
}

/** The speaker named by tokens of `source`: the head of the phrase before what depends on it. */
export function speakerOf(ground: Ground, source: Range | null): Speaker {
  if (!source) return NOBODY;
  const { names } = ground;
  const seen: NameMention[] = [];
  for (let i = source.first; i < source.end; i++) {
    const m = names.at[i] ?? -1;
    if (m >= 0) {
      const mention = names.mentions[m]!;
      if (seen[seen.length - 1] !== mention) seen.push(mention);
    }
  }
  const party = (m: NameMention): Party | null =>
    m.party ?? (m.entity >= 0 ? names.entities[m.entity]!.party : null);
  const kind = (m: NameMention) => (m.entity >= 0 ? names.entities[m.entity]!.kind : null);
  const heads = seen.filter((m) => !isEmbedded(ground, source, m));
  const head =
    heads.find((m) => kind(m) === 'person') ??
    heads.find((m) => m.entity < 0) ??
    heads.find((m) => m.entity >= 0);
  if (head) return { entity: head.entity, party: party(head) ?? seen.map(party).find((p) => p) ?? null };
  return { entity: -1, party: seen.map(party).find((p) => p) ?? null };
}
