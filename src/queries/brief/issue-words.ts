/** Issues as words to search for: what was said and done on one is found by the words that show it. */
import { defaultVocabulary } from '../../knowledge/issues.ts';

/** Terms of less weight mean the issue only beside surer ones. */
const sure = 0.5;

const singleWord = /^[\p{L}\p{N}]+$/u;

/** The terms that surely show any of these issues; none for issues that only a dossier knows. */
export const termsOf = (issues: readonly string[]): string[] =>
  defaultVocabulary()
    .filter(({ issue, weight }) => weight > sure && issues.includes(issue))
    .flatMap(({ terms }) => terms);

/** Those that only a dossier knows. */
export const withoutTerms = (issues: readonly string[]): string[] =>
  issues.filter((issue) => termsOf([issue]).length === 0);

/** A search for any of the terms: single words by their beginning, so that plurals are found. */
export function searchFor(terms: readonly string[]): string | undefined {
  if (terms.length === 0) return undefined;
  return terms.map((term) => (singleWord.test(term) ? `${term}*` : `"${term}"`)).join(' OR ');
}
