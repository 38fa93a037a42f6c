/** The `--dossier` of the questions. */
import { dossierFilters, dossierSources, joinFilters } from '../../dossiers/choosing/choose.ts';
import { loadDossier } from '../../dossiers/load.ts';
import type { Dossier } from '../../dossiers/schema.ts';
import { fileProblemLine } from '../../dossiers/yaml/problems.ts';
import type { Filters } from '../../queries/filters/filters.ts';
import { printable } from '../../reports/clean.ts';
import type { RecordStore } from '../../store/port.ts';

/** The dossier of a file or the name of a shipped one; notices about it go to standard error. Throws as {@link withDossier}. */
export async function dossierOf(name: string): Promise<Dossier> {
  const { dossier, notices } = await loadDossier(name);
  for (const notice of notices) process.stderr.write(`${printable(fileProblemLine(notice))}\n`);
  return dossier;
}

/**
 * The filters with those of the dossier, which is a file or the name of a shipped one. `of` says what is asked for:
 * entries of the record, or the reports. Notices about the file go to standard error. Throws a `NoDossierError` or a
 * `DossierError`.
 */
export async function withDossier(
  store: RecordStore,
  asked: Filters,
  name: string,
  of: 'entries' | 'reports' = 'entries',
): Promise<Filters> {
  const dossier = await dossierOf(name);
  return joinFilters(
    asked,
    of === 'reports' ? dossierSources(dossier) : await dossierFilters(store, dossier),
  );
}
