/** Which bodies act for the state whose name they bear. */

import type { Tokens } from '../types.ts';
import { wordSet } from './word-set.ts';

/** Nouns of a state's organs. */
const ORGAN = wordSet(
  'ministry ministries department agency agencies council committee commission parliament assembly congress senate house legislature army navy force forces police guard guards coastguard corps court tribunal embassy embassies consulate mission delegation administration government cabinet bureau secretariat authority command fleet battalion brigade regiment division service services office treasury military presidency intelligence directorate prosecutor prosecutors customs team',
);

/** Nouns of bodies that are not their state's, whatever organ they call their own: "the Norway Studies Institute". */
const PRIVATE = wordSet(
  'center centre institute institution foundation society association university college school times post herald magazine studies club chamber federation union league church party bank company group network observatory airlines airways',
);

/**
 * Whether tokens [first, end), the name of a body with a state's name in it, name an organ of that state: a ministry, an
 * army, a central bank ("Bank of Japan"). Firms, parties, churches, clubs and institutes act for nobody.
 */
export function isOrgan(tokens: Tokens, first: number, end: number): boolean {
  let organ = false;
  for (let i = first; i < end; i++) {
    const lower = tokens.lower[i]!;
    if (PRIVATE.has(lower)) return isCentralBank(tokens, first, i);
    if (ORGAN.has(lower)) organ = true;
  }
  return organ;
}

/** "Bank of Japan", "Central Bank of Iran". */
const isCentralBank = (tokens: Tokens, first: number, i: number) =>
  tokens.lower[i] === 'bank' &&
  (tokens.lower[i + 1] === 'of' || /^(?:central|national|reserve|state)$/.test(tokens.lower[i - 1] ?? '')) &&
  i - first <= 2;
