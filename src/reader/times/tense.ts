/** Whether what happens on a date lies behind or ahead, by the verb nearest to the date in its sentence. */
import { Shape } from '../types.ts';
import type { Scene } from './scene.ts';

export type Tense = 'past' | 'future' | 'unknown';

const set = (words: string) => new Set(words.split(' '));

const MODALS = set(
  "will won't shall would wouldn't could couldn't may might should must can can't cannot 'll",
);
/** With "have" they speak of what lies behind: "would have met". */
const UNREAL = set('would could should might may must');
const PAST = set(
  "was were did had has have been said told met held began came went took gave made got saw left led spoke won lost sent sold fell rose brought bought thought sought caught taught fought found kept became broke chose drew drove fled flew forgot froze grew hid hit knew laid lay meant paid put ran rang sat shook shot shut sang sank slept spent stood stole struck swore threw understood wore wrote withdrew undertook overcame arose dealt felt heard lit quit read rode says wasn't weren't hadn't hasn't haven't didn't",
);
const NOT_PAST = set(
  'need indeed feed speed seed breed proceed succeed exceed bleed weed creed greed hundred red sacred bed shed hatred kindred wicked naked united so-called unprecedented armed limited',
);
/** What plans a thing, whatever the tense that it stands in itself. */
const PLANS = set(
  'scheduled planned planning plan plans expected expects expect due slated set poised upcoming preparing prepare prepares intends intend hopes hope hoping deadline expire expires postponed until tentatively ready willing eager vows pledges promises tomorrow starting effective invited proposed likely',
);
/** Verbs before "to" that leave open, when past, whether it came to pass: the infinitive lies ahead. */
const AHEAD_BEFORE_TO = set(
  'agreed agree agrees decided decide decides vowed pledged promised offered want wants wanted hope hoped hopes intended intend intends plan plans planned planning expected scheduled due slated set likely ready willing invited is are ordered asked urged committed invitation invitations deal agreement proposal deadline time needs need prepared preparing preparations poised free visa permission warrant summoned about going chance opportunity way efforts effort bid',
);
/** Nouns and prepositions that stand between "to" and what is no verb. */
const NO_VERB_AFTER_TO = set(
  'the a an this that these those his her its their our my your and or be have date him them it us me each all both some any no more',
);
/** Verbs that, in the present, speak of an appointed time. */
const APPOINTED = set(
  'begin begins open opens start starts leave leaves arrive arrives meet meets convene convenes reconvene reconvenes resume resumes return returns visit visits travel travels host hosts head heads depart departs gather gathers vote votes end ends close closes face faces hold holds takes goes comes',
);
const APPOINTED_ING = set(
  'meeting visiting travelling traveling leaving arriving heading holding hosting beginning opening starting coming going flying departing returning convening gathering resuming attending sending voting taking making giving',
);
const BE_NOW = set("is are am isn't aren't 's 're 'm");
const BOUNDARY = set('; : \u2014 -- ...');
const REACH = 40;

const isModal = (w: string) => MODALS.has(w) || w.endsWith("'ll") || (w.endsWith("'d") && w.length > 2);

function isPast(scene: Scene, i: number): boolean {
  const w = scene.word(i);
  if (PAST.has(w)) return true;
  if (w.length < 4 || !w.endsWith('ed') || NOT_PAST.has(w) || scene.hasShape(i, Shape.Cap)) return false;
  // "hosted by": a participle that says nothing of when the clause happens.
  return scene.word(i + 1) !== 'by';
}

/** Whether "to" at `i` opens an infinitive. */
function opensInfinitive(scene: Scene, i: number): boolean {
  if (
    scene.word(i) !== 'to' ||
    scene.hasShape(i + 1, Shape.Cap | Shape.Digit | Shape.Punct | Shape.Possessive)
  )
    return false;
  const next = scene.word(i + 1);
  return next === 'be' || (!NO_VERB_AFTER_TO.has(next) && !next.endsWith('ing'));
}

