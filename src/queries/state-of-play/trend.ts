/** Whether a party went farther towards the others on an issue, or less far, than the time before. */
import type { Stance } from '../../contract/reading.ts';
import { stanceOrder } from '../../contract/stances.ts';

/** `first`: nothing is known from before. */
export const trends = ['first', 'same', 'harder', 'softer'] as const;
export type Trend = (typeof trends)[number];

export function trendOf(before: Stance | null, now: Stance): Trend {
  if (before === null) return 'first';
  const step = stanceOrder.indexOf(now) - stanceOrder.indexOf(before);
  return step === 0 ? 'same' : step > 0 ? 'softer' : 'harder';
}
