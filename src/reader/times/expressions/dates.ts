/** Dates with a month by name: "Oct. 18, 2021", "the 13th and 14th of October", "last June", "early March 2015". */
import { dateOf, daysInMonth, weekdayOf } from '../../../contract/edtf.ts';
import { calendar } from '../../../knowledge/calendar.ts';
import { Shape, type TimeBasis } from '../../types.ts';
import { dayNumberOf } from '../lexicon.ts';
import { type Pointer, type Resolved, resolveYearly } from '../resolve.ts';
import type { Found, Scene } from '../scene.ts';
import { date, daysBetween, monthStretch, type Stretch } from '../stretch.ts';
import { type DayGroup, joinsRange, readDays, readDaysBefore, yearAt } from './days.ts';

const { months, eventDays } = calendar();

/** The month (1–12) that a capitalised token names, or 0. */
export function monthAt(scene: Scene, i: number): number {
  return (scene.hasShape(i, Shape.Cap) && months.get(scene.word(i))) || 0;
}

export function pointerAt(scene: Scene, i: number): Pointer {
  const w = scene.word(i);
  return w === 'last' || w === 'next' || w === 'this' ? w : null;
}

interface YearTail {
  year: number;
  basis: TimeBasis;
  end: number;
}

/** "last year", "this year", "the same year" at `p`. */
function relativeYear(scene: Scene, p: number): YearTail | null {
  let i = p;
  if (scene.word(i) === 'the') i++;
  if (scene.word(i + 1) !== 'year') return null;
  const { reference, focus } = scene;
  const pointer = pointerAt(scene, i);
  if (pointer && reference !== null && i === p) {
    const shift = pointer === 'last' ? -1 : pointer === 'next' ? 1 : 0;
    return { year: dateOf(reference).year + shift, basis: 'publication', end: i + 2 };
  }
  const shift = { same: 0, that: 0, previous: -1, following: 1 }[scene.word(i)];
  if (shift === undefined || !focus) return null;
  return { year: dateOf(focus.first).year + shift, basis: 'narrative', end: i + 2 };
}

/** The year that follows a month or day at `p`: ", 2021", "2021", "of 2021", "of last year". */
export function yearTail(scene: Scene, p: number): YearTail | null {
  const w = scene.word(p);
  const i = w === ',' || w === 'of' ? p + 1 : p;
  const year = yearAt(scene, i);
  if (year > 0) return { year, basis: 'absolute', end: i + 1 };
  return w === ',' ? null : relativeYear(scene, i);
}

/** The year of a second date joined to this one ("May 28 to June 3, 2011"), for a first one without. */
function yearAhead(scene: Scene, p: number, month: number): number | null {
  const w = scene.word(p);
  const joins = joinsRange(scene, p);
  if (!joins && w !== 'and' && w !== 'or') return null;
  let i = p + 1;
  if (scene.word(i) === 'the') i++;
  if (dayNumberOf(scene.word(i)) > 0) i++;
  if (scene.word(i) === 'of') i++;
  const second = monthAt(scene, i);
  if (!second) return null;
  i++;
  if (dayNumberOf(scene.word(i)) > 0) i++;
  const year = yearAt(scene, scene.word(i) === ',' ? i + 1 : i);
  return year > 0 ? (second < month ? year - 1 : year) : null;
}

const LEAP = 2000;

const BEFORE_MONTH = new Set(
  'in since until till by last next this early late mid of from through during between and to before after around for as'.split(
    ' ',
  ),
);
/** Months that are also words or names: they need a preposition, a day or a year beside them. */
const AMBIGUOUS = new Set(['may', 'march', 'april', 'june', 'august']);
/** May is also a surname, and "to May", "of May", "after May" may speak of a person. */
const BEFORE_MAY = new Set(
  'in since until till by last next this early late mid from through during between'.split(' '),
);

const PART_OF = new Set('end start beginning middle close month week days rest'.split(' '));
/** What a prime minister named May has; "the May summit" is in May. */
const GOVERNMENT = new Set('government administration cabinet premiership ministry'.split(' '));
const BEFORE_NOUN = new Set("the a an 's upcoming its his her their our recent".split(' '));
const MARCH_TO = new Set(['for', 'of', 'on', 'to', 'through', 'from', 'by', 'against']);

