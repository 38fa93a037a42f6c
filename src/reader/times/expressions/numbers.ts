/** Dates whose core is a number: years, decades, the day of a month, dates in figures. */
import { dateOf } from '../../../contract/edtf.ts';
import { calendar } from '../../../knowledge/calendar.ts';
import { Gap, Shape } from '../../types.ts';
import { digitsOf, ordinalDayOf } from '../lexicon.ts';
import { resolveDayOfMonth } from '../resolve.ts';
import type { Found, Scene } from '../scene.ts';
import { date, daysBetween, monthStretch, type Stretch, yearStretch, yearsStretch } from '../stretch.ts';
import { monthAt, pointerAt } from './dates.ts';
import { countsNothing, type DayGroup, readDays, yearAt } from './days.ts';

const one = (first: number, end: number, stretch: Stretch | null): Found[] | null =>
  stretch && [{ first, end, stretch, basis: 'absolute' }];

/** "2021-10-18", "18.10.2021", "2013-15", "2013-2015". */
function figures(w: string): Stretch | null {
  if (w.length < 7 || w.length > 10) return null;
  const parts = w.split(w.includes('.') ? '.' : '-');
  const n = parts.map(digitsOf);
  if (n.some((x) => x < 0)) return null;
  const [a, b, c] = n as [number, number, number | undefined];
  if (w.includes('.')) return n.length === 3 && parts[2]!.length === 4 ? date(c!, b, a) : null;
  if (parts[0]!.length !== 4) return null;
  if (n.length === 3) return date(a, b, c!);
  if (n.length !== 2) return null;
  if (parts[1]!.length === 4) return b > a ? yearsStretch(a, b - a + 1) : null;
  if (parts[1]!.length !== 2) return null;
  const short = (a % 100) + 1 <= b && b - (a % 100) <= 20;
  if (short) return yearsStretch(a, b - (a % 100) + 1);
  return b >= 1 && b <= 12 ? monthStretch(a, b) : null;
}

/**
 * "10/18/2021", "18/10/2021", "2021/10/18", and "9/11" the event. A date that reads both ways, month or day
 * first, is refused.
 */
function slashed(scene: Scene, i: number): Found[] | null {
  const tight = (j: number) => scene.tokens.gap[j] === Gap.None;
  if (scene.word(i + 1) !== '/' || !tight(i + 1) || !tight(i + 2)) return null;
  const [a, b] = [digitsOf(scene.word(i)), digitsOf(scene.word(i + 2))];
  const third = scene.word(i + 3) === '/' && tight(i + 3) && tight(i + 4);
  if (!third) return a === 9 && b === 11 ? one(i, i + 3, date(2001, 9, 11)) : null;
  const c = digitsOf(scene.word(i + 4));
  if (a > 31) return one(i, i + 5, date(a, b, c));
  if (scene.word(i + 4).length !== 4) return null;
  if (a > 12 || a === b) return one(i, i + 5, date(c, b, a));
  return b > 12 ? one(i, i + 5, date(c, a, b)) : null;
}

const BEFORE_YEAR = new Set(
  "in since until till by from before after during of the a an 's ( early late mid between fiscal year through to and this that his her their its election elections".split(
    ' ',
  ),
);
/** Words before a number that counts or numbers something. */
const NUMBERED = new Set(
  'than some nearly almost approximately roughly least most no. nos. number resolution resolutions flight route highway room article section page paragraph boeing airbus $ € £ # + - killed some another'.split(
    ' ',
  ),
);

const SURE = new Set('in since until till during early late mid fiscal year'.split(' '));

/** Whether the number at `i` stands where a year does. */
function isYear(scene: Scene, i: number, year: number): boolean {
  const before = i > 0 ? scene.word(i - 1) : '';
  const atLeast = before === 'least' && SURE.has(scene.word(i - 3));
  if (atLeast) return true;
  if (NUMBERED.has(before) || scene.word(i + 1) === '/' || before === '/') return false;
  // "resolutions 1718 and 1874"
  if ((before === 'and' || before === ',') && NUMBERED.has(scene.word(i - 3))) return false;
  if (scene.word(i + 1) === '-' && scene.tokens.gap[i + 1] === Gap.None && yearAt(scene, i + 2) < 0)
    return false;
  if (SURE.has(before)) return true;
  if (year < 1700 || year > 2100) return false;
  // "(1700 GMT)"
  if (/^(?:gmt|utc|est|edt|hours|local)$/.test(scene.word(i + 1))) return false;
  const next = scene.word(i + 1);
  if (BEFORE_YEAR.has(before)) return true;
  const plural = next.endsWith('s') && !scene.hasShape(i + 1, Shape.Cap | Shape.Punct | Shape.Possessive);
  return !plural || countsNothing(scene, i + 1);
}

function years(scene: Scene, i: number): Found[] | null {
  const year = yearAt(scene, i);
  if (year < 0 || !isYear(scene, i, year)) return null;
  // "1990's"
  if (
    year % 10 === 0 &&
    scene.hasShape(i + 1, Shape.Possessive) &&
    /^(?:the|early|late|mid)$/.test(scene.word(i - 1))
  )
    return one(i, i + 2, yearsStretch(year, 10));
  let first = i;
  const edge = scene.leftEdge(i);
  if (i > edge && scene.word(i - 1) === 'year') first--;
  if (first > edge && scene.word(first - 1) === 'fiscal') first--;
  return one(first, i + 1, yearStretch(year));
}

