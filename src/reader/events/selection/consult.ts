/** CONSULT events of the report's meetings: one for each occasion. */

import type { EventMode, Span } from '../../../contract/reading.ts';
import type { MeetingDraft } from '../../meetings/draft.ts';
import type { NameMention } from '../../types.ts';
import type { Act } from '../act.ts';
import { detailsOf } from '../detail/details.ts';
import { wordsOfAct } from '../detail/words.ts';
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

/** Whether a word by itself codes a meeting. */
function isOfMeeting(scene: Scene, i: number): boolean {
  const { noun, verb } = scene.lexeme(i);
  return noun?.alone?.word?.type === 'CONSULT' || verb?.word?.type === 'CONSULT';
}

/** The meetings of a report by the words that tell them. */
export class Occasions {
  private readonly byToken: (MeetingDraft | undefined)[];
  /** The first mention of each party. */
  private readonly byParty = new Map<string, NameMention>();

  constructor(
    private readonly scene: Scene,
    readonly meetings: readonly MeetingDraft[],
  ) {
    this.byToken = new Array<MeetingDraft | undefined>(scene.tokens.count);
    for (const m of meetings)
      for (const span of m.evidence) for (const k of this.tokensOf(span)) this.byToken[k] ??= m;
    for (const m of scene.names.mentions) {
      const party = this.partyOf(m);
      if (party && !this.byParty.has(party)) this.byParty.set(party, m);
    }
  }

  /** The meeting that token `i` tells of, or undefined. */
  at(i: number): MeetingDraft | undefined {
    return this.byToken[i];
  }

  /** A meeting as an event, told by `act` where one tells it; null where fewer than two parties are known and named. */
  event(meeting: MeetingDraft, act?: Act): EventDraft | null {
    const { scene } = this;
    const evidence = meeting.evidence[0];
    if (!evidence || meeting.parties.length < 2) return null;
    const actors = meeting.parties.flatMap((party) => this.actorFor(meeting, party) ?? []);
    if (actors.length < meeting.parties.length) return null;
    const words = act ? wordsOfAct(scene, act) : this.tokensOf(evidence);
    const trigger = act ? act.trigger : words.find((i) => isOfMeeting(scene, i));
    const at = trigger ?? words[0]!;
    const sentence = scene.tokens.sentence[at]!;
    const status = STATUS[meeting.status];
    const mode = this.modeOf(meeting) ?? act?.mode ?? null;
    return {
      type: 'CONSULT',
      ...detailsOf(scene, { type: 'CONSULT', status, mode, of: null, words, sentence }),
      source: actors.slice(0, 1),
      target: actors.slice(1),
      status,
      date: meeting.date,
      dateFrom: meeting.dateFrom ?? null,
      place: meeting.place,
      trigger: trigger === undefined ? evidence : scene.span(trigger, trigger + 1),
      evidence: act ? scene.layout.sentences[sentence]!.span : evidence,
      statement: scene.speech.statementAt(at),
    };
  }

  private tokensOf([start, end]: Span): number[] {
    const { tokens } = this.scene;
    const found: number[] = [];
    for (let k = this.scene.tokenAt(start); k < tokens.count && tokens.start[k]! < end; k++) found.push(k);
    return found;
  }

  /** How they met, as far as the occasion itself shows it: by its medium, its parties and whose place it was. */
  private modeOf({ medium, parties, place }: MeetingDraft): EventMode | null {
    if (medium === 'phone' || medium === 'video') return 'phone';
    if (parties.length > 2) return 'multilateral';
    const host = place === null ? null : this.hostOf(place);
    return host && !parties.includes(host) ? 'third-party' : null;
  }

  /** Whose a place is; null where it is not known. */
  private hostOf(place: string): string | null {
    const entity = this.scene.names.entities.find(
      (e) => e.name === place && (e.kind === 'place' || e.kind === 'state'),
    );
    return entity?.party ?? null;
  }

  /** The words that name a party of a meeting: in its evidence, else where the report first names it. */
  private actorFor(meeting: MeetingDraft, party: string): ActorDraft | null {
    const { scene } = this;
    let best: NameMention | undefined;
    let rank = -1;
    for (const span of meeting.evidence) {
      for (const k of this.tokensOf(span)) {
        const m = scene.mentionOf(k);
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
