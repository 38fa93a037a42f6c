import type { MeetingStatus } from '../../contract/reading.ts';
import type { Account } from './draft.ts';

/**
 * Whether an occasion took place, by what reports say of it and when. Held, if a report that came out on its first
 * day or later says so, unless the last word is that it was called off; called off, if that was reported after the
 * plan; else planned, or only proposed.
 */
export function statusOf(accounts: readonly Account[], firstDay: number | null): MeetingStatus {
  const last = { held: NEVER, planned: NEVER, proposed: NEVER, 'called-off': NEVER };
  for (const { day, meeting } of accounts) {
    const published = day ?? UNKNOWN;
    // A report from before the day cannot know more than the plan.
    const isEarly = meeting.status === 'held' && firstDay !== null && day !== null && day < firstDay - 1;
    const says = isEarly ? 'planned' : meeting.status;
    last[says] = Math.max(last[says], published);
  }
  if (last.held > NEVER && last.held >= last['called-off']) return 'held';
  if (last['called-off'] > NEVER && last['called-off'] >= last.planned) return 'called-off';
  if (last.held > NEVER) return 'held';
  return last.planned > NEVER ? 'planned' : last.proposed > NEVER ? 'proposed' : 'called-off';
}

const NEVER = Number.NEGATIVE_INFINITY;
/** A report without a date counts as the first. */
const UNKNOWN = Number.MIN_SAFE_INTEGER;
