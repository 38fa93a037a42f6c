/** Question 9: what was promised, by whom, for when, and what came of it. */
import { sql } from 'kysely';
import { kindCode } from '../../record/kinds.ts';
import { codes } from '../../store/schema.ts';
import { answeredBy } from '../contact/answered-by.ts';
import { eventLines } from '../events/events.ts';
import { eventKeeping } from '../events/keeping.ts';
import { citationsOf } from '../evidence/citations.ts';
import { dayText } from '../meetings.ts';
import type { CommitmentAnswer, OccasionLine, Outcome } from './answers.ts';
import { occasionLines, occasionsOf } from './occasion-lines.ts';
import { type LedgerFilters, lastReportDay, ledgerWhere, partiesOf, type Store } from './where.ts';

export interface CommitmentFilters extends LedgerFilters {
  outcomes?: Outcome[] | undefined;
}

const HELD = codes.occasionStatus.indexOf('held');
const OFF = codes.occasionStatus.indexOf('called-off');
/** Days after the term in which a meeting that was promised still keeps the promise, late. */
const LATE = 180;
/** What is kept by meeting. */
const MEETING =
  /\b(?:meet\w*|talks?|visit\w*|summits?|calls?|consult\w*|negotiat\w*|host\w*|travel\w*|dialogue)\b/i;

interface Told {
  outcome: Outcome;
  /** `occasion.id` */
  occasion: number | null;
  /** `event.id` */
  event?: number;
}

function rowsOf(store: Store, filters: CommitmentFilters) {
  const direction = filters.reverse ? 'desc' : 'asc';
  return store.db
    .selectFrom('commitment')
    .leftJoin('account', (j) =>
      j.onRef('account.id', '=', 'commitment.occasion').on('account.kind', '=', kindCode('occasion')),
    )
    .leftJoin('occasion', 'occasion.id', 'account.entry')
    .selectAll('commitment')
    .select([
      'occasion.id as meeting',
      'occasion.status as meeting_status',
      'occasion.first_day as meeting_day',
    ])
    .where(ledgerWhere('commitment', filters))
    .orderBy(sql`commitment.day is null`)
    .orderBy('commitment.day', direction)
    .orderBy('commitment.key', direction)
    .$if(filters.limit !== undefined && !filters.outcomes, (q) => q.limit(filters.limit!))
    .execute();
}

type Row = Awaited<ReturnType<typeof rowsOf>>[number];

/**
 * A commitment is kept by the occasion that it is, or, where it is to meet, by an occasion held with the counterpart
 * from the day of the commitment on, or by an event of the kind that it promises; late where that is after the term. It has lapsed where the
 * occasion was called off, and is unheard of where the term has passed: "now" is the day of the record's last report.
 */
export async function commitments(
  store: Store,
  filters: CommitmentFilters = {},
): Promise<CommitmentAnswer[]> {
  const rows = await rowsOf(store, filters);
  const parties = await partiesOf(
    store,
    rows.map((r) => r.id),
  );
  const today = await lastReportDay(store);
  const told: { row: Row; told: Told }[] = [];
  for (const row of rows) {
    const sides = [parties(row.id, 'holder'), parties(row.id, 'counterpart')] as const;
    const found = await outcomeOf(store, row, sides, today);
    if (!filters.outcomes || filters.outcomes.includes(found.outcome)) told.push({ row, told: found });
  }
  const shown = told.slice(0, filters.limit);
  const occasions = await occasionLines(
    store,
    shown.flatMap((t) => t.told.occasion ?? []),
  );
  const cited = await citationsOf(
    store,
    'commitment',
    shown.map((t) => t.row.id),
    filters.citations,
  );
  const events = await eventLines(
    store,
    shown.flatMap((t) => t.told.event ?? []),
  );
  const line = (id: number | null): OccasionLine | null => (id === null ? null : (occasions.get(id) ?? null));
  return shown.map(({ row, told: { outcome, occasion, event } }) => ({
    type: 'commitment',
    id: row.key,
    date: row.date,
    reported: dayText(row.first_reported),
    holders: parties(row.id, 'holder'),
    counterparts: parties(row.id, 'counterpart'),
    negated: row.negated === 1,
    text: row.text,
    due: row.due,
    condition: row.condition,
    outcome,
    occasion: line(occasion),
    event: event === undefined ? null : (events.get(event) ?? null),
    reports: row.reports,
    sources: row.sources,
    citations: cited.get(row.id) ?? [],
  }));
}

