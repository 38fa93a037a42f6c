import { parseDay } from '../../contract/edtf.ts';
import { speechVerbs } from '../../knowledge/speech-verbs.ts';
import { once } from '../../knowledge/tsv.ts';
import { type Layout, Shape, type TimeMention, type Tokens } from '../types.ts';
import { withClock } from './expressions/clock.ts';
import { datesAtCompound } from './expressions/compounds.ts';
import { datesAtMonth } from './expressions/dates.ts';
import { datesAtFeast } from './expressions/feasts.ts';
import { datesAtNumber, decadeInWords } from './expressions/numbers.ts';
import { datesAtQuarter, datesAtSeason } from './expressions/parts.ts';
import { datesAtEve, datesAtUnit } from './expressions/periods.ts';
import { datesAtWeekday } from './expressions/weekdays.ts';
import { Core, coreOf, dayWords } from './lexicon.ts';
import { withModifiers } from './modifiers.ts';
import { datedOccasions } from './occasions/dated.ts';
import { joinRange } from './ranges.ts';
import { type Found, Scene } from './scene.ts';
import { dayStretch, edtfOf } from './stretch.ts';

/** "Today's youth" is of the present age. */
const OF_THE_PRESENT = new Set(
  'youth world society generation generations standards age era children students reality technology economy'.split(
    ' ',
  ),
);

/** "today", "yesterday"; not "USA Today". */
function datesAtDayWord(scene: Scene, i: number): Found[] | null {
  const { reference } = scene;
  if (reference === null) return null;
  const named =
    scene.hasShape(i, Shape.Cap) && scene.hasShape(i - 1, Shape.Cap) && i > scene.sentenceOf(i).first;
  if (named || scene.word(i + 1) === 'show') return null;
  if (scene.hasShape(i + 1, Shape.Possessive) && OF_THE_PRESENT.has(scene.word(i + 2))) return null;
  const stretch = dayStretch(reference + dayWords.get(scene.word(i))!);
  return [{ first: i, end: i + 1, stretch, basis: 'publication' }];
}

/** The dates whose core is token `i`; `core` says of what kinds it can be one. */
function parse(scene: Scene, i: number, core = coreOf(scene.lower[i]!)): Found[] | null {
  if (core === Core.None) return null;
  let found: Found[] | null = null;
  if (core & Core.Feast) found = datesAtFeast(scene, i);
  if (!found && core & Core.Month) found = datesAtMonth(scene, i);
  if (!found && core & Core.Weekday) found = datesAtWeekday(scene, i);
  if (!found && core & Core.DayWord) found = datesAtDayWord(scene, i);
  if (!found && core & Core.Season) found = datesAtSeason(scene, i);
  if (!found && core & Core.Unit) found = datesAtUnit(scene, i);
  if (!found && core & Core.Number) found = datesAtNumber(scene, i);
  if (!found && core & Core.Decade) found = decadeInWords(scene, i);
  if (!found && core & Core.Quarter) found = datesAtQuarter(scene, i);
  if (!found && core & Core.Eve) found = datesAtEve(scene, i);
  if (!found && core & Core.Compound) found = datesAtCompound(scene, i);
  return found;
}

/** A dateline this many days before publication, or a stamp after it, is of a day that the report speaks from. */
const REFERENCE_REACH = 3;

function mention({ start, end }: Tokens, f: Found): TimeMention {
  return {
    first: f.first,
    end: f.end,
    span: [start[f.first]!, end[f.end - 1]!],
    value: edtfOf(f.stretch),
    basis: f.basis,
  };
}

const speech = once(() => new Set(speechVerbs().flatMap((v) => v.forms)));
const SPEECH_REACH = 4;

/** Whether a verb of saying stands right before the date: "said on Thursday", "told reporters late Monday". */
function datesSpeech(scene: Scene, f: Found): boolean {
  const edge = Math.max(scene.sentenceOf(f.first).first, f.first - SPEECH_REACH);
  for (let i = f.first - 1; i >= edge && !scene.hasShape(i, Shape.Punct); i--)
    if (speech().has(scene.word(i))) return true;
  return false;
}

/** Moves the story on; and the reference, when a dateline is a little older than the date of publication. */
function follow(scene: Scene, f: Found): void {
  const sentence = scene.sentenceOf(f.first);
  if (f.stretch.grain === 'day' && scene.reference !== null) {
    const ahead = f.stretch.first - scene.reference;
    const dateline = f.first < sentence.body && ahead <= 0 && ahead >= -REFERENCE_REACH;
    if (dateline) scene.reference = f.stretch.first;
    // A photo's date, or a stamp behind a posting's author, shows that the report was brought up to date.
    const stamp = sentence.kind === 'caption' || (f.basis === 'absolute' && scene.word(f.first - 1) === ')');
    if (stamp && ahead > 0 && ahead <= REFERENCE_REACH)
      scene.updated = Math.max(scene.updated, f.stretch.first);
  }
  if (sentence.kind === 'prose') scene.tell(f, datesSpeech(scene, f));
}

function read(scene: Scene): Found[] {
  const { lower, count } = scene.tokens;
  const out: Found[] = [];
  for (let i = 0; i < count; i++) {
    const core = coreOf(lower[i]!);
    if (core === Core.None) continue;
    const found = i < scene.refused ? null : parse(scene, i, core);
    if (!found) continue;
    for (const f of found) {
      if (f.first < scene.floor) continue;
      const joined = joinRange(scene, f);
      withClock(scene, joined, scene.leftEdge(joined.first));
      withModifiers(scene, joined, scene.leftEdge(joined.first));
      out.push(joined);
      follow(scene, joined);
      scene.floor = joined.end;
      i = Math.max(i, joined.end - 1);
    }
  }
  return out;
}

/**
 * The date expressions of a report, in text order and without overlap, resolved to EDTF.
 * @param published ISO 8601 date or date-time; without a valid one, only what needs none is given.
 */
export function timesOf(layout: Layout, published: string | undefined): TimeMention[] {
  const day = parseDay(published);
  let scene = new Scene(layout, day, parse);
  let found = read(scene);
  // The weekdays of a report that was brought up to date count from then, also before the place that shows it.
  const updated = scene.updated > (day ?? Infinity) ? scene.updated : undefined;
  if (updated !== undefined) {
    scene = new Scene(layout, day, parse, updated);
    found = read(scene);
  }
  // What counts from an occasion is read again once all that the report dates is known.
  if (scene.waits) found = read(new Scene(layout, day, parse, updated, datedOccasions(scene, found)));
  return found.map((f) => mention(layout.tokens, f));
}