/** The tense that the word at `i` sets for a date beside it, or null when it sets none. */
function cueAt(scene: Scene, i: number): Tense | null {
  const w = scene.word(i);
  if (isModal(w) && !(w === 'may' && scene.hasShape(i, Shape.Cap))) {
    return UNREAL.has(w) && scene.word(i + 1) === 'have' && scene.word(i + 2) !== 'to' ? 'past' : 'future';
  }
  if (PLANS.has(w)) return w === 'set' && scene.word(i + 1) === 'up' ? 'past' : 'future';
  if (isPast(scene, i)) return 'past';
  if (w.endsWith('ing') && APPOINTED_ING.has(w) && progressive(scene, i)) return 'future';
  if (APPOINTED.has(w) && !scene.hasShape(i, Shape.Cap) && isPresentVerb(scene, i)) return 'future';
  return null;
}

const ADVERBS = set('also not still now currently already again expected');

/** Whether an -ing form belongs to "is" or "are". */
function progressive(scene: Scene, i: number): boolean {
  let j = i - 1;
  while (ADVERBS.has(scene.word(j))) j--;
  const be = scene.word(j);
  return BE_NOW.has(be) || be.endsWith("'re") || be.endsWith("'m");
}

const DETERMINERS = set(
  'the a an this that these those his her its their of in for no any our into at on by',
);

/** Whether a form that may be a noun ("visit", "end") stands like a verb. */
function isPresentVerb(scene: Scene, i: number): boolean {
  const before = scene.word(i - 1);
  if (DETERMINERS.has(before) || before === 'to' || scene.hasShape(i - 1, Shape.Possessive)) return false;
  return scene.word(i + 1) !== 'of' && scene.word(i + 1) !== 'with' ? true : scene.word(i).startsWith('meet');
}

/** Looks left from a date for the verb that governs it. */
function leftward(scene: Scene, first: number, edge: number): Tense | null {
  let infinitive = false;
  for (let i = first - 1; i >= edge; i--) {
    const w = scene.word(i);
    if (BOUNDARY.has(w)) return infinitive ? 'future' : null;
    if (infinitive) {
      // The word before "to": a plan puts it ahead, another past verb behind.
      if (AHEAD_BEFORE_TO.has(w)) return 'future';
      if (isModal(w)) return 'future';
      if (isPast(scene, i)) return 'past';
      continue;
    }
    if (opensInfinitive(scene, i)) {
      const before = scene.word(i - 1);
      if (before === 'was' || before === 'were') return 'future';
      if (AHEAD_BEFORE_TO.has(before)) return 'future';
      infinitive = true;
      continue;
    }
    const cue = cueAt(scene, i);
    if (cue) return cue;
  }
  return infinitive ? 'future' : null;
}

function rightward(scene: Scene, from: number, limit: number): Tense | null {
  for (let i = from; i < limit; i++) {
    const w = scene.word(i);
    if (BOUNDARY.has(w)) return null;
    if (BE_NOW.has(w) || w.endsWith("'re")) {
      for (let j = i + 1; j < Math.min(limit, i + 4); j++) {
        if (PLANS.has(scene.word(j)) || scene.word(j) === 'to' || APPOINTED_ING.has(scene.word(j)))
          return 'future';
      }
      continue;
    }
    const cue = cueAt(scene, i);
    if (cue) return cue;
    if (opensInfinitive(scene, i) && AHEAD_BEFORE_TO.has(scene.word(i - 1))) return 'future';
  }
  return null;
}

/** The tense of the clause that dates itself with tokens [first, end). Looks at most {@link REACH} tokens to each side. */
export function tenseAt(scene: Scene, first: number, end: number): Tense {
  const sentence = scene.sentenceOf(first);
  const edge = Math.max(sentence.body <= first ? sentence.body : sentence.first, first - REACH);
  const limit = Math.min(sentence.end, end + REACH);
  const before = scene.word(first - 1);
  const before2 = scene.word(first - 2);
  if ((before === 'until' || before === 'till') && before2 !== 'not' && before2 !== 'up') return 'future';
  if (before === 'as' && (before2 === 'soon' || before2 === 'early' || before2 === 'late')) return 'future';
  if (before === 'of' && before2 === 'ahead') return 'future';
  // "Kim on Thursday said", "on Thursday will meet": the verb stands right behind the date.
  const next = cueAt(scene, end);
  if (next && !PLANS.has(scene.word(end)) && scene.word(end - 1) !== ',') return next;
  return leftward(scene, first, edge) ?? rightward(scene, end, limit) ?? 'unknown';
}
