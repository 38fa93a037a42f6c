/** Whether what happens on a date lies behind or ahead, by the verb nearest to the date in its sentence. */
import { Shape } from '../types.ts';
import type { Scene } from './scene.ts';
import {
  type Cue,
  cueAt,
  isBeNow,
  isModal,
  isPast,
  isPlan,
  liesAhead,
  opensInfinitive,
  opensPlan,
  pointsAhead,
} from './verbs.ts';

/**
 * `future`: planned or expected, which may have come to pass when the report came out; `ahead`: still to come ("will
 * meet"). `purpose`: an infinitive that depends on a past verb ("called her in to explain"); it may have come to pass.
 */
export type Tense = 'past' | 'future' | 'ahead' | 'purpose' | 'unknown';

/** Whether the clause looks ahead, at whichever distance. */
export const looksAhead = (tense: Tense) => tense === 'future' || tense === 'ahead';

const set = (words: string) => new Set(words.split(' '));

const BOUNDARY = set('; : \u2014 -- ...');
/** To the right a dash opens a parenthesis that may hold the verb: "this week's talks — scheduled for Thursday — are". */
const RIGHT_BOUNDARY = set('; :');
const CLAUSE_OPENERS = set('and but while when that because so though although if whereas where');
const DATE_PREPOSITIONS = set('on in by at since during early late until');
/** Nouns of what has been said or done, with the date right behind or as their possessive. */
const DONE = set(
  'announcement announcements report reports comment comments statement statements remark remarks attack attacks protest protests killing killings bombing bombings shooting speech interview decision ruling testimony assault raid strike strikes clash clashes',
);
const REACH = 40;

const tenseOf = (cue: Cue): Tense => (cue === 'plan' ? 'future' : cue);

/** Looks left from an infinitive for the word that it depends on. */
function governing(scene: Scene, from: number, edge: number): Tense {
  for (let i = from; i >= edge; i--) {
    const w = scene.word(i);
    if (BOUNDARY.has(w)) return 'future';
    if (pointsAhead(w) || isModal(w)) return 'future';
    if (isPast(scene, i)) return 'purpose';
  }
  return 'future';
}

/** Looks left from a date for the verb that governs it. */
function leftward(scene: Scene, first: number, edge: number): Tense | null {
  for (let i = first - 1; i >= edge; i--) {
    if (BOUNDARY.has(scene.word(i))) return null;
    // "ahead of talks on Thursday"
    if (scene.word(i) === 'of' && scene.word(i - 1) === 'ahead') return 'future';
    if (opensInfinitive(scene, i)) return liesAhead(scene, i) ? 'future' : governing(scene, i - 1, edge);
    const cue = cueAt(scene, i);
    if (cue) return tenseOf(cue);
  }
  return null;
}

/** Looks right from a date for the first verb of its clause. */
function rightward(scene: Scene, from: number, limit: number): Tense | null {
  for (let i = from; i < limit; i++) {
    const w = scene.word(i);
    if (RIGHT_BOUNDARY.has(w)) return null;
    if (isBeNow(w)) {
      if (opensPlan(scene, i, limit)) return 'future';
      continue;
    }
    if (opensInfinitive(scene, i) && liesAhead(scene, i)) return 'future';
    const cue = cueAt(scene, i);
    if (cue) return tenseOf(cue);
  }
  return null;
}

/** Whether the date opens its clause, so that the verb stands to the right: "…, and in November they will". */
function opensClause(scene: Scene, first: number, edge: number): boolean {
  let i = first - 1;
  while (i >= edge && DATE_PREPOSITIONS.has(scene.word(i))) i--;
  return i < edge || (i < first - 1 && CLAUSE_OPENERS.has(scene.word(i)));
}

const ARRANGED = set('agreed announced declared ordered proposed offered accepted');
const ARRANGED_REACH = 8;

