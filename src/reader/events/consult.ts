/** CONSULT events of the report's meetings: one for each occasion. */
import type { MeetingDraft } from '../meetings/draft.ts';
import type { ActorDraft, EventDraft, EventStatus } from './draft.ts';
import type { Scene } from './scene.ts';

const STATUS: Record<MeetingDraft['status'], EventStatus> = {
  held: 'happened',
  planned: 'planned',
  proposed: 'hypothetical',
  'called-off': 'denied',
};

const overlap = ([a, b]: readonly [number, number], [c, d]: readonly [number, number]): boolean =>
  a < d && c < b;

/** Meetings that took place or are to: one that was called off is a rejection, one that was only proposed a request. */
export const isOccasion = (meeting: MeetingDraft): boolean =>
  meeting.status === 'held' || meeting.status === 'planned';

/** The meeting in whose evidence a span lies, or undefined. */
export const meetingAt = (
  meetings: readonly MeetingDraft[],
  span: readonly [number, number],
): MeetingDraft | undefined => meetings.find((m) => m.evidence.some((e) => overlap(e, span)));

/** A meeting as an event; null where fewer than two parties are known. */
export function consultation(scene: Scene, meeting: MeetingDraft): EventDraft | null {
  const evidence = meeting.evidence[0];
  if (!evidence || meeting.parties.length < 2) return null;
  const actors = meeting.parties.map((party) => actorFor(scene, meeting, party));
  if (actors.some((a) => a === null)) return null;
  const [first, ...rest] = actors as ActorDraft[];
  return {
    type: 'CONSULT',
    mode: meeting.medium === 'phone' ? 'phone' : meeting.parties.length > 2 ? 'multilateral' : null,
    source: [first!],
    target: rest,
    status: STATUS[meeting.status],
    date: meeting.date,
    place: meeting.place,
    trigger: evidence,
    evidence,
  };
}

/** The words that name a party of a meeting: in its evidence, else where the report first names it. */
function actorFor(scene: Scene, meeting: MeetingDraft, party: string): ActorDraft | null {
  let best: ActorDraft | null = null;
  let rank = 0;
  for (const m of scene.names.mentions) {
    const entity = m.entity >= 0 ? scene.names.entities[m.entity]! : null;
    if ((m.party ?? entity?.party) !== party) continue;
    const there = meeting.evidence.some((e) => overlap(e, m.span));
    const took = m.entity >= 0 && meeting.people.includes(m.entity);
    const score = 1 + (there ? 4 : 0) + (took ? 2 : 0) + (m.form === 'name' ? 1 : 0);
    if (score <= rank) continue;
    best = { party, entity: m.entity, span: m.span };
    rank = score;
  }
  return best;
}
