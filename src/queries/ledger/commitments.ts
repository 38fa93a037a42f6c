/** Question 9: what was promised, by whom, for when, and what came of it. */
import { type RawBuilder, type SqlBool, sql } from 'kysely';
import { kindCode } from '../../record/kinds.ts';
import { codes } from '../../store/schema.ts';
import { answeredBy } from '../contact/answered-by.ts';
import { firstHeld, type Held, heldOccasions } from '../contact/held.ts';
import { takingPart } from '../contact/plans.ts';
import { eventLines } from '../events/events.ts';
import { eventKeeping } from '../events/keeping.ts';
import { citationsOf, idList } from '../evidence/citations.ts';
import { datedListing, inOrder, type Key, keptListing, type Listing, nameOf, walked } from '../listing.ts';
import { dayText } from '../meetings.ts';
import type { CommitmentAnswer, OccasionLine, Outcome } from './answers.ts';
import { occasionLines } from './occasion-lines.ts';
import { isSlow, type LedgerFilters, lastReportDay, ledgerWhere, partiesOf, type Store } from './where.ts';

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

/** What must hold where an outcome is possible, so that few are gone through for one that is rare. */
const possible = (outcome: Outcome, today: number | null): RawBuilder<SqlBool> =>
  sql`case when commitment.outcome is null then ${following(outcome, today)} else commitment.outcome = ${outcome} end`;

/** Of those of which nobody has said what came of them. */
function following(outcome: Outcome, today: number | null): RawBuilder<SqlBool> {
  const meets = sql`select 1 from account a join occasion o on o.id = a.entry
    where a.id = commitment.occasion and a.kind = ${sql.lit(kindCode('occasion'))}`;
  const hasPassed =
    today === null ? sql<SqlBool>`0` : sql<SqlBool>`coalesce(commitment.due_last < ${today}, 0)`;
  switch (outcome) {
    case 'kept':
    case 'kept-late':
      return sql`commitment.negated = 0 and (commitment.occasion is not null or commitment.promised is not null
        or commitment.due_last is not null)`;
    case 'lapsed':
      return sql`commitment.negated = 0 and exists (${meets} and o.status = ${sql.lit(OFF)})`;
    case 'unheard':
      return sql`commitment.negated = 0 and ${hasPassed}`;
    default:
      return sql`(commitment.negated = 1 or not ${hasPassed})`;
  }
}

/** Those that the filters choose, in order of time. */
export async function commitmentListing(store: Store, filters: CommitmentFilters): Promise<Listing<Key>> {
  const { outcomes: wanted } = filters;
  const chosen = store.db.selectFrom('commitment').where(ledgerWhere('commitment', filters));
  const name = nameOf('commitments', filters);
  if (!wanted) {
    const all = datedListing('commitment', chosen, ['key'], filters.reverse);
    return isSlow(filters) ? keptListing(store, name, 'commitment', 'day', () => all.ids(store)) : all;
  }
  const today = await lastReportDay(store);
  const either = sql<SqlBool>`(${sql.join(
    wanted.map((o) => possible(o, today)),
    sql` or `,
  )})`;
  const candidates = datedListing('commitment', chosen.where(either), ['key'], filters.reverse);
  return walked(store, name, 'commitment', candidates, async (keys) =>
    (await toldOf(store, keys)).flatMap(({ row, told }) =>
      wanted.includes(told.outcome) ? { id: row.id, key: row.key } : [],
    ),
  );
}

async function rowsOf(store: Store, ids: readonly number[]) {
  const rows = await store.db
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
    .where('commitment.id', 'in', idList(ids))
    .execute();
  return inOrder(ids, rows);
}

type Row = Awaited<ReturnType<typeof rowsOf>>[number];

/** Each with its parties and what came of it. */
async function toldOf(store: Store, keys: readonly Key[]) {
  const ids = keys.map((k) => k.id);
  const rows = await rowsOf(store, ids);
  const parties = await partiesOf(store, ids);
  const today = await lastReportDay(store);
  const meeting = await meetingsFor(store, rows);
  const all: { row: Row; told: Told; holders: string[]; counterparts: string[] }[] = [];
  for (const row of rows) {
    const [holders, counterparts] = [parties(row.id, 'holder'), parties(row.id, 'counterpart')];
    const told = await outcomeOf(store, row, [holders, counterparts], today, meeting);
    all.push({ row, told, holders, counterparts });
  }
  return all;
}

