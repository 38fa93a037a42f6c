/** The pairs of the answer by their parties. */
import type { ContactPairs, PairOfParties } from '../../../api/schemas/index.ts';
import type { SearchOf } from '../../app/search.ts';
import { messages } from '../../messages/index.ts';

export interface NamedPair extends PairOfParties {
  parties: [ContactPairs['parties'][number], ContactPairs['parties'][number]];
}

export const namedPairs = ({ parties, pairs }: ContactPairs): NamedPair[] =>
  pairs.map((pair) => ({ ...pair, parties: [parties[pair.a]!, parties[pair.b]!] }));

/** What the meetings of a pair are asked by: the filters of the view, without those that meetings do not know. */
export function meetingsOf(
  { as: _, at: __, level: ___, party: ____, ...filters }: SearchOf<'contacts'>,
  between: string[],
): SearchOf<'meetings'> {
  return { ...filters, between };
}

/** "silent for 11 months, usually 36 days"; null where nothing is usual. */
export function silence({ gap, usual }: PairOfParties): string | null {
  if (gap === null || usual === null) return null;
  const { days, daysOf } = messages.contacts;
  return daysOf(days(gap), days(usual));
}