/** "1990s", "90s", "'90s". */
function decade(scene: Scene, i: number): Found[] | null {
  const w = scene.word(i);
  if (!w.endsWith('0s')) return null;
  const n = digitsOf(w.slice(0, -1));
  if (w.length === 5 && n >= 1000 && n < 2100)
    return one(i, i + 1, yearsStretch(n, n % 100 === 0 && n < 2000 ? 100 : 10));
  if (w.length !== 3 || n < 10) return null;
  const apostrophe = scene.word(i - 1) === "'" || scene.hasShape(i - 1, Shape.Quote);
  let before = scene.word(apostrophe ? i - 2 : i - 1);
  // "mid-'90s"
  if (before.endsWith('-') && apostrophe) before = before === '-' ? scene.word(i - 3) : before.slice(0, -1);
  if (before !== 'the' && before !== 'early' && before !== 'late' && before !== 'mid') return null;
  return one(apostrophe ? i - 1 : i, i + 1, yearsStretch(1900 + n, 10));
}

/** "the nineties" */
export function decadeInWords(scene: Scene, i: number): Found[] | null {
  const before = scene.word(i - 1);
  const start = calendar().decades.get(scene.word(i));
  if (start === undefined || (before !== 'the' && before !== 'early' && before !== 'late')) return null;
  return one(i, i + 1, yearsStretch(start, 10));
}

const BEFORE_DAY = new Set(
  'on from since until till by through before after between and to of for dated around'.split(' '),
);

/** "of last month", "of this month", "of the same month", "of the month" at `p`: months from the reference, and the end. */
function ofMonth(scene: Scene, p: number): { index: number; end: number; told: boolean } | null {
  let i = p;
  if (scene.word(i) === 'of') i++;
  if (scene.word(i) === 'the' || scene.word(i) === 'that') i++;
  const { reference, focus } = scene;
  const index = (day: number) => dateOf(day).year * 12 + dateOf(day).month - 1;
  const same = scene.word(i) === 'same' || scene.word(i - 1) === 'that';
  if (same && focus) {
    const end = scene.word(i) === 'same' ? i + 2 : i + 1;
    return scene.word(end - 1) === 'month' ? { index: index(focus.first), end, told: true } : null;
  }
  if (reference === null) return null;
  if (scene.word(i) === 'month' && i > p + 1) return { index: index(reference), end: i + 1, told: false };
  const pointer = pointerAt(scene, i);
  if (!pointer || scene.word(i + 1) !== 'month') return null;
  return { index: index(reference) + { last: -1, this: 0, next: 1 }[pointer], end: i + 2, told: false };
}

/** "(local time)", "Korean time" at `p`: the token after it, or `p`. */
export function afterLocalTime(scene: Scene, p: number): number {
  const open = scene.word(p) === '(' ? 1 : 0;
  const i = p + open;
  if (scene.word(i + 1) !== 'time' || !(scene.word(i) === 'local' || scene.hasShape(i, Shape.Cap))) return p;
  if (!open) return i + 2;
  return scene.word(i + 2) === ')' ? i + 3 : p;
}

/** Days of a month without the month's name: "the 30th", "the 13th and 14th of last month". */
function daysOfMonth(scene: Scene, i: number): Found[] | null {
  const edge = scene.leftEdge(i);
  if (i <= edge || scene.word(i - 1) !== 'the') return null;
  const read = readDays(scene, i, scene.sentenceOf(i).end, true, true);
  if (!read) return null;
  const after = scene.word(read.end) === 'of' ? read.end + 1 : read.end;
  if (monthAt(scene, after)) return null;
  const groups: DayGroup[] = read.groups;
  groups[0]!.first = i - 1;
  const month = ofMonth(scene, read.end);
  if (month) {
    groups[groups.length - 1]!.end = month.end;
    const [y, m] = [Math.floor(month.index / 12), (month.index % 12) + 1];
    return foundIn(groups, y, m, month.told ? 'narrative' : 'publication');
  }
  if (!BEFORE_DAY.has(scene.word(i - 2)) && scene.word(i - 2) !== ',') return null;
  const end = afterLocalTime(scene, read.end);
  const fresh = end > read.end;
  if (!fresh && !countsNothing(scene, read.end)) return null;
  if (!fresh && scene.hasShape(read.end, Shape.Cap)) return null;
  const days = groups.flatMap((g) => [g.from, g.to]);
  const resolved = resolveDayOfMonth(scene, i - 1, end, days, fresh);
  if (!resolved) return null;
  groups[groups.length - 1]!.end = end;
  return foundIn(groups, resolved.year, resolved.month, resolved.basis);
}

function foundIn(groups: readonly DayGroup[], year: number, month: number, basis: Found['basis']): Found[] {
  const out: Found[] = [];
  for (const g of groups) {
    const [from, to] = [date(year, month, g.from), date(year, month, g.to)];
    const stretch = from && to && daysBetween(from.first, to.last);
    if (stretch) out.push({ first: g.first, end: g.end, stretch, basis });
  }
  return out;
}

/** The date whose core is the number at `i`. */
export function datesAtNumber(scene: Scene, i: number): Found[] | null {
  const w = scene.word(i);
  if (w.length < 3) return slashed(scene, i);
  if (ordinalDayOf(w) > 0) return daysOfMonth(scene, i);
  if (w.length === 4 && digitsOf(w) > 0) return slashed(scene, i) ?? years(scene, i);
  return decade(scene, i) ?? one(i, i + 1, figures(w));
}
