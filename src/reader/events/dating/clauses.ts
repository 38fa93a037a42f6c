/** Which dates of its sentence are those of an act: of its own clause, or of the one that it is told in. */
import { Penn, Pos, Rel } from '../../syntax/labels.ts';
import type { TimeMention } from '../../types.ts';
import type { Act } from '../act.ts';
import type { EventType } from '../draft.ts';
import type { Scene } from '../ground/scene.ts';

/** How many words from its trigger an act's date may stand. */
const REACH = 60;

/** Arcs from a date to its clause, and from a clause to those that it is told in. */
const STEPS = 12;
const CLAUSES = 3;

/** Prepositions before a date that bounds a stretch: "has accused it since 2014". */
const BOUNDS = new Set(['since', 'until', 'till', 'before', 'than', 'after', 'of']);

/** How far from the beginning of its sentence a date may open it. */
const OPENING_REACH = 10;

/** What may stand before a date that opens its sentence: "Late on Sunday, …". */
const OPENING = new Set(
  'on in by at late early later earlier and but then also over during the for'.split(' '),
);

/** The words that a clause shares the day of the one over it by: "while urging", "as Chad demanded". */
const MEANWHILE = new Set(['while', 'as', 'when', 'by', 'in', '']);

/** Whether a token heads a clause. */
const isPredicate = (scene: Scene, i: number): boolean =>
  scene.isVerb(i) || scene.childBy(i, Rel.cop) >= 0 || scene.childBy(i, Rel.nsubj) >= 0;

/** The token of a date that the others of it hang from. */
function headOf({ syntax }: Scene, { first, end }: TimeMention): number {
  for (let i = end - 1; i >= first; i--) {
    const up = syntax.head[i]!;
    if (up < first || up >= end) return i;
  }
  return end - 1;
}

/** Whether a date is told of one of `heads`: it hangs on one, or on a noun of its clause, and not on a clause in it. */
function isOf(scene: Scene, t: TimeMention, heads: readonly number[]): boolean {
  const { head } = scene.syntax;
  const top = headOf(scene, t);
  if (isBound(scene, t, top)) return false;
  for (let at = head[top]!, steps = 0; at >= 0 && steps < STEPS; at = head[at]!, steps++) {
    if (heads.includes(at)) return true;
    if (at >= t.end && describes(scene, t, at)) return false;
    if (isPredicate(scene, at)) return isBetween(scene, t, at, heads);
  }
  return false;
}

/** Whether a date bounds a stretch, or tells which thing one before it is: "since 2014", "the treaty of 2015". */
function isBound(scene: Scene, { first }: TimeMention, top: number): boolean {
  const at = scene.caseAt[top]!;
  return BOUNDS.has((at < first && scene.tokens.lower[at]) || scene.tokens.lower[first - 1] || '');
}

/** Whether a date tells which thing a noun behind it is: "the 2015 deal", "Monday's attack". */
function describes(scene: Scene, t: TimeMention, noun: number): boolean {
  if (!scene.isNoun(noun)) return false;
  for (let i = t.end; i < noun; i++) if (scene.syntax.pos[i] === Pos.ADP) return false;
  return true;
}

/** Whether a date stands between the head of a clause and what hangs on it, whichever the tree has it with: "refused on Monday to meet". */
function isBetween(scene: Scene, t: TimeMention, clause: number, heads: readonly number[]): boolean {
  const over = heads.find((h) => h < t.first && scene.syntax.head[clause] === h);
  if (over === undefined || clause < t.end) return false;
  for (let i = over + 1; i < t.first; i++) if (isPredicate(scene, i)) return false;
  return true;
}

/** Words that begin another clause or thing than the act's. */
const OTHERWISE = new Set(
  'that which who whom whose when where whether if because although though as after before since while but than ; : \u2014 -- " \u201c \u201d'.split(
    ' ',
  ),
);

/** How far behind its trigger a date may stand that no other clause comes between. */
const PLAIN_REACH = 16;

/** Types whose acts take another act, which is still to come, as their object. */
const TELLING = new Set<EventType>(['AGREE', 'REQUEST', 'REJECT', 'THREATEN']);

