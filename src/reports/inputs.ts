/** From what was named on the command line to files: folders and patterns opened up, in one order everywhere. */
import { constants } from 'node:fs';
import { access, stat } from 'node:fs/promises';
import { basename, join, resolve, sep } from 'node:path';
import { type Problem, problem } from './problem.ts';

export const standardInput = '-';

/** File names that are read from folders and patterns. */
export const extensions = [
  'txt',
  'text',
  'md',
  'markdown',
  'html',
  'htm',
  'xhtml',
  'json',
  'jsonl',
  'ndjson',
  'csv',
];

export interface Input {
  /** The path to open; `-` is standard input. */
  path: string;
  /** Its path below the folder that was named: what reports without an id are called. */
  name: string;
  /** In bytes; 0 where it is not known beforehand. */
  size: number;
}

const isReadme = (path: string) => /^readme(?:$|[._-])/i.test(basename(path));
const slashed = (path: string) => (sep === '\\' ? path.replaceAll('\\', '/') : path);

/** The problem that an error of the file system stands for. */
export function fileProblem(path: string, error: unknown): Problem {
  const code = (error as { code?: string }).code ?? 'unknown error';
  if (code === 'ENOENT' || code === 'ENOTDIR')
    return problem('no-such-file', { path }, 'no such file or folder', 'check the path');
  if (code === 'EACCES' || code === 'EPERM')
    return problem('unreadable', { path }, 'no permission to read it', 'change its permissions (chmod +r)');
  return problem('unreadable', { path }, `it cannot be read (${code})`, 'check the disk and the path');
}

async function filesBelow(folder: string): Promise<string[]> {
  const { glob } = await import('tinyglobby');
  const names = await glob(`**/*.{${extensions.join(',')}}`, {
    cwd: folder,
    caseSensitiveMatch: false,
    ignore: ['**/node_modules/**'],
    onlyFiles: true,
  });
  return names.filter((name) => !isReadme(name)).sort(byCodeUnit);
}

const byCodeUnit = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

async function inFolder(folder: string): Promise<Input[] | Problem> {
  try {
    await access(folder, constants.R_OK | constants.X_OK);
  } catch (error) {
    return fileProblem(folder, error);
  }
  const names = await filesBelow(folder);
  if (names.length === 0) {
    const message = 'nothing readable in the folder';
    return problem(
      'nothing-readable',
      { path: folder },
      message,
      `reports end in ${extensions.map((e) => `.${e}`).join(' ')}`,
    );
  }
  return Promise.all(names.map(async (name) => sized(join(folder, name), slashed(name))));
}

async function sized(path: string, name: string): Promise<Input> {
  try {
    return { path, name, size: (await stat(path)).size };
  } catch {
    return { path, name, size: 0 };
  }
}

async function matching(pattern: string): Promise<Input[]> {
  const { glob } = await import('tinyglobby');
  const paths = await glob(slashed(pattern), { onlyFiles: true, expandDirectories: false });
  const known = paths.filter((path) => {
    const extension = /\.(\w+)$/.exec(path)?.[1]?.toLowerCase();
    return extension !== undefined && extensions.includes(extension) && !isReadme(path);
  });
  return Promise.all(known.sort(byCodeUnit).map((path) => sized(path, slashed(path))));
}

/**
 * The files that the given paths, folders and patterns stand for, each once, and what is wrong with the rest.
 * Folders are searched through; in them, and for patterns, only known extensions count and README files do not.
 */
export async function expandInputs(given: string[]): Promise<{ inputs: Input[]; problems: Problem[] }> {
  const inputs: Input[] = [];
  const problems: Problem[] = [];
  const seen = new Set<string>();
  const add = (input: Input) => {
    const key = input.path === standardInput ? standardInput : resolve(input.path);
    if (!seen.has(key)) inputs.push(input);
    seen.add(key);
  };
  for (const path of given) {
    if (path === standardInput) {
      add({ path, name: 'stdin', size: 0 });
      continue;
    }
    try {
      const stats = await stat(path);
      if (stats.isDirectory()) {
        const found = await inFolder(path);
        if (Array.isArray(found)) for (const input of found) add(input);
        else problems.push(found);
      } else add({ path, name: basename(path), size: stats.size });
    } catch (error) {
      const found = /[*?[\]{}]/.test(path) ? await matching(path) : [];
      if (found.length) for (const input of found) add(input);
      else if (/[*?[\]{}]/.test(path))
        problems.push(
          problem('no-such-file', { path }, 'the pattern matches no report', 'check the pattern'),
        );
      else problems.push(fileProblem(path, error));
    }
  }
  return { inputs, problems };
}