/** Whether the month stands before a common noun, as in "an April launch", "Israel's March elections". */
function qualifiesNoun(scene: Scene, i: number): boolean {
  const next = scene.word(i + 1);
  if (!scene.hasShape(i + 1, Shape.Letter) || scene.hasShape(i + 1, Shape.Cap)) return false;
  if (scene.word(i) === 'may' && GOVERNMENT.has(next)) return false;
  return BEFORE_NOUN.has(scene.word(i - 1)) && !MARCH_TO.has(next);
}

/** Whether a month's name alone is meant as the month. */
function isBareMonth(scene: Scene, i: number): boolean {
  const w = scene.word(i);
  if (w.length <= 3 && w !== 'may') return false;
  if (!AMBIGUOUS.has(w)) return w.length > 4 || w === 'july' || w.endsWith('.');
  if (qualifiesNoun(scene, i)) return true;
  const before = scene.word(i - 1);
  if (w === 'may') {
    const second = scene.word(i - 2);
    const fixed = before === 'for' && (second === 'scheduled' || second === 'planned' || second === 'set');
    return BEFORE_MAY.has(before) || (before === 'of' && PART_OF.has(second)) || fixed;
  }
  if (BEFORE_MONTH.has(before)) return true;
  // "Theresa May", "April Smith": part of a name.
  const named = scene.hasShape(i - 1, Shape.Cap) && i > scene.sentenceOf(i).first;
  return w !== 'march' && !named && !scene.hasShape(i + 1, Shape.Cap) && before !== ',' && before !== 'the';
}

const isEvent = (scene: Scene, end: number, words: ReadonlySet<string>) =>
  words.has(scene.word(end)) || (scene.hasShape(end, Shape.Letter) && words.has(scene.word(end + 1)));

/** The event that a day and month without a year stand for ("the Sept. 11 attacks"). */
function eventOf(scene: Scene, month: number, group: DayGroup, end: number): Stretch | null {
  if (group.from !== group.to) return null;
  for (const e of eventDays) {
    const d = dateOf(e.day);
    if (d.month !== month || d.day !== group.from || !isEvent(scene, end, e.words)) continue;
    if (scene.reference === null || scene.reference > e.day) return date(d.year, month, d.day);
  }
  return null;
}

const groupIn = (year: number, month: number, g: DayGroup): Stretch | null => {
  const [from, to] = [date(year, month, g.from), date(year, month, g.to)];
  return from && to && daysBetween(from.first, to.last);
};

/** "March 30-April 2", written without spaces. */
function tightRange(scene: Scene, m: number, month: number): Found[] | null {
  const [day, name, more] = scene.word(m + 1).split('-');
  const second = more === undefined ? months.get(name ?? '') : undefined;
  if (second === undefined) return null;
  const dot = scene.word(m + 2) === '.' ? 1 : 0;
  const [from, to] = [dayNumberOf(day!), dayNumberOf(scene.word(m + 2 + dot))];
  if (from < 0 || to < 0) return null;
  const inYear = (year: number) => {
    const [a, b] = [date(year, month, from), date(second < month ? year + 1 : year, second, to)];
    const s = a && b && daysBetween(a.first, b.last);
    return s ? [s] : [];
  };
  const end = m + 3 + dot;
  const tail = yearTail(scene, end);
  if (tail) {
    const year = second < month ? tail.year - 1 : tail.year;
    return inYear(year).map((stretch) => ({ first: m, end: tail.end, stretch, basis: tail.basis }));
  }
  const resolved = resolveYearly(scene, m, end, null, inYear);
  return resolved && [{ first: m, end, ...resolved, cycle: 'year' }];
}

/** A weekday written with the date, and where. */
export interface WithWeekday {
  weekday: number;
  first: number;
}

/** The year of a day and month: the one in which it falls on the weekday beside it, where there is one near. */
function resolveGroup(
  scene: Scene,
  month: number,
  group: DayGroup,
  pointer: Pointer,
  beside: WithWeekday | null,
): Resolved | null {
  const inYear = (year: number) => {
    const s = groupIn(year, month, group);
    return s ? [s] : [];
  };
  const { reference } = scene;
  const resolved = resolveYearly(scene, beside?.first ?? group.first, group.end, pointer, inYear);
  if (!resolved || !beside || reference === null || weekdayOf(resolved.stretch.first) === beside.weekday)
    return resolved;
  const year = dateOf(reference).year;
  const fits = [year, year - 1, year + 1].flatMap(inYear).find((s) => weekdayOf(s.first) === beside.weekday);
  return fits ? { stretch: fits, basis: 'publication' } : resolved;
}