/**
 * Whether nothing between an act's trigger and a date begins another clause, whatever the tree makes of it: "carried out
 * strikes Sunday against five camps", "Berg on Sunday delivered a warning".
 */
function isBeside(
  scene: Scene,
  { trigger, type }: Act,
  t: TimeMention,
  isOver: (t: TimeMention) => boolean,
): boolean {
  const { tokens, syntax } = scene;
  if (isBound(scene, t, headOf(scene, t))) return false;
  const next = syntax.pos[t.end];
  const led = syntax.pos[t.first - 1] === Pos.ADP;
  if (t.end <= trigger) return led && t.end === trigger;
  if (t.first - trigger > PLAIN_REACH) return false;
  const modifies = next === Pos.NOUN || next === Pos.PROPN || next === Pos.ADJ;
  if (tokens.lower[t.end] === "'s" || (!led && modifies) || syntax.penn[t.end] === Penn.VBD) return false;
  for (let i = trigger + 1; i < t.first; i++) {
    if (OTHERWISE.has(tokens.lower[i]!)) return false;
    const tag = syntax.penn[i];
    if (tag === Penn.MD || tag === Penn.VBD || tag === Penn.VBP || tag === Penn.VBZ || tag === Penn.VBN)
      return false;
    if (tag === Penn.VB && !(TELLING.has(type) && isOver(t))) return false;
    if (tag === Penn.VBG && (syntax.pos[i - 1] === Pos.ADP || syntax.pos[i - 1] === Pos.SCONJ)) return false;
  }
  return true;
}

/** Whether a date opens its sentence, and so is that of its main clause. */
function opens(scene: Scene, t: TimeMention): boolean {
  const { body } = scene.layout.sentences[scene.tokens.sentence[t.first]!]!;
  const { tokens, syntax } = scene;
  if (tokens.lower[t.end] === "'s" || t.first - body > OPENING_REACH) return false;
  // "In a speech to the assembly on Monday, …"
  const adjunct = tokens.word[t.end] === ',' && OPENING.has(tokens.lower[body]!);
  if (!adjunct && t.first - body > 3) return false;
  for (let i = body; i < t.first; i++) {
    const fits = adjunct
      ? syntax.pos[i] !== Pos.VERB && syntax.pos[i] !== Pos.PUNCT
      : OPENING.has(tokens.lower[i]!);
    if (!fits) return false;
  }
  return true;
}

/** Whether a clause is the main one of its sentence, or joined to it. */
function isMain(scene: Scene, clause: number): boolean {
  let at = clause;
  for (let steps = 0; steps < CLAUSES && scene.rel[at] === Rel.conj; steps++) at = scene.syntax.head[at]!;
  return scene.rel[at] === Rel.root;
}

/** "last week, when Chad …", "in May when Chad …": the date that a clause tells of. */
function beforeWhen(scene: Scene, clause: number, times: readonly TimeMention[]): TimeMention | null {
  for (let c = scene.firstChild[clause]!; c >= 0 && c < clause; c = scene.nextSibling[c]!) {
    if (scene.tokens.lower[c] !== 'when') continue;
    const behind = times.filter((t) => t.end <= c && c - t.end < WHEN_REACH);
    const t = behind.at(-1);
    if (!t) return null;
    for (let i = t.end; i < c; i++) if (isPredicate(scene, i)) return null;
    return t;
  }
  return null;
}

/** How many words may stand between a date and the "when" that goes on from it: "on Monday in Lima, when". */
const WHEN_REACH = 6;

/** The dates of the clause of an act, those nearest to its trigger first. `isOver` holds for days before publication. */
export function ownTimes(
  scene: Scene,
  act: Act,
  times: readonly TimeMention[],
  isOver: (t: TimeMention) => boolean,
): TimeMention[] {
  const heads = act.nominal ? [act.trigger] : [act.trigger, act.clause];
  const main = !act.nominal && isMain(scene, act.clause);
  const far = (t: TimeMention) => Math.abs(t.first - act.trigger);
  const when = act.nominal ? null : beforeWhen(scene, act.clause, times);
  if (when) return [when];
  return times
    .filter(
      (t) =>
        far(t) < REACH &&
        (isOf(scene, t, heads) ||
          (main && opens(scene, t)) ||
          (!act.nominal && isBeside(scene, act, t, isOver))),
    )
    .sort((a, b) => far(a) - far(b));
}

