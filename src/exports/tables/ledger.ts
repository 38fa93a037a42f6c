/** The tables of the ledger. Filters of period, party, person, search and publisher hold for them. */
import { claims } from '../../queries/checks/claims.ts';
import type { Filters } from '../../queries/filters/filters.ts';
import { commitments } from '../../queries/ledger/commitments.ts';
import { positions } from '../../queries/ledger/positions.ts';
import { proposals } from '../../queries/ledger/proposals.ts';
import { ledgerRows } from '../ledger/fields.ts';
import type { Selection } from '../selection/selection.ts';
import { integer, sourceColumns, type TableColumn, text } from './columns.ts';
import type { Fields } from './fields.ts';
import { sourceFields, type Table } from './table.ts';

const counts = integer('reports sources');

/** The columns of a row, in their order; what an answer has beside them is left out. */
function picked(row: Fields, columns: readonly TableColumn[]): Fields {
  return Object.fromEntries(columns.map(({ name }) => [name, row[name] ?? null]));
}

const one = ({ filters }: Selection): Filters => ({ ...filters, citations: 1 });

export const positionsTable: Table = {
  name: 'positions',
  columns: [
    ...text('id date reported party holder issue stance firmness text condition tied voice_rank'),
    ...text('voice_person_id voice_person_name voice_speaker voice_office'),
    ...counts,
    ...sourceColumns,
  ],
  async *rows(selection) {
    for (const a of await positions(selection.store, one(selection)))
      yield picked({ ...ledgerRows(a, false)[0], ...sourceFields(a.citations, 'position') }, this.columns);
  },
};

export const proposalsTable: Table = {
  name: 'proposals',
  columns: [
    ...text('id date reported kind authors addressees issue text open silent'),
    ...counts,
    ...sourceColumns,
  ],
  async *rows(selection) {
    for (const a of await proposals(selection.store, one(selection)))
      yield picked({ ...ledgerRows(a, false)[0], ...sourceFields(a.citations, 'terms') }, this.columns);
  },
};

export const proposalResponses: Table = {
  name: 'proposal_responses',
  columns: [...text('proposal_id party kind first_reported'), ...integer('reports')],
  async *rows({ store, filters }) {
    for (const { id, responses } of await proposals(store, { ...filters, citations: 0 }))
      for (const { party, kind, reported, reports } of responses)
        yield { proposal_id: id, party, kind, first_reported: reported, reports };
  },
};

export const commitmentsTable: Table = {
  name: 'commitments',
  columns: [
    ...text('id date reported holders counterparts negated text due condition outcome occasion_id'),
    ...counts,
    ...sourceColumns,
  ],
  async *rows(selection) {
    for (const a of await commitments(selection.store, one(selection)))
      yield picked({ ...ledgerRows(a, false)[0], ...sourceFields(a.citations, 'commitment') }, this.columns);
  },
};

export const claimsTable: Table = {
  name: 'claims',
  columns: [
    ...text('id date reported kind parties text subject period verdict reason'),
    ...integer('count'),
    ...text('occasions'),
    ...counts,
    ...sourceColumns,
  ],
  async *rows(selection) {
    for (const a of await claims(selection.store, one(selection)))
      yield picked({ ...ledgerRows(a, false)[0], ...sourceFields(a.citations, 'claim') }, this.columns);
  },
};
