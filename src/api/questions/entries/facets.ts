import { type SelectQueryBuilder, sql } from 'kysely';
import type { Filters } from '../../../queries/filters/filters.ts';
import { partyName } from '../../../queries/filters/party.ts';
import { statementWhere } from '../../../queries/filters/where.ts';
import { kept } from '../../../queries/kept.ts';
import { nameOf } from '../../../queries/listing.ts';
import { kindCode } from '../../../record/kinds.ts';
import { codes, type RecordDatabase } from '../../../store/schema.ts';
import type { StatementFacets } from '../../schemas/lists.ts';
import type { Asked } from '../question.ts';

const most = 40;

type Chosen = SelectQueryBuilder<RecordDatabase, 'statement', object>;

const number = sql<number>`count(*)`.as('statements');

async function peopleOf(chosen: Chosen): Promise<StatementFacets['people']> {
  const rows = await chosen
    .innerJoin('person', 'person.id', 'statement.person_id')
    .select(['person.key as value', 'person.name as name', number])
    .groupBy('person.id')
    .orderBy('statements', 'desc')
    .orderBy('person.name')
    .limit(most)
    .execute();
  return rows;
}

async function publishersOf(store: Asked['store'], chosen: Chosen): Promise<StatementFacets['sources']> {
  const rows = await store.db
    .selectFrom('account')
    .innerJoin('mention', 'mention.account', 'account.row')
    .innerJoin('report', 'report.id', 'mention.report')
    .where('account.kind', '=', kindCode('statement'))
    .where('account.entry', 'in', chosen.select('statement.id'))
    .where('report.source', 'is not', null)
    .$narrowType<{ source: string }>()
    .select(['report.source', sql<number>`count(distinct account.entry)`.as('statements')])
    .groupBy('report.source')
    .orderBy('statements', 'desc')
    .orderBy('report.source')
    .limit(most)
    .execute();
  return rows.map(({ source, statements }) => ({ value: source!, name: source!, statements }));
}

/** How many of the statements that the filters choose have which party, speaker, publisher, kind and year. */
export const statementFacets = (store: Asked['store'], filters: Filters): Promise<StatementFacets> =>
  kept(store, nameOf('facets of statements', filters), () => facetsOf(store, filters));

async function facetsOf(store: Asked['store'], filters: Filters): Promise<StatementFacets> {
  const chosen = store.db.selectFrom('statement').where(statementWhere(filters));
  const parties = await chosen
    .where('statement.party', 'is not', null)
    .select(['statement.party as value', number])
    .groupBy('statement.party')
    .orderBy('statements', 'desc')
    .orderBy('statement.party')
    .limit(most)
    .execute();
  const kinds = await chosen.select(['statement.kind', number]).groupBy('statement.kind').execute();
  const year = sql<string>`substr(statement.date, 1, 4)`;
  const years = await chosen
    .where('statement.date', 'is not', null)
    .select([year.as('value'), number])
    .groupBy(year)
    .orderBy('value', 'desc')
    .limit(most)
    .execute();
  return {
    parties: parties.map((p) => ({ value: p.value!, name: partyName(p.value!), statements: p.statements })),
    people: await peopleOf(chosen),
    sources: await publishersOf(store, chosen),
    kinds: kinds.map((k) => {
      const value = codes.statementKind[k.kind]!;
      return { value, name: value, statements: k.statements };
    }),
    years: years.map((y) => ({ ...y, name: y.value })),
  };
}
