/** Bodies whose states meet under its name: a summit of the G7, a session of the Security Council. */
import { organisations } from '../../knowledge/organisations.ts';
import { once } from '../../knowledge/tsv.ts';
import { isState } from '../people/account.ts';
import type { OccasionAccount } from './account.ts';

const bodies = once(
  () => new Set(organisations().flatMap((o) => (o.kind === 'international' && o.party ? [o.party] : []))),
);

/** Of these several organs meet on one day, each on its own affairs. */
const MANY = new Set(['EU', 'UN']);

/**
 * The body that an account tells the meeting of: its one party, or the one beside a state that is named for having been
 * there. Where somebody of the body itself is named, it is one of two sides.
 */
export function bodyOf({ parties, people, medium }: OccasionAccount): string | null {
  const [body, another] = parties.filter((p) => !isState(p) || bodies().has(p));
  if (body === undefined || another !== undefined || !bodies().has(body) || MANY.has(body)) return null;
  if (parties.length > 2 || medium === 'phone' || people.some((p) => p.party === body)) return null;
  return body;
}

/** Whether the one tells the meeting of a body, and in the other somebody of the body meets others. */
export function isSideOf(meeting: OccasionAccount, other: OccasionAccount): boolean {
  if (!other.people.some((p) => p.party !== null && !isState(p.party))) return false;
  const body = bodyOf(meeting);
  return body !== null && other.people.some((p) => p.party === body);
}
