/** `rapporteur state` */

import { withDossierOf } from '../../dossiers/choosing/state-of-play.ts';
import { loadDossier } from '../../dossiers/load.ts';
import type { Format } from '../../exports/formats.ts';
import { stateColumns } from '../../exports/ledger/columns.ts';
import { renderLedger } from '../../exports/ledger/render.ts';
import { type AskedFilters, resolveFilters } from '../../queries/filters/filters.ts';
import { dayMeant, issuesOf } from '../../queries/ledger/choices.ts';
import { type StateFilters, stateOfPlay } from '../../queries/state-of-play/state-of-play.ts';
import type { RecordStore } from '../../store/port.ts';
import { withRecord } from '../ask/record.ts';
import { layoutOf } from '../ask/shown.ts';

export interface StateOptions extends Pick<AskedFilters, 'party' | 'from' | 'to'> {
  record: string;
  format: Format;
  cite?: boolean | number | undefined;
  issue?: string[] | undefined;
  on?: string | undefined;
  dossier?: string | undefined;
  parties: number;
  issues: number;
}

/** So many independent sources are cited where all are asked for. */
const MANY = 50;

async function filtersOf(store: RecordStore, options: StateOptions): Promise<StateFilters> {
  const { party, from, to, issue, on, dossier, format, cite } = options;
  const { parties, period } = await resolveFilters(store, { party, from, to });
  const isCited = cite || format === 'json' || format === 'jsonl';
  const filters: StateFilters = {
    parties,
    period,
    issues: await issuesOf(store, issue),
    on: on === undefined ? undefined : dayMeant('--on', on, 'last'),
    rows: options.parties,
    columns: options.issues,
    citations: typeof cite === 'number' ? cite : isCited ? MANY : 0,
  };
  return dossier === undefined
    ? filters
    : withDossierOf(store, (await loadDossier(dossier)).dossier, filters);
}

/** Throws a `QueryError` for what cannot be asked, and the store's errors. */
export async function runState(options: StateOptions): Promise<number> {
  const { record } = options;
  const text = await withRecord(record, async (store) => {
    const { cells } = await stateOfPlay(store, await filtersOf(store, options));
    if (cells.length === 0) process.stderr.write('Nothing in the record matches.\n');
    return renderLedger(cells, stateColumns, layoutOf(options));
  });
  process.stdout.write(text);
  return 0;
}
