/** What a word can be to the stages on positions, proposals, commitments and claims, found out once for each different word. */
import { defaultIssueTerms } from '../../knowledge/issues.ts';
import { type StanceKind, stanceWords } from '../../knowledge/stance-words.ts';
import { opensClaim } from '../claims/patterns.ts';
import type { Tokens } from '../types.ts';

/** Bits; a word may be of several kinds. */
export const WordKind = {
  /** The first word of a phrase of stance-words.tsv. */
  Stance: 1,
  /** Of such a phrase that is looked for wherever it stands. */
  Sought: 2,
  /** The first word of a term of the default issues. */
  Issue: 4,
  /** Opens a claim of pattern. */
  Claim: 8,
} as const;

/** Kinds of words that are looked for wherever they stand, and not only where an issue leads to them. */
export const SOUGHT: ReadonlySet<StanceKind> = new Set(['answer', 'silent', 'propose', 'demand']);

function kindsOf(lower: string): number {
  const stances = stanceWords().get(lower);
  return (
    (stances ? WordKind.Stance : 0) |
    (stances?.some((w) => SOUGHT.has(w.kind)) ? WordKind.Sought : 0) |
    (defaultIssueTerms().has(lower) ? WordKind.Issue : 0) |
    (opensClaim(lower) ? WordKind.Claim : 0)
  );
}

/** Bits of {@link WordKind} of token `i`. */
export function wordKinds(tokens: Tokens, i: number): number {
  const word = tokens.entry[i]!;
  if (word.stances < 0) word.stances = kindsOf(word.lower);
  return word.stances;
}
