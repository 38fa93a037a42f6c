/** Under which words a verb stands in the tables. */

import { Pos, Rel } from '../../syntax/labels.ts';
import type { Scene } from '../ground/scene.ts';
import { markOf, objectOf } from './roles.ts';

/** A form under which a verb may stand in the tables, with the noun that it then acts on (−1: none). */
export interface VerbKey {
  word: string;
  object: number;
}

const PARTICLES = new Set([
  'off',
  'out',
  'up',
  'down',
  'back',
  'away',
  'over',
  'in',
  'on',
  'aside',
  'through',
  'forward',
  'together',
  'by',
]);

/** A verb with its particle and preposition, with its preposition, with its particle, alone. */
export function verbKeys(scene: Scene, verb: number): VerbKey[] {
  const { trees, tokens } = scene;
  const lemma = scene.lemma(verb);
  const object = objectOf(scene, verb);
  let particle = '';
  for (const child of trees.childrenOf(verb)) {
    if (child < verb) continue;
    const relation = scene.relation(child);
    const word = tokens.lower[child]!;
    if ((relation === Rel.compound || relation === Rel.advmod) && PARTICLES.has(word) && child - verb < 6)
      particle ||= word;
  }
  if (
    !particle &&
    verb + 1 < tokens.count &&
    PARTICLES.has(tokens.lower[verb + 1]!) &&
    scene.syntax.pos[verb + 1] !== Pos.PUNCT
  )
    particle = tokens.lower[verb + 1]!;
  const keys: VerbKey[] = [];
  const stems = particle ? [`${lemma} ${particle}`, lemma] : [lemma];
  for (const stem of stems)
    for (const child of trees.childrenOf(verb)) {
      const relation = scene.relation(child);
      if (relation !== Rel.obl && relation !== Rel.nmod && relation !== Rel.advcl) continue;
      if (scene.isTime(child)) continue;
      const preposition = relation === Rel.advcl ? markOf(scene, child) : scene.preposition(child);
      if (preposition && preposition !== 'by') keys.push({ word: `${stem} ${preposition}`, object: child });
    }
  for (const stem of stems) keys.push({ word: stem, object });
  // An object with its own preposition: "take control of".
  if (object > verb) {
    const noun = scene.lemma(object);
    for (const child of trees.childrenOf(object))
      if (scene.relation(child) === Rel.nmod && child > object && scene.preposition(child))
        keys.push({ word: `${lemma} ${noun} ${scene.preposition(child)}`, object: child });
    for (const child of trees.childrenOf(verb))
      if (scene.relation(child) === Rel.obl && scene.preposition(child))
        keys.push({ word: `${lemma} ${noun} ${scene.preposition(child)}`, object: child });
    keys.push({ word: `${lemma} ${noun}`, object: -1 });
  }
  for (const child of trees.childrenOf(verb)) {
    if (scene.relation(child) === Rel.xcomp && scene.syntax.pos[child] === Pos.ADJ)
      keys.unshift({ word: `${lemma} ${tokens.lower[child]!}`, object });
    if (scene.relation(child) !== Rel.obl) continue;
    const preposition = scene.preposition(child);
    if (preposition) keys.push({ word: `${lemma} ${preposition} ${scene.lemma(child)}`, object });
  }
  return keys;
}
