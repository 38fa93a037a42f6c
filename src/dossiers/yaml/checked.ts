/** A YAML file by a schema, or all that is wrong with it, each with its place in the file. */
import { type Document, LineCounter, parseDocument } from 'yaml';
import type { z } from 'zod';
import { type Path, type Place, Places, pathText } from './places.ts';
import type { FileProblem } from './problems.ts';

export interface CheckedYaml<T> {
  /** Null where a problem keeps it from being used. */
  value: T | null;
  places: Places;
  problems: FileProblem[];
}

/** The known key that is meant by one which is not, in the mapping at the path; null where none is like it. */
export type NearestKey = (path: Path, key: string) => string | null;

/** Unions report what fits nowhere; the member that came furthest says it best. */
function deepest(issue: z.core.$ZodIssue): z.core.$ZodIssue[] {
  if (issue.code !== 'invalid_union' || issue.errors.length === 0) return [issue];
  const chosen = issue.errors.find((e) => e.some((i) => i.path.length > 0 || i.code === 'unrecognized_keys'));
  return chosen ? chosen.map((i) => ({ ...i, path: [...issue.path, ...i.path] })) : [issue];
}

/** Zod's own words where ours do not say it. */
function told(issue: z.core.$ZodIssue): string {
  if (issue.code === 'invalid_type' && issue.expected === 'object') return 'Write keys with values here.';
  return issue.message;
}

class Checker {
  readonly file: string;
  readonly places: Places;
  readonly nearestKey: NearestKey;

  constructor(file: string, places: Places, nearestKey: NearestKey) {
    this.file = file;
    this.places = places;
    this.nearestKey = nearestKey;
  }

  failure(path: Path, place: Place, message: string, remedy: string): FileProblem {
    return { severity: 'failure', file: this.file, ...place, path: pathText(path), message, remedy };
  }

  ofYaml(document: Document): FileProblem[] {
    return document.errors.map(({ pos, message }) =>
      this.failure(
        [],
        this.places.at(pos[0]),
        `not YAML: ${message.split('\n')[0]}`,
        'look at indentation, colons and quotation marks there',
      ),
    );
  }

  ofSchema(issue: z.core.$ZodIssue): FileProblem[] {
    const { path } = issue;
    if (issue.code === 'unrecognized_keys')
      return issue.keys.map((key) => {
        const meant = this.nearestKey(path, key);
        const remedy = meant === null ? 'remove it' : `did you mean ${meant}?`;
        return this.failure(
          [...path, key],
          this.places.ofKey(path, key),
          `there is no key “${key}” here`,
          remedy,
        );
      });
    if (issue.code === 'invalid_type' && issue.input === undefined)
      return [
        this.failure(
          path,
          this.places.of(path.slice(0, -1)),
          'it is missing',
          `add ${String(path.at(-1) ?? 'it')}`,
        ),
      ];
    return [this.failure(path, this.places.of(path), told(issue), '')];
  }
}

/** Reads the text of a YAML file by a schema. `empty` says what to begin an empty file with. */
export function checkedYaml<T>(
  text: string,
  file: string,
  schema: z.ZodType<T>,
  { nearestKey, empty }: { nearestKey: NearestKey; empty: string },
): CheckedYaml<T> {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  const places = new Places(document, lines);
  const checker = new Checker(file, places, nearestKey);
  const failed = (problems: FileProblem[]): CheckedYaml<T> => ({ value: null, places, problems });
  const atTop = { line: 1, column: 1 };
  if (document.errors.length > 0) return failed(checker.ofYaml(document));
  let value: unknown;
  try {
    value = document.toJS({ maxAliasCount: 100 });
  } catch (error) {
    const message = `not YAML: ${error instanceof Error ? error.message : String(error)}`;
    return failed([checker.failure([], atTop, message, 'write out what the anchors stand for')]);
  }
  if (value === null) return failed([checker.failure([], atTop, 'the file is empty', empty)]);
  const parsed = schema.safeParse(value, { reportInput: true });
  return parsed.success
    ? { value: parsed.data, places, problems: [] }
    : failed(parsed.error.issues.flatMap(deepest).flatMap((issue) => checker.ofSchema(issue)));
}
