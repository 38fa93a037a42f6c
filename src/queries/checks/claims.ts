/** Claims of pattern in the reports, held against the record: true, false, or not to be decided by it. */
import { sql } from 'kysely';
import { type DayRange, dayRange } from '../../contract/edtf.ts';
import { kindCode } from '../../record/kinds.ts';
import { rankOfOffice } from '../../record/ledger/speaker-rank.ts';
import { codes } from '../../store/schema.ts';
import { citationsOf, idList } from '../evidence/citations.ts';
import { groupBy } from '../evidence/group.ts';
import type { ClaimAnswer, Verdict } from '../ledger/answers.ts';
import { occasionLines, occasionsOf } from '../ledger/occasion-lines.ts';
import { dayOf, type LedgerFilters, ledgerWhere, partiesOf, type Store } from '../ledger/where.ts';
import { dayText } from '../meetings.ts';
import { type Check, verdictOf } from './claim-verdict.ts';

export interface ClaimFilters extends LedgerFilters {
  verdicts?: Verdict[] | undefined;
}

/** Occasions that a verdict is shown by. */
const SHOWN = 12;
const HELD = codes.occasionStatus.indexOf('held');
const REMOTE = [codes.medium.indexOf('phone'), codes.medium.indexOf('video')];

const COUNTED =
  /\b(?:meet\w*|met|talks?|rounds?|summits?|negotiations?|consultations?|sessions?|calls?|phon\w*|dialogues?|contacts?|conversations?)\b/i;
const FACE_TO_FACE = /\b(?:met|meet\w*|summits?)\b/i;
const OF_LEADERS = /\b(?:summits?|presidents?|leaders?|prime ministers?)\b/i;
const CALL = /\b(?:calls?|phon\w*|telephon\w*)\b/i;

function rowsOf(store: Store, filters: ClaimFilters) {
  const direction = filters.reverse ? 'desc' : 'asc';
  return store.db
    .selectFrom('claim')
    .selectAll('claim')
    .select(dayOf('claim').as('day'))
    .where(ledgerWhere('claim', filters))
    .orderBy(sql`day is null`)
    .orderBy('day', direction)
    .orderBy('claim.key', direction)
    .$if(filters.limit !== undefined && !filters.verdicts, (q) => q.limit(filters.limit!))
    .execute();
}

type Row = Awaited<ReturnType<typeof rowsOf>>[number];

/** Dated occasions held by all of the parties up to the day, of the kind that the words count. */
async function counted(
  store: Store,
  { subject, day, text }: Row,
  parties: readonly string[],
  people: number[],
) {
  const rows = await store.db
    .selectFrom('occasion')
    .select(['id', 'first_day as first', 'last_day as last'])
    .where('status', '=', HELD)
    .where('first_day', 'is not', null)
    .where(sql<number>`last_day - first_day`, '<=', 31)
    .where('id', 'in', occasionsOf(parties))
    .$if(day !== null, (q) => q.where('first_day', '<=', day))
    .$if(CALL.test(subject), (q) => q.where('medium', 'in', REMOTE))
    .$if(FACE_TO_FACE.test(`${subject} ${text}`), (q) => q.where('medium', 'not in', REMOTE))
    .orderBy('first_day')
    .orderBy('key')
    .execute();
  const all = rows.map(({ id, first, last }) => ({ id, first: first!, last: last! }));
  if (people.length > 1) return ofPeople(store, all, people);
  return OF_LEADERS.test(text) ? ofLeaders(store, all, parties) : all;
}

/** Those at which all of the people were. */
async function ofPeople<T extends { id: number }>(
  store: Store,
  all: T[],
  people: readonly number[],
): Promise<T[]> {
  const there = await store.db
    .selectFrom('occasion_person')
    .select(['occasion_id', 'person_id'])
    .where('person_id', 'in', idList(people))
    .execute();
  const attended = groupBy(there, (t) => t.occasion_id);
  return all.filter(({ id }) => attended.get(id)?.length === people.length);
}

