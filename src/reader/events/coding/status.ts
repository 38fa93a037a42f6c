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

/** Reads the auxiliaries of a clause's head. */
export function realityOf(scene: Scene, verb: number): Reality {
  const { trees, syntax, tokens } = scene;
  const negated = (isNegated(trees, verb) && !notOnly(scene, verb)) || deniedBySubject(scene, verb);
  let future = false;
  let possible = false;
  let owed = false;
  for (const modal of modalsOf(trees, verb)) {
    future ||= FUTURE.has(modal);
    possible ||= POSSIBLE.has(modal);
    owed ||= OWED.has(modal);
  }
  for (const child of trees.childrenOf(verb)) {
    if (scene.relation(child) === Rel.mark && CONDITIONS.has(tokens.lower[child]!)) possible = true;
    // "is to visit": a copula with an infinitive.
    if (
      scene.relation(child) === Rel.aux &&
      /^(?:is|are|was|were)$/.test(tokens.lower[child]!) &&
      syntax.penn[verb] === Penn.VB
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

/** "not only demanded": no denial. */
const notOnly = (scene: Scene, verb: number): boolean =>
  Array.from(scene.trees.childrenOf(verb)).some(
    (c) => scene.tokens.lower[c] === 'not' && /^(?:only|just|merely)$/.test(scene.tokens.lower[c + 1] ?? ''),
  );

function deniedBySubject(scene: Scene, verb: number): boolean {
  const subject = scene.trees.childBy(verb, Rel.nsubj, Rel.obj);
  if (subject < 0) return false;
  if (/^(?:nobody|none|no-one|neither)$/.test(scene.tokens.lower[subject]!)) return true;
  const det = scene.trees.childBy(subject, Rel.det);
  return det >= 0 && /^(?:no|neither)$/.test(scene.tokens.lower[det]!);
}
