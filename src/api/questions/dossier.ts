/** The shipped dossiers by their names; files of others are for the command line. */
import { type OnDossier, onDossier } from '../../dossiers/choosing/brief.ts';
import { loadDossier } from '../../dossiers/load.ts';
import type { Dossier } from '../../dossiers/schema.ts';
import { shippedDossiers } from '../../dossiers/shipped.ts';
import type { Filters } from '../../queries/filters/filters.ts';
import { choices } from '../../queries/ledger/choices.ts';
import type { Store } from '../../queries/ledger/where.ts';

const loaded = new Map<string, Promise<Dossier>>();

export function dossierNamed(name: string): Promise<Dossier> {
  const dossier = loaded.get(name) ?? loadDossier(name).then((found) => found.dossier);
  loaded.set(name, dossier);
  return dossier;
}

/** The dossier meant; null where none is asked for. Throws a `QueryError` for one that is not shipped. */
export async function dossierMeant(words: string | undefined): Promise<Dossier | null> {
  const [name] = choices('--dossier', shippedDossiers(), words === undefined ? undefined : [words]) ?? [];
  return name === undefined ? null : dossierNamed(name);
}

/** What a brief is chosen by: within the dossier, where one is asked for. */
export async function briefFilters(
  store: Store,
  asked: Filters,
  dossier: Dossier | null,
  issue?: string[],
): Promise<Partial<OnDossier> & Pick<OnDossier, 'filters'>> {
  return dossier === null ? { filters: asked } : onDossier(store, dossier, asked, issue);
}
