import { readFile, stat } from 'node:fs/promises';
import { type ParsedDossier, parseDossier } from './parse.ts';
import type { Dossier } from './schema.ts';
import { shippedDossiers, shippedFile } from './shipped.ts';
import { DossierError, type DossierProblem } from './yaml/problems.ts';

/** Bytes; no dossier is so long. */
const largest = 1_048_576;

/** The file cannot be read, or is none. */
export class NoDossierError extends Error {
  readonly remedy: string;

  constructor(message: string, remedy: string) {
    super(message);
    this.name = 'NoDossierError';
    this.remedy = remedy;
  }
}

async function textOf(path: string): Promise<string> {
  const remedy = `Name a file, or one of those that come with Rapporteur: ${shippedDossiers().join(', ')}.`;
  try {
    const { size } = await stat(path);
    if (size > largest) throw new NoDossierError(`${path} is too large for a dossier`, remedy);
    return await readFile(path, 'utf8');
  } catch (error) {
    if (error instanceof NoDossierError) throw error;
    const code = (error as NodeJS.ErrnoException).code;
    throw new NoDossierError(
      code === 'ENOENT' ? `There is no dossier ${path}` : `${path} cannot be read (${code})`,
      remedy,
    );
  }
}

/** What is in a dossier file, or what is wrong with it. `name` is a path, or the name of a shipped dossier. Throws a {@link NoDossierError}. */
export async function readDossier(name: string): Promise<ParsedDossier> {
  const shipped = shippedFile(name);
  return parseDossier(await textOf(shipped ?? name), shipped ? `${name}.yaml` : name);
}

/** The dossier of a file, with the notices about it. Throws a {@link NoDossierError}, or a `DossierError` with all its failures. */
export async function loadDossier(name: string): Promise<{ dossier: Dossier; notices: DossierProblem[] }> {
  const { dossier, problems } = await readDossier(name);
  if (dossier === null) throw new DossierError(problems.filter((p) => p.severity === 'failure'));
  return { dossier, notices: problems };
}
