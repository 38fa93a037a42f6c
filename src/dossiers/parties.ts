import { organisations } from '../knowledge/organisations.ts';
import { ambiguousNames, type State, stateOf, states } from '../knowledge/states.ts';
import { once } from '../knowledge/tsv.ts';
import { foldName } from '../record/names.ts';

const plain = (words: string) => foldName(words).replace(/^the /, '');

const namesOf = (s: State) =>
  [s.name, ...s.aliases, ...s.adjectives, ...s.people, ...s.capitals, ...s.seats].map(plain);

const codes = once(() => new Set(organisations().flatMap((o) => o.party ?? [])));

/** Whether reports' readings use these words as a party's code: a state's, or that of a body. */
export const isPartyCode = (words: string): boolean => stateOf(words) !== undefined || codes().has(words);

/** The code that is meant by a state's or body's name, or by a code in another case; null where none is. */
export function codeFor(words: string): string | null {
  const upper = words.toUpperCase();
  if (isPartyCode(upper)) return upper;
  const wanted = plain(words);
  for (const [name, parties] of ambiguousNames()) if (plain(name) === wanted && parties[0]) return parties[0];
  const state = states().find((s) => namesOf(s).includes(wanted));
  if (state) return state.alpha3;
  return (
    organisations().find((o) => o.party !== null && o.names.some((n) => plain(n) === wanted))?.party ?? null
  );
}
