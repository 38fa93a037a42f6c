/** Who does what a verb says. */

import { Rel } from '../../syntax/labels.ts';
import type { EventType } from '../draft.ts';
import type { Scene } from '../ground/scene.ts';
import { actorsAt, type FoundActor, Sureness } from './actors.ts';
import { actorsLeftOf } from './neighbours.ts';
import { doerOf, isDoneTo, objectOf } from './roles.ts';

/** Who does it: the verb's subject, or the first actor of its clause; where the passive tells none, nobody. */
export function sourceOf(scene: Scene, verb: number): readonly FoundActor[] {
  let found = scene.known.sources[verb];
  if (!found) {
    found = findSource(scene, verb);
    scene.known.sources[verb] = found;
  }
  return found;
}

function findSource(scene: Scene, verb: number): readonly FoundActor[] {
  const doer = doerOf(scene, verb);
  const found = doer >= 0 ? withJoined(scene, doer, verb) : [];
  if (isDoneTo(scene, verb) || found.some((a) => a.sureness >= Sureness.pronoun)) return found;
  const left = actorsLeftOf(scene, verb);
  // Where the tree has another subject, they are told of it at best.
  if (left.length) return doer < 0 ? left : left.map((a) => ({ ...a, inside: true }));
  return found;
}

/** A subject's actors, with one that "and" joins to it before the verb where the tree has it elsewhere. */
function withJoined(scene: Scene, subject: number, verb: number): readonly FoundActor[] {
  const { tokens } = scene;
  const actors = actorsAt(scene, subject);
  if (actors.length !== 1 || actors[0]!.sureness < Sureness.group || subject > verb) return actors;
  for (let k = subject + 1; k < Math.min(verb, subject + 12); k++) {
    if (scene.isVerb(k) || tokens.lower[k] === ';') break;
    if (tokens.lower[k] !== 'and') continue;
    for (let n = k + 1; n < Math.min(verb, k + 8); n++) {
      if (scene.isVerb(n) || tokens.word[n] === ',') return actors;
      if (!scene.isNoun(n) || scene.rel[n] === Rel.compound || scene.preposition(n)) continue;
      const more = actorsAt(scene, n).filter(
        (a) => a.sureness === Sureness.named && !a.inside && a.head === n,
      );
      if (more.length) return [...actors, ...more.slice(0, 1)];
    }
    break;
  }
  return actors;
}

/** Types of act that those in power do: "was arrested in Rwanda", "was expelled from Mali". */
export const RULED = new Set<EventType>(['COERCE', 'CONCEDE', 'SANCTION']);

/** The state whose place a passive verb names: those who rule there did it. */
export function rulersOf(scene: Scene, verb: number, preposition: string): readonly FoundActor[] {
  const [, end] = scene.trees.spanOf(verb);
  for (let k = verb + 1; k < end; k++) {
    if (!scene.isNoun(k) || scene.preposition(k) !== preposition || !isInPhraseOf(scene, k, verb)) continue;
    const actors = actorsAt(scene, k).filter((a) => a.sureness === Sureness.named && !a.inside);
    if (actors.length) return actors;
  }
  return [];
}

/** Whether only nouns stand between a token and the verb that governs it: "freed from captivity in Libya". */
function isInPhraseOf(scene: Scene, i: number, verb: number): boolean {
  let at = scene.syntax.head[i]!;
  while (at >= 0 && at !== verb && scene.isNoun(at)) at = scene.syntax.head[at]!;
  return at === verb;
}

/** Whose deed an act waits for: "will not lift it until Cuba complies". */
export function awaitedOf(scene: Scene, verb: number): readonly FoundActor[] {
  for (let child = scene.firstChild[verb]!; child >= 0; child = scene.nextSibling[child]!) {
    if (scene.rel[child] !== Rel.advcl || !AWAITING.has(scene.markOf(child))) continue;
    const doer = doerOf(scene, child) >= 0 ? doerOf(scene, child) : objectOf(scene, child);
    const actors = doer >= 0 ? actorsAt(scene, doer).filter((a) => a.sureness >= Sureness.group) : [];
    if (actors.length) return actors;
  }
  return [];
}

const AWAITING = new Set(['until', 'unless', 'till']);
