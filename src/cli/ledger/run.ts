/** Answers the questions of the ledger on standard output. */

import type { Column } from '../../exports/columns.ts';
import { occasionColumns } from '../../exports/columns.ts';
import type { Format } from '../../exports/formats.ts';
import * as columns from '../../exports/ledger/columns.ts';
import { renderLedger } from '../../exports/ledger/render.ts';
import type { Citation } from '../../queries/answers.ts';
import { type AskedFilters, resolveFilters } from '../../queries/filters/filters.ts';
import { askLedger, type LedgerAsked, type LedgerResult } from '../../queries/ledger/ask.ts';
import { withRecord } from '../ask/record.ts';
import { citationsFor, layoutOf } from '../ask/shown.ts';
import type { LedgerName } from './questions.ts';

export interface LedgerOptions extends Omit<AskedFilters, 'citations'>, LedgerAsked {
  record: string;
  format: Format;
  cite?: boolean | number | undefined;
}

type Shown = { type: string; id: string; citations: Citation[] };

const columnsOf: { [name in LedgerName]: unknown } = {
  positions: columns.positionColumns,
  changes: columns.changeColumns,
  conditions: columns.conditionColumns,
  proposals: columns.proposalColumns,
  commitments: columns.commitmentColumns,
  plans: columns.planColumns,
  contacts: columns.contactColumns,
  channels: columns.channelColumns,
  news: columns.lineColumns,
  'as-of': occasionColumns,
  conflicts: columns.conflictColumns,
  unconfirmed: columns.lineColumns,
  claims: columns.claimColumns,
};

/** Throws a `QueryError` for what cannot be asked, and the store's errors. */
export async function runLedger(name: LedgerName, options: LedgerOptions): Promise<number> {
  const { record, format: _, cite: __, ...asked } = options;
  const text = await withRecord(record, async (store) => {
    const filters = await resolveFilters(store, { ...asked, citations: citationsFor(options) });
    const answers: LedgerResult[] = await askLedger(name, store, filters, asked);
    if (answers.length === 0) process.stderr.write('Nothing in the record matches.\n');
    return renderLedger<Shown>(answers, columnsOf[name] as Column<Shown>[], layoutOf(options));
  });
  process.stdout.write(text);
  return 0;
}
