/** The party that is meant by a code or a name. */
import type { Party } from '../../contract/reading.ts';
import { organisations } from '../../knowledge/organisations.ts';
import { ambiguousNames, type State, stateOf, states } from '../../knowledge/states.ts';
import { once } from '../../knowledge/tsv.ts';
import { foldName } from '../names.ts';

/** Bodies that are parties of their own. */
export const bodies = once(() =>
  organisations().filter((o) => o.party !== null && stateOf(o.party) === undefined),
);

/** Folded, without a leading "the". */
export const plain = (words: string): string => foldName(words).replace(/^the /, '');

/** By what a state goes, folded. */
export const namesOf = (s: State): string[] =>
  [s.alpha3, s.name, ...s.aliases, ...s.adjectives, ...s.capitals, ...s.seats].map(plain);

/** "kor", "South Korea", "the US", "Seoul" as KOR, USA, KOR; null for what no gazetteer holds. */
export function partyCode(words: string): Party | null {
  const wanted = plain(words);
  for (const [name, parties] of ambiguousNames()) if (plain(name) === wanted && parties[0]) return parties[0];
  // A name proper comes before one that merely stands for the state.
  const all = states();
  const proper = all.find((s) => [s.alpha3, s.name, ...s.aliases].some((n) => plain(n) === wanted));
  const body = () => bodies().find((o) => o.names.some((n) => plain(n) === wanted))?.party;
  return proper?.alpha3 ?? body() ?? all.find((s) => namesOf(s).includes(wanted))?.alpha3 ?? null;
}
