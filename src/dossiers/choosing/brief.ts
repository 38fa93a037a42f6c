/** What a brief on a dossier holds. */
import type { Filters } from '../../queries/filters/filters.ts';
import { issuesOf } from '../../queries/ledger/choices.ts';
import type { LedgerFilters, Store } from '../../queries/ledger/where.ts';
import type { Dossier } from '../schema.ts';
import { dossierFilters, joinFilters } from './choose.ts';
import { withDossierOf } from './state-of-play.ts';

/** The ledger has no rows and columns. */
const size = { rows: 0, columns: 0, citations: 0 };

export interface OnDossier {
  /** Of occasions, statements and people. */
  filters: Filters;
  /** Of the ledger: the parties, issues and period of the dossier. */
  ledger: LedgerFilters;
}

/** `asked` and the issues asked for within the dossier. Throws a `QueryError` for an issue that the record does not know. */
export async function onDossier(
  store: Store,
  dossier: Dossier,
  asked: Filters,
  issue?: string[],
): Promise<OnDossier> {
  const issues = await issuesOf(store, issue);
  const { parties, period } = asked;
  const own = await withDossierOf(store, dossier, { parties, issues, period, ...size });
  return {
    filters: joinFilters(asked, await dossierFilters(store, dossier)),
    ledger: {
      ...asked,
      issues: own.issues,
      ...(own.parties ? { parties: own.parties } : {}),
      ...(own.period ? { period: own.period } : {}),
    },
  };
}
