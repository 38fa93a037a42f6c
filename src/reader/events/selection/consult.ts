/** CONSULT events of the report's meetings: one for each occasion. */

import type { MeetingDraft } from '../../meetings/draft.ts';
import type { NameMention } from '../../types.ts';
import type { ActorDraft, EventDraft, EventStatus } from '../draft.ts';
import type { Scene } from '../ground/scene.ts';

const STATUS: Record<MeetingDraft['status'], EventStatus> = {
  held: 'happened',
  planned: 'planned',
  proposed: 'hypothetical',
  'called-off': 'denied',
};

/** Meetings that took place or are to: one that was called off is a rejection, one that was only proposed a request. */
export const isOccasion = (meeting: MeetingDraft): boolean =>
  meeting.status === 'held' || meeting.status === 'planned';

/** The meetings of a report by the words that tell them. */
export class Occasions {
  private readonly byToken = new Map<number, MeetingDraft>();
  /** The first mention of each party. */
  private readonly byParty = new Map<string, NameMention>();

  constructor(
    private readonly scene: Scene,
    readonly meetings: readonly MeetingDraft[],
  ) {
    for (const m of meetings)
      for (const [start, end] of m.evidence)
        for (let k = scene.tokenAt(start); k < scene.tokens.count && scene.tokens.start[k]! < end; k++)
          if (!this.byToken.has(k)) this.byToken.set(k, m);
    for (const m of scene.names.mentions) {
      const party = this.partyOf(m);
      if (party && !this.byParty.has(party)) this.byParty.set(party, m);
    }
  }

  /** The meeting that token `i` tells of, or undefined. */
  at(i: number): MeetingDraft | undefined {
    return this.byToken.get(i);
  }

  /** A meeting as an event; null where fewer than two parties are known and named. */
  event(meeting: MeetingDraft): EventDraft | null {
    const evidence = meeting.evidence[0];
    if (!evidence || meeting.parties.length < 2) return null;
    const actors = meeting.parties.flatMap((party) => this.actorFor(meeting, party) ?? []);
    if (actors.length < meeting.parties.length) return null;
    return {
      type: 'CONSULT',
      mode: meeting.medium === 'phone' ? 'phone' : meeting.parties.length > 2 ? 'multilateral' : null,
      source: actors.slice(0, 1),
      target: actors.slice(1),
      status: STATUS[meeting.status],
      date: meeting.date,
      place: meeting.place,
      trigger: evidence,
      evidence,
    };
  }

  /** The words that name a party of a meeting: in its evidence, else where the report first names it. */
  private actorFor(meeting: MeetingDraft, party: string): ActorDraft | null {
    const { scene } = this;
    let best: NameMention | undefined;
    let rank = -1;
    for (const [start, end] of meeting.evidence) {
      for (let k = scene.tokenAt(start); k < scene.tokens.count && scene.tokens.start[k]! < end; k++) {
        const m = scene.names.at[k]! >= 0 ? scene.names.mentions[scene.names.at[k]!]! : null;
        if (!m || this.partyOf(m) !== party) continue;
        const score = (meeting.people.includes(m.entity) ? 2 : 0) + (m.form === 'name' ? 1 : 0);
        if (score > rank) {
          best = m;
          rank = score;
        }
      }
    }
    best ??= this.byParty.get(party);
    return best ? { party, entity: best.entity, span: best.span } : null;
  }

  private partyOf(m: NameMention): string | null {
    return m.party ?? (m.entity >= 0 ? this.scene.names.entities[m.entity]!.party : null);
  }
}
