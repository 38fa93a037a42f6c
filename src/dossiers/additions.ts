/** What a dossier adds to what the reader knows. */
import type { AddedTerm, AddedTerms, Additions } from '../contract/additions.ts';
import { dayRange } from '../contract/edtf.ts';
import type { Dossier, DossierIssue, DossierPerson } from './schema.ts';

/** A term that means the issue by itself, one that is only likely, one that needs surer words beside it. */
const weights = { terms: 1, contrary: 0.9, vague: 0.4 } as const;

function termsOf({ offices }: DossierPerson): AddedTerm[] {
  return offices.map(({ office, from, to }) => ({
    office,
    first: dayRange(from)?.first ?? Number.NEGATIVE_INFINITY,
    last: dayRange(to)?.last ?? Number.POSITIVE_INFINITY,
  }));
}

function vocabularyOf({ issue, terms, contrary, vague }: DossierIssue): AddedTerms[] {
  const row = (side: 1 | -1, weight: number, words: string[]): AddedTerms[] =>
    words.length === 0 ? [] : [{ issue, side, weight, terms: words.map((w) => w.toLowerCase()) }];
  return [
    ...row(1, weights.terms, terms),
    ...row(-1, weights.contrary, contrary),
    ...row(1, weights.vague, vague),
  ];
}

/** The dossier's names, offices, terms of office and vocabulary as the reader may take them. */
export function additionsOf(d: Dossier): Additions {
  return {
    parties: d.parties
      .filter((p) => p.aliases.length > 0)
      .map(({ party, aliases }) => ({ party, names: aliases })),
    people: d.people.map((p) => ({ name: p.name, aliases: p.aliases, party: p.party, terms: termsOf(p) })),
    offices: d.offices.map(({ office, aliases, party }) => ({ names: [office, ...aliases], party })),
    issues: d.issues.flatMap(vocabularyOf),
  };
}
