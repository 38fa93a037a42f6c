/** Whether what a verb says happened, is planned, possible or denied. */

import { isNegated, modalsOf } from '../../syntax/clauses.ts';
import { Penn, Rel } from '../../syntax/labels.ts';
import type { EventStatus } from '../draft.ts';
import type { Scene } from '../ground/scene.ts';

export interface Reality {
  status: EventStatus;
  negated: boolean;
  /** Said of the future: "will", "is to", "is going to". */
  future: boolean;
  /** Said to be owed: "must", "should", "needs to". */
  owed: boolean;
}

const FUTURE = new Set(['will', 'shall', 'would']);

const POSSIBLE = new Set(['may', 'might', 'could', 'can']);

const OWED = new Set(['must', 'should']);

const CONDITIONS = new Set(['if', 'unless', 'should', 'provided', 'until']);

/** What the auxiliaries of a clause's head say. */
export function realityOf(scene: Scene, verb: number): Reality {
  let reality = scene.known.reality[verb];
  if (!reality) {
    reality = findReality(scene, verb);
    scene.known.reality[verb] = reality;
  }
  return reality;
}

/** The verb whose auxiliaries hold for a verb joined to it: "will meet the envoys and sign the treaty". */
function auxiliaryHead(scene: Scene, verb: number): number {
  const { head, penn } = scene.syntax;
  let at = verb;
  for (let steps = 0; steps < 8; steps++) {
    if (
      scene.rel[at] !== Rel.conj ||
      penn[at] !== Penn.VB ||
      scene.modal[at] ||
      scene.childBy(at, Rel.aux) >= 0
    )
      break;
    if (scene.childBy(at, Rel.nsubj) >= 0) break;
    const up = head[at]!;
    if (!scene.isVerb(up)) break;
    at = up;
  }
  return at;
}

function findReality(scene: Scene, verb: number): Reality {
  const shared = auxiliaryHead(scene, verb);
  if (shared !== verb && scene.modal[shared]) {
    const { future, owed, status } = realityOf(scene, shared);
    const negated = isNegated(scene.trees, verb);
    return { future, owed, negated, status: status === 'denied' ? 'happened' : status };
  }
  const { trees, syntax, tokens, rel } = scene;
  const negated = (isNegated(trees, verb) && !notOnly(scene, verb)) || deniedBySubject(scene, verb);
  let future = false;
  let possible = false;
  let owed = false;
  if (scene.modal[verb])
    for (const modal of modalsOf(trees, verb)) {
      future ||= FUTURE.has(modal);
      possible ||= POSSIBLE.has(modal);
      owed ||= OWED.has(modal);
    }
  // "should Chad attack": a condition.
  if (owed && isInverted(scene, verb)) {
    owed = false;
    possible = true;
  }
  for (let child = scene.firstChild[verb]!; child >= 0; child = scene.nextSibling[child]!) {
    if (rel[child] === Rel.mark && CONDITIONS.has(tokens.lower[child]!)) possible = true;
    // "is to visit": a copula with an infinitive.
    if (
      (rel[child] === Rel.aux || rel[child] === Rel.cop) &&
      syntax.penn[verb] === Penn.VB &&
      COPULAS.has(tokens.lower[child]!)
    )
      future = true;
  }
  const status: EventStatus = future
    ? 'planned'
    : possible || owed
      ? 'hypothetical'
      : negated
        ? 'denied'
        : 'happened';
  return { status, negated, future, owed };
}

/** Whether "should" stands before the subject. */
function isInverted(scene: Scene, verb: number): boolean {
  const subject = scene.childBy(verb, Rel.nsubj);
  for (let c = scene.firstChild[verb]!; c >= 0 && c < subject; c = scene.nextSibling[c]!)
    if (scene.tokens.lower[c] === 'should') return true;
  return false;
}

const COPULAS = new Set(['is', 'are', 'was', 'were']);

const LIMITING = new Set(['only', 'just', 'merely']);

/** "not only demanded": no denial. */
function notOnly(scene: Scene, verb: number): boolean {
  const { lower } = scene.tokens;
  for (let c = scene.firstChild[verb]!; c >= 0; c = scene.nextSibling[c]!)
    if (lower[c] === 'not' && LIMITING.has(lower[c + 1] ?? '')) return true;
  return false;
}

const NOBODY = new Set(['nobody', 'none', 'no-one', 'neither']);

function deniedBySubject(scene: Scene, verb: number): boolean {
  const { lower } = scene.tokens;
  let subject = scene.firstChild[verb]!;
  while (subject >= 0 && scene.rel[subject] !== Rel.nsubj && scene.rel[subject] !== Rel.obj)
    subject = scene.nextSibling[subject]!;
  if (subject < 0) return false;
  if (NOBODY.has(lower[subject]!)) return true;
  // "no envoy", "neither Chad nor Mali".
  for (let c = scene.firstChild[subject]!; c >= 0 && c < subject; c = scene.nextSibling[c]!)
    if (
      (scene.rel[c] === Rel.det && lower[c] === 'no') ||
      ((scene.rel[c] === Rel.det || scene.rel[c] === Rel.cc) && lower[c] === 'neither')
    )
      return true;
  return false;
}
