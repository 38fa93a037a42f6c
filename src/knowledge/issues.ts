import { inflected } from './inflections.ts';
import text from './issues.tsv';
import { names, once, parseTsv } from './tsv.ts';

/** The default list of issues. A dossier may add its own. */
export const defaultIssues = [
  'denuclearization',
  'nuclear-programme',
  'missiles',
  'end-of-war',
  'sanctions',
  'humanitarian-aid',
  'human-rights',
  'detainees',
  'military-exercises',
  'troops',
  'ceasefire',
  'territory',
  'trade',
  'talks',
  'recognition',
  'inspections',
  'refugees',
  'prisoners',
  'transition',
  'climate',
  'arms',
  'alliance',
  'cyber',
  'terrorism',
  'other',
] as const;

/** A term that shows an issue. */
export interface IssueTerm {
  /** Lower-case tokens, the last one in the singular. */
  words: readonly string[];
  /** The forms that the last token may take. */
  last: ReadonlySet<string>;
  issue: string;
  /** 1 where the term names what the issue turns on, -1 where it names the contrary. */
  side: 1 | -1;
  /** How surely the term alone means the issue, 0 to 1. */
  weight: number;
}

/** Terms by their first token, longest first. */
export type IssueTerms = ReadonlyMap<string, readonly IssueTerm[]>;

export interface IssueVocabulary {
  issue: string;
  side: 1 | -1;
  weight: number;
  terms: readonly string[];
}

/** A hyphen stands for itself, a space or nothing: "cease-fire", "cease fire", "ceasefire". */
function spellings(term: string): string[] {
  if (!term.includes('-')) return [term];
  return [term, term.replaceAll('-', ' '), term.replaceAll('-', '')];
}

/** An index over the vocabulary of issues; where two rows have the same term the later one counts. */
export function issueTerms(vocabulary: readonly IssueVocabulary[]): IssueTerms {
  const byTerm = new Map<string, IssueTerm>();
  for (const { issue, side, weight, terms } of vocabulary)
    for (const term of terms)
      for (const spelling of spellings(term)) {
        const words = spelling.split(' ');
        byTerm.set(spelling, { words, last: new Set(inflected(words.at(-1)!, 'n')), issue, side, weight });
      }
  const index = new Map<string, IssueTerm[]>();
  for (const term of byTerm.values()) {
    const firsts = term.words.length === 1 ? term.last : [term.words[0]!];
    for (const first of firsts) {
      const list = index.get(first);
      if (list) list.push(term);
      else index.set(first, [term]);
    }
  }
  for (const list of index.values()) list.sort((a, b) => b.words.length - a.words.length);
  return index;
}

/** The default vocabulary, row by row. */
export const defaultVocabulary = once((): readonly IssueVocabulary[] =>
  parseTsv(text)
    .slice(1)
    .map(([issue, side, weight, terms]) => ({
      issue: issue!,
      side: side === '-' ? -1 : 1,
      weight: Number(weight),
      terms: names(terms),
    })),
);

/** The terms of the default list. */
export const defaultIssueTerms = once(() => issueTerms(defaultVocabulary()));
