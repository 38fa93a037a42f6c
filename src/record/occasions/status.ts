import type { MeetingStatus } from '../../contract/reading.ts';
import type { Field } from '../tally.ts';

/**
 * Whether an occasion took place, by what reports say of it and when. Held, if a report that came out on its first
 * day or later says so, unless the last word is that it was called off; called off, if that was reported after the
 * plan; else planned, or only proposed.
 */
export function statusOf(says: Field, firstDay: number | null): MeetingStatus {
  const last = (status: MeetingStatus) => (says[status] ? (says[status].last ?? UNKNOWN) : NEVER);
  let [held, planned] = [last('held'), last('planned')];
  // A report from before the day cannot know more than the plan.
  if (held > UNKNOWN && firstDay !== null && held < firstDay - 1) {
    planned = Math.max(planned, held);
    held = NEVER;
  }
  const off = last('called-off');
  if (held > NEVER && held >= off) return 'held';
  if (off > NEVER && off >= planned) return 'called-off';
  if (held > NEVER) return 'held';
  return planned > NEVER ? 'planned' : last('proposed') > NEVER ? 'proposed' : 'called-off';
}

const NEVER = Number.NEGATIVE_INFINITY;
/** A report without a date counts as the first. */
const UNKNOWN = Number.MIN_SAFE_INTEGER;
