import { daysOf } from '../filters/period.ts';
import { QueryError } from '../problems.ts';
import type { Store } from './where.ts';

const solid = (words: string) => words.toLowerCase().replace(/[- _]/g, '');

/** The values meant; undefined where none are asked for. Throws `unknown-value`. */
export function choices<T extends string>(
  option: string,
  known: readonly T[],
  words: readonly string[] | undefined,
): T[] | undefined {
  if (!words?.length) return undefined;
  return words.map((w) => {
    const found = known.find((k) => solid(k) === solid(w));
    if (found) return found;
    throw new QueryError({ kind: 'unknown-value', option, words: w, known });
  });
}

/** Keys of the issues that the record has positions or proposals on, in order. */
export async function issueKeys(store: Store): Promise<string[]> {
  const rows = await store.db
    .selectFrom('position')
    .select('issue')
    .union(
      store.db
        .selectFrom('proposal')
        .select('issue')
        .where('issue', 'is not', null)
        .$castTo<{ issue: string }>(),
    )
    .execute();
  return rows.map((r) => r.issue).sort();
}

/** The issues meant, of those that the record has positions or proposals on. Throws `unknown-value`. */
export async function issuesOf(
  store: Store,
  words: readonly string[] | undefined,
): Promise<string[] | undefined> {
  if (!words?.length) return undefined;
  return choices('--issue', await issueKeys(store), words);
}

/** The first day of what is meant by a date. Throws `bad-date`. */
export const dayMeant = (option: string, words: string, end: 'first' | 'last'): number =>
  daysOf(option, words)[end];