/** "the following January", "the previous June": counted from the date before in the story. */
function monthBesideStory(scene: Scene, m: number, month: number): Found[] | null {
  const w = scene.word(m - 1);
  const after = w === 'following';
  const { focus } = scene;
  if ((!after && w !== 'previous') || scene.word(m - 2) !== 'the' || m - 2 < scene.leftEdge(m) || !focus)
    return null;
  const { year } = dateOf(focus.first);
  const candidates = [year - 1, year, year + 1].map((y) => monthStretch(y, month)).filter((s) => s !== null);
  const stretch = after
    ? candidates.find((c) => c.first > focus.last)
    : candidates.findLast((c) => c.last < focus.first);
  return stretch ? [{ first: m - 2, end: m + 1, stretch, basis: 'narrative' }] : null;
}

function monthOnly(scene: Scene, m: number, month: number): Found[] | null {
  const beside = monthBesideStory(scene, m, month);
  if (beside) return beside;
  const pointer = m > scene.leftEdge(m) ? pointerAt(scene, m - 1) : null;
  const first = pointer ? m - 1 : m;
  const tail = yearTail(scene, m + 1);
  if (tail && !pointer) {
    const stretch = monthStretch(tail.year, month);
    return stretch && [{ first, end: tail.end, stretch, basis: tail.basis }];
  }
  if (!pointer && !isBareMonth(scene, m)) return null;
  const ahead = pointer ? null : yearAhead(scene, m + 1, month);
  const inYear = (year: number) => {
    const s = monthStretch(year, month);
    return s ? [s] : [];
  };
  if (ahead !== null)
    return inYear(ahead).map((stretch) => ({ first, end: m + 1, stretch, basis: 'absolute' }));
  const resolved = resolveYearly(scene, first, m + 1, pointer, inYear);
  return resolved && [{ first, end: m + 1, ...resolved, cycle: 'year' }];
}

/**
 * The dates around the month's name at `m`; several where a list names days apart. Empty when the calendar
 * holds no such date, null when none is meant.
 */
export function datesAtMonth(scene: Scene, m: number, beside: WithWeekday | null = null): Found[] | null {
  const month = monthAt(scene, m);
  if (!month) return null;
  const tight = tightRange(scene, m, month);
  if (tight) return tight;
  const edge = scene.leftEdge(m);
  const sentenceEnd = scene.sentenceOf(m).end;
  const after = scene.word(m + 1) === 'the' ? m + 2 : m + 1;
  const right = readDays(scene, after, sentenceEnd, false, false);
  let groups = right?.groups;
  let end = right?.end ?? m + 1;
  if (!groups) {
    const ofMonth = scene.word(m - 1) === 'of';
    groups = readDaysBefore(scene, ofMonth ? m - 1 : m, edge, ofMonth) ?? undefined;
    if (!groups) return monthOnly(scene, m, month);
    end = m + 1;
    groups[groups.length - 1]!.end = end;
  } else groups[0]!.first = m;
  const head = groups[0]!;
  const last = groups[groups.length - 1]!;
  const tail = yearTail(scene, end);
  const event = tail ? null : eventOf(scene, month, head, end);
  if (event) return [{ first: head.first, end, stretch: event, basis: 'absolute' }];
  const pointer = head.first > edge && !tail ? pointerAt(scene, head.first - 1) : null;
  const year = tail?.year ?? yearAhead(scene, end, month);
  const resolved: Resolved | null =
    year === null ? resolveGroup(scene, month, { ...head, end }, pointer, beside) : null;
  const holds = groups.every((g) => g.to <= daysInMonth(year ?? LEAP, month));
  if (!holds) scene.refused = tail?.end ?? end;
  if (year === null && !resolved) return [];
  const inYear = year ?? dateOf(resolved!.stretch.first).year;
  if (tail) last.end = tail.end;
  head.first = beside?.first ?? (pointer ? head.first - 1 : head.first);
  const basis: TimeBasis = year === null ? resolved!.basis : (tail?.basis ?? 'absolute');
  const out: Found[] = [];
  for (const g of groups) {
    const stretch = groupIn(inYear, month, g);
    if (!stretch) continue;
    const found: Found = { first: g.first, end: g.end, stretch, basis };
    if (year === null) found.cycle = 'year';
    out.push(found);
  }
  return out;
}