/** Whether what begins at a date was arranged before: "agreed to a truce from Saturday". */
function arranges(scene: Scene, from: number): boolean {
  const edge = from < 0 ? 0 : Math.max(scene.sentenceOf(from).first, from - ARRANGED_REACH);
  for (let i = from; i >= edge; i--) {
    if (ARRANGED.has(scene.word(i))) return true;
    if (isPast(scene, i) || BOUNDARY.has(scene.word(i))) return false;
  }
  return false;
}

const MOVES = set(
  'moved move moves postponed postpone delayed delay pushed rescheduled shifted changed brought extended',
);
const MOVES_REACH = 10;

/** Whether a verb before `from` moves an appointment: "moved from Monday to Wednesday", which is no range. */
export function isMoved(scene: Scene, from: number): boolean {
  if (from < 0) return false;
  const edge = Math.max(scene.sentenceOf(from).first, from - MOVES_REACH);
  for (let i = from; i >= edge && !BOUNDARY.has(scene.word(i)); i--)
    if (MOVES.has(scene.word(i))) return true;
  return false;
}

/** Whether the words before a date make it an appointment, whatever became of it: "the summit planned for May 5 was". */
export function isAppointed(scene: Scene, first: number): boolean {
  const before = scene.word(first - 1);
  if (before === 'for') return isPlan(scene.word(first - 2));
  return before === 'from' && isMoved(scene, first - 2);
}

/** What the words right beside the date say: "until Thursday", "as soon as May", "ahead of Monday's vote". */
function beside(scene: Scene, first: number, end: number, opens: boolean): Tense | null {
  const before = scene.word(first - 1);
  const second = scene.word(first - 2);
  if (before === 'until' || before === 'till')
    return second === 'not' || second === 'up' || opens ? null : 'future';
  if (before === 'as' && (second === 'soon' || second === 'early' || second === 'late')) return 'future';
  if (before === 'to' && isMoved(scene, first - 2)) return 'future';
  if (before === 'from' && arranges(scene, first - 2)) return 'future';
  if (before === 'beginning' || (before === 'on' && second === 'beginning')) return 'future';
  if (before === 'of' && second === 'ahead') return 'future';
  if (before === 'and' && second === 'now') return 'future';
  if (scene.word(end) === 'deadline') return 'future';
  // "Kim on Thursday said", "on Thursday will meet": the verb stands right behind the date.
  const next = scene.word(end - 1) === ',' ? null : cueAt(scene, end);
  if (next && next !== 'plan') return tenseOf(next);
  const possessed =
    scene.word(end) === "'s" && (DONE.has(scene.word(end + 1)) || DONE.has(scene.word(end + 2)));
  return possessed || DONE.has(before) ? 'past' : null;
}

const CLOCK = set('a.m. p.m. a.m p.m am pm gmt utc est edt et local time noon midnight');

/** The token where a time of day right before a date begins ("until 6 p.m. Friday"), else the date's own. */
function beforeClock(scene: Scene, first: number, edge: number): number {
  let i = first;
  while (i - 1 >= edge && CLOCK.has(scene.word(i - 1))) i--;
  return i < first && i - 1 >= edge && scene.hasShape(i - 1, Shape.Digit) ? i - 1 : i;
}

/** The tense of the clause that dates itself with tokens [first, end). Looks at most {@link REACH} tokens to each side. */
export function tenseAt(scene: Scene, first: number, end: number): Tense {
  const sentence = scene.sentenceOf(first);
  if (sentence.kind === 'caption') return 'past';
  const edge = Math.max(sentence.body <= first ? sentence.body : sentence.first, first - REACH);
  const limit = Math.min(sentence.end, end + REACH);
  const start = beforeClock(scene, first, edge);
  const opens = opensClause(scene, start, edge);
  const near = beside(scene, start, end, opens) ?? (opens ? null : leftward(scene, start, edge));
  return near ?? rightward(scene, end, limit) ?? 'unknown';
}
