/** The conditions that filters put on occasions and statements. */
import { type Expression, expressionBuilder, type RawBuilder, type SqlBool, sql } from 'kysely';
import { type EntryKind, kindCode } from '../../record/kinds.ts';
import { foldName } from '../../record/names.ts';
import { codes, type RecordDatabase } from '../../store/schema.ts';
import { statementsMatching } from '../../store/search.ts';
import { idList, keyList } from '../evidence/citations.ts';
import type { Filters } from './filters.ts';

type Dated = 'occasion' | 'statement';

const codesOf = <T extends string>(all: readonly T[], some: readonly T[]) => some.map((v) => all.indexOf(v));

/** Day of the first report of an occasion or statement. */
export const reportedDay = (kind: Dated) =>
  expressionBuilder<RecordDatabase, Dated>().ref(`${kind}.first_reported`);

/** First and last day of the entry; where no report dates it, the day of its first report. */
export const firstDay = (kind: Dated) => expressionBuilder<RecordDatabase, Dated>().ref(`${kind}.day`);
const lastDay = (kind: Dated) => expressionBuilder<RecordDatabase, Dated>().ref(`${kind}.until`);

function inPeriod(kind: Dated, { first, last }: { first: number; last: number }): Expression<SqlBool>[] {
  const eb = expressionBuilder<RecordDatabase, Dated>();
  const conditions: Expression<SqlBool>[] = [];
  if (Number.isFinite(first)) conditions.push(eb(lastDay(kind), '>=', first));
  if (Number.isFinite(last)) conditions.push(eb(firstDay(kind), '<=', last));
  return conditions;
}

/** Whether a report of one of these publishers speaks of it: its id is among those of all of which they do. */
export const publishedBy = (kind: EntryKind, publishers: readonly string[]): RawBuilder<SqlBool> =>
  sql`${sql.ref(`${kind}.id`)} in (select a.entry from report r join mention m on m.report = r.id
    join account a on a."row" = m.account
    where r.source in ${keyList(publishers)} and a.kind = ${sql.lit(kindCode(kind))})`;

/** `spokenOf` are the ids of the occasions that the words of `filters.search` belong to. */
export function occasionWhere(filters: Filters, spokenOf: number[] | undefined): Expression<SqlBool> {
  const eb = expressionBuilder<RecordDatabase, 'occasion'>();
  const all: Expression<SqlBool>[] = filters.ids ? [eb('occasion.key', 'in', keyList(filters.ids))] : [];
  const { parties, between, people, period, statuses, media, place, publishers } = filters;
  // A party takes part by name, or by a person who is known to act for it.
  const withParty = (some: string[]) =>
    eb('occasion.id', 'in', eb.selectFrom('attendance').select('occasion_id').where('party', 'in', some));
  if (parties) all.push(withParty(parties));
  for (const party of between ?? []) all.push(withParty([party]));
  if (people)
    all.push(
      eb(
        'occasion.id',
        'in',
        eb
          .selectFrom('occasion_person')
          .innerJoin('person', 'person.id', 'occasion_person.person_id')
          .select('occasion_person.occasion_id')
          .where('person.key', 'in', people),
      ),
    );
  if (period) all.push(...inPeriod('occasion', period));
  if (statuses) all.push(eb('occasion.status', 'in', codesOf(codes.occasionStatus, statuses)));
  if (media) all.push(eb('occasion.medium', 'in', codesOf(codes.medium, media)));
  // The space before makes the words begin where a word begins: "Oman" is not in "Romania".
  if (place) all.push(sql<SqlBool>`instr(' ' || occasion.place_folded, ${` ${foldName(place)}`}) > 0`);
  if (publishers) all.push(publishedBy('occasion', publishers));
  if (spokenOf) all.push(eb('occasion.id', 'in', idList(spokenOf)));
  return eb.and(all);
}

export function statementWhere(filters: Filters): Expression<SqlBool> {
  const eb = expressionBuilder<RecordDatabase, 'statement'>();
  const all: Expression<SqlBool>[] = filters.ids ? [eb('statement.key', 'in', keyList(filters.ids))] : [];
  const { parties, between, people, period, kind, publishers, search } = filters;
  for (const speakers of [parties, between]) if (speakers) all.push(eb('statement.party', 'in', speakers));
  if (people)
    all.push(
      eb('statement.person_id', 'in', eb.selectFrom('person').select('person.id').where('key', 'in', people)),
    );
  if (period) all.push(...inPeriod('statement', period));
  if (kind) all.push(eb('statement.kind', '=', codes.statementKind.indexOf(kind)));
  if (publishers) all.push(publishedBy('statement', publishers));
  if (search) all.push(eb('statement.id', 'in', statementsMatching(search)));
  return eb.and(all);
}

export function personWhere(filters: Filters): Expression<SqlBool> {
  const eb = expressionBuilder<RecordDatabase, 'person'>();
  const all: Expression<SqlBool>[] = filters.ids ? [eb('person.key', 'in', keyList(filters.ids))] : [];
  const { parties, people, period, publishers, search } = filters;
  if (parties) all.push(eb('person.party', 'in', parties));
  if (people) all.push(eb('person.key', 'in', people));
  if (period && Number.isFinite(period.first)) all.push(eb('person.last_day', '>=', period.first));
  if (period && Number.isFinite(period.last)) all.push(eb('person.first_day', '<=', period.last));
  if (publishers) all.push(publishedBy('person', publishers));
  for (const word of search ? foldName(search).split(' ') : [])
    all.push(
      eb.or([
        sql<SqlBool>`instr(person.names_folded, ${word}) > 0`,
        eb(
          'person.id',
          'in',
          eb
            .selectFrom('person_form')
            .select('person_id')
            .where('form', '=', 'office')
            .where(sql<SqlBool>`instr(replace(lower(words), '-', ' '), ${word}) > 0`),
        ),
      ]),
    );
  return eb.and(all);
}
