/** Dates by their distance from another: "two weeks ago", "a day earlier", "three days after the 5th", "the week before the summit". */
import type { CalendarUnit } from '../../../knowledge/calendar.ts';
import { Shape } from '../../types.ts';
import { anchorAt } from '../occasions/anchors.ts';
import type { Found, Scene } from '../scene.ts';
import { ago, away, beside, fineEnough, neighbour } from '../shifts.ts';
import { dayStretch, type Stretch } from '../stretch.ts';
import { tenseAt } from '../tense.ts';
import { weekdayAt } from './weekdays-placed.ts';

/** How many units, and the token that the count begins with. */
export interface Count {
  n: number;
  first: number;
  /** "The week before": the unit itself, as the calendar has it, and not a day at that distance. */
  whole?: boolean;
}

/** What is counted, from the count's first token on. */
interface Distance {
  scene: Scene;
  unit: CalendarUnit;
  count: Count;
}

type Dated = Pick<Found, 'stretch' | 'basis'>;

/** `n` units (before, when negative) from a date. */
function step({ unit, count }: Distance, from: Stretch, n: number): Stretch | null {
  if (count.whole && (unit === 'week' || unit === 'weekend')) return beside(unit, from, n > 0);
  return away(unit, n > 0 ? from.last : from.first, n);
}

/** Whether the clause ends before `p`, so that "a week before" looks back to the story and not ahead to an event. */
function clauseEnds(scene: Scene, p: number): boolean {
  const w = scene.word(p);
  return (
    p >= scene.sentenceOf(p - 1).end ||
    (scene.hasShape(p, Shape.Punct) && w !== '(') ||
    w === 'and' ||
    w === 'but'
  );
}

/** `n` units from the date before in the story; "earlier" without one counts from the reference. */
function fromStory(d: Distance, n: number): Dated | null {
  const { focus, reference } = d.scene;
  if (focus && fineEnough(d.unit, focus)) {
    const stretch = step(d, focus, n);
    return stretch && { stretch, basis: 'narrative' };
  }
  if (n > 0 || reference === null || focus) return null;
  const stretch = step(d, dayStretch(reference), n);
  return stretch && { stretch, basis: 'publication' };
}

/** "The week before last", "the month after next". */
function twiceAway({ scene, unit, count }: Distance, p: number): Found | null {
  const { reference } = scene;
  const n = scene.word(p) === 'before' && scene.word(p + 1) === 'last' ? -2 : 2;
  if (n > 0 && (scene.word(p) !== 'after' || scene.word(p + 1) !== 'next')) return null;
  if (!count.whole || reference === null || unit === 'day' || scene.dateFrom(p + 1)) return null;
  const stretch = neighbour(unit, reference, n);
  return stretch && { first: count.first, end: p + 2, stretch, basis: 'publication' };
}

/** "Two weeks ago", "a week ago Tuesday". */
function back({ scene, unit, count }: Distance, p: number): Found | null {
  const { reference } = scene;
  // "Two decades ago" is no year.
  if (reference === null || unit === 'decade' || unit === 'century') return null;
  const stretch = ago(unit, reference, count.n);
  const found: Found | null = stretch && { first: count.first, end: p + 1, stretch, basis: 'publication' };
  const on = scene.word(p + 1) === 'on' ? p + 2 : p + 1;
  const weekday = unit === 'week' ? weekdayAt(scene, on) : 0;
  return found && weekday
    ? { ...found, end: on + 1, stretch: dayStretch(found.stretch.first + weekday - 1) }
    : found;
}

/** `n` units before or after the date at `p` ("Christmas"), or the occasion there that the report dates ("the summit"). */
function fromNamed(d: Distance, n: number, p: number): Found | null {
  const { scene, unit, count } = d;
  const found = scene.dateFrom(p);
  if (found && fineEnough(unit, found.stretch)) {
    const stretch = step(d, found.stretch, n);
    return stretch && { first: count.first, end: found.end, stretch, basis: found.basis };
  }
  return found ? null : fromOccasion(d, n, p);
}

function fromOccasion(d: Distance, n: number, p: number): Found | null {
  const { scene, unit, count } = d;
  const anchor = anchorAt(scene, p, (s) => fineEnough(unit, s));
  const stretch = anchor && step(d, anchor.stretch, n);
  if (!stretch) return null;
  // What has happened cannot count from an occasion that would set it after the report: another one is meant.
  const { reference } = scene;
  const toCome = reference !== null && stretch.first > reference;
  if (toCome && tenseAt(scene, count.first, anchor.end) === 'past') return null;
  return { first: count.first, end: anchor.end, stretch, basis: 'event' };
}

/** "three days into the siege" */
function into(d: Distance, p: number): Found | null {
  const { scene, unit, count } = d;
  const anchor = anchorAt(scene, p, (s) => fineEnough(unit, s));
  const stretch = anchor && away(unit, anchor.stretch.first, count.n);
  return stretch && { first: count.first, end: anchor.end, stretch, basis: 'event' };
}

/** "ago", "earlier", "before Christmas" … after a counted unit, from token `p` on. */
export function distant(scene: Scene, unit: CalendarUnit, count: Count, p: number): Found | null {
  const { reference } = scene;
  const { n, first } = count;
  const d: Distance = { scene, unit, count };
  const published = (stretch: Stretch | null, end: number): Found | null =>
    stretch && { first, end, stretch, basis: 'publication' };
  switch (scene.word(p)) {
    case 'ago':
      return back(d, p);
    case 'hence':
      return reference === null ? null : published(away(unit, reference, n), p + 1);
    case 'from': {
      if (scene.word(p + 1) !== 'now') return scene.dateFrom(p + 1) && fromNamed(d, n, p + 1);
      return reference === null ? null : published(away(unit, reference, n), p + 2);
    }
    case 'earlier':
    case 'later': {
      if (scene.word(p + 1) === 'than') return null;
      const told = scene.word(p + 1) === 'on' ? scene.dateFrom(p + 2) : null;
      // "A year later on May 4, 2011" is that one day.
      if (told?.basis === 'absolute') return { ...told, first };
      const found = fromStory(d, scene.word(p) === 'later' ? n : -n);
      return found && { first, end: p + 1, ...found };
    }
    case 'before':
    case 'after': {
      const signed = scene.word(p) === 'after' ? n : -n;
      const named = twiceAway(d, p) ?? fromNamed(d, signed, p + 1);
      if (named || !clauseEnds(scene, p + 1)) return named;
      const found = fromStory(d, signed);
      return found && { first, end: p + 1, ...found };
    }
    case 'following':
      return fromNamed(d, n, p + 1);
    case 'prior':
    case 'ahead':
      return scene.word(p + 1) === 'to' || scene.word(p + 1) === 'of' ? fromNamed(d, -n, p + 2) : null;
    case 'into':
      return into(d, p + 1);
    default:
      return null;
  }
}
