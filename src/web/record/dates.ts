/** EDTF dates in words that show how precise they are. */
import { messages } from '../messages/index.ts';

export type Precision = keyof typeof messages.date.precision;

const months = Array.from({ length: 12 }, (_, i) =>
  new Intl.DateTimeFormat('en-US', { month: 'short', timeZone: 'UTC' }).format(Date.UTC(2021, i, 1)),
);

const simple = /^(\d{4})(?:-(\d\d))?(?:-(\d\d))?([~?%]?)$/;

function simpleDate(value: string): string {
  const decade = /^(\d{3})X$/.exec(value);
  if (decade) return messages.date.decade(`${decade[1]}0`);
  const m = simple.exec(value);
  if (!m) return value;
  const [, year, month, day, sign] = m;
  const season = messages.date.seasons[month ?? ''];
  const words = season
    ? `${season} ${year}`
    : [day ? Number(day) : '', month ? months[Number(month) - 1] : '', year].filter(Boolean).join(' ');
  if (sign === '~' || sign === '%') return `${messages.date.about} ${words}`;
  return sign === '?' ? `${words}?` : words;
}

/** Both ends of an interval, what they share said once: "13–14 Sep 2021", "29 Sep – 1 Oct 2021". */
function between(a: string, b: string): string {
  const [from, to] = [simple.exec(a), simple.exec(b)];
  if (from?.[3] && to?.[3] && from[4] === '' && to[4] === '') {
    if (from[1] === to[1] && from[2] === to[2]) return `${Number(from[3])}–${simpleDate(b)}`;
    if (from[1] === to[1]) return `${Number(from[3])} ${months[Number(from[2]) - 1]} – ${simpleDate(b)}`;
  }
  return `${simpleDate(a)} – ${simpleDate(b)}`;
}

/** "18 Oct 2021", "Oct 2021", "autumn 2021", "13–14 Sep 2021"; what is not EDTF as it is. */
export function dateWords(edtf: string): string {
  const slash = edtf.indexOf('/');
  if (slash < 0) return simpleDate(edtf);
  const [from, to] = [edtf.slice(0, slash), edtf.slice(slash + 1)];
  if (from === '' || from === '..') return messages.date.until(simpleDate(to));
  if (to === '' || to === '..') return messages.date.since(simpleDate(from));
  return between(from, to);
}

/** How precise an EDTF date is. */
export function precisionOf(edtf: string): Precision {
  if (edtf.includes('/')) return 'interval';
  const m = simple.exec(edtf);
  if (!m) return 'decade';
  if (m[3]) return 'day';
  if (!m[2]) return 'year';
  return Number(m[2]) > 12 ? 'season' : 'month';
}

export const isUncertain = (edtf: string): boolean => /[~?%]/.test(edtf);

/** The day of an ISO 8601 time: "19 Oct 2021"; what is no time as it is. */
export const dayWords = (iso: string): string => dateWords(/^\d{4}(?:-\d\d){0,2}/.exec(iso)?.[0] ?? iso);

/** A time of this clock: "19 Oct 2021, 08:00". */
export const timeWords = (iso: string): string =>
  new Date(iso).toLocaleString('en-GB', { dateStyle: 'medium', timeStyle: 'short' });
