/** Question 13: what the record said of occasions on a day, by the reports that had come out until then. */
import { dayRange } from '../../contract/edtf.ts';
import { kindCode } from '../../record/kinds.ts';
import type { OccasionAccount } from '../../record/occasions/account.ts';
import { occasionFields } from '../../record/occasions/fields.ts';
import { addVotes, type Tally } from '../../record/tally.ts';
import type { OccasionAnswer } from '../answers.ts';
import { idList } from '../evidence/citations.ts';
import { groupBy } from '../evidence/group.ts';
import type { Filters } from '../filters/filters.ts';
import { occasionsSpokenOf } from '../filters/search.ts';
import { occasionWhere } from '../filters/where.ts';
import { kept } from '../kept.ts';
import type { Store } from '../ledger/where.ts';
import {
  byDay,
  type Counted,
  type DatedKey,
  datedListing,
  type Key,
  merged,
  wholeListing,
} from '../listing.ts';
import { dayText, occasionAnswers } from '../meetings.ts';
import { reviewedEntries } from './reviewed.ts';

interface Told {
  entry: number;
  account: string;
  votes: string;
  report: number;
  cluster: number | null;
  day: number;
}

function toldUntil(store: Store, day: number, ids: readonly number[]): Promise<Told[]> {
  return store.db
    .selectFrom('account')
    .innerJoin('mention', 'mention.account', 'account.row')
    .innerJoin('report', 'report.id', 'mention.report')
    .select([
      'account.entry',
      'account.account',
      'mention.votes',
      'report.id as report',
      'report.cluster',
      'report.published_day as day',
    ])
    .where('account.kind', '=', kindCode('occasion'))
    .where('account.entry', 'in', idList(ids))
    .where('report.published_day', '<=', day)
    .$narrowType<{ day: number }>()
    .execute();
}

/** Occasions of which what all reports say is not what dated reports say: told of without a date, or decided on. */
async function special(store: Store): Promise<number[]> {
  const undated = await store.db
    .selectFrom('report')
    .innerJoin('mention', 'mention.report', 'report.id')
    .innerJoin('account', 'account.row', 'mention.account')
    .select('account.entry')
    .distinct()
    .where('report.published_day', 'is', null)
    .where('account.kind', '=', kindCode('occasion'))
    .execute();
  return [...undated.map((u) => u.entry), ...(await reviewedEntries(store))];
}

/**
 * The occasions of which a report had told by the end of the day, in order of their date as the reports until then give
 * it. Most were told of by then or later alone; of the others it has to be worked out what was known.
 */
export async function asOfListing(store: Store, day: number, filters: Filters): Promise<Counted<DatedKey>> {
  const { period, statuses, reverse, ...chosen } = filters;
  const spokenOf = chosen.search ? await occasionsSpokenOf(store, chosen.search) : undefined;
  const apart = idList(
    await kept(store, 'occasions told of without a date, or decided on', () => special(store)),
  );
  const until = store.db.selectFrom('occasion').where('first_reported', '<=', day);
  const wholly = datedListing(
    'occasion',
    until
      .where('last_reported', '<=', day)
      .where('id', 'not in', apart)
      .where(occasionWhere({ ...chosen, period, statuses }, spokenOf)),
    ['key'],
    reverse,
  );
  const partly = wholeListing(async () => {
    const rows = await until
      .where((e) => e.or([e('last_reported', '>', day), e('id', 'in', apart)]))
      .where(occasionWhere(chosen, spokenOf))
      .select(['id', 'key'])
      .execute();
    const then = await answersThen(store, day, rows, 0);
    return then
      .flatMap((answer) => {
        const range = dayRange(answer.date ?? answer.reported);
        const isInPeriod =
          !period || (range !== null && range.last >= period.first && range.first <= period.last);
        if (!isInPeriod || (statuses && !statuses.includes(answer.status))) return [];
        return { id: answer.row, key: answer.id, day: range?.first ?? null };
      })
      .sort(inTime(reverse));
  });
  return merged([wholly, partly], inTime(reverse));
}

/** By day and id. */
const inTime = (reverse = false) => {
  const order = byDay(reverse);
  return (a: DatedKey, b: DatedKey) => order(a, b) || (a.key < b.key ? -1 : 1) * (reverse ? -1 : 1);
};

/** What was known of the occasions at the end of the day; nothing of those of which no report had told. */
async function answersThen(
  store: Store,
  day: number,
  keys: readonly Key[],
  citations: number | undefined,
): Promise<(OccasionAnswer & { row: number })[]> {
  const ids = keys.map((k) => k.id);
  const told = groupBy(await toldUntil(store, day, ids), (t) => t.entry);
  return (await occasionAnswers(store, ids, citations)).flatMap((occasion, i) => {
    const own = told.get(ids[i]!);
    return own ? { ...asTold(occasion, own, day), row: ids[i]! } : [];
  });
}

export async function asOfAnswers(
  store: Store,
  day: number,
  keys: readonly Key[],
  citations: number | undefined,
): Promise<OccasionAnswer[]> {
  return (await answersThen(store, day, keys, citations)).map(({ row: _, ...answer }) => answer);
}

/**
 * The occasions as the record had them at the end of the day: those that a report had told of, with the date, place and
 * status that the reports until then give. People and what is one with what are as they are known now. Filters by
 * period and status hold for what was known then.
 */
export async function asOf(store: Store, day: number, filters: Filters = {}): Promise<OccasionAnswer[]> {
  const listing = await asOfListing(store, day, filters);
  return asOfAnswers(store, day, await listing.slice(0, filters.limit), filters.citations);
}

function asTold(occasion: OccasionAnswer, told: readonly Told[], day: number): OccasionAnswer {
  const tally: Tally = {};
  for (const t of told)
    addVotes(
      tally,
      JSON.parse(t.votes) as { [field: string]: string[] },
      t.day,
      t.cluster === null || t.cluster === t.report,
    );
  const { parties, date, place, status, medium } = occasionFields(
    JSON.parse(told[0]!.account) as OccasionAccount,
    tally,
  );
  const until = dayText(day)!;
  return {
    ...occasion,
    date,
    place,
    status,
    medium,
    parties: [...new Set([...parties, ...occasion.people.flatMap((p) => p.party ?? [])])].sort(),
    reports: new Set(told.map((t) => t.report)).size,
    sources: new Set(told.map((t) => t.cluster ?? t.report)).size,
    citations: occasion.citations.filter((c) => (c.report.published?.slice(0, 10) ?? '9999') <= until),
  };
}
