import type { Dossier, DossierParty } from '../schema.ts';

/** A phrase that full-text search takes as it stands. */
const phrase = (words: string) => `"${words.replace(/["“”]/g, ' ').replace(/\s+/g, ' ').trim()}"`;

/** A search for any of the words as phrases; null where there are none. */
function anyOf(words: readonly string[]): string | null {
  const phrases = [...new Set(words.map(phrase))].filter((w) => /[\p{L}\p{N}]/u.test(w));
  return phrases.length === 0 ? null : phrases.join(' OR ');
}

/** The parties that the negotiation is about: those marked, else all. */
export function centralParties({ parties }: Dossier): DossierParty[] {
  const marked = parties.filter((p) => p.central);
  return marked.length > 0 ? marked : parties;
}

/** What full text is searched for on behalf of a dossier. */
export interface DossierSearches {
  /** Words that show one of its issues, and offices that are about it. */
  issues: string | null;
  /** Names of its central parties. */
  central: string | null;
  /** Either. */
  matter: string | null;
}

/** The searches of a dossier. `namesOf` says what a party is called. */
export function dossierSearches(d: Dossier, namesOf: (party: string) => string[]): DossierSearches {
  const issues = [
    ...d.issues.flatMap((i) => [...i.terms, ...i.contrary]),
    ...d.offices.flatMap((o) => [o.office, ...o.aliases]),
  ];
  const central = centralParties(d).flatMap((p) => [...namesOf(p.party), ...p.aliases]);
  return { issues: anyOf(issues), central: anyOf(central), matter: anyOf([...issues, ...central]) };
}
