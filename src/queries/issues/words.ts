/** Issues as words to search for: what speaks of an issue uses one of its terms. */
import {
  defaultVocabulary,
  type IssueTerms,
  type IssueVocabulary,
  issueTerms,
} from '../../knowledge/issues.ts';
import { once } from '../../knowledge/tsv.ts';
import { QueryError } from '../problems.ts';

/** Terms below this weight mean the issue only beside surer ones. */
const SURE = 0.6;

const isSure = ({ weight }: IssueVocabulary): boolean => weight >= SURE;

/** By which words issues are known. */
export interface IssueWords {
  /** The sure terms of each issue, by its key. */
  terms: ReadonlyMap<string, readonly string[]>;
  /** The same, to find them in a text. */
  index: IssueTerms;
}

/** Those of the default list, and those added. */
export function issueWords(added: readonly IssueVocabulary[] = []): IssueWords {
  const sure = [...defaultVocabulary(), ...added].filter(isSure);
  const terms = new Map<string, string[]>();
  for (const row of sure) terms.set(row.issue, [...(terms.get(row.issue) ?? []), ...row.terms]);
  return { terms, index: issueTerms(sure) };
}

export const defaultWords = once(() => issueWords());

const plural = (term: string) => (/s$/.test(term) ? [] : [`${term.replace(/([^aeiou])y$/, '$1ie')}s`]);

/** A search for what speaks of any of the issues: `"a" OR "b"`. Throws a `QueryError` `unknown-value` for an issue without words. */
export function searchOfIssues(issues: readonly string[], { terms }: IssueWords = defaultWords()): string {
  const all = issues.flatMap((issue) => {
    const own = terms.get(issue);
    if (own) return own.flatMap((term) => [term, ...plural(term)]);
    throw new QueryError({
      kind: 'unknown-value',
      option: '--issue',
      words: issue,
      known: [...terms.keys()],
    });
  });
  return [...new Set(all)].map((term) => `"${term}"`).join(' OR ');
}
