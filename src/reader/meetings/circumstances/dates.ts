/** The dates of an occasion in days: its times settled by whether it is to come or over. */
import { dayRange, formatDay } from '../../../contract/edtf.ts';
import { statusWord } from '../../../knowledge/status-words.ts';
import type { TimeMention } from '../../types.ts';
import { isCaption, type Scene } from '../scene.ts';
import type { Sides } from '../sides/sides.ts';
import type { Reality } from '../status/reality.ts';
import type { Trigger } from '../triggers.ts';
import { daysSoFar, endingOn } from './lasting.ts';
import { storyDay } from './story.ts';
import { timesOf } from './times.ts';

export interface Dated {
  value: string | null;
  mention: TimeMention | null;
}

export interface OccasionDate extends Dated {
  /** Where the words give no date, the day that the story has come to. */
  story: string | null;
}

const WEEKDAY = /^(?:mon|tues|wednes|thurs|fri|satur|sun)day$/;

const HALF_YEAR = 183;

/**
 * The day that fits an occasion: the weekday of a plan is the next of its name, though the words around it are in the past
 * ("announced talks on Friday"); a day of a month without a year is the nearest one, unless words say that it is over.
 */
function forward(
  scene: Scene,
  time: TimeMention,
  reality: Reality,
  publishedDay: number | null,
): TimeMention {
  const days = dayRange(time.value);
  if (publishedDay === null || !days || days.first !== days.last || days.last >= publishedDay) return time;
  if (isCaption(scene, time.first)) return time;
  const intended =
    reality.hard &&
    (reality.status === 'planned' ||
      reality.status === 'proposed' ||
      (reality.status === 'called-off' && scene.lower(time.first - 1) === 'for'));
  if (intended && time.end - time.first === 1 && WEEKDAY.test(scene.lower(time.first)))
    return publishedDay - days.last > 7 ? time : { ...time, value: formatDay(days.last + 7) };
  if (time.basis === 'absolute' || publishedDay - days.last < HALF_YEAR) return time;
  if (reality.hard && reality.status === 'held') return time;
  for (let i = time.first; i < time.end; i++) if (/\d{4}/.test(scene.lower(i))) return time;
  if (publishedDay - days.last > 366 || !/^\d{4}-/.test(time.value)) return time;
  return { ...time, value: `${Number(time.value.slice(0, 4)) + 1}${time.value.slice(4)}` };
}

const COUNTED: Record<string, number> = {
  a: 1,
  an: 1,
  one: 1,
  the: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
};

/** The day of the noun itself in "two days before Thursday's summit", whose words as a whole mean another day. */
function ofNoun(scene: Scene, t: Trigger, time: TimeMention): TimeMention {
  const days = dayRange(time.value);
  if (t.word.pos !== 'noun' || !days || days.first !== days.last || time.end > t.first) return time;
  if (scene.lower(time.end) !== "'s" && scene.lower(time.end - 1) !== "'s") return time;
  const n = COUNTED[scene.lower(time.first)];
  const way = /^(?:before|after)$/.exec(scene.lower(time.first + 2))?.[0];
  if (!n || !way || !/^days?$/.test(scene.lower(time.first + 1))) return time;
  return { ...time, value: formatDay(days.first + (way === 'before' ? n : -n)) };
}

/** A plan or an offer has no day before the report's, and what was called off none that goes with the calling off. */
function fits(
  scene: Scene,
  t: Trigger,
  sides: Sides,
  time: TimeMention,
  reality: Reality,
  publishedDay: number | null,
): boolean {
  const days = dayRange(time.value);
  if (publishedDay === null || !reality.hard || !days) return true;
  if (reality.status === 'planned' || reality.status === 'proposed') return days.last >= publishedDay;
  if (reality.status !== 'called-off' || t.word.pos === 'verb') return true;
  // "was postponed on Monday": that day it was.
  const led = scene.lower(time.first - 1) === 'on' ? time.first - 2 : time.first - 1;
  if (led > t.at && scene.isVerb(led) && statusWord(scene.lemma(led), 'verb')?.object === 'called-off')
    return false;
  const own = scene.trees.governs(sides.top, scene.headOf(time.first, time.end)) && time.first > t.at;
  return days.last > publishedDay || own || /^(?:for|until|till)$/.test(scene.lower(time.first - 1));
}

/** The dates of the occasions that one phrase tells of: one, days in a row as one, or one each for "in May and in July". */
function datesOf(scene: Scene, times: readonly TimeMention[], plural: boolean): Dated[] {
  const best = times[0];
  if (!best) return [{ value: null, mention: null }];
  const inOrder = scene.timesAround(best.first).filter((x) => times.includes(x));
  const at = inOrder.indexOf(best);
  const next = inOrder[at + 1];
  // "on Monday with Berg and Tuesday with Laine": the second day is of others.
  const apart = next && scene.lower(best.end) === 'with' && scene.lower(next.end) === 'with';
  if (!next || apart || scene.lower(next.first) === '') return [{ value: best.value, mention: best }];
  const link = Array.from({ length: next.first - best.end }, (_, k) => scene.lower(best.end + k));
  if (!link.includes('and') || link.length > 6) return [{ value: best.value, mention: best }];
  const x = dayRange(best.value);
  const y = dayRange(next.value);
  if (x && y && x.first === x.last && y.first === y.last && y.first - x.first === 1 && link.length === 1)
    return [{ value: `${best.value}/${next.value}`, mention: next }];
  if (
    (plural && link.length < 3) ||
    (link.length > 2 &&
      scene.mentionsAround(best.first).some((m) => m.first >= best.end && m.end <= next.first))
  )
    return [
      { value: best.value, mention: best },
      { value: next.value, mention: next },
    ];
  return [{ value: best.value, mention: best }];
}

/** "later this year", "next month": still to come, where no word says otherwise. */
export function ahead(scene: Scene, time: TimeMention, reality: Reality): Reality {
  if (reality.hard || reality.status !== 'held') return reality;
  return /^(?:later|next|coming|upcoming)$/.test(scene.lower(time.first))
    ? { status: 'planned', hard: false }
    : reality;
}

/**
 * The dates of the occasions that a word of meeting tells of: one, or several for "in May and in July", or none, which
 * is one without a date.
 */
export function occasionDates(
  scene: Scene,
  t: Trigger,
  sides: Sides,
  reality: Reality,
  plural: boolean,
  publishedDay: number | null,
): OccasionDate[] {
  const times = timesOf(scene, t, sides)
    .map((time) => ofNoun(scene, t, time))
    .map((time) => forward(scene, time, reality, publishedDay))
    .filter((time) => fits(scene, t, sides, time, reality, publishedDay));
  const dates = datesOf(scene, times, plural);
  if (reality.status !== 'held') return dates.map((d) => ({ ...d, story: null }));
  const days = daysSoFar(scene, t, sides);
  return dates.map((d) => {
    if (d.value !== null) return { ...d, value: endingOn(d.value, days), story: null };
    const day = storyDay(scene, t, sides, publishedDay);
    if (day !== null || !days || publishedDay === null) return { ...d, story: day && endingOn(day, days) };
    return { ...d, story: endingOn(formatDay(publishedDay), days) };
  });
}
