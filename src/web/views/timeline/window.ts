/** The stretch of time that the picture shows, in days since 1970-01-01; `to` is the end of its last day. */
import { formatDay, parseDay } from '../../../contract/edtf.ts';

export interface Window {
  from: number;
  to: number;
}

/** No closer than this many days. */
const closest = 7;

export const length = ({ from, to }: Window): number => to - from;

/** The window within bounds, no longer than these and no shorter than a week. */
export function within(bounds: Window, { from, to }: Window): Window {
  const size = Math.min(Math.max(to - from, closest), Math.max(length(bounds), closest));
  const first = Math.max(bounds.from, Math.min(from, bounds.to - size));
  return { from: first, to: first + size };
}

/** Closer (`factor` below 1) or farther, while the day `at` stays where it is. */
export function zoomed(bounds: Window, window: Window, factor: number, at: number): Window {
  const size = Math.min(Math.max(length(window) * factor, closest), Math.max(length(bounds), closest));
  const share = (at - window.from) / length(window);
  return within(bounds, { from: at - share * size, to: at + (1 - share) * size });
}

export const moved = (bounds: Window, { from, to }: Window, days: number): Window =>
  within(bounds, { from: from + days, to: to + days });

/** `2021-01-01/2021-12-31` */
export const windowWords = ({ from, to }: Window): string =>
  `${formatDay(Math.floor(from))}/${formatDay(Math.ceil(to) - 1)}`;

/** The window that an address names; null when it is none. */
export function windowIn(words: string | undefined): Window | null {
  const [a, b] = (words ?? '').split('/');
  const [from, last] = [parseDay(a), parseDay(b)];
  return from !== null && last !== null && from <= last ? { from, to: last + 1 } : null;
}
