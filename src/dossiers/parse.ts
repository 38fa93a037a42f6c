/** A dossier file to a dossier, or to all that is wrong with it. */
import { findings } from './checks.ts';
import { nearestKey } from './keys.ts';
import { type Dossier, dossierSchema } from './schema.ts';
import { checkedYaml } from './yaml/checked.ts';
import { pathText } from './yaml/places.ts';
import type { DossierProblem } from './yaml/problems.ts';

export interface ParsedDossier {
  /** Null where a problem is a failure. */
  dossier: Dossier | null;
  problems: DossierProblem[];
}

/** Reads the text of a dossier file. Every problem has its place in the file. */
export function parseDossier(text: string, file: string): ParsedDossier {
  const { value, places, problems } = checkedYaml<Dossier>(text, file, dossierSchema, {
    nearestKey,
    empty: 'begin with name and parties',
  });
  if (value === null) return { dossier: null, problems };
  const found = findings(value).map(
    ({ path, ...finding }): DossierProblem => ({
      ...finding,
      file,
      ...places.of(path),
      path: pathText(path),
    }),
  );
  return { dossier: found.some((p) => p.severity === 'failure') ? null : value, problems: found };
}
