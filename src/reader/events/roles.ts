/** Who stands where around a verb: its subject, objects and the nouns after its prepositions. */
import { agentOf, isPassive, subjectOf } from '../syntax/clauses.ts';
import { Penn, Pos, Rel } from '../syntax/labels.ts';
import { actorsAt, type FoundActor, Sureness } from './actors.ts';
import type { Scene } from './scene.ts';

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
    if (scene.relation(child) !== Rel.obl) continue;
    const preposition = scene.preposition(child);
    if (preposition) keys.push({ word: `${lemma} ${preposition} ${scene.lemma(child)}`, object });
  }
  return keys;
}

export function markOf(scene: Scene, clause: number): string {
  const mark = scene.trees.childBy(clause, Rel.mark);
  return mark >= 0 ? scene.tokens.lower[mark]! : '';
}

/** Whether a verb form is passive, one without auxiliary ("a plan rejected by Iran") included. */
export function isDoneTo(scene: Scene, verb: number): boolean {
  if (scene.syntax.penn[verb] !== Penn.VBN && scene.syntax.penn[verb] !== Penn.VBD) return false;
  return isPassive(scene.trees, verb);
}

/** The noun that a verb acts on, or −1: its object, in the passive its subject. */
export function objectOf(scene: Scene, verb: number): number {
  const { trees } = scene;
  if (isDoneTo(scene, verb)) return patientOf(scene, verb);
  const object = trees.childBy(verb, Rel.obj);
  if (object >= 0) return relativeOf(scene, object, verb);
  return -1;
}

function patientOf(scene: Scene, verb: number): number {
  const subject = subjectOf(scene.trees, verb);
  return subject === verb ? -1 : subject;
}

const RELATIVES = new Set(['who', 'which', 'that', 'whom', 'whose']);

function relativeOf(scene: Scene, token: number, verb: number): number {
  if (!RELATIVES.has(scene.tokens.lower[token]!)) return token;
  const { head, deprel } = scene.syntax;
  return deprel[verb] === Rel['acl:relcl'] ? head[verb]! : token;
}

/** The noun that does what a verb says, or −1. */
export function doerOf(scene: Scene, verb: number): number {
  if (isDoneTo(scene, verb)) return agentOf(scene.trees, verb);
  const subject = subjectOf(scene.trees, verb);
  return subject === verb ? -1 : subject;
}

/** The nouns after `preposition` at a verb or noun. */
export function nounsAfter(scene: Scene, head: number, preposition: string): number[] {
  const found: number[] = [];
  for (const child of scene.trees.childrenOf(head)) {
    const relation = scene.relation(child);
    if ((relation === Rel.obl || relation === Rel.nmod) && scene.preposition(child) === preposition)
      found.push(child);
  }
  return found;
}

const bestOf = (actors: readonly FoundActor[]): number =>
  actors.reduce((best, a) => Math.max(best, a.sureness), -1);

/** Collects actors along ways that are tried in order; the first that leads to a named actor or a group wins. */
export class Search {
  private found: FoundActor[] = [];
  private best = -1;

  constructor(private readonly scene: Scene) {}

  /** Takes the actors of a phrase where they are better than those found before. */
  at(noun: number): this {
    if (noun < 0 || this.best >= Sureness.group) return this;
    return this.take(actorsAt(this.scene, noun));
  }

  take(actors: FoundActor[]): this {
    const best = bestOf(actors);
    if (this.best < Sureness.group && best > this.best) {
      this.found = actors;
      this.best = best;
    }
    return this;
  }

  after(heads: readonly number[], prepositions: readonly string[]): this {
    for (const preposition of prepositions)
      for (const head of heads)
        if (head >= 0) for (const noun of nounsAfter(this.scene, head, preposition)) this.at(noun);
    return this;
  }

  get done(): boolean {
    return this.best >= Sureness.group;
  }

  get actors(): FoundActor[] {
    return this.found;
  }
}

const LOOSE = [
  'against',
  'with',
  'to',
  'on',
  'from',
  'toward',
  'towards',
  'into',
  'over',
  'at',
  'of',
  'for',
  'in',
  'near',
  'outside',
  'across',
  'along',
  'around',
  'between',
  'by',
];

/** Who is acted on by what `verb` (or the noun `noun`, where it has one) says, by the ways of its entry, then by any way. */
export function targetsOf(scene: Scene, verb: number, noun: number, ways: readonly string[]): FoundActor[] {
  const search = new Search(scene);
  const heads = noun >= 0 ? [noun, verb] : [verb];
  for (const way of ways) {
    if (way === 'obj') search.at(noun);
    else if (way === 'iobj') search.at(verb >= 0 ? scene.trees.childBy(verb, Rel.iobj) : -1);
    else if (way === 'poss') {
      if (noun >= 0) search.at(possessorOf(scene, noun)).after([noun], ['by', 'from']);
    } else if (way === 'adj') search.at(noun >= 0 ? adjectiveOf(scene, noun) : -1);
    else search.after(heads, [way]);
  }
  if (!search.done && verb >= 0) search.at(scene.trees.childBy(verb, Rel.iobj)).after(heads, LOOSE);
  if (!search.done && noun >= 0) search.at(noun);
  return search.actors;
}

/** The noun that owns another: "Japan" in "Japan's criticism", or −1. */
export function possessorOf(scene: Scene, noun: number): number {
  for (const child of scene.trees.childrenOf(noun))
    if (scene.syntax.deprel[child] === Rel['nmod:poss'] && child < noun) return child;
  return -1;
}

/** The name that stands before a noun as an adjective: "US" in "a US proposal", or −1. */
export function adjectiveOf(scene: Scene, noun: number): number {
  for (const child of scene.trees.childrenOf(noun)) {
    const relation = scene.relation(child);
    if (child < noun && (relation === Rel.amod || relation === Rel.compound) && scene.names.at[child]! >= 0)
      return child;
  }
  return -1;
}
