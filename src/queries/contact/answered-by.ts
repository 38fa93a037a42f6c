/** The occasion that a plan came to, where the two were not found to be one: who was to meet did meet, at that time. */
import { type DayRange, dayRange } from '../../contract/edtf.ts';
import { statesIn } from '../../knowledge/groups-of-states.ts';
import { foldName } from '../../record/names.ts';
import { codes } from '../../store/schema.ts';
import { idList } from '../evidence/citations.ts';
import { groupBy } from '../evidence/group.ts';
import { occasionsOf } from '../ledger/occasion-lines.ts';
import type { Store } from '../ledger/where.ts';

export interface Planned {
  parties: readonly string[];
  /** Ids of people. */
  people: readonly string[];
  date: string | null;
  place: string | null;
  /** Day of the first report of it. */
  reported: number | null;
}

const HELD = codes.occasionStatus.indexOf('held');
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
export async function answeredBy(store: Store, plan: Planned): Promise<number | null> {
  const time = timeOf(plan);
  const parties = plan.parties.filter((p) => statesIn(p).length === 0);
  if (!time || plan.parties.length < 2 || parties.length === 0) return null;
  if (time.isVague && plan.people.length === 0) return null;
  const rows = await store.db
    .selectFrom('occasion')
    .select(['id', 'first_day', 'place_folded'])
    .where('status', '=', HELD)
    .where('first_day', '>=', time.first)
    .where('first_day', '<=', time.last)
    .where('id', 'in', occasionsOf(parties))
    .orderBy('first_day')
    .orderBy('sources', 'desc')
    .orderBy('key')
    .execute();
  const [people, sides] = await attendants(
    store,
    rows.map((r) => r.id),
  );
  const place = plan.place === null ? null : foldName(plan.place);
  const found = rows.find(({ id, place_folded }) => {
    const there = people.get(id) ?? [];
    const shared = plan.people.filter((p) => there.includes(p)).length;
    const members = plan.parties.flatMap((p) => statesIn(p));
    if (members.length > 0 && members.filter((m) => sides.get(id)?.includes(m)).length === 0) return false;
    if (time.isVague) return shared === plan.people.length && (place === null || place === place_folded);
    return plan.people.length === 0 || there.length === 0 || shared >= Math.min(2, plan.people.length);
  });
  return found?.id ?? null;
}

async function attendants(store: Store, ids: readonly number[]) {
  const people = await store.db
    .selectFrom('occasion_person as op')
    .innerJoin('person as p', 'p.id', 'op.person_id')
    .select(['op.occasion_id', 'p.key'])
    .where('op.occasion_id', 'in', idList(ids))
    .execute();
  const parties = await store.db
    .selectFrom('occasion_party')
    .selectAll()
    .where('occasion_id', 'in', idList(ids))
    .execute();
  return [
    new Map([...groupBy(people, (p) => p.occasion_id)].map(([id, own]) => [id, own.map((p) => p.key)])),
    new Map([...groupBy(parties, (p) => p.occasion_id)].map(([id, own]) => [id, own.map((p) => p.party)])),
  ] as const;
}
