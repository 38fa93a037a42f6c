/** The `--dossier` of `read`, `ingest` and `watch`. */
import type { Additions } from '../../contract/additions.ts';
import { additionsOf } from '../../dossiers/additions.ts';
import { loadDossier } from '../../dossiers/load.ts';

/** What the dossier of a file, or a shipped one, adds for the reader. Throws a `NoDossierError` or a `DossierError`. */
export async function dossierAdditions(name: string): Promise<Additions> {
  return additionsOf((await loadDossier(name)).dossier);
}
