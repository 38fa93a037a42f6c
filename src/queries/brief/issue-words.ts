/** Issues as words to search for: what was said and done on one is found by the words that show it. */
import { defaultVocabulary } from '../../knowledge/issues.ts';
import type { IssueWords } from '../issues/words.ts';

/** Terms of less weight mean the issue only beside surer ones. */
const sure = 0.5;

const singleWord = /^[\p{L}\p{N}]+$/u;

/** The terms that surely show any of these issues. `words`: of issues that are not of the default list. */
export const termsOf = (issues: readonly string[], words?: IssueWords): string[] =>
  issues.flatMap((issue) => {
    const own = defaultVocabulary().filter((row) => row.weight > sure && row.issue === issue);
    return own.length > 0 ? own.flatMap(({ terms }) => terms) : (words?.terms.get(issue) ?? []);
  });

/** Those of which no words are known. */
export const withoutTerms = (issues: readonly string[], words?: IssueWords): string[] =>
  issues.filter((issue) => termsOf([issue], words).length === 0);

/** A search for any of the terms: single words by their beginning, so that plurals are found. */
export function searchFor(terms: readonly string[]): string | undefined {
  if (terms.length === 0) return undefined;
  return terms.map((term) => (singleWord.test(term) ? `${term}*` : `"${term}"`)).join(' OR ');
}
