/** Who was in contact with whom, how often, at which level, and how long they have been silent: all pairs at once. */
import { sql } from 'kysely';
import { rankOfOffice, speakerRanks } from '../../record/ledger/speaker-rank.ts';
import type { RecordStore } from '../../store/port.ts';
import { codes } from '../../store/schema.ts';
import { gapsOf, isUnusual, median } from '../contact/contacts.ts';
import { groupBy } from '../evidence/group.ts';
import type { Filters } from '../filters/filters.ts';
import { partyName } from '../filters/party.ts';
import { occasionsSpokenOf } from '../filters/search.ts';
import { occasionWhere } from '../filters/where.ts';
import { kept } from '../kept.ts';
import { dayText } from '../meetings.ts';

type Store = Pick<RecordStore, 'db'>;

export const contactLevels = ['leaders', 'ministers', 'officials', 'unnamed'] as const;
export type ContactLevel = (typeof contactLevels)[number];

export interface PairOfParties {
  /** Places in `parties`, the smaller first. */
  a: number;
  b: number;
  occasions: number;
  /** Of these, held and dated to a month or better: the gaps are between these. */
  held: number;
  /** How many at which level. */
  levels: { [level in ContactLevel]: number };
  /** Last day of the last one held, and its id; null where none is dated. */
  last: string | null;
  lastId: string | null;
  /** Days from it to the last report that tells of both, or the end of the period. */
  gap: number | null;
  /** Days between contacts: the median, and the longest before. Null for fewer than two. */
  usual: number | null;
  longest: number | null;
  unusual: boolean | null;
}

export interface ContactPairs {
  parties: { id: string; name: string; occasions: number }[];
  /** Most occasions first. */
  pairs: PairOfParties[];
}

const HELD = codes.occasionStatus.indexOf('held');
/** An occasion that only a longer time dates says nothing of gaps. */
const longestDating = 31;

async function occasionsOf(store: Store, filters: Filters) {
  const spokenOf = filters.search ? await occasionsSpokenOf(store, filters.search) : undefined;
  return store.db
    .selectFrom('occasion')
    .select(['id', 'key', 'status', 'first_day as first', 'last_day as last'])
    .where(occasionWhere(filters, spokenOf))
    .orderBy('first_day')
    .orderBy('last_day')
    .orderBy('key')
    .execute();
}
type Occasion = Awaited<ReturnType<typeof occasionsOf>>[number];

/** Of each occasion the highest rank that is named for each party; null for a party without a person. */
async function ranksOf(store: Store): Promise<Map<number, Map<string, number | null>>> {
  const named = await store.db.selectFrom('occasion_party').selectAll().execute();
  const people = await store.db
    .selectFrom('occasion_person')
    .innerJoin('person', 'person.id', 'occasion_person.person_id')
    .select(['occasion_id', 'party', 'office'])
    .where('party', 'is not', null)
    .$narrowType<{ party: string }>()
    .execute();
  const found = new Map<number, Map<string, number | null>>();
  const at = (id: number) => {
    let own = found.get(id);
    if (!own) {
      own = new Map();
      found.set(id, own);
    }
    return own;
  };
  for (const { occasion_id, party } of named) at(occasion_id).set(party, null);
  const ranks = new Map<string | null, number>();
  for (const { occasion_id, party, office } of people) {
    const rank = ranks.get(office) ?? Math.min(2, speakerRanks.indexOf(rankOfOffice(office)));
    ranks.set(office, rank);
    const sides = at(occasion_id);
    sides.set(party, Math.min(rank, sides.get(party) ?? 2));
  }
  return found;
}

/** The lower of both sides' highest; where the people of one side alone are named, by these. */
function levelOf(a: number | null, b: number | null): ContactLevel {
  if (a === null && b === null) return 'unnamed';
  return contactLevels[Math.max(a ?? 0, b ?? 0)]!;
}

/** The day of the last report that tells of each party. */
const lastTold = (store: Store): Promise<Map<string, number>> =>
  kept(store, 'last report of each party', async () => {
    const { rows } = await sql<{ party: string; day: number | null }>`
      select party, max(day) as day from (
        select p.party, max(o.last_reported) as day from occasion_party p join occasion o on o.id = p.occasion_id
          group by p.party
        union all select party, max(last_reported) from statement where party is not null group by party)
      group by party`.execute(store.db);
    return new Map(rows.flatMap(({ party, day }) => (day === null ? [] : [[party, day] as const])));
  });

interface Meeting {
  occasion: Occasion;
  level: ContactLevel;
}

function pairOf(meetings: readonly Meeting[], today: number) {
  const dated = meetings
    .map((m) => m.occasion)
    .filter(
      (o): o is typeof o & { first: number; last: number } =>
        o.status === HELD &&
        o.first !== null &&
        o.last !== null &&
        o.last - o.first <= longestDating &&
        o.first <= today,
    );
  const gaps = gapsOf(dated);
  const ends = dated.map((o) => o.last);
  const end = ends.length === 0 ? null : Math.max(...ends);
  const gap = end === null || !Number.isFinite(today) ? null : Math.max(0, today - end);
  const levels = { leaders: 0, ministers: 0, officials: 0, unnamed: 0 };
  for (const { level } of meetings) levels[level]++;
  return {
    occasions: meetings.length,
    held: dated.length,
    levels,
    last: dayText(end),
    lastId: dated.find((o) => o.last === end)?.key ?? null,
    gap,
    usual: gaps.length > 0 ? median(gaps.toSorted((a, b) => a - b)) : null,
    longest: gaps.length > 0 ? Math.max(...gaps) : null,
    unusual: gap === null ? null : isUnusual(gap, gaps),
  };
}

/** All pairs of parties that took part in the same occasions, or were to, as the filters and levels leave them. */
export async function contactPairs(
  store: Store,
  filters: Filters,
  levels: readonly ContactLevel[] = contactLevels,
): Promise<ContactPairs> {
  const ranks = await ranksOf(store);
  const told = await lastTold(store);
  const end =
    filters.period && Number.isFinite(filters.period.last) ? filters.period.last : Number.POSITIVE_INFINITY;
  const all: (Meeting & { pair: string })[] = [];
  const taking = new Map<string, Set<number>>();
  for (const occasion of await occasionsOf(store, filters)) {
    const sides = [...(ranks.get(occasion.id) ?? [])].sort(([a], [b]) => (a < b ? -1 : 1));
    for (const [i, [a, rankOfA]] of sides.entries())
      for (const [b, rankOfB] of sides.slice(i + 1)) {
        const level = levelOf(rankOfA, rankOfB);
        if (!levels.includes(level)) continue;
        all.push({ occasion, level, pair: `${a}\n${b}` });
        for (const party of [a, b]) taking.set(party, (taking.get(party) ?? new Set()).add(occasion.id));
      }
  }
  const parties = [...taking]
    .map(([id, own]) => ({ id, name: partyName(id), occasions: own.size }))
    .sort((a, b) => b.occasions - a.occasions || (a.id < b.id ? -1 : 1));
  const places = new Map(parties.map(({ id }, i) => [id, i]));
  const pairs = [...groupBy(all, (m) => m.pair)].map(([pair, meetings]): PairOfParties => {
    const [one, other] = pair.split('\n') as [string, string];
    const today = Math.min(end, told.get(one) ?? end, told.get(other) ?? end);
    const [a, b] = [places.get(one)!, places.get(other)!].sort((m, n) => m - n) as [number, number];
    return { a, b, ...pairOf(meetings, today) };
  });
  return { parties, pairs: pairs.sort((p, q) => q.occasions - p.occasions || p.a - q.a || p.b - q.b) };
}
