/** A dossier gives the state of play its rows, columns and period. */
import { dayRange } from '../../contract/edtf.ts';
import { issueKeys } from '../../queries/ledger/choices.ts';
import type { Store } from '../../queries/ledger/where.ts';
import type { StateFilters } from '../../queries/state-of-play/state-of-play.ts';
import type { Dossier } from '../schema.ts';

/**
 * The parties of the dossier and those of its issues that the record knows, each where nothing else is asked for, within
 * its period.
 */
export async function withDossierOf<F extends StateFilters>(
  store: Store,
  { parties, issues, period }: Dossier,
  asked: F,
): Promise<F> {
  const keys = new Set(await issueKeys(store));
  const own = issues.map((one) => one.issue).filter((key) => keys.has(key));
  const first = Math.max(
    asked.period?.first ?? Number.NEGATIVE_INFINITY,
    dayRange(period.from)?.first ?? Number.NEGATIVE_INFINITY,
  );
  const last = Math.min(
    asked.period?.last ?? Number.POSITIVE_INFINITY,
    dayRange(period.to)?.last ?? Number.POSITIVE_INFINITY,
  );
  return {
    ...asked,
    parties: asked.parties ?? parties.map((one) => one.party),
    issues: asked.issues ?? (own.length > 0 ? own : undefined),
    period: { first, last },
  };
}
