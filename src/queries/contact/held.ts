/** The dated occasions that were held, at hand by who attended: many questions look for some of them, over and over. */
import { codes } from '../../store/schema.ts';
import { kept } from '../kept.ts';
import type { Store } from '../ledger/where.ts';

export interface Held {
  id: number;
  key: string;
  /** Its first and last day. */
  first: number;
  last: number;
  reports: number;
  sources: number;
  /** A code of `codes.medium`. */
  medium: number;
  /** Folded. */
  place: string | null;
  /** By name, or by a person who acts for it. */
  parties: readonly string[];
  /** Rows of people. */
  people: readonly number[];
}

export interface HeldOccasions {
  /**
   * Those that all of the parties attended and that began on one of the days, in order of their first day; of a day,
   * those of most independent sources first.
   */
  of(parties: readonly string[], first?: number, last?: number): Held[];
}

/** The order of {@link HeldOccasions.of}. */
export const firstHeld = (a: Held, b: Held): number =>
  a.first - b.first || b.sources - a.sources || (a.key < b.key ? -1 : a.key > b.key ? 1 : 0);

const HELD = codes.occasionStatus.indexOf('held');
const none: readonly never[] = [];

/** Lists by the number of an occasion. */
function collect<T>(rows: readonly { occasion_id: number }[], of: (i: number) => T): Map<number, T[]> {
  const found = new Map<number, T[]>();
  for (const [i, { occasion_id }] of rows.entries()) {
    const own = found.get(occasion_id);
    if (own) own.push(of(i));
    else found.set(occasion_id, [of(i)]);
  }
  return found;
}

async function load({ db }: Store): Promise<HeldOccasions> {
  const rows = await db
    .selectFrom('occasion')
    .select([
      'id',
      'key',
      'first_day as first',
      'last_day as last',
      'reports',
      'sources',
      'medium',
      'place_folded as place',
    ])
    .where('status', '=', HELD)
    .where('first_day', 'is not', null)
    .orderBy('first_day')
    .orderBy('sources', 'desc')
    .orderBy('key')
    .$narrowType<{ first: number; last: number }>()
    .execute();
  const sides = await db
    .selectFrom('attendance')
    .select(['occasion_id', 'party'])
    .where('status', '=', HELD)
    .where('first_day', 'is not', null)
    .orderBy('party')
    .execute();
  const present = await db.selectFrom('occasion_person').select(['occasion_id', 'person_id']).execute();
  // One text for each party, however many occasions it attended.
  const names = new Map<string, string>();
  const nameOf = (party: string) => {
    const known = names.get(party);
    if (known !== undefined) return known;
    names.set(party, party);
    return party;
  };
  const parties = collect(sides, (i) => nameOf(sides[i]!.party));
  const people = collect(present, (i) => present[i]!.person_id);
  const attended = new Map<string, Held[]>();
  for (const row of rows) {
    const held = { ...row, parties: parties.get(row.id) ?? none, people: people.get(row.id) ?? none };
    for (const party of held.parties) {
      const own = attended.get(party);
      if (own) own.push(held);
      else attended.set(party, [held]);
    }
  }
  return {
    of(wanted, first = Number.NEGATIVE_INFINITY, last = Number.POSITIVE_INFINITY) {
      const lists = wanted.map((p) => attended.get(p) ?? none);
      const fewest = lists.reduce((a, b) => (b.length < a.length ? b : a), lists[0] ?? none);
      const others = wanted.filter((_, i) => lists[i] !== fewest);
      const found: Held[] = [];
      for (let i = startOf(fewest, first); i < fewest.length && fewest[i]!.first <= last; i++) {
        const held = fewest[i]!;
        if (others.every((p) => held.parties.includes(p))) found.push(held);
      }
      return found;
    },
  };
}

/** The place of the first that began on the day or later. */
function startOf(held: readonly Held[], day: number): number {
  let [low, high] = [0, held.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (held[middle]!.first < day) low = middle + 1;
    else high = middle;
  }
  return low;
}

export const heldOccasions = (store: Store): Promise<HeldOccasions> =>
  kept(store, 'held occasions', () => load(store));
