/** The acts that a verb, noun or adjective takes as its complement. */
import { Penn, Pos, Rel } from '../../syntax/labels.ts';
import { actorsAt, Sureness } from '../actors/actors.ts';
import type { Scene } from '../ground/scene.ts';

const CIRCUMSTANTIAL = new Set([
  'until',
  'if',
  'because',
  'after',
  'before',
  'when',
  'while',
  'as',
  'since',
  'although',
  'though',
  'unless',
  'once',
]);

const isActor = (scene: Scene, noun: number): boolean =>
  actorsAt(scene, noun).some((a) => a.sureness >= Sureness.group && a.head === noun) &&
  (scene.names.at[noun]! >= 0 || (scene.lexeme(noun).noun?.kinds ?? 0) !== 0);

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
  const { syntax } = scene;
  const found: number[] = [];
  for (let child = scene.firstChild[i]!; child >= 0; child = scene.nextSibling[child]!) {
    const relation = scene.rel[child];
    const adverbial = (relation === Rel.advcl || relation === Rel.acl) && child > i && takes(scene, child);
    if (
      relation !== Rel.xcomp &&
      !(relation === Rel.ccomp && !CIRCUMSTANTIAL.has(scene.markOf(child))) &&
      !adverbial
    )
      continue;
    for (const joined of scene.joined(child))
      if (joined === child || scene.isVerb(joined) || syntax.pos[joined] === Pos.ADJ) found.push(joined);
  }
  if (found.length) return found;
  // "urged Iran to accept", hung on the one who is urged.
  for (let object = scene.firstChild[i]!; object >= 0; object = scene.nextSibling[object]!) {
    if (scene.rel[object] !== Rel.obj && scene.rel[object] !== Rel.obl) continue;
    for (let child = scene.firstChild[object]!; child >= 0; child = scene.nextSibling[child]!)
      if (scene.rel[child] === Rel.acl && takes(scene, child) && isActor(scene, object))
        found.push(...scene.joined(child));
  }
  return found;
}

/** An adverbial that is a complement: with a preposition before a gerund, or an infinitive. */
function takes(scene: Scene, clause: number): boolean {
  const mark = scene.markOf(clause) || scene.preposition(clause);
  const { penn } = scene.syntax;
  if (mark === 'to' && penn[clause] === Penn.VB && !hasGerundAux(scene, clause)) return true;
  return PREPOSITIONS.has(mark) && (penn[clause] === Penn.VBG || hasGerundAux(scene, clause));
}

/** "having met" */
function hasGerundAux(scene: Scene, clause: number): boolean {
  for (let c = scene.firstChild[clause]!; c >= 0; c = scene.nextSibling[c]!)
    if (scene.rel[c] === Rel.aux && scene.syntax.penn[c] === Penn.VBG) return true;
  return false;
}