/** The dates of the clauses that an act is told in and shares the day of, the nearest clause first. */
export function sharedTimes(scene: Scene, act: Act, times: readonly TimeMention[]): TimeMention[] {
  const found: TimeMention[] = [];
  let at = act.clause;
  for (let steps = 0; steps < CLAUSES && !act.nominal; steps++) {
    const up = scene.syntax.head[at]!;
    if (up < 0 || !scene.isVerb(up) || !sharesDay(scene, at)) break;
    const main = isMain(scene, up);
    for (const t of times) if (isOf(scene, t, [up]) || (main && opens(scene, t))) found.push(t);
    at = up;
  }
  return found;
}

/** Whether a clause takes place on the day of the one over it. */
function sharesDay(scene: Scene, clause: number): boolean {
  const { penn, pos } = scene.syntax;
  switch (scene.rel[clause]) {
    case Rel.xcomp:
      return true;
    case Rel.conj:
      return scene.childBy(clause, Rel.nsubj) < 0 && !isPerfect(scene, clause) && !isLater(scene, clause);
    case Rel.advcl:
      return (
        pos[clause] === Pos.VERB &&
        MEANWHILE.has(scene.markOf(clause) || scene.preposition(clause)) &&
        (penn[clause] === Penn.VBG || penn[clause] === Penn.VBD) &&
        !isPerfect(scene, clause)
      );
    default:
      return false;
  }
}

const LATER = new Set(['later', 'after', 'afterwards', 'subsequently', 'eventually']);

/** "but were stopped shortly after" */
function isLater(scene: Scene, clause: number): boolean {
  for (let c = scene.firstChild[clause]!; c >= 0; c = scene.nextSibling[c]!)
    if (scene.rel[c] === Rel.advmod && LATER.has(scene.tokens.lower[c]!)) return true;
  return false;
}

const HAVING = new Set(['have', 'has', 'had', "'ve", 'having']);

/** "has met", "had met", "having met" */
export function isPerfect(scene: Scene, verb: number): boolean {
  for (let c = scene.firstChild[verb]!; c >= 0; c = scene.nextSibling[c]!)
    if (scene.rel[c] === Rel.aux && HAVING.has(scene.tokens.lower[c]!)) return true;
  return false;
}

const NOW = new Set(['is', 'are', "'s", "'re", 'am', "isn't", "aren't"]);

/** "meets", "is meeting", "is ready" */
export function isPresent(scene: Scene, clause: number): boolean {
  const tag = scene.syntax.penn[clause];
  if (tag === Penn.VBZ || tag === Penn.VBP) return true;
  for (let c = scene.firstChild[clause]!; c >= 0; c = scene.nextSibling[c]!)
    if ((scene.rel[c] === Rel.aux || scene.rel[c] === Rel.cop) && NOW.has(scene.tokens.lower[c]!))
      return true;
  return false;
}

const BEING = new Set(['was', 'were', "wasn't", "weren't"]);

/** The head of the clause that a date is told in, or −1. */
export function clauseOf(scene: Scene, t: TimeMention): number {
  let at = scene.syntax.head[headOf(scene, t)]!;
  for (let steps = 0; at >= 0 && steps < STEPS && !isPredicate(scene, at); steps++)
    at = scene.syntax.head[at]!;
  return at;
}

/** "met", "was met" */
export function isSimplePast(scene: Scene, verb: number): boolean {
  if (isPerfect(scene, verb)) return false;
  if (scene.syntax.penn[verb] === Penn.VBD) return true;
  for (let c = scene.firstChild[verb]!; c >= 0; c = scene.nextSibling[c]!)
    if (scene.rel[c] === Rel.aux && BEING.has(scene.tokens.lower[c]!)) return true;
  return false;
}
