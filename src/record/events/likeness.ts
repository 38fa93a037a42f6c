/** Whether two accounts tell of one event, and how well they fit. */
import { datingOf, daysOf, type EventAccount } from './account.ts';

/** What is done with things or force: of one kind between the same two, there is seldom more than one a day. */
const MATERIAL: readonly string[] = [
  'CONCEDE',
  'COOPERATE',
  'AID',
  'RETREAT',
  'PROTEST',
  'SANCTION',
  'MOBILIZE',
  'COERCE',
  'ASSAULT',
];

/** Telling words that both have, at least, and their share in the shorter account. */
interface Shared {
  words: number;
  share: number;
}

/** How sure the days make it, and what the words must add. */
function needed(a: EventAccount, b: EventAccount): { sure: number; shared: Shared } | null {
  const [x, y] = [datingOf(a), datingOf(b)];
  const isSameMode = a.mode === b.mode;
  if (x === 'exact' && y === 'exact') {
    const isMaterial = MATERIAL.includes(a.type) && a.target.length > 0 && isSameMode && a.mode !== null;
    return { sure: 2, shared: isMaterial ? { words: 1, share: 0 } : { words: 2, share: 0.3 } };
  }
  if (x === 'vague' || y === 'vague') {
    if (!isSameMode || x === 'undated' || y === 'undated') return null;
    const areMonths = lengthOfDays(a) <= MONTH && lengthOfDays(b) <= MONTH;
    return { sure: 0, shared: areMonths ? { words: 2, share: 0.3 } : { words: 3, share: 0.5 } };
  }
  return { sure: 1, shared: isSameMode ? { words: 2, share: 0.4 } : { words: 3, share: 0.35 } };
}

const MONTH = 31;

function lengthOfDays(account: EventAccount): number {
  const days = daysOf(account);
  return days === null ? Number.POSITIVE_INFINITY : days.last - days.first + 1;
}

function sharedBy(a: EventAccount, b: EventAccount): Shared {
  const words = a.matter.filter((w) => b.matter.includes(w)).length;
  return { words, share: words === 0 ? 0 : words / Math.min(a.matter.length, b.matter.length) };
}

/** Whether two that one report tells are told twice, and not two that are alike. */
export function isToldTwice(a: EventAccount, b: EventAccount): boolean {
  const { words, share } = sharedBy(a, b);
  return words >= 3 && share >= 0.6;
}

/** Of two of one dealing, which stand under the same marks: above 0 where they are one. */
export function likeness(a: EventAccount, b: EventAccount): number {
  if (a.mode !== b.mode && a.mode !== null && b.mode !== null) return 0;
  const [x, y] = [daysOf(a), daysOf(b)];
  if (!x || !y || x.last < y.first || y.last < x.first) return 0;
  const asked = needed(a, b);
  if (!asked) return 0;
  const { words, share } = sharedBy(a, b);
  if (words < asked.shared.words || share < asked.shared.share) return 0;
  return asked.sure + share + (a.mode === b.mode ? 0.5 : 0);
}
