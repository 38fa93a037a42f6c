/** Question 4 and 6: where each party stands on an issue, by whose words, in which office on that day. */
import { type SqlBool, sql } from 'kysely';
import type { SpeakerRank } from '../../record/ledger/speaker-rank.ts';
import { codes } from '../../store/schema.ts';
import { citationsOf, idList } from '../evidence/citations.ts';
import { groupBy } from '../evidence/group.ts';
import { type Counted, datedListing, inOrder, type Key, keptListing, nameOf } from '../listing.ts';
import { dayText } from '../meetings.ts';
import type { PositionAnswer } from './answers.ts';
import { isSlow, type LedgerFilters, ledgerWhere, type Store } from './where.ts';

export interface PositionFilters extends LedgerFilters {
  stances?: string[] | undefined;
  ranks?: SpeakerRank[] | undefined;
  /** Only those whose condition is on another issue. */
  tied?: boolean | undefined;
  /** Only where each party stands now. */
  current?: boolean | undefined;
}

/** What the filters choose, without an order. */
export function chosenPositions(store: Store, filters: PositionFilters) {
  const { stances, ranks, tied, current } = filters;
  return store.db
    .selectFrom('position')
    .where(ledgerWhere('position', filters))
    .$if(stances !== undefined, (q) =>
      q.where(
        'stance',
        'in',
        stances!.map((s) => (codes.stance as readonly string[]).indexOf(s)),
      ),
    )
    .$if(ranks !== undefined, (q) =>
      q.where(
        'rank',
        'in',
        ranks!.map((r) => codes.speakerRank.indexOf(r)),
      ),
    )
    .$if(tied === true, (q) => q.where('tied', 'is not', null))
    .$if(current === true, (q) => q.where('position.party', 'is not', null).where('rank', '!=', ANOTHER));
}

async function rowsOf(store: Store, ids: readonly number[]) {
  const rows = await store.db
    .selectFrom('position')
    .leftJoin('person', 'person.id', 'position.person_id')
    .selectAll('position')
    .select(['person.key as person_key', 'person.name as person_name', 'person.party as person_party'])
    .where('position.id', 'in', idList(ids))
    .execute();
  return inOrder(ids, rows);
}

type PositionRow = Awaited<ReturnType<typeof rowsOf>>[number];

/** Words of others about a party do not tell where it stands. */
export const ANOTHER = codes.speakerRank.indexOf('another');
/** Days within which a word of higher rank counts for more than a later one. */
export const SAME_TIME = 30;

/**
 * The position that a party holds now: of those of the thirty days before the last word on the issue the one by the
 * voice of highest rank, of equals the latest. `rows` are of one party and issue, in order of time.
 */
export function standing<R extends Pick<PositionRow, 'day' | 'rank'>>(rows: readonly R[]): R {
  const last = rows.at(-1)!;
  const recent = rows.filter((r) => (last.day ?? 0) - (r.day ?? 0) <= SAME_TIME);
  return recent.reduce((best, r) => (r.rank <= best.rank ? r : best));
}

/** Those that the filters choose, in order of time; of those that count now, in order of issue and party. */
export async function positionListing(store: Store, filters: PositionFilters): Promise<Counted<Key>> {
  const keptOf = (make: () => Promise<readonly number[]>) =>
    keptListing(store, nameOf('positions', filters), 'position', 'day', make);
  if (filters.current) return keptOf(async () => (await currentPositions(store, filters)).map((p) => p.id));
  const listing = datedListing('position', chosenPositions(store, filters), ['key'], filters.reverse);
  return isSlow(filters) || filters.tied ? keptOf(() => listing.ids(store)) : listing;
}

/** Those that each party holds now on each issue. */
async function currentPositions(store: Store, filters: PositionFilters): Promise<Key[]> {
  const chosen = chosenPositions(store, filters);
  const last = chosen
    .select(['position.issue', 'position.party', (e) => e.fn.max('position.day').as('day')])
    .groupBy(['position.issue', 'position.party']);
  const recent = await chosen
    .innerJoin(last.as('last'), (join) =>
      join.onRef('last.issue', '=', 'position.issue').onRef('last.party', '=', 'position.party'),
    )
    .where(sql<SqlBool>`position.day >= last.day - ${sql.lit(SAME_TIME)} or last.day is null`)
    .select(['position.id', 'position.key', 'position.issue', 'position.party', 'position.day', 'rank'])
    .orderBy(sql`coalesce(position.day, 0)`)
    .orderBy('position.key')
    .execute();
  return [...groupBy(recent, (r) => `${r.issue} ${r.party}`)]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, rows]) => standing(rows));
}

/** Positions in order of time. A position that nothing dates stands at the day of its first report. */
export async function positions(store: Store, filters: PositionFilters = {}): Promise<PositionAnswer[]> {
  const listing = await positionListing(store, filters);
  return positionAnswers(store, await listing.slice(0, filters.limit), filters.citations);
}

/** What is told of the positions of these rows, in their order. */
export async function positionAnswers(
  store: Store,
  keys: readonly Pick<Key, 'id'>[],
  citations: number | undefined,
): Promise<PositionAnswer[]> {
  const ids = keys.map((k) => k.id);
  const rows = await rowsOf(store, ids);
  const cited = await citationsOf(store, 'position', [...new Set(ids)], citations);
  return rows.map((row) => ({
    type: 'position',
    id: row.key,
    date: row.date,
    reported: dayText(row.first_reported),
    party: row.party,
    holder: row.holder,
    issue: row.issue,
    stance: codes.stance[row.stance]!,
    firmness: codes.firmness[row.firmness]!,
    text: row.text,
    condition: row.condition,
    tied: row.tied,
    voice: voiceOf(row),
    reports: row.reports,
    sources: row.sources,
    citations: cited.get(row.id) ?? [],
  }));
}

export const voiceOf = (row: PositionRow): PositionAnswer['voice'] => ({
  rank: codes.speakerRank[row.rank]!,
  person:
    row.person_key === null
      ? null
      : { id: row.person_key, name: row.person_name ?? '', party: row.person_party },
  speaker: row.speaker,
  office: row.office,
});
