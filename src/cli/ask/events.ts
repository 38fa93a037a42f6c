/** `rapporteur events` */

import type { Format } from '../../exports/formats.ts';
import { eventColumns } from '../../exports/ledger/columns.ts';
import { renderLedger } from '../../exports/ledger/render.ts';
import { type EventAsked, eventFilters } from '../../queries/events/ask.ts';
import { events } from '../../queries/events/events.ts';
import type { AskedFilters } from '../../queries/filters/filters.ts';
import { withDossier } from '../dossier/apply.ts';
import { withRecord } from './record.ts';
import { citationsFor, layoutOf } from './shown.ts';

export interface EventOptions extends Omit<AskedFilters, 'citations'>, EventAsked {
  record: string;
  format: Format;
  cite?: boolean | number | undefined;
  /** A dossier to whose matter the events belong. */
  dossier?: string | undefined;
}

/** Answers on standard output. Throws a `QueryError` for what cannot be asked, and the store's errors. */
export async function runEvents(options: EventOptions): Promise<number> {
  const { record, format: _, cite: __, dossier, ...asked } = options;
  const text = await withRecord(record, async (store) => {
    const plain = await eventFilters(store, { ...asked, citations: citationsFor(options) });
    const filters = dossier === undefined ? plain : await withDossier(store, plain, dossier);
    const answers = await events(store, filters);
    if (answers.length === 0) process.stderr.write('Nothing in the record matches.\n');
    return renderLedger(answers, eventColumns, layoutOf(options));
  });
  process.stdout.write(text);
  return 0;
}
