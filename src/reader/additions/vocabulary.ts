import type { Additions } from '../../contract/additions.ts';
import { defaultVocabulary, type IssueTerms, issueTerms } from '../../knowledge/issues.ts';

const made = new WeakMap<Additions, IssueTerms>();

/** The default vocabulary of issues with that of the dossier, whose terms come before; made once for each. */
export function issueTermsWith(additions: Additions): IssueTerms {
  let terms = made.get(additions);
  if (!terms) {
    terms = issueTerms([...defaultVocabulary(), ...additions.issues]);
    made.set(additions, terms);
  }
  return terms;
}
