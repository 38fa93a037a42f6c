/** Which words can be the core of a date expression, decided by one look-up a token. */
import { calendar } from '../../knowledge/calendar.ts';

/** Bits; one word may be of several kinds. */
export const Core = {
  None: 0,
  Month: 1,
  Weekday: 2,
  Unit: 4,
  DayWord: 8,
  Season: 16,
  Feast: 32,
  Number: 64,
  Decade: 128,
  Compound: 256,
  Eve: 512,
  Quarter: 1024,
} as const;

/** Words that name a day by their own: days from the day of publication. */
export const dayWords: ReadonlyMap<string, number> = new Map([
  ['today', 0],
  ['tonight', 0],
  ['yesterday', -1],
  ['tomorrow', 1],
]);

const cores = new Map<string, number>();
const cal = calendar();
const add = (words: Iterable<string>, bit: number) => {
  for (const w of words) cores.set(w, (cores.get(w) ?? 0) | bit);
};
add(cal.months.keys(), Core.Month);
add(cal.weekdays.keys(), Core.Weekday);
add(cal.units.keys(), Core.Unit);
add(cal.partsOfDay, Core.Unit);
add(dayWords.keys(), Core.DayWord);
add(cal.seasons.keys(), Core.Season);
add(cal.feasts.keys(), Core.Feast);
add(cal.decades.keys(), Core.Decade);
add(['eve'], Core.Eve);
add(['q1', 'q2', 'q3', 'q4'], Core.Quarter);

// One bit for each length of the words that begin with a character: most tokens need no hashing.
const lengths = new Uint32Array(128);
for (const w of cores.keys()) lengths[w.charCodeAt(0)]! |= 1 << Math.min(w.length, 31);

/** What the token can be the core of: bits of {@link Core}, by its lower-case form. */
export function coreOf(lower: string): number {
  const c = lower.charCodeAt(0);
  if (c >= 48 && c <= 57) return Core.Number;
  const n = lower.length;
  if (c < 128 && lengths[c]! & (1 << Math.min(n, 31))) {
    const bits = cores.get(lower);
    if (bits !== undefined) return bits;
  }
  return n >= 7 && c >= 97 && c <= 122 && lower.indexOf('-') > 2 ? Core.Compound : Core.None;
}

const BIG = 10_000;

/** The value of a token of digits only, or -1. */
export function digitsOf(lower: string): number {
  let n = 0;
  for (let i = 0; i < lower.length; i++) {
    const c = lower.charCodeAt(i) - 48;
    if (c < 0 || c > 9 || n > BIG) return -1;
    n = n * 10 + c;
  }
  return lower.length ? n : -1;
}

/** The day of a month that a token writes ("14", "14th"), or -1. */
export function dayNumberOf(lower: string): number {
  const n = digitsOf(lower);
  if (n >= 0) return n >= 1 && n <= 31 && lower.length <= 2 ? n : -1;
  return ordinalDayOf(lower);
}

/** The number of an ordinal in digits ("14th"), if it can be a day of a month; else -1. */
export function ordinalDayOf(lower: string): number {
  if (lower.length < 3 || lower.length > 4) return -1;
  const n = digitsOf(lower.slice(0, -2));
  if (n < 1 || n > 31) return -1;
  const suffix = lower.slice(-2);
  return suffix === 'th' || suffix === 'st' || suffix === 'nd' || suffix === 'rd' ? n : -1;
}

/** A year in four digits from 1000 to 2999, or -1. */
export function yearOf(lower: string | undefined): number {
  if (lower === undefined || lower.length !== 4) return -1;
  const n = digitsOf(lower);
  return n >= 1000 && n <= 2999 ? n : -1;
}

/** Whole numbers in words, also "twenty-four"; or in up to four digits; else -1. */
export function numberOf(lower: string): number {
  const word = cal.numbers.get(lower);
  if (word !== undefined) return word;
  const hyphen = lower.indexOf('-');
  if (hyphen > 0) {
    const [tens, ones] = [cal.numbers.get(lower.slice(0, hyphen)), cal.numbers.get(lower.slice(hyphen + 1))];
    return tens !== undefined && ones !== undefined && tens >= 20 && ones < 10 ? tens + ones : -1;
  }
  return lower.length <= 4 ? digitsOf(lower) : -1;
}