/**
 * A commitment is kept by the occasion that it is, or, where it is to meet, by an occasion held with the counterpart
 * from the day of the commitment on, or by an event of the kind that it promises; late where that is after the term. It has lapsed where the
 * occasion was called off, and is unheard of where the term has passed: "now" is the day of the record's last report.
 */
export async function commitments(
  store: Store,
  filters: CommitmentFilters = {},
): Promise<CommitmentAnswer[]> {
  const listing = await commitmentListing(store, filters);
  return commitmentAnswers(store, await listing.slice(0, filters.limit), filters.citations);
}

/** What is told of the commitments of these rows, in their order. */
export async function commitmentAnswers(
  store: Store,
  keys: readonly Key[],
  citations: number | undefined,
): Promise<CommitmentAnswer[]> {
  const shown = await toldOf(store, keys);
  const occasions = await occasionLines(
    store,
    shown.flatMap((t) => t.told.occasion ?? []),
  );
  const cited = await citationsOf(
    store,
    'commitment',
    keys.map((k) => k.id),
    citations,
  );
  const events = await eventLines(
    store,
    shown.flatMap((t) => t.told.event ?? []),
  );
  const line = (id: number | null): OccasionLine | null => (id === null ? null : (occasions.get(id) ?? null));
  return shown.map(({ row, holders, counterparts, told: { outcome, occasion, event } }) => ({
    type: 'commitment',
    id: row.key,
    date: row.date,
    reported: dayText(row.first_reported),
    holders,
    counterparts,
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
  meeting: Meetings,
): Promise<Told> {
  if (row.outcome !== null) return { outcome: row.outcome as Outcome, occasion: row.meeting };
  if (row.negated === 1) return { outcome: 'open', occasion: null };
  const last = row.due_last;
  const hasPassed = last !== null && today !== null && last < today;
  if (row.meeting !== null) {
    const occasion = row.meeting;
    if (row.meeting_status === HELD)
      return { outcome: isLate(row.meeting_day, last) ? 'kept-late' : 'kept', occasion };
    if (row.meeting_status === OFF) return { outcome: 'lapsed', occasion };
    const by = meeting.planned(occasion);
    if (by) return { outcome: isLate(by.first, last) ? 'kept-late' : 'kept', occasion: by.id };
    return { outcome: hasPassed ? 'unheard' : 'open', occasion };
  }
  const met = MEETING.test(row.text) ? meeting.with(row, holders, counterparts) : null;
  if (met) return { outcome: isLate(met.first, last) ? 'kept-late' : 'kept', occasion: met.id };
  const { promised, day } = row;
  if (promised !== null && day !== null) {
    const event = await eventKeeping(store, { ...row, promised, day }, holders, counterparts);
    if (event)
      return { outcome: isLate(event.day, last) ? 'kept-late' : 'kept', occasion: null, event: event.id };
  }
  return { outcome: hasPassed ? 'unheard' : 'open', occasion: null };
}

const isLate = (day: number | null, due: number | null) => day !== null && due !== null && day > due;

interface Meetings {
  /** The occasion that a planned one came to. */
  planned(id: number): Held | null;
  /** The first occasion held with a counterpart from the day of the commitment, or its term, on. */
  with(row: Row, holders: readonly string[], counterparts: readonly string[]): Held | null;
}

async function meetingsFor(store: Store, rows: readonly Row[]): Promise<Meetings> {
  const held = await heldOccasions(store);
  const pending = rows.flatMap((r) => r.meeting ?? []);
  const plans = await store.db
    .selectFrom('occasion')
    .select(['id', 'date', 'place_folded as place', 'first_reported as reported'])
    .where('id', 'in', idList(pending))
    .execute();
  const byId = new Map(plans.map((p) => [p.id, p]));
  const taking = await takingPart(store, pending);
  return {
    planned(id) {
      const plan = byId.get(id);
      return plan ? answeredBy(held, { ...plan, ...taking(id) }) : null;
    },
    with({ due_first, due_last, day }, holders, counterparts) {
      const from = due_first ?? day;
      // Without a term any meeting to come would do, which says nothing.
      if (from === null || due_last === null) return null;
      const met = holders.flatMap((h) =>
        counterparts.flatMap((c) => held.of([h, c], from, due_last + LATE).slice(0, 1)),
      );
      return met.toSorted(firstHeld)[0] ?? null;
    },
  };
}
