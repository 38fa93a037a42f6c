/** What a word can be to the stages on positions, proposals, commitments and claims, found out once for each different word. */
import { isCommitmentWord } from '../../knowledge/commitment-words.ts';
import { defaultIssueTerms } from '../../knowledge/issues.ts';
import { type StanceKind, stanceWords } from '../../knowledge/stance-words.ts';
import { opensClaim } from '../claims/patterns.ts';
import type { Tokens } from '../types.ts';
import { opensCondition } from './conditions/openers.ts';

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
  /** May stand for the matter last spoken of: "the deal", "this". */
  Matter: 16,
  /** May open a condition. */
  Condition: 32,
  /** A verb whose object may be what someone undertakes: "promised a withdrawal". */
  Give: 128,
  /** Bounds the words that one attitude can be about. */
  Bound: 64,
} as const;

/** Kinds of words that are looked for wherever they stand, and not only where an issue leads to them. */
export const SOUGHT: ReadonlySet<StanceKind> = new Set(['answer', 'silent', 'propose', 'demand']);

const MATTERS: ReadonlySet<StanceKind> = new Set(['matter', 'further', 'curb']);
/** Pronouns that may stand for a matter. */
export const MATTER_PRONOUNS: ReadonlySet<string> = new Set(['it', 'this', 'that', 'them']);
const BOUNDS = new Set(
  'at during amid despite following near alongside which who whom whose because although though while when if unless whether since after before but as than ; : ( ) — – -- , " “ ” that'.split(
    ' ',
  ),
);

function kindsOf(lower: string): number {
  const stances = stanceWords().get(lower);
  return (
    (stances ? WordKind.Stance : 0) |
    (stances?.some((w) => SOUGHT.has(w.kind)) ? WordKind.Sought : 0) |
    (defaultIssueTerms().has(lower) ? WordKind.Issue : 0) |
    (opensClaim(lower) ? WordKind.Claim : 0) |
    (MATTER_PRONOUNS.has(lower) || stances?.some((w) => MATTERS.has(w.kind)) ? WordKind.Matter : 0) |
    (isCommitmentWord('give', 'v', lower) ? WordKind.Give : 0) |
    (opensCondition(lower) ? WordKind.Condition : 0) |
    (BOUNDS.has(lower) ? WordKind.Bound : 0)
  );
}

/** Bits of {@link WordKind} for each token. */
export function wordKinds({ entry, count }: Tokens): Uint8Array {
  const kinds = new Uint8Array(count);
  for (let i = 0; i < count; i++) {
    const word = entry[i]!;
    if (word.stances < 0) word.stances = kindsOf(word.lower);
    kinds[i] = word.stances;
  }
  return kinds;
}
