/** A dossier file to a dossier, or to all that is wrong with it. */
import { type Document, LineCounter, parseDocument } from 'yaml';
import type { z } from 'zod';
import { findings } from './checks.ts';
import { nearestKey } from './keys.ts';
import { type Path, Places, pathText } from './places.ts';
import type { DossierProblem } from './problems.ts';
import { type Dossier, dossierSchema } from './schema.ts';

export interface ParsedDossier {
  /** Null where a problem is a failure. */
  dossier: Dossier | null;
  problems: DossierProblem[];
}

/** Unions report what fits nowhere; the member that came furthest says it best. */
function deepest(issue: z.core.$ZodIssue): z.core.$ZodIssue[] {
  if (issue.code !== 'invalid_union' || issue.errors.length === 0) return [issue];
  const objects = issue.errors.filter((e) =>
    e.some((i) => i.path.length > 0 || i.code === 'unrecognized_keys'),
  );
  const chosen = objects[0];
  return chosen ? chosen.map((i) => ({ ...i, path: [...issue.path, ...i.path] })) : [issue];
}

function schemaProblems(issue: z.core.$ZodIssue, places: Places, file: string): DossierProblem[] {
  const problem = (path: Path, place: { line: number; column: number }, message: string, remedy: string) => ({
    severity: 'failure' as const,
    file,
    ...place,
    path: pathText(path),
    message,
    remedy,
  });
  if (issue.code === 'unrecognized_keys')
    return issue.keys.map((key) => {
      const meant = nearestKey(issue.path, key);
      const remedy = meant === null ? 'remove it' : `did you mean ${meant}?`;
      return problem(
        [...issue.path, key],
        places.ofKey(issue.path, key),
        `there is no key “${key}” here`,
        remedy,
      );
    });
  const isMissing = issue.code === 'invalid_type' && issue.input === undefined;
  return [
    isMissing
      ? problem(
          issue.path,
          places.of(issue.path.slice(0, -1)),
          'it is missing',
          `add ${String(issue.path.at(-1) ?? 'it')}`,
        )
      : problem(issue.path, places.of(issue.path), told(issue), ''),
  ];
}

/** Zod's own words where ours do not say it. */
function told(issue: z.core.$ZodIssue): string {
  if (issue.code === 'invalid_type' && issue.expected === 'object') return 'Write keys with values here.';
  return issue.message;
}

function yamlProblems(document: Document, places: Places, file: string): DossierProblem[] {
  return document.errors.map(({ pos, message }) => ({
    severity: 'failure',
    file,
    ...places.at(pos[0]),
    path: '',
    message: `not YAML: ${message.split('\n')[0]}`,
    remedy: 'look at indentation, colons and quotation marks there',
  }));
}

/** Reads the text of a dossier file. Every problem has its place in the file. */
export function parseDossier(text: string, file: string): ParsedDossier {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  const places = new Places(document, lines);
  if (document.errors.length > 0) return { dossier: null, problems: yamlProblems(document, places, file) };
  let value: unknown;
  try {
    value = document.toJS({ maxAliasCount: 100 });
  } catch (error) {
    const message = `not YAML: ${error instanceof Error ? error.message : String(error)}`;
    const remedy = 'write out what the anchors stand for';
    return {
      dossier: null,
      problems: [{ severity: 'failure', file, line: 1, column: 1, path: '', message, remedy }],
    };
  }
  if (value === null)
    return {
      dossier: null,
      problems: [
        {
          severity: 'failure',
          file,
          line: 1,
          column: 1,
          path: '',
          message: 'the file is empty',
          remedy: 'begin with name and parties',
        },
      ],
    };
  const parsed = dossierSchema.safeParse(value, { reportInput: true });
  if (!parsed.success)
    return {
      dossier: null,
      problems: parsed.error.issues.flatMap(deepest).flatMap((issue) => schemaProblems(issue, places, file)),
    };
  const dossier: Dossier = parsed.data;
  const problems = findings(dossier).map(
    ({ path, ...finding }): DossierProblem => ({
      ...finding,
      file,
      ...places.of(path),
      path: pathText(path),
    }),
  );
  return { dossier: problems.some((p) => p.severity === 'failure') ? null : dossier, problems };
}
