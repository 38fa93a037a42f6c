/** Under which words a verb stands in the tables. */

import type { VerbTerm } from '../../../knowledge/event-words.ts';
import { Pos, Rel } from '../../syntax/labels.ts';
import type { Scene } from '../ground/scene.ts';
import { objectOf } from './roles.ts';

/** A term of the tables for a verb in its clause, with the noun that it then acts on (−1: none). */
export interface VerbKey {
  term: VerbTerm;
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
  'alongside',
]);

/** The particle of a verb: "off" in "called the visit off", "" where it has none. */
function particleOf({ tokens, syntax, rel, firstChild, nextSibling }: Scene, verb: number): string {
  const { lower } = tokens;
  for (let child = firstChild[verb]!; child >= 0 && child < verb + 6; child = nextSibling[child]!)
    if (
      child > verb &&
      (rel[child] === Rel.compound || rel[child] === Rel.advmod) &&
      PARTICLES.has(lower[child]!)
    )
      return lower[child]!;
  const next = verb + 1;
  return next < tokens.count && PARTICLES.has(lower[next]!) && syntax.pos[next] !== Pos.PUNCT
    ? lower[next]!
    : '';
}

/**
 * The terms of the tables that a verb stands under in its clause: with its particle and preposition, with its
 * preposition, with its particle, alone, with its object.
 */
export function verbKeys(scene: Scene, verb: number, alone: VerbTerm): VerbKey[] {
  const { rel, firstChild, nextSibling, tokens } = scene;
  const object = objectOf(scene, verb);
  const keys: VerbKey[] = [];
  const add = (term: VerbTerm | null, noun: number): void => {
    if (term) keys.push({ term, object: noun });
  };
  if (alone.isAlone) {
    add(alone, object);
    return keys;
  }
  const particle = particleOf(scene, verb);
  const phrasal = particle ? alone.next(particle) : null;
  if (phrasal) {
    afterPrepositions(scene, verb, phrasal, keys);
    afterPrepositions(scene, verb, alone, keys);
    add(phrasal, object);
  } else afterPrepositions(scene, verb, alone, keys);
  add(alone, object);
  // An object with its own preposition: "take control of".
  const withObject = object > verb ? alone.next(scene.lemma(object)) : null;
  if (withObject) {
    for (let child = firstChild[object]!; child >= 0; child = nextSibling[child]!)
      if (rel[child] === Rel.nmod && child > object && scene.caseAt[child]! >= 0)
        add(withObject.next(scene.preposition(child)), child);
    for (let child = firstChild[verb]!; child >= 0; child = nextSibling[child]!)
      if (rel[child] === Rel.obl && scene.caseAt[child]! >= 0)
        add(withObject.next(scene.preposition(child)), child);
    add(withObject, -1);
  }
  for (let child = firstChild[verb]!; child >= 0; child = nextSibling[child]!) {
    if (rel[child] === Rel.xcomp && scene.syntax.pos[child] === Pos.ADJ) {
      const term = alone.next(tokens.lower[child]!);
      if (term) keys.unshift({ term, object });
    } else if (rel[child] === Rel.obl && scene.caseAt[child]! >= 0) {
      const term = alone.next(scene.preposition(child));
      if (term) add(term.next(scene.lemma(child)), object);
    }
  }
  return keys;
}

function afterPrepositions(scene: Scene, verb: number, stem: VerbTerm, keys: VerbKey[]): void {
  for (let child = scene.firstChild[verb]!; child >= 0; child = scene.nextSibling[child]!) {
    const relation = scene.rel[child];
    if (relation !== Rel.obl && relation !== Rel.nmod && relation !== Rel.advcl) continue;
    const preposition = relation === Rel.advcl ? scene.markOf(child) : scene.preposition(child);
    if (!preposition || preposition === 'by') continue;
    const term = stem.next(preposition);
    if (term && !scene.isTime(child)) keys.push({ term, object: child });
  }
}
