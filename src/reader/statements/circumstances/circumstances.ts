/** To whom, on what occasion and through whom each statement of a report was made. */
import type { NegationKind } from '../../../contract/reading.ts';
import type { Attribution, Credit } from '../attribution/attributions.ts';
import type { Range, StatementDraft } from '../draft.ts';
import type { Ground } from '../ground.ts';
import { speakerOf } from '../speakers.ts';
import { addresseeOf } from './addressee.ts';
import { adjunctsOf, isAttribution } from './adjuncts.ts';
import { channelOf, outletIn } from './channel.ts';
import { venueOf, venueOfPhrase } from './venue.ts';

export type Told = Pick<StatementDraft, 'addressee' | 'venue' | 'channel' | 'negation'>;

const NOTHING: Told = { addressee: null, venue: null, channel: null, negation: null };

/** Whether the speaker does not hold the content to be so. */
function negationOf(credit: Credit): NegationKind | null {
  const uses = isAttribution(credit) ? credit.verb?.uses : undefined;
  if (uses?.has('denied')) return 'denied';
  return uses?.has('disputed') ? 'disputed' : null;
}

export class Circumstances {
  /** Attributions that credit no content of their own, by sentence: "…, the agency reported". */
  private readonly idle = new Map<number, Attribution[]>();

  constructor(
    private readonly ground: Ground,
    attributions: readonly Attribution[],
    found: readonly { credit: Credit | null }[],
  ) {
    const used = new Set<Credit | null>(found.map((f) => f.credit));
    for (const a of attributions) {
      if (!a.said || !a.source || used.has(a)) continue;
      const list = this.idle.get(a.sentence);
      if (list) list.push(a);
      else this.idle.set(a.sentence, [a]);
    }
  }

  /** What the report tells of a statement with this credit. */
  of(credit: Credit | null): Told {
    if (!credit) return NOTHING;
    const { ground } = this;
    const adjuncts = adjunctsOf(ground, credit);
    const addressee = addresseeOf(ground, credit, adjuncts);
    const venue =
      venueOf(ground, credit, adjuncts) ?? this.later(credit, (source) => venueOfPhrase(ground, source));
    const channel =
      channelOf(ground, credit, adjuncts, addressee) ??
      this.later(credit, (source) => outletIn(ground, source));
    return {
      addressee: addressee && {
        span: ground.span(addressee.first, addressee.end),
        ...speakerOf(ground, addressee),
      },
      venue: venue && { kind: venue.kind, span: ground.span(venue.words.first, venue.words.end) },
      channel: channel && {
        span: ground.span(channel.first, channel.end),
        entity: speakerOf(ground, channel).entity,
      },
      negation: negationOf(credit),
    };
  }

  /** What a later attribution of the sentence without content tells of this one: "Kim said, according to the agency". */
  private later<T>(credit: Credit, of: (source: Range) => T | null): T | null {
    for (const a of this.idle.get(credit.sentence) ?? []) {
      const found = a.first > credit.first ? of(a.source!) : null;
      if (found) return found;
    }
    return null;
  }
}
