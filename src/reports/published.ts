/** Dates of publication as files give them, as ISO 8601. */
import { isDate } from '../contract/edtf.ts';

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const two = (n: number | string) => String(n).padStart(2, '0');

const iso = /^(\d{4})-(\d\d)-(\d\d)(?:[T ]\s*(\d\d:\d\d(?::\d\d(?:[.,]\d+)?)?)\s*(Z|[+-]\d\d:?\d\d)?)?$/i;
const compact = /^(\d{4})(\d\d)(\d\d)(?:T?(\d\d)(\d\d)(\d\d)?Z?)?$/;
const slashed = /^(\d{4})[/.](\d\d?)[/.](\d\d?)$/;
const weekday = String.raw`(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\.?,?\s+)?`;
const month = String.raw`([a-z]{3,9})\.?`;
const clock = String.raw`(?:,?\s+(?:at\s+)?(\d\d?):(\d\d)(?::\d\d)?\s*(Z|GMT|UTC?|[+-]\d\d:?\d\d|[A-Z]{3,4})?)?`;
const dayFirst = new RegExp(String.raw`^${weekday}(\d\d?)\s+${month},?\s+(\d{4})${clock}$`, 'i');
const monthFirst = new RegExp(
  String.raw`^${weekday}${month}\s+(\d\d?)(?:st|nd|rd|th)?,?\s+(\d{4})${clock}$`,
  'i',
);

const longMonths =
  'january february march april may june july august september october november december'.split(' ');

function monthNumber(name: string): number {
  const lower = name.toLowerCase();
  const index = months.indexOf(lower.slice(0, 3));
  return index >= 0 && (lower === 'sept' || longMonths[index]!.startsWith(lower)) ? index + 1 : 0;
}

function dated(year: number, monthOf: number, day: number, time = ''): string | null {
  return isDate(year, monthOf, day)
    ? `${String(year).padStart(4, '0')}-${two(monthOf)}-${two(day)}${time}`
    : null;
}

/** A zone as ISO 8601 writes it; a zone known only by its letters is left out, and the day stands as written. */
const zone = (z: string | undefined) =>
  !z ? '' : /^(?:Z|GMT|UTC?)$/i.test(z) ? 'Z' : /^[+-]/.test(z) ? z.replace(/^(...)(\d\d)$/, '$1:$2') : '';

/**
 * An ISO 8601 date or date-time for what a file says of its publication: ISO 8601 in either form, `2021/10/18`,
 * the date of e-mail and RSS (`Mon, 18 Oct 2021 09:30:00 +0900`), `18 October 2021`, `October 18, 2021`. The day is
 * kept as written, whatever the zone. Null for a date that the calendar does not hold, for one without a day, and
 * for `10/11/2021`, which is one day here and another there.
 */
export function isoPublished(value: string): string | null {
  if (value.length > 200) return null;
  const text = value.trim();
  let m = iso.exec(text);
  if (m) {
    const time = m[4] ? `T${m[4].replace(',', '.')}${zone(m[5])}` : '';
    return dated(Number(m[1]), Number(m[2]), Number(m[3]), time);
  }
  m = compact.exec(text);
  if (m)
    return dated(Number(m[1]), Number(m[2]), Number(m[3]), m[4] ? `T${m[4]}:${m[5]}:${m[6] ?? '00'}` : '');
  m = slashed.exec(text);
  if (m) return dated(Number(m[1]), Number(m[2]), Number(m[3]));
  const time = (h?: string, min?: string, z?: string) => (h ? `T${two(h)}:${min}${zone(z)}` : '');
  m = dayFirst.exec(text);
  if (m) return dated(Number(m[3]), monthNumber(m[2]!), Number(m[1]), time(m[4], m[5], m[6]));
  m = monthFirst.exec(text);
  if (m) return dated(Number(m[3]), monthNumber(m[1]!), Number(m[2]), time(m[4], m[5], m[6]));
  return null;
}

/** The date that opens a file's name: `2021-10-18-envoys-meet.md`. Null where there is none. */
export function publishedInName(path: string): string | null {
  const m = /(?:^|[/\\])(\d{4}-\d\d-\d\d)(?![\d])[^/\\]*$/.exec(path);
  return m ? isoPublished(m[1]!) : null;
}
