/** Actors by their place in the sentence, where the tree leads to none. */

import { Rel } from '../../syntax/labels.ts';
import type { Scene } from '../ground/scene.ts';
import { actorsAt, type FoundActor, Sureness } from './actors.ts';

const STOPS = new Set([
  'until',
  'after',
  'because',
  'when',
  'while',
  'although',
  'though',
  'before',
  'since',
  'unless',
  'if',
  'who',
  'which',
  'amid',
  'despite',
  ';',
  ':',
  '"',
  ',',
  '\u201c',
  '\u201d',
  '--',
  '\u2014',
]);

/** The nearest actor to the right, where the tree leads to none. */
export function actorsRightOf(scene: Scene, from: number): readonly FoundActor[] {
  const { tokens } = scene;
  for (let k = from + 1; k < Math.min(from + 20, tokens.count); k++) {
    if (tokens.sentence[k] !== tokens.sentence[from] || STOPS.has(tokens.lower[k]!)) break;
    if (!isHead(scene, k)) continue;
    const actors = actorsAt(scene, k).filter((a) => a.sureness >= Sureness.group);
    if (actors.length) return actors.map((a) => ({ ...a, guessed: true }));
  }
  return [];
}

/** Whether a noun heads its phrase: no other noun follows in it. */
const isHead = (scene: Scene, i: number): boolean =>
  scene.isNoun(i) &&
  !scene.isTime(i) &&
  scene.rel[i] !== Rel.compound &&
  scene.rel[i] !== Rel.amod &&
  scene.rel[i] !== Rel.flat;

const OPENS = new Set([
  'that',
  'as',
  'after',
  'because',
  'when',
  'while',
  'although',
  'though',
  'before',
  'since',
  'unless',
  'if',
  ';',
  ':',
  'until',
  'which',
  'who',
  'whether',
]);

/** The first actor of the clause to the left that stands after no preposition, where the tree gives a verb no subject. */
export function actorsLeftOf(scene: Scene, verb: number): readonly FoundActor[] {
  const { tokens } = scene;
  let found: readonly FoundActor[] = [];
  for (let k = verb - 1; k >= Math.max(0, verb - 40); k--) {
    if (tokens.sentence[k] !== tokens.sentence[verb] || OPENS.has(tokens.lower[k]!)) break;
    if (
      !isHead(scene, k) ||
      scene.preposition(k) ||
      scene.syntax.deprel[k] === Rel['nmod:poss'] ||
      scene.rel[k] === Rel.obj
    )
      continue;
    const actors = actorsAt(scene, k).filter((a) => a.sureness >= Sureness.group);
    if (actors.length) found = actors.map((a) => ({ ...a, guessed: true }));
  }
  return found;
}
