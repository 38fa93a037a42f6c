/** Fills in what an expression leaves open: the year of a month or feast, the week of a weekday, the month of a day. */
import { dateOf, weekdayOf } from '../../contract/edtf.ts';
import type { TimeBasis } from '../types.ts';
import type { Scene } from './scene.ts';
import { date, dayStretch, type Stretch } from './stretch.ts';
import { isAppointed, looksAhead, type Tense, tenseAt } from './tense.ts';

/** A word before the expression that points: "last October", "next Thursday", "this April". */
export type Pointer = 'last' | 'next' | 'this' | null;

export interface Resolved {
  stretch: Stretch;
  basis: TimeBasis;
}

// A report may be dated a little before what it tells (time zones, updates), and what was
// planned may have passed by then; without a verb, dates behind are likelier than dates ahead.
const PAST_SLACK = 3;
const FUTURE_SLACK = 120;
// Of what somebody said would come, the day may have passed when the report came out.
const AHEAD_SLACK = 31;
const UNKNOWN_BEHIND = 245;
// What is meant by an infinitive after a past verb lies ahead when that is near and the last one far behind.
const FAR_BEHIND = 240;
const NEAR_AHEAD = 100;

/** Days from the reference to a stretch: 0 inside it, negative behind. */
function offset(s: Stretch, reference: number): number {
  if (s.first > reference) return s.first - reference;
  return s.last < reference ? s.last - reference : 0;
}

/** The candidate that the pointer or else the tense picks out; candidates in order of time. */
function choose(
  candidates: readonly Stretch[],
  reference: number,
  pointer: Pointer,
  tense: Tense,
): Stretch | undefined {
  if (pointer === 'last') return candidates.findLast((c) => c.last < reference);
  if (pointer === 'next') return candidates.find((c) => c.first > reference);
  if (pointer === 'this') {
    const year = dateOf(reference).year;
    return candidates.find((c) => dateOf(c.first).year === year);
  }
  if (tense === 'past' || tense === 'purpose') {
    const past = candidates.findLast((c) => offset(c, reference) <= (c.grain === 'day' ? PAST_SLACK : 0));
    const ahead = candidates.find((c) => offset(c, reference) > 0);
    const far = tense === 'purpose' && (!past || offset(past, reference) < -FAR_BEHIND);
    return far && ahead && offset(ahead, reference) <= NEAR_AHEAD ? ahead : past;
  }
  if (tense === 'ahead')
    return candidates.find(
      (c) => offset(c, reference) >= (c.grain === 'day' || c.grain === 'days' ? -AHEAD_SLACK : 0),
    );
  const lowest = tense === 'future' ? -FUTURE_SLACK : -UNKNOWN_BEHIND;
  return candidates.find((c) => offset(c, reference) >= lowest);
}

/**
 * The occurrence that is meant of something yearly: `inYear` gives its occurrences in a year, in order.
 * Null without a publication date or a dated sentence around it.
 */
export function resolveYearly(
  scene: Scene,
  first: number,
  end: number,
  pointer: Pointer,
  inYear: (year: number) => readonly Stretch[],
): Resolved | null {
  const { reference, focus } = scene;
  const tense = isAppointed(scene, first) ? 'future' : tenseAt(scene, first, end);
  // "Since May" looks back however far May lies behind.
  const direction = pointer ?? (scene.word(first - 1) === 'since' ? 'last' : null);
  const told =
    focus !== null &&
    scene.focusAbsolute &&
    pointer === null &&
    (reference === null ||
      (!looksAhead(tense) &&
        (focus.grain === 'day' || focus.grain === 'days' || focus.grain === 'month') &&
        scene.focusSentence === scene.tokens.sentence[first]));
  if (told) {
    const stretch = inYear(dateOf(focus.first).year)[0];
    if (stretch) return { stretch, basis: 'narrative' };
  }
  const framed = pointer === null && tense === 'past' ? scene.inFrame(first, inYear) : null;
  if (framed) return { stretch: framed, basis: 'narrative' };
  if (reference === null) return null;
  const year = dateOf(reference).year;
  // A year to each side is enough for all but 29 February and feasts of other calendars.
  let chosen: Stretch | undefined;
  for (let reach = 1; reach <= 9 && !chosen; reach += 4) {
    const candidates: Stretch[] = [];
    for (let y = year - reach; y <= year + reach; y++) candidates.push(...inYear(y));
    chosen = choose(candidates, reference, direction, tense);
  }
  return chosen ? { stretch: chosen, basis: 'publication' } : null;
}

/** The day that a weekday (ISO: Monday 1) means; null without a publication date. */
export function resolveWeekday(
  scene: Scene,
  first: number,
  end: number,
  pointer: Pointer | 'coming' | 'past',
  weekday: number,
): Resolved | null {
  if (scene.reference === null) return null;
  const reference = Math.max(scene.reference, scene.updated);
  const today = weekdayOf(reference);
  const back = (today - weekday + 7) % 7;
  const ahead = (weekday - today + 7) % 7;
  let day: number;
  if (pointer === 'last' || pointer === 'past') day = reference - (back || 7);
  // "Next Thursday" is the Thursday of the week that begins on the next Monday.
  else if (pointer === 'next') day = reference - today + 7 + weekday;
  else if (pointer === 'coming') day = reference + (ahead || 7);
  else if (looksAhead(tenseAt(scene, first, end)))
    day = scene.reference + ((weekday - weekdayOf(scene.reference) + 7) % 7);
  else if (pointer === 'this') day = reference - today + weekday;
  else day = reference - back;
  return { stretch: dayStretch(day), basis: 'publication' };
}

/**
 * The date of a bare day of the month ("the 30th"): in the month of the date just told when it comes after it,
 * unless that day has just been or is the day of publication; else the nearest one by tense.
 */
export function resolveDayOfMonth(
  scene: Scene,
  first: number,
  end: number,
  days: readonly number[],
  fresh: boolean,
): (Resolved & { year: number; month: number }) | null {
  const { reference, focus } = scene;
  const day = days[days.length - 1]!;
  const at = (year: number, month: number) => {
    const index = year * 12 + month - 1;
    const [y, m] = [Math.floor(index / 12), (index % 12) + 1];
    const stretch = date(y, m, day);
    return stretch && date(y, m, days[0]!) ? { stretch, year: y, month: m } : null;
  };
  if (reference !== null) {
    const now = dateOf(reference);
    const news = at(now.year, now.month);
    const isNews =
      news && (fresh || reference - news.stretch.first === 0 || reference - news.stretch.first === 1);
    if (isNews && news.stretch.first <= reference) return { ...news, basis: 'publication' };
  }
  const near = focus && scene.tokens.sentence[first]! - scene.focusSentence <= (reference === null ? 1e9 : 1);
  if (near && (focus.grain === 'day' || focus.grain === 'days' || focus.grain === 'month')) {
    const told = dateOf(focus.first);
    const same = at(told.year, told.month);
    if (same && (focus.grain === 'month' || same.stretch.first >= focus.first))
      return { ...same, basis: 'narrative' };
  }
  if (reference === null) return null;
  const now = dateOf(reference);
  const future = looksAhead(tenseAt(scene, first, end));
  for (let k = 0; k < 12; k++) {
    const found = at(now.year, now.month + (future ? k : -k));
    if (found && (future ? found.stretch.first >= reference : found.stretch.first <= reference))
      return { ...found, basis: 'publication' };
  }
  return null;
}
