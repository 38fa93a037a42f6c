/** How stances lie to one another, and whose words tell of a party's. See docs/positions.md. */
import type { Stance } from './positions.ts';

/**
 * From the hardest to the softest: refuses; wants it of others; says neither; would, if; might; does; offers it of its
 * own accord.
 */
export const stanceOrder: readonly Stance[] = [
  'opposes',
  'demands',
  'noncommittal',
  'conditional',
  'open',
  'supports',
  'proposes',
];

/** What side a stance is on. To go from one to another of a side is a nuance and no change. */
export const sideOf: { readonly [stance in Stance]: 'for' | 'between' | 'against' } = {
  proposes: 'for',
  supports: 'for',
  demands: 'for',
  open: 'for',
  conditional: 'between',
  noncommittal: 'between',
  opposes: 'against',
};

/**
 * The ranks of speakers that can tell of a change, the highest first: a party is not judged by others, by private persons
 * or by whom nobody names.
 */
export const tellingRanks = ['leader', 'minister', 'official', 'party'] as const;
