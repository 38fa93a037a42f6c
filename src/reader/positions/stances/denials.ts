/** Whether what a word says is denied. */
import { isNegated } from '../../syntax/clauses.ts';
import { Rel } from '../../syntax/labels.ts';
import type { Scene } from '../scene.ts';

const isNo = (scene: Scene, i: number) => {
  const determiner = scene.trees.childBy(i, Rel.det);
  return determiner >= 0 && scene.lower[determiner] === 'no';
};

/** Whether the verb at `at` only says that what depends on it is to come. */
export const isGoing = (scene: Scene, at: number): boolean => scene.lower[at] === 'going';

/** Whether the verb at `at` is denied: by "not" and its like, before its "to", or "under no circumstances". */
export function isDenied(scene: Scene, at: number): boolean {
  if (isNegated(scene.trees, at)) return true;
  if (scene.lower[at - 1] === 'to' && /^(?:not|never)$/.test(scene.lower[at - 2] ?? '')) return true;
  // "Are not going to lift"
  const up = scene.head[at]!;
  if (up >= 0 && isGoing(scene, up) && scene.relation(at) === Rel.xcomp && isNegated(scene.trees, up))
    return true;
  return scene.trees.childrenBy(at, Rel.obl).some((i) => i < at && isNo(scene, i));
}

/** Whether there is none of what the noun at `at` names: "no response". */
export const isNone = isNo;

/** Whether no side is taken: "has not agreed", "yet to endorse". */
export const isPending = (scene: Scene, at: number): boolean =>
  scene.trees
    .childrenBy(at, Rel.aux, Rel.advmod)
    .some((i) => /^(?:has|have|had|hasn't|haven't|hadn't|yet)$/.test(scene.lower[i]!));
