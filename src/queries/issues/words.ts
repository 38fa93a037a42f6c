/** Issues as words to search for: what speaks of an issue uses one of its terms. */
import { defaultVocabulary, type IssueVocabulary } from '../../knowledge/issues.ts';
import { once } from '../../knowledge/tsv.ts';
import { QueryError } from '../problems.ts';

/** Terms below this weight mean the issue only beside surer ones. */
const SURE = 0.6;

export const isSure = ({ weight }: IssueVocabulary): boolean => weight >= SURE;

/** The sure terms of each issue of the default list. */
export const issueTermsByKey = once((): ReadonlyMap<string, readonly string[]> => {
  const byIssue = new Map<string, string[]>();
  for (const { issue, terms } of defaultVocabulary().filter(isSure))
    byIssue.set(issue, [...(byIssue.get(issue) ?? []), ...terms]);
  return byIssue;
});

const plural = (term: string) => (/s$/.test(term) ? [] : [`${term.replace(/([^aeiou])y$/, '$1ie')}s`]);

/**
 * A search for what speaks of any of the issues, and of all the words where some are given: `words "a" OR "b"`. Throws a
 * {@link QueryError} `unknown-value` for an issue that is not of the default list.
 */
export function searchOfIssues(issues: readonly string[], words?: string): string {
  const known = issueTermsByKey();
  const terms = issues.flatMap((issue) => {
    const own = known.get(issue);
    if (!own)
      throw new QueryError({
        kind: 'unknown-value',
        option: '--issue',
        words: issue,
        known: [...known.keys()],
      });
    return own.flatMap((term) => [term, ...plural(term)]);
  });
  const any = [...new Set(terms)].map((term) => `"${term}"`).join(' OR ');
  return words === undefined ? any : `${words} ${any}`;
}
