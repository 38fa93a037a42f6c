/** Who stands where around a verb: its subject, objects and the nouns after its prepositions. */

import { agentOf, isPassive, subjectOf } from '../../syntax/clauses.ts';
import { Penn, Pos, Rel } from '../../syntax/labels.ts';
import type { NameMention } from '../../types.ts';
import { UNASKED } from '../ground/known.ts';
import type { Scene } from '../ground/scene.ts';
import { actorOfMention, actorsAt, type FoundActor, Sureness } from './actors.ts';
import { nounEntry } from './phrases.ts';

/** Particles that are seldom prepositions. */
const STRICT = new Set(['off', 'out', 'up', 'down', 'back', 'away', 'over']);

/** Whether a verb form is passive, one without auxiliary ("a plan rejected by Iran") included. */
export function isDoneTo(scene: Scene, verb: number): boolean {
  const { passive } = scene.known;
  if (passive[verb] === 0) passive[verb] = findVoice(scene, verb) ? 2 : 1;
  return passive[verb] === 2;
}

function findVoice(scene: Scene, verb: number): boolean {
  const { trees, syntax, tokens, rel, firstChild, nextSibling } = scene;
  if (syntax.penn[verb] !== Penn.VBN && syntax.penn[verb] !== Penn.VBD) return false;
  let auxiliary = false;
  for (let child = firstChild[verb]!; child >= 0; child = nextSibling[child]!) {
    if (rel[child] !== Rel.aux) continue;
    if (BE.has(tokens.lower[child]!)) return true;
    auxiliary = true;
  }
  return !auxiliary && (isPassive(trees, verb) || isReduced(scene, verb));
}

/** "sailors detained in Peru told …": what is done to the subject of a later verb. */
function isReduced({ syntax, rel }: Scene, verb: number): boolean {
  const { deprel, head, penn, pos } = syntax;
  const noun = head[verb]!;
  if (deprel[verb] !== Rel.acl || pos[verb + 1] !== Pos.ADP || rel[noun] !== Rel.nsubj) return false;
  const tag = penn[head[noun]!];
  return head[noun]! > verb && (tag === Penn.VBD || tag === Penn.VBZ || tag === Penn.VBP);
}

const BE = new Set([
  'be',
  'is',
  'are',
  'was',
  'were',
  'been',
  'being',
  'am',
  "'s",
  "'re",
  'get',
  'gets',
  'got',
  'getting',
]);

/** The noun that a verb acts on, or −1: its object, in the passive its subject. */
export function objectOf(scene: Scene, verb: number): number {
  const { object } = scene.known;
  if (object[verb] === UNASKED) object[verb] = findObject(scene, verb);
  return object[verb]!;
}

function findObject(scene: Scene, verb: number): number {
  if (isDoneTo(scene, verb)) return subjectFor(scene, verb);
  const object = scene.childBy(verb, Rel.obj);
  // "agreed Sunday to a truce"
  if (object >= 0 && !(scene.isTime(object) && scene.firstChild[object]! < 0))
    return relativeOf(scene, object, verb);
  const other = scene.childBy(verb, Rel.iobj);
  if (other >= 0) return other;
  // An object that the tree has as an adverbial without preposition.
  for (let child = scene.firstChild[verb]!; child >= 0 && child < verb + 8; child = scene.nextSibling[child]!)
    if (child > verb && scene.rel[child] === Rel.obl && !scene.isTime(child)) {
      const preposition = scene.preposition(child);
      // "hand over the weapons", with the particle read as a preposition.
      if (!preposition || (STRICT.has(preposition) && scene.tokens.lower[verb + 1] === preposition))
        return child;
    }
  return -1;
}

const RELATIVES = new Set(['who', 'which', 'that', 'whom', 'whose']);

function relativeOf(scene: Scene, token: number, verb: number): number {
  if (!RELATIVES.has(scene.tokens.lower[token]!)) return token;
  const { head, deprel } = scene.syntax;
  return deprel[verb] === Rel['acl:relcl'] ? head[verb]! : token;
}

/** The noun that does what a verb says, or −1. */
export function doerOf(scene: Scene, verb: number): number {
  const { doer } = scene.known;
  if (doer[verb] === UNASKED) doer[verb] = findDoer(scene, verb);
  return doer[verb]!;
}

function findDoer(scene: Scene, verb: number): number {
  if (isDoneTo(scene, verb)) {
    const agent = agentOf(scene.trees, verb);
    return agent >= 0 ? agent : nestedAgent(scene, verb);
  }
  return subjectFor(scene, verb);
}

/** "was sent to Fiji by Australia", with "by" hung on the name before it. */
function nestedAgent(scene: Scene, verb: number): number {
  const [, end] = scene.trees.spanOf(verb);
  for (let k = verb + 2; k < Math.min(end, verb + 14); k++)
    if (
      scene.rel[k] === Rel.nmod &&
      scene.preposition(k) === 'by' &&
      !scene.isTime(k) &&
      scene.syntax.pos[scene.syntax.head[k]!] === Pos.PROPN
    )
      return k;
  return -1;
}

