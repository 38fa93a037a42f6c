/** Question 13: what the record said of occasions on a day, by the reports that had come out until then. */
import { sql } from 'kysely';
import { dayRange } from '../../contract/edtf.ts';
import { kindCode } from '../../record/kinds.ts';
import type { OccasionAccount } from '../../record/occasions/account.ts';
import { occasionFields } from '../../record/occasions/fields.ts';
import { addVotes, type Tally } from '../../record/tally.ts';
import type { OccasionAnswer } from '../answers.ts';
import { idList } from '../evidence/citations.ts';
import { groupBy } from '../evidence/group.ts';
import type { Filters } from '../filters/filters.ts';
import type { Store } from '../ledger/where.ts';
import { dayText, meetings } from '../meetings.ts';

interface Told {
  entry: number;
  key: string;
  account: string;
  votes: string;
  report: number;
  cluster: number | null;
  day: number;
}

async function toldUntil(store: Store, day: number, keys: readonly string[]): Promise<Told[]> {
  const ids = await store.db
    .selectFrom('occasion')
    .select('id')
    .where('key', 'in', sql<string>`(select value from json_each(${JSON.stringify(keys)}))`)
    .execute();
  return store.db
    .selectFrom('account')
    .innerJoin('mention', 'mention.account', 'account.row')
    .innerJoin('report', 'report.id', 'mention.report')
    .innerJoin('occasion', 'occasion.id', 'account.entry')
    .select([
      'account.entry',
      'occasion.key',
      'account.account',
      'mention.votes',
      'report.id as report',
      'report.cluster',
      'report.published_day as day',
    ])
    .where('account.kind', '=', kindCode('occasion'))
    .where('account.entry', 'in', idList(ids.map((r) => r.id)))
    .where('report.published_day', '<=', day)
    .$narrowType<{ day: number }>()
    .execute();
}

/**
 * The occasions as the record had them at the end of the day: those that a report had told of, with the date, place and
 * status that the reports until then give. People and what is one with what are as they are known now. Filters by
 * period and status hold for what was known then.
 */
export async function asOf(store: Store, day: number, filters: Filters = {}): Promise<OccasionAnswer[]> {
  const { limit, reverse, period, statuses, ...chosen } = filters;
  const now = await meetings(store, chosen);
  const told = groupBy(
    await toldUntil(
      store,
      day,
      now.map((o) => o.id),
    ),
    (t) => t.key,
  );
  const then = now.flatMap((occasion) => {
    const own = told.get(occasion.id);
    return own ? [asTold(occasion, own, day)] : [];
  });
  const dayOf = (o: OccasionAnswer) => dayRange(o.date ?? o.reported);
  const wanted = then.filter((o) => {
    const range = dayOf(o);
    const isInPeriod =
      !period || (range !== null && range.last >= period.first && range.first <= period.last);
    return isInPeriod && (!statuses || statuses.includes(o.status));
  });
  wanted.sort((a, b) => (dayOf(a)?.first ?? 0) - (dayOf(b)?.first ?? 0) || (a.id < b.id ? -1 : 1));
  return (reverse ? wanted.reverse() : wanted).slice(0, limit);
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
