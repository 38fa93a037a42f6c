/** The acts that a verb, noun or adjective takes as its complement. */
import { Penn, Pos, Rel } from '../syntax/labels.ts';
import { markOf } from './roles.ts';
import type { Scene } from './scene.ts';

const PREPOSITIONS = new Set([
  'of',
  'from',
  'for',
  'on',
  'to',
  'against',
  'in',
  'with',
  'into',
  'at',
  'about',
  'over',
]);

/** The heads of the clauses that `i` governs as complements, with what is joined to each of them. */
export function complementsOf(scene: Scene, i: number): number[] {
  const { trees, syntax, tokens } = scene;
  const found: number[] = [];
  for (const child of trees.childrenOf(i)) {
    const relation = scene.relation(child);
    const adverbial = (relation === Rel.advcl || relation === Rel.acl) && child > i && takes(scene, child);
    if (relation !== Rel.xcomp && relation !== Rel.ccomp && !adverbial) continue;
    for (const joined of scene.joined(child))
      if (joined === child || scene.isVerb(joined) || syntax.pos[joined] === Pos.ADJ) found.push(joined);
  }
  if (found.length) return found;
  // A clause hung elsewhere: "urged the parties in talks this week to accept".
  for (let k = i + 1; k < Math.min(i + 14, tokens.count - 1); k++) {
    if (tokens.sentence[k] !== tokens.sentence[i]) break;
    if (scene.isVerb(k) && syntax.penn[k] !== Penn.VB && syntax.penn[k] !== Penn.VBG) break;
    if (
      tokens.lower[k] === 'to' &&
      syntax.penn[k + 1] === Penn.VB &&
      syntax.pos[k + 1] === Pos.VERB &&
      trees.governs(i, k + 1)
    )
      return [k + 1];
  }
  return found;
}

/** An adverbial that is a complement: with a preposition before a gerund, or an infinitive. */
function takes(scene: Scene, clause: number): boolean {
  const mark = markOf(scene, clause) || scene.preposition(clause);
  const { penn } = scene.syntax;
  if (penn[clause] === Penn.VBG) return PREPOSITIONS.has(mark);
  return mark === 'to' && penn[clause] === Penn.VB;
}
