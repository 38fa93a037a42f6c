/** What the complements of a verb add to the stance that it shows. */
import type { StanceWord } from '../../../knowledge/stance-words.ts';
import { Pos, Rel } from '../../syntax/labels.ts';
import type { Scene } from '../scene.ts';
import type { StanceWords } from './spotting.ts';

const VANISH = /^(?:disappear|vanish|expire|lapse|fade|go)$/;

/** "Expects the sanctions to disappear", "wants the embargo lifted": what is wanted of the object `child` is its end. */
export function isToEnd(scene: Scene, words: StanceWords, at: number, child: number): boolean {
  if (scene.relation(child) !== Rel.obj) return false;
  return scene.trees
    .childrenBy(at, Rel.xcomp)
    .some((x) => x > child && (words.as(x, 'curb') !== undefined || VANISH.test(scene.lower[x]!)));
}

/** How "taking it seriously" reads. */
export const TAKEN_SERIOUSLY: StanceWord = {
  kind: 'open',
  pos: 'v',
  strength: 0.8,
  words: ['take', 'seriously'],
};

/** "Takes the offer seriously" */
export const isTakenSeriously = ({ trees, pos, lower }: Scene, at: number): boolean =>
  pos[at] === Pos.VERB &&
  /^(?:take|taking|takes|took|taken)$/.test(lower[at]!) &&
  trees.childrenBy(at, Rel.advmod).some((i) => lower[i] === 'seriously');
