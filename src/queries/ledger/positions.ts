/** Question 4 and 6: where each party stands on an issue, by whose words, in which office on that day. */
import { sql } from 'kysely';
import type { SpeakerRank } from '../../record/ledger/speaker-rank.ts';
import { codes } from '../../store/schema.ts';
import { citationsOf } from '../evidence/citations.ts';
import { groupBy } from '../evidence/group.ts';
import { dayText } from '../meetings.ts';
import type { PositionAnswer } from './answers.ts';
import { dayOf, type LedgerFilters, ledgerWhere, type Store } from './where.ts';

export interface PositionFilters extends LedgerFilters {
  stances?: string[] | undefined;
  ranks?: SpeakerRank[] | undefined;
  /** Only those whose condition is on another issue. */
  tied?: boolean | undefined;
  /** Only where each party stands now. */
  current?: boolean | undefined;
}

function rowsOf(store: Store, filters: PositionFilters) {
  const direction = filters.reverse ? 'desc' : 'asc';
  const { stances, ranks, tied, current } = filters;
  return store.db
    .selectFrom('position')
    .leftJoin('person', 'person.id', 'position.person_id')
    .selectAll('position')
    .select(['person.key as person_key', 'person.name as person_name', 'person.party as person_party'])
    .select(dayOf('position').as('day'))
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
    .$if(current === true, (q) => q.where('position.party', 'is not', null).where('rank', '!=', ANOTHER))
    .orderBy(sql`day is null`)
    .orderBy('day', direction)
    .orderBy('position.key', direction)
    .$if(filters.limit !== undefined && !current, (q) => q.limit(filters.limit!))
    .execute();
}

export type PositionRow = Awaited<ReturnType<typeof rowsOf>>[number];

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

const inOrder = (a: PositionRow, b: PositionRow) => (a.day ?? 0) - (b.day ?? 0) || (a.key < b.key ? -1 : 1);

/** Positions in order of time. A position that nothing dates stands at the day of its first report. */
export async function positions(store: Store, filters: PositionFilters = {}): Promise<PositionAnswer[]> {
  const found = await rowsOf(store, filters);
  if (!filters.current) return answersOf(store, found, filters.citations);
  const groups = groupBy(found.toSorted(inOrder), (r) => `${r.issue} ${r.party}`);
  const current = [...groups]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, rows]) => standing(rows))
    .slice(0, filters.limit);
  return answersOf(store, current, filters.citations);
}

/** Rows of the positions, for those who derive something from them. */
export const positionRows = rowsOf;

export async function answersOf(
  store: Store,
  rows: readonly PositionRow[],
  citations: number | undefined,
): Promise<PositionAnswer[]> {
  const cited = await citationsOf(
    store,
    'position',
    rows.map((r) => r.id),
    citations,
  );
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
