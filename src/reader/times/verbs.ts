/** What single words say of the time of their clause: past verbs, modals, plans, appointments. */
import { Shape } from '../types.ts';
import type { Scene } from './scene.ts';

const set = (words: string) => new Set(words.split(' '));

const MODALS = set("will won't shall would wouldn't could couldn't may might should must can can't cannot");
/** With "have" they speak of what lies behind: "would have met". */
const UNREAL = set('would could should might may must');
/** "Would not say" declines, then and there. */
const DECLINED = set(
  'say give comment discuss describe elaborate confirm disclose speculate identify reveal provide answer name rule',
);
const PAST = set(
  "was were did had has have said told met began went took gave made got saw left led spoke won lost sent sold fell rose brought bought thought sought caught taught fought found kept became broke chose drew drove fled flew forgot froze grew hid held knew laid lay meant paid ran rang sat shook shot sang sank slept spent stood stole struck swore threw understood wore wrote withdrew undertook overcame arose dealt felt heard lit rode says wasn't weren't hadn't hasn't haven't didn't tore bore bent bound bled blew built clung crept dug ate fed flung foresaw forgave hung knelt leapt lent misled overthrew sprang stuck strode swam swept swung woke withstood upheld came",
);
/** Forms that past and infinitive share. */
const PAST_OR_BASE = set('hit put set cut let shut quit spread hurt cost burst beat split read');
const PARTICIPLES = set(
  'been spoken taken given done gone seen written known begun broken chosen driven fallen shown stolen sworn withdrawn undertaken',
);
const NOT_PAST = set(
  'need indeed feed speed seed breed proceed succeed exceed bleed weed creed greed hundred red sacred bed shed hatred kindred wicked naked united so-called unprecedented armed limited',
);
/** What plans a thing, whatever the tense that it stands in itself. */
const PLANS = set(
  'scheduled planned planning plan plans expected expects expect expecting due slated poised upcoming preparing prepare prepares pledging promising vowing deadline expire expires postponed tentatively invited invite invites starting effective proposed',
);
/** Before "to" they leave open, even when past, whether it came to pass: the infinitive lies ahead. */
const AHEAD_BEFORE_TO = set(
  'agreed agree agrees announced decided vowed pledged promised offered want wants wanted hope hoped hopes intended intend intends plan plans planned planning expected scheduled due slated set likely ready willing invited is are was were ordered asked urged committed invitation invitations deal agreement proposal deadline time needs need prepared preparing preparations poised free visa permission warrant summoned about going chance opportunity',
);
/** After "to", these open no infinitive. */
const NO_VERB = set(
  'the a an this that these those his her its their our my your and or date him them it us me each all both some any no more',
);
/** Verbs that, in the present, speak of an appointed time. */
const APPOINTED = set(
  'begin begins open opens start starts leave leaves arrive arrives meet meets convene convenes reconvene reconvenes resume resumes return returns visit visits travel travels host hosts head heads depart departs gather gathers vote votes end ends close closes face faces hold holds takes goes comes wraps concludes',
);
const APPOINTED_ING = set(
  'meeting visiting travelling traveling leaving arriving heading holding hosting beginning opening starting coming going flying departing returning convening gathering resuming attending sending voting taking making giving',
);
const BE_NOW = set("is are am isn't aren't");
const BETWEEN_VERBS = set('not also still now already finally formally then soon never currently again');
const BEFORE_NOUN = set(
  'the a an this that these those his her its their of in for no any our into at on by to',
);
const RELATIVES = set('who which that');

/**
 * Which way a word points its clause. `plan` points ahead too, but is no verb of its own.
 */
export type Cue = 'past' | 'future' | 'ahead' | 'plan';

const STILL_TO_COME = set("will won't shall");

/** "scheduled", "set": what makes a date behind "for" an appointment. */
export const isPlan = (w: string) => PLANS.has(w) || w === 'set';

export const isModal = (w: string) =>
  MODALS.has(w) || w.endsWith("'ll") || (w.endsWith("'d") && w.length > 2);

export const isBeNow = (w: string) => BE_NOW.has(w) || w.endsWith("'re") || w.endsWith("'m");

const isParticiple = (w: string) =>
  PAST.has(w) || PAST_OR_BASE.has(w) || PARTICIPLES.has(w) || (w.endsWith('ed') && w.length > 3);

/** The word before `i`, adverbs left out. */
function headBefore(scene: Scene, i: number): string {
  let j = i - 1;
  while (BETWEEN_VERBS.has(scene.word(j))) j--;
  return scene.word(j);
}

/** The word after `i`, adverbs left out. */
function headAfter(scene: Scene, i: number): string {
  let j = i + 1;
  while (BETWEEN_VERBS.has(scene.word(j))) j++;
  return scene.word(j);
}

/** Whether the verb at `i` follows "be", "is", "to" or a modal, which then set the tense. */
function isGoverned(scene: Scene, i: number): boolean {
  const w = headBefore(scene, i);
  return isBeNow(w) || w === 'be' || w === 'being' || w === 'to' || isModal(w);
}

