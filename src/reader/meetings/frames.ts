/** Journeys that frame what follows: who has come to a town meets others there, and on that day. */
import { dayRange } from '../../contract/edtf.ts';
import type { Names } from '../types.ts';
import type { Candidate } from './candidates.ts';
import { isCurrent } from './same.ts';
import { overlap } from './standing.ts';

/** How many sentences behind a journey it still frames what its traveller does. */
const REACH = 3;

export const isJourney = (c: Candidate) => c.kind === 'visit' || c.kind === 'arrive';

/** A meeting with the place, and failing all else the day, of the journey that its people are last told to have made. */
export function framed(
  names: Names,
  c: Candidate,
  journeys: readonly Candidate[],
  publishedDay: number | null,
): Candidate {
  const { status } = c.reality;
  if (c.place !== null || isJourney(c) || (status !== 'held' && status !== 'planned')) return c;
  if (c.medium === 'phone' || c.medium === 'video') return c;
  for (let i = journeys.length - 1; i >= 0; i--) {
    const j = journeys[i]!;
    if (c.sentence - j.sentence > REACH) return c;
    if (j.sentence === c.sentence || !overlap(j.people, c.people) || j.place === null) continue;
    if (j.reality.status !== 'held' && j.reality.status !== status) return c;
    if (!isCurrent(c, publishedDay) || !isCurrent(j, publishedDay) || !datesFit(j, c)) return c;
    // Who has come meets the hosts there.
    const host = names.entities[j.placeEntity]?.party;
    if (!host || !c.parties.includes(host)) return c;
    const days = dayRange(j.date);
    const day = days && days.first === days.last && status === 'held' ? j.date : null;
    return { ...c, place: j.place, placeEntity: j.placeEntity, story: c.story ?? day };
  }
  return c;
}

/** How many days a journey may last. */
const LONGEST = 7;

/** Whether a meeting may be on the journey: not before it, nor long after. */
function datesFit(j: Candidate, c: Candidate): boolean {
  const x = dayRange(j.date);
  const y = dayRange(c.date ?? c.story);
  return !x || !y || (y.last >= x.first && y.first <= x.last + LONGEST);
}
