/** Days of a month in a row: "14", "the 13th and 14th", "14–16", "19-23", "14, 16 and 18". */
import { Gap, Shape } from '../../types.ts';
import { dayNumberOf, digitsOf, ordinalDayOf } from '../lexicon.ts';
import type { Scene } from '../scene.ts';

/** Days from … to, which tokens [first, end) name together. */
export interface DayGroup {
  first: number;
  end: number;
  from: number;
  to: number;
}

const THROUGH = new Set(['to', 'through', 'thru', 'until', 'till']);
const DASHES = new Set(['-', '\u2013', '\u2014', '--']);

/** Whether the token joins the ends of a range: a word for it, or a dash that is not set off as a parenthesis. */
export function joinsRange(scene: Scene, i: number): boolean {
  const w = scene.word(i);
  if (THROUGH.has(w)) return true;
  if (!DASHES.has(w)) return false;
  return (
    w === '-' || w === '\u2013' || (scene.tokens.gap[i] === Gap.None && scene.tokens.gap[i + 1] === Gap.None)
  );
}

// What may follow a number that counts nothing.
const AFTER_NUMBER = new Set(
  'in at on for to with by as from after before and or when where that which who but during while since until amid following local will would is was are were has had can could may might should be said says if between through against despite because without he she it they we you i the a an this these his her their its both all no there'.split(
    ' ',
  ),
);

/** Whether no counted noun follows at `p`. */
export function countsNothing(scene: Scene, p: number): boolean {
  if (p >= scene.tokens.count || scene.hasShape(p, Shape.Punct | Shape.Possessive))
    return scene.word(p) !== '%';
  return AFTER_NUMBER.has(scene.word(p)) || scene.hasShape(p, Shape.Cap);
}

/** The days that one token writes: "14", "14th", "19-23"; null when it is none. */
function daysOfToken(lower: string, ordinals: boolean): [number, number] | null {
  const day = ordinals ? ordinalDayOf(lower) : dayNumberOf(lower);
  if (day > 0) return [day, day];
  const hyphen = lower.indexOf('-');
  if (hyphen < 1 || hyphen > 4 || lower.length > 9) return null;
  const [a, b] = [dayNumberOf(lower.slice(0, hyphen)), dayNumberOf(lower.slice(hyphen + 1))];
  return a > 0 && b > a ? [a, b] : null;
}

/** Whether the day number at `i` belongs to a list after the month rather than counting something. */
function belongs(scene: Scene, i: number, afterComma: boolean): boolean {
  const next = scene.word(i + 1);
  if (afterComma) return next === 'and' || next === ',' || next === 'or';
  return countsNothing(scene, i + 1);
}

/**
 * Reads days from token `p` on, before `limit`. Days in a range, or that follow one another, make one group.
 * With `closed`, the month comes after and what follows a number need not be looked at.
 */
export function readDays(
  scene: Scene,
  p: number,
  limit: number,
  ordinals: boolean,
  closed: boolean,
): { groups: DayGroup[]; end: number } | null {
  const groups: DayGroup[] = [];
  let end = p;
  let range = false;
  let comma = false;
  let i = p;
  while (i < limit) {
    const start = i;
    if (scene.word(i) === 'the' && i + 1 < limit) i++;
    const days = daysOfToken(scene.word(i), ordinals);
    // "14–16": what is joined without a space is of one kind.
    const tight = range && scene.tokens.gap[i] === Gap.None;
    if (!days || (groups.length > 0 && !closed && !tight && !belongs(scene, i, comma))) break;
    const last = groups[groups.length - 1];
    if (last && range) {
      if (days[0] <= last.to) break;
      last.to = days[1];
      last.end = i + 1;
    } else if (last && days[0] === last.to + 1) {
      last.to = days[1];
      last.end = i + 1;
    } else groups.push({ first: start, end: i + 1, from: days[0], to: days[1] });
    end = ++i;
    const joint = scene.word(i);
    range = joinsRange(scene, i);
    comma = joint === ',';
    if (!range && !comma && joint !== 'and' && joint !== 'or' && joint !== '&') break;
    i++;
    const second = scene.word(i);
    if (comma && (second === 'and' || second === 'or')) {
      i++;
      comma = false;
    }
  }
  return groups.length ? { groups, end } : null;
}

const INSIDE = new Set([
  'and',
  'or',
  '&',
  ',',
  'the',
  'to',
  'through',
  'until',
  'till',
  '-',
  '\u2013',
  '\u2014',
]);

/** The days that end right before token `q` ("the 13th and 14th" before "of last month"), none left of `edge`. */
export function readDaysBefore(scene: Scene, q: number, edge: number, ordinals: boolean): DayGroup[] | null {
  let from = q;
  for (let i = q - 1; i >= edge; i--) {
    const w = scene.word(i);
    if (daysOfToken(w, ordinals)) {
      from = i;
      continue;
    }
    if (!INSIDE.has(w)) break;
  }
  // A run may open with something else's number ("Resolution 14, the 3rd of …"): drop heads until all is days.
  while (from < q) {
    const read = readDays(scene, from, q, ordinals, true);
    if (read && read.end === q) {
      const head = read.groups[0]!;
      if (scene.word(head.first - 1) === 'the' && head.first - 1 >= edge) head.first--;
      return read.groups;
    }
    from++;
    while (from < q && !daysOfToken(scene.word(from), ordinals)) from++;
  }
  return null;
}

/** A year written at `i` whose number counts nothing: "2015", not "2000 people". */
export function yearAt(scene: Scene, i: number): number {
  const w = scene.word(i);
  if (w.length !== 4) return -1;
  const n = digitsOf(w);
  const counts = COUNTED.has(scene.word(i + 1)) && !scene.hasShape(i + 1, Shape.Cap);
  return n >= 1000 && n <= 2999 && !counts ? n : -1;
}

/** Nouns and units that a number of four digits counts. */
const COUNTED = new Set(
  'people troops soldiers civilians men women children refugees prisoners detainees deaths victims fighters police officers migrants protesters demonstrators workers jobs cases homes houses tons tonnes kilometers kilometres km miles meters metres feet acres hectares pounds kilograms kg megawatts mw barrels dollars euros percent % times hours gmt utc hrs years days weeks months points votes words pages members delegates participants missiles warheads rockets centrifuges tanks vehicles aircraft'.split(
    ' ',
  ),
);