/** The people whom a claim names, by their entries. */
async function peopleOf(store: Store, named: readonly string[]): Promise<number[]> {
  const rows = await store.db
    .selectFrom('account')
    .innerJoin('person', 'person.id', 'account.entry')
    .select('person.id')
    .distinct()
    .where('account.kind', '=', kindCode('person'))
    .where('account.id', 'in', idList(named.map(Number)))
    .execute();
  return rows.map((r) => r.id);
}

/** Those at which a leader of each of the parties was. */
async function ofLeaders<T extends { id: number }>(
  store: Store,
  all: T[],
  parties: readonly string[],
): Promise<T[]> {
  const people = groupBy(
    await store.db
      .selectFrom('occasion_person as op')
      .innerJoin('person as p', 'p.id', 'op.person_id')
      .select(['op.occasion_id', 'p.party', 'p.office'])
      .where('op.occasion_id', 'in', idList(all.map((o) => o.id)))
      .execute(),
    (p) => p.occasion_id,
  );
  return all.filter(({ id }) => {
    const leaders = (people.get(id) ?? []).filter(
      (p) => p.office !== null && rankOfOffice(p.office) === 'leader',
    );
    return parties.every((party) => leaders.some((l) => l.party === party));
  });
}

async function checkOf(
  store: Store,
  row: Row,
  [parties, named]: readonly [readonly string[], readonly string[]],
  covered: DayRange | null,
) {
  const kind = codes.claimKind[row.kind]!;
  const people = await peopleOf(store, named);
  const isMeeting = COUNTED.test(row.subject) && parties.length >= 2;
  const check: Check = {
    kind,
    count: row.count,
    period: dayRange(row.period),
    day: row.day,
    covered,
    occasions: isMeeting ? await counted(store, row, parties, people) : null,
    isNamed: people.length > 1 || OF_LEADERS.test(row.text),
  };
  return verdictOf(check);
}

/** The days from the first report to the last: what the record can know of. */
async function coveredDays(store: Store): Promise<DayRange | null> {
  const row = await store.db
    .selectFrom('report')
    .select((e) => [e.fn.min('published_day').as('first'), e.fn.max('published_day').as('last')])
    .executeTakeFirst();
  return row && row.first !== null && row.last !== null ? { first: row.first, last: row.last } : null;
}

/**
 * Claims in order of time with a verdict. Only meetings between two parties or more are counted; what the record does
 * not cover, it cannot decide, and that something is missing in it proves nothing.
 */
export async function claims(store: Store, filters: ClaimFilters = {}): Promise<ClaimAnswer[]> {
  const rows = await rowsOf(store, filters);
  const parties = await partiesOf(
    store,
    rows.map((r) => r.id),
  );
  const covered = await coveredDays(store);
  const found = [];
  for (const row of rows) {
    const own = parties(row.id, 'party');
    const result = await checkOf(store, row, [own, parties(row.id, 'person')], covered);
    if (!filters.verdicts || filters.verdicts.includes(result.verdict)) found.push({ row, own, result });
  }
  const shown = found.slice(0, filters.limit);
  const ids = shown.map((s) => s.row.id);
  const cited = await citationsOf(store, 'claim', ids, filters.citations);
  const occasions = await occasionLines(
    store,
    shown.flatMap((s) => s.result.occasions.slice(0, SHOWN)),
  );
  return shown.map(({ row, own, result }) => ({
    type: 'claim',
    id: row.key,
    date: row.date,
    reported: dayText(row.first_reported),
    kind: codes.claimKind[row.kind]!,
    parties: own,
    text: row.text,
    subject: row.subject,
    count: row.count,
    period: row.period,
    verdict: result.verdict,
    reason: result.reason,
    occasions: result.occasions.slice(0, SHOWN).flatMap((id) => occasions.get(id) ?? []),
    reports: row.reports,
    sources: row.sources,
    citations: cited.get(row.id) ?? [],
  }));
}