async function outcomeOf(
  store: Store,
  row: Row,
  [holders, counterparts]: readonly [readonly string[], readonly string[]],
  today: number | null,
): Promise<Told> {
  if (row.negated === 1) return { outcome: 'open', occasion: null };
  const last = row.due_last;
  const hasPassed = last !== null && today !== null && last < today;
  if (row.meeting !== null) {
    const occasion = row.meeting;
    if (row.meeting_status === HELD)
      return { outcome: isLate(row.meeting_day, last) ? 'kept-late' : 'kept', occasion };
    if (row.meeting_status === OFF) return { outcome: 'lapsed', occasion };
    const by = await plannedMeeting(store, occasion);
    if (by) return { outcome: isLate(by.first_day, last) ? 'kept-late' : 'kept', occasion: by.id };
    return { outcome: hasPassed ? 'unheard' : 'open', occasion };
  }
  const met = MEETING.test(row.text) ? await meetingWith(store, row, holders, counterparts) : null;
  if (met) return { outcome: isLate(met.first_day, last) ? 'kept-late' : 'kept', occasion: met.id };
  const { promised, day } = row;
  if (promised !== null && day !== null) {
    const event = await eventKeeping(store, { ...row, promised, day }, holders, counterparts);
    if (event)
      return { outcome: isLate(event.day, last) ? 'kept-late' : 'kept', occasion: null, event: event.id };
  }
  return { outcome: hasPassed ? 'unheard' : 'open', occasion: null };
}

/** The occasion that a planned one came to. */
async function plannedMeeting(store: Store, id: number) {
  const row = await store.db
    .selectFrom('occasion')
    .select(['date', 'place', 'first_reported'])
    .where('id', '=', id)
    .executeTakeFirst();
  const people = await store.db
    .selectFrom('occasion_person as op')
    .innerJoin('person as p', 'p.id', 'op.person_id')
    .select('p.key')
    .where('op.occasion_id', '=', id)
    .execute();
  const parties = (await occasionLines(store, [id])).get(id)?.parties ?? [];
  const plan = {
    parties,
    people: people.map((p) => p.key),
    date: row?.date ?? null,
    place: row?.place ?? null,
    reported: row?.first_reported ?? null,
  };
  const by = await answeredBy(store, plan);
  if (by === null) return null;
  return store.db.selectFrom('occasion').select(['id', 'first_day']).where('id', '=', by).executeTakeFirst();
}

const isLate = (day: number | null, due: number | null) => day !== null && due !== null && day > due;

/** The first occasion held with a counterpart from the day of the commitment, or its term, on. */
async function meetingWith(
  store: Store,
  { due_first, due_last, day }: Row,
  holders: readonly string[],
  counterparts: readonly string[],
) {
  const from = due_first ?? day;
  // Without a term any meeting to come would do, which says nothing.
  if (from === null || due_last === null || holders.length === 0 || counterparts.length === 0) return null;
  const pairs = holders.flatMap((h) => counterparts.map((c) => occasionsOf([h, c])));
  const row = await store.db
    .selectFrom('occasion')
    .select(['id', 'first_day'])
    .where('status', '=', HELD)
    .where('first_day', '>=', from)
    .where('first_day', '<=', due_last + LATE)
    .where((e) => e.or(pairs.map((pair) => e('occasion.id', 'in', pair))))
    .orderBy('first_day')
    .orderBy('sources', 'desc')
    .orderBy('key')
    .limit(1)
    .executeTakeFirst();
  return row ?? null;
}
