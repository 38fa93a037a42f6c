import { parseDay } from '../../contract/edtf.ts';
import { type Layout, Shape, type TimeMention } from '../types.ts';
import { datesAtClock, withClock } from './expressions/clock.ts';
import { datesAtCompound } from './expressions/compounds.ts';
import { datesAtMonth } from './expressions/dates.ts';
import { datesAtFeast } from './expressions/feasts.ts';
import { datesAtNumber, decadeInWords } from './expressions/numbers.ts';
import { datesAtSeason } from './expressions/parts.ts';
import { datesAtUnit } from './expressions/periods.ts';
import { datesAtWeekday } from './expressions/weekdays.ts';
import { Core, coreOf, dayWords } from './lexicon.ts';
import { withModifiers } from './modifiers.ts';
import { joinRange } from './ranges.ts';
import { type Found, Scene } from './scene.ts';
import { dayStretch, edtfOf } from './stretch.ts';

/** "today", "yesterday"; not "USA Today". */
function datesAtDayWord(scene: Scene, i: number): Found[] | null {
  const { reference } = scene;
  if (reference === null) return null;
  const named =
    scene.hasShape(i, Shape.Cap) && scene.hasShape(i - 1, Shape.Cap) && i > scene.sentenceOf(i).first;
  if (named || scene.word(i + 1) === 'show') return null;
  const stretch = dayStretch(reference + dayWords.get(scene.word(i))!);
  return [{ first: i, end: i + 1, stretch, basis: 'publication' }];
}

/** The dates whose core is token `i`. */
function parse(scene: Scene, i: number): Found[] | null {
  const core = coreOf(scene.lower[i]!);
  if (core === Core.None) return null;
  let found: Found[] | null = null;
  if (core & Core.Feast) found = datesAtFeast(scene, i);
  if (!found && core & Core.Month) found = datesAtMonth(scene, i);
  if (!found && core & Core.Weekday) found = datesAtWeekday(scene, i);
  if (!found && core & Core.DayWord) found = datesAtDayWord(scene, i);
  if (!found && core & Core.Season) found = datesAtSeason(scene, i);
  if (!found && core & Core.Unit) found = datesAtUnit(scene, i);
  if (!found && core & Core.Number) found = datesAtNumber(scene, i) ?? datesAtClock(scene, i);
  if (!found && core & Core.Clock) found = datesAtClock(scene, i);
  if (!found && core & Core.Decade) found = decadeInWords(scene, i);
  if (!found && core & Core.Compound) found = datesAtCompound(scene, i);
  return found;
}

/** A dateline within this many days before publication is the day that the report speaks from. */
const DATELINE_REACH = 3;

function mention(scene: Scene, f: Found): TimeMention {
  const { start, end } = scene.tokens;
  return {
    first: f.first,
    end: f.end,
    span: [start[f.first]!, end[f.end - 1]!],
    value: edtfOf(f.stretch),
    basis: f.basis,
  };
}

/** Moves the story on, and the reference when the date is the dateline's. */
function follow(scene: Scene, f: Found): void {
  const sentence = scene.sentenceOf(f.first);
  const inDateline = f.first < sentence.body;
  if (inDateline && f.stretch.grain === 'day' && scene.reference !== null) {
    const behind = scene.reference - f.stretch.first;
    if (behind >= 0 && behind <= DATELINE_REACH) scene.reference = f.stretch.first;
  }
  if (sentence.kind === 'prose') scene.tell(f);
}

/**
 * The date expressions of a report, in text order and without overlap, resolved to EDTF.
 * @param published ISO 8601 date or date-time; without a valid one, only what needs none is given.
 */
export function timesOf(layout: Layout, published: string | undefined): TimeMention[] {
  const scene = new Scene(layout, parseDay(published), parse);
  const { lower } = layout.tokens;
  const out: TimeMention[] = [];
  for (let i = 0; i < layout.tokens.count; i++) {
    if (coreOf(lower[i]!) === Core.None) continue;
    const found = parse(scene, i);
    if (!found) continue;
    for (const f of found) {
      const joined = joinRange(scene, f);
      withClock(scene, joined, scene.leftEdge(joined.first));
      withModifiers(scene, joined, scene.leftEdge(joined.first));
      out.push(mention(scene, joined));
      follow(scene, joined);
      scene.floor = joined.end;
      i = Math.max(i, joined.end - 1);
    }
  }
  return out;
}