/** Whether the word at `i` puts its clause in the past. */
export function isPast(scene: Scene, i: number): boolean {
  const w = scene.word(i);
  if (PAST.has(w) || PAST_OR_BASE.has(w)) return !isGoverned(scene, i);
  if (w.length < 4 || !w.endsWith('ed') || NOT_PAST.has(w) || scene.hasShape(i, Shape.Cap)) return false;
  // "hosted by": a participle that says nothing of when the clause happens.
  return scene.word(i + 1) !== 'by' && !isGoverned(scene, i);
}

/** Whether "to" at `i` opens an infinitive. */
export function opensInfinitive(scene: Scene, i: number): boolean {
  if (
    scene.word(i) !== 'to' ||
    scene.hasShape(i + 1, Shape.Cap | Shape.Digit | Shape.Punct | Shape.Possessive)
  )
    return false;
  const next = scene.word(i + 1);
  // "is to have lunch", but "is said to have met".
  if (next === 'have') return !isParticiple(headAfter(scene, i + 1));
  return !NO_VERB.has(next) && !next.endsWith('ing');
}

/** Whether the infinitive at `i` lies ahead by itself: "agreed to meet", "was to meet", "talks to be held". */
export function liesAhead(scene: Scene, i: number): boolean {
  const before = scene.word(i - 1);
  return (
    AHEAD_BEFORE_TO.has(before) ||
    (scene.word(i + 1) === 'be' && isParticiple(scene.word(i + 2)) && before !== 'had')
  );
}

export const pointsAhead = (w: string) => AHEAD_BEFORE_TO.has(w);

/** Whether a form that may be a noun ("visit", "end") stands like a verb of a main clause. */
function isPresentVerb(scene: Scene, i: number): boolean {
  const before = scene.word(i - 1);
  if (BEFORE_NOUN.has(before) || RELATIVES.has(before) || scene.hasShape(i - 1, Shape.Possessive))
    return false;
  const next = scene.word(i + 1);
  return (next !== 'of' && next !== 'with') || scene.word(i).startsWith('meet');
}

const NONE = set("not neither nor no none nobody couldn't");
const NONE_REACH = 9;

/** Whether "could" at `i` tells what was not to be done: "could not be reached", "neither of them could be found". */
function isVain(scene: Scene, i: number): boolean {
  const negated = scene.word(i + 1) === 'not';
  const be = i + (negated ? 2 : 1);
  if (scene.word(be) !== 'be' || !isParticiple(scene.word(be + 1))) return false;
  if (negated) return true;
  for (let j = i; j >= Math.max(scene.sentenceOf(i).first, i - NONE_REACH); j--)
    if (NONE.has(scene.word(j))) return true;
  return false;
}

function modalCue(scene: Scene, i: number): Cue {
  const w = scene.word(i);
  const next = scene.word(i + 1);
  const declines = next === 'not' ? DECLINED.has(scene.word(i + 2)) : DECLINED.has(next) && w.endsWith("n't");
  if (declines && (w.startsWith('would') || w.startsWith('could'))) return 'past';
  if (w.startsWith('could') && isVain(scene, i)) return 'past';
  if (w.endsWith("'d") && isParticiple(next)) return 'past';
  if (next === 'have' && scene.word(i + 2) !== 'to' && UNREAL.has(w)) return 'past';
  return STILL_TO_COME.has(w) || w.endsWith("'ll") ? 'ahead' : 'future';
}

/** "The plan", of which nothing is said to come; but "the plan for", "the deadline". */
function isBareNoun(scene: Scene, i: number): boolean {
  const w = scene.word(i);
  if ((w !== 'plan' && w !== 'plans') || !BEFORE_NOUN.has(scene.word(i - 1))) return false;
  return scene.word(i + 1) !== 'to' && scene.word(i + 1) !== 'for';
}

/** What an appointed verb says that a modal may govern: "will meet". */
function appointedCue(scene: Scene, i: number): Cue | null {
  const head = headBefore(scene, i);
  if (STILL_TO_COME.has(head) || head.endsWith("'ll")) return 'ahead';
  return isPresentVerb(scene, i) ? 'future' : null;
}

/** What the word at `i` says of its clause's time, or null. */
export function cueAt(scene: Scene, i: number): Cue | null {
  const w = scene.word(i);
  if (isModal(w) && !(w === 'may' && scene.hasShape(i, Shape.Cap))) return modalCue(scene, i);
  if (PLANS.has(w)) return isBareNoun(scene, i) ? null : 'plan';
  if (w === 'set' && (scene.word(i + 1) === 'for' || scene.word(i + 1) === 'to')) return 'plan';
  if (isPast(scene, i)) return 'past';
  if (APPOINTED_ING.has(w) && isBeNow(headBefore(scene, i))) return 'future';
  return APPOINTED.has(w) && !scene.hasShape(i, Shape.Cap) ? appointedCue(scene, i) : null;
}

/** Whether "is" or "are" at `i` opens a plan: "is to visit", "are due", "is meeting". */
export function opensPlan(scene: Scene, i: number, limit: number): boolean {
  for (let j = i + 1; j < Math.min(limit, i + 4); j++) {
    const w = scene.word(j);
    if (w === 'to' || PLANS.has(w) || APPOINTED_ING.has(w)) return true;
  }
  return false;
}
