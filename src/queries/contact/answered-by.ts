/** The occasion that a plan came to, where the two were not found to be one: who was to meet did meet, at that time. */
import { type DayRange, dayRange } from '../../contract/edtf.ts';
import { statesIn } from '../../knowledge/groups-of-states.ts';
import type { Held, HeldOccasions } from './held.ts';

export interface Planned {
  parties: readonly string[];
  /** Rows of people. */
  people: readonly number[];
  date: string | null;
  /** Folded. */
  place: string | null;
  /** Day of the first report of it. */
  reported: number | null;
}

/** A date of more days than this does not tell one meeting from another. */
const EXACT = 10;
/** Days within which a plan without a day may come to something. */
const LATER = 180;

/** When it would have been, and whether it takes the people to know it again. */
function timeOf({ date, reported }: Planned): (DayRange & { isVague: boolean }) | null {
  const range = dayRange(date);
  if (range) return { ...range, isVague: range.last - range.first >= EXACT };
  return reported === null ? null : { first: reported + 1, last: reported + LATER, isVague: true };
}

/**
 * The first occasion held in that time by all of the parties, a group of states by any of its members. Where both name
 * people, two of the plan must have been there, or the one; where the time is vague, all of them, and at that place.
 */
export function answeredBy(occasions: HeldOccasions, plan: Planned): Held | null {
  const time = timeOf(plan);
  const parties = plan.parties.filter((p) => statesIn(p).length === 0);
  if (!time || plan.parties.length < 2 || parties.length === 0) return null;
  if (time.isVague && plan.people.length === 0) return null;
  const members = plan.parties.flatMap((p) => statesIn(p));
  const found = occasions.of(parties, time.first, time.last).find(({ people: there, place, parties }) => {
    const shared = plan.people.filter((p) => there.includes(p)).length;
    if (members.length > 0 && !members.some((m) => parties.includes(m))) return false;
    if (time.isVague) return shared === plan.people.length && (plan.place === null || plan.place === place);
    return plan.people.length === 0 || there.length === 0 || shared >= Math.min(2, plan.people.length);
  });
  return found ?? null;
}