/** A verb's subject, or −1; that of a description without one of its own ("a statement condemning …") is the describer. */
export function subjectFor(scene: Scene, verb: number): number {
  const { trees, syntax } = scene;
  let at = verb;
  for (let steps = 0; steps < 6; steps++) {
    const subject = subjectBesideTime(scene, at) ?? subjectOf(trees, at);
    if (subject < 0 || subject === verb || scene.isTime(subject)) return -1;
    if (syntax.deprel[at] !== Rel.acl || subject !== syntax.head[at] || names(scene, subject))
      return antecedentBefore(scene, subject);
    const up = syntax.head[subject]!;
    if (up < 0 || !scene.isVerb(up) || scene.rel[subject] === Rel.nsubj) return subject;
    at = up;
  }
  return -1;
}

/** "Peru, which …": what a relative pronoun follows, where the tree leads to nothing; else the token itself. */
function antecedentBefore(scene: Scene, token: number): number {
  if (!RELATIVES.has(scene.tokens.lower[token]!) || scene.syntax.pos[token] !== Pos.PRON) return token;
  const before = scene.tokens.word[token - 1] === ',' ? token - 2 : token - 1;
  return before >= 0 && scene.isNoun(before) && scene.tokens.sentence[before] === scene.tokens.sentence[token]
    ? before
    : token;
}

/** "the talks Tuesday ended", with two subjects in the tree: the one that is no time, −1 for none; null where none is a time. */
function subjectBesideTime(scene: Scene, verb: number): number | null {
  let timed = false;
  let subject = -1;
  for (let c = scene.firstChild[verb]!; c >= 0; c = scene.nextSibling[c]!) {
    if (scene.rel[c] !== Rel.nsubj) continue;
    if (scene.isTime(c)) timed = true;
    else if (subject < 0) subject = c;
  }
  return timed ? subject : null;
}

const names = (scene: Scene, noun: number): boolean =>
  actorsAt(scene, noun).some((a) => a.sureness >= Sureness.group);

/** The nouns after `preposition` at a verb or noun. */
export function nounsAfter(scene: Scene, head: number, preposition: string): number[] {
  const found: number[] = [];
  for (let child = scene.firstChild[head]!; child >= 0; child = scene.nextSibling[child]!) {
    const relation = scene.rel[child];
    if (relation !== Rel.obl && relation !== Rel.nmod) continue;
    if (scene.preposition(child) === preposition) found.push(child);
    else if (relation === Rel.nmod && child > head && NESTED.has(preposition) && scene.names.at[child]! >= 0)
      afterName(scene, child, preposition, found);
  }
  return found;
}

/** Prepositions that do not hang on names: "an attack by Chad on Mali" is on Mali, wherever the tree has it. */
const NESTED = new Set(['by', 'on', 'against', 'with', 'to']);

function afterName(scene: Scene, name: number, preposition: string, found: number[]): void {
  for (let c = scene.firstChild[name]!; c >= 0; c = scene.nextSibling[c]!)
    if (c > name && scene.rel[c] === Rel.nmod && scene.preposition(c) === preposition) found.push(c);
}

/** The noun that owns another: "Japan" in "Japan's criticism", or −1. */
export function possessorOf(scene: Scene, noun: number): number {
  for (let child = scene.firstChild[noun]!; child >= 0; child = scene.nextSibling[child]!)
    if (scene.syntax.deprel[child] === Rel['nmod:poss'] && child < noun) return child;
  return -1;
}

/** Who did what a participle says of a noun: "Chad" in "a truce offered by Chad", or −1. */
export function makerOf(scene: Scene, noun: number): number {
  for (let child = scene.firstChild[noun]!; child >= 0; child = scene.nextSibling[child]!) {
    if (scene.rel[child] !== Rel.acl || !isDoneTo(scene, child)) continue;
    const agent = agentOf(scene.trees, child);
    if (agent >= 0) return agent;
  }
  return -1;
}

/** Whether a place before a noun only tells it from others: "the Paris accord" is nobody's. */
export function isLabel(scene: Scene, m: NameMention, noun: number): boolean {
  if (m.entity < 0 || scene.names.entities[m.entity]!.kind !== 'place' || m.first > noun) return false;
  if (scene.syntax.deprel[m.first] === Rel['nmod:poss']) return false;
  const classes = nounEntry(scene, noun)?.classes ?? [];
  return classes.includes('accord') || classes.includes('encounter');
}

/** The party whose name stands before a noun as an adjective: "US" in "a US proposal". */
export function adjectiveActors(scene: Scene, noun: number): readonly FoundActor[] {
  for (let child = scene.firstChild[noun]!; child >= 0; child = scene.nextSibling[child]!) {
    const relation = scene.rel[child];
    const at = scene.names.at[child]!;
    if (
      child < noun &&
      (relation === Rel.amod || relation === Rel.compound) &&
      at >= 0 &&
      at !== scene.names.at[noun] &&
      !isLabel(scene, scene.names.mentions[at]!, noun)
    )
      return [actorOfMention(scene, scene.names.mentions[at]!, child)];
  }
  return [];
}
