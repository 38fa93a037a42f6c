/** Whom a speaker addressed. */
import type { VenueKind } from '../../../contract/reading.ts';
import { venueKindOf } from '../../../knowledge/speech-cues-venues.ts';
import { cueWords } from '../../../knowledge/speech-cues-words.ts';
import { afterAddressee } from '../attribution/addressees.ts';
import type { Credit } from '../attribution/attributions.ts';
import { isInfinitive } from '../attribution/objects.ts';
import type { Range } from '../draft.ts';
import type { Ground } from '../ground.ts';
import { isAttribution } from './adjuncts.ts';
import { venueOfPhrase } from './venue.ts';

const CONVERSATIONS: ReadonlySet<VenueKind> = new Set(['interview', 'call', 'meeting']);

/** The phrase behind "to" after a verb of saying, and behind "to" or "with" after a venue: "wrote to Kim", "an interview with CNN". */
function recipientIn(ground: Ground, { first, end }: Range): Range | null {
  for (let i = first; i + 1 < end; i++) {
    if (!cueWords('recipient').has(ground.lower[i]!)) continue;
    const before = i === first ? undefined : ground.lower[i - 1]!;
    const direct =
      ground.is(i, 'to') && (before === undefined || before === 'speaking' || before === 'writing');
    const kind = before === undefined ? undefined : venueKindOf(before);
    // Those with whom a press conference is held are not told.
    if (!direct && (!kind || (ground.is(i, 'with') && !CONVERSATIONS.has(kind)))) continue;
    if (
      ground.is(i, 'to') &&
      isInfinitive(ground, i) &&
      !ground.names.mentions[ground.names.at[i + 1] ?? -1]
    ) {
      const word = ground.lower[i + 1]!;
      if (!word.endsWith('s')) continue;
    }
    const stop = Math.min(end, afterAddressee(ground, i + 1, end));
    if (stop > i + 1) return { first: i + 1, end: stop };
  }
  return null;
}

/** The words for those to whom a statement with this credit was made; null where the report does not tell. */
export function addresseeOf(ground: Ground, credit: Credit, adjuncts: readonly Range[]): Range | null {
  const told = isAttribution(credit) ? credit.complement.addressee : null;
  // "Told a news conference" names a venue.
  if (told) return venueOfPhrase(ground, told) ? null : told;
  for (const stretch of adjuncts) {
    const found = recipientIn(ground, stretch);
    if (found) return found;
  }
  return null;
}
