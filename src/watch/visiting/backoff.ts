import { shortHash } from '../../contract/ids.ts';

export interface Backoff {
  /** Milliseconds to wait after the first failure; doubled after each further one. */
  first: number;
  /** At most. */
  most: number;
  /** What the jitter is drawn from: the same seed gives the same waits. */
  seed: number;
}

/** A number in [0, 1) that follows from the words. */
export const drawn = (words: string): number => Number.parseInt(shortHash(words), 36) / 2 ** 53;

/**
 * Milliseconds to wait after so many failures in a row (1 or more): exponential, of which the upper half is jitter, so
 * that those who failed together do not come back together.
 */
export function waitAfter(failures: number, of: string, { first, most, seed }: Backoff): number {
  const whole = Math.min(most, first * 2 ** Math.min(failures - 1, 40));
  return Math.round(whole / 2 + (whole / 2) * drawn(`${seed} ${of} ${failures}`));
}

/** Milliseconds that an answer asks to wait (RFC 9110, 10.2.3): seconds or a date; null where it does not. */
export function retryAfter(header: string | undefined, now: number): number | null {
  if (header === undefined) return null;
  if (/^\d+$/.test(header.trim())) return Number(header) * 1000;
  const date = Date.parse(header);
  return Number.isFinite(date) ? Math.max(0, date - now) : null;
}
