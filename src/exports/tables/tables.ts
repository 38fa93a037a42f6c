/** The tables of the record. A table more is an entry more. */

import type { OccasionAnswer } from '../../queries/answers.ts';
import { partyName } from '../../queries/filters/party.ts';
import { parties } from '../../queries/parties.ts';
import { eventsTable } from '../events/table.ts';
import type { Selection } from '../selection/selection.ts';
import { integer, sourceColumns, text } from './columns.ts';
import { evidenceTable } from './evidence.ts';
import { type Fields, occasionFields, partyFields, personFields, statementFields } from './fields.ts';
import {
  claimsTable,
  commitmentsTable,
  positionsTable,
  proposalResponses,
  proposalsTable,
} from './ledger.ts';
import { sourceFields, type Table } from './table.ts';

const counts = integer('reports sources');

const occasions: Table = {
  name: 'occasions',
  columns: [
    ...text('id date reported status medium place parties people people_ids'),
    ...counts,
    ...sourceColumns,
  ],
  async *rows({ occasions }) {
    for await (const a of occasions(1))
      yield { ...occasionFields(a), ...sourceFields(a.citations, 'meeting') };
  },
};

/** A row for each of the items of every occasion. */
async function* ofOccasions(
  { occasions }: Selection,
  items: (a: OccasionAnswer) => Fields[],
): AsyncGenerator<Fields> {
  for await (const a of occasions(0)) yield* items(a);
}

const occasionParties: Table = {
  name: 'occasion_parties',
  columns: text('occasion_id party party_name'),
  rows: (selection) =>
    ofOccasions(selection, (a) =>
      a.parties.map((party) => ({ occasion_id: a.id, party, party_name: partyName(party) })),
    ),
};

const occasionPeople: Table = {
  name: 'occasion_people',
  columns: text('occasion_id person_id name party'),
  rows: (selection) =>
    ofOccasions(selection, (a) =>
      a.people.map(({ id, name, party }) => ({ occasion_id: a.id, person_id: id, name, party })),
    ),
};

const statements: Table = {
  name: 'statements',
  columns: [
    ...text('id date reported kind text speaker person person_id party'),
    ...counts,
    ...sourceColumns,
  ],
  async *rows({ statements }) {
    for await (const a of statements(1))
      yield { ...statementFields(a), ...sourceFields(a.citations, 'content') };
  },
};

const people: Table = {
  name: 'people',
  columns: [
    ...text('id name party office names offices'),
    ...integer('occasions statements'),
    ...text('first_reported last_reported'),
    ...counts,
    ...sourceColumns,
  ],
  async *rows({ people }) {
    for await (const a of people(1)) yield { ...personFields(a), ...sourceFields(a.citations, 'name') };
  },
};

const personForms: Table = {
  name: 'person_forms',
  columns: [...text('person_id form words'), ...integer('reports')],
  async *rows({ people }) {
    for await (const { id, names, offices } of people(0)) {
      for (const { words, reports } of names) yield { person_id: id, form: 'name', words, reports };
      for (const { words, reports } of offices) yield { person_id: id, form: 'office', words, reports };
    }
  },
};

const partiesTable: Table = {
  name: 'parties',
  columns: [...text('id name'), ...integer('occasions people statements'), ...text('first last met')],
  async *rows({ store, filters }) {
    for (const a of await parties(store, filters)) yield partyFields(a);
  },
};

const reports: Table = {
  name: 'reports',
  columns: [...text('id published source title url language status copy_of'), ...integer('characters')],
  async *rows({ reports }) {
    for await (const { id, published, source, title, url, language, status, copyOf, text } of reports())
      yield { id, published, source, title, url, language, status, copy_of: copyOf, characters: text.length };
  },
};

/** All tables by name, entries before what belongs to them. */
export const tables: readonly Table[] = [
  occasions,
  occasionParties,
  occasionPeople,
  statements,
  people,
  personForms,
  partiesTable,
  positionsTable,
  proposalsTable,
  proposalResponses,
  commitmentsTable,
  claimsTable,
  reports,
  eventsTable,
  evidenceTable,
];

export const tableNames: readonly string[] = tables.map((t) => t.name);
