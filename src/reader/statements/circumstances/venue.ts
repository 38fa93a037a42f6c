/** On what occasion or in what paper something was said. */
import type { VenueKind } from '../../../contract/reading.ts';
import { venueKindOf } from '../../../knowledge/speech-cues-venues.ts';
import type { Credit } from '../attribution/attributions.ts';
import { PREPOSITIONS } from '../attribution/words.ts';
import type { Range } from '../draft.ts';
import type { Ground } from '../ground.ts';
import { isAttribution } from './adjuncts.ts';

export interface VenueFound {
  kind: VenueKind;
  words: Range;
}

/** How many tokens a venue's noun may stand behind its preposition. */
const LONGEST = 8;

/** The last of the nouns of venues that stand together at `i`: "conference call". */
function headFrom(ground: Ground, i: number, end: number): number {
  let head = i;
  while (head + 1 < end && venueKindOf(ground.lower[head + 1]!)) head++;
  return head;
}

/** The noun phrase whose head is the venue's noun at `head`, after the preposition that leads to it; null where none does. */
function afterPreposition(ground: Ground, head: number, floor: number): Range | null {
  for (let i = head - 1; i >= Math.max(floor, head - LONGEST); i--) {
    const w = ground.lower[i]!;
    if (ground.isPunctuation(i) && !ground.isQuoted(i) && !ground.isPossessive(i)) return null;
    if (!PREPOSITIONS.has(w)) continue;
    return w === 'with' || w === 'about' || w === 'after' || w === 'before'
      ? null
      : { first: i + 1, end: head + 1 };
  }
  return null;
}

/** Whether the word is part of an outlet's or a body's name: "the Washington Post". */
const isOfName = (ground: Ground, i: number) => {
  const mention = ground.names.mentions[ground.names.at[i] ?? -1];
  return mention !== undefined && mention.form === 'name' && mention.end - mention.first > 1;
};

/** The venue in one stretch around a verb of saying, or null. */
function venueIn(ground: Ground, { first, end }: Range): VenueFound | null {
  for (let i = first; i < end; i++) {
    if (!venueKindOf(ground.lower[i]!) || isOfName(ground, i)) continue;
    const head = headFrom(ground, i, end);
    // "Told a news conference that"
    const words = afterPreposition(ground, head, first) ?? addressed(ground, first, head);
    if (words) return { kind: venueKindOf(ground.lower[head]!)!, words };
    i = head;
  }
  return null;
}

/** "Told a news conference": the venue stands where the person addressed would. */
const addressed = (ground: Ground, first: number, head: number): Range | null =>
  /^(?:a|an|the|his|her|their)$/.test(ground.lower[first]!) && head - first <= 4
    ? { first, end: head + 1 }
    : null;

/** The noun of a venue at the head of a speaker's or a document's phrase: "a statement from the ministry". */
export function venueOfPhrase(ground: Ground, { first, end }: Range): VenueFound | null {
  let head = first;
  while (head + 1 < end && !PREPOSITIONS.has(ground.lower[head + 1]!)) head++;
  const kind = venueKindOf(ground.lower[head]!);
  return kind && !ground.isCapital(head) ? { kind, words: { first, end: head + 1 } } : null;
}

/** The venue of a statement with this credit, whose adjuncts are given; null where the report does not tell. */
export function venueOf(ground: Ground, credit: Credit, adjuncts: readonly Range[]): VenueFound | null {
  const { cue, source } = credit;
  for (const stretch of adjuncts) {
    const found = venueIn(ground, stretch);
    if (found) return found;
  }
  if (source) {
    const found = venueOfPhrase(ground, source);
    if (found) return found;
  }
  if (!cue || !isAttribution(credit)) return null;
  const { verb } = credit;
  const kind = verb
    ? verb.verb.class === 'write' && venueKindOf(verb.verb.lemma)
    : venueKindOf(ground.lower[cue.end - 1]!);
  return kind ? { kind, words: cue } : null;
}
