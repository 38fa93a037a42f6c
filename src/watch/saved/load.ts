import { readFile } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { checkedYaml } from '../../dossiers/yaml/checked.ts';
import { FileError } from '../../dossiers/yaml/problems.ts';
import { nearest } from '../../queries/filters/nearest.ts';
import { type SavedQuery, savedQueriesSchema } from './schema.ts';

/** The file of saved queries cannot be read. */
export class NoQueriesError extends Error {
  readonly remedy = 'Name a YAML file with --queries.';

  constructor(path: string, cause: NodeJS.ErrnoException) {
    super(cause.code === 'ENOENT' ? `There is no file ${path}` : `${path} cannot be read (${cause.code})`, {
      cause,
    });
    this.name = 'NoQueriesError';
  }
}

const keysOfQuery =
  'name title question dossier party between person from to status medium place kind search source atom webhook';
const keys: { [depth: number]: string } = { 0: 'queries', 2: keysOfQuery, 3: 'url secret-env' };

/** The queries in the text of a file. Throws a `FileError` with all that is wrong with it. */
export function parseQueries(text: string, file: string): SavedQuery[] {
  const { value, places, problems } = checkedYaml<{ queries: SavedQuery[] }>(text, file, savedQueriesSchema, {
    nearestKey: (path, key) => nearest(key, (keys[path.length] ?? '').split(' '), (k) => [k], 1)[0] ?? null,
    empty: 'begin with queries',
  });
  const remedy = 'docs/watch.md shows how queries are saved.';
  if (value === null) throw new FileError(problems, remedy);
  const seen = new Set<string>();
  for (const [i, { name }] of value.queries.entries()) {
    if (seen.has(name)) {
      const place = places.of(['queries', i, 'name']);
      const problem = { severity: 'failure' as const, file, ...place, path: `queries[${i}].name` };
      throw new FileError(
        [{ ...problem, message: `there is a query ${name} before it`, remedy: 'name it otherwise' }],
        remedy,
      );
    }
    seen.add(name);
  }
  return value.queries;
}

/** The queries of a file; their feeds and dossiers are looked for beside it. Throws a {@link NoQueriesError} or a `FileError`. */
export async function loadQueries(path: string): Promise<SavedQuery[]> {
  const text = await readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
    throw new NoQueriesError(path, error);
  });
  const beside = (file: string) => resolve(dirname(path), file);
  return parseQueries(text, path).map((query) => ({
    ...query,
    ...(query.atom === undefined ? {} : { atom: beside(query.atom) }),
    ...(query.dossier !== undefined && /[/\\.]/.test(query.dossier)
      ? { dossier: beside(query.dossier) }
      : {}),
  }));
}
