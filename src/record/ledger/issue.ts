/** On which issue words are. */
import { defaultIssueTerms } from '../../knowledge/issues.ts';

/** A term below this weight shows its issue only beside surer ones. */
const SURE = 0.5;

/** The issues whose terms the words hold, the surest first. */
export function issuesIn(words: string): string[] {
  const tokens = words.toLowerCase().match(/[\p{L}\p{N}]+(?:[-’'.][\p{L}\p{N}]+)*/gu) ?? [];
  const found = new Map<string, number>();
  tokens.forEach((token, i) => {
    for (const { words: term, last, issue, weight } of defaultIssueTerms().get(token) ?? []) {
      const isThere =
        term.slice(0, -1).every((w, k) => tokens[i + k] === w) && last.has(tokens[i + term.length - 1] ?? '');
      if (isThere && weight >= SURE) found.set(issue, Math.max(found.get(issue) ?? 0, weight));
    }
  });
  return [...found].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).map(([issue]) => issue);
}
