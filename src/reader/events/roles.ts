/** Who stands where around a verb: its subject, objects and the nouns after its prepositions. */
import { agentOf, isPassive, subjectOf } from '../syntax/clauses.ts';
import { Penn, Pos, Rel } from '../syntax/labels.ts';
import { actorOfMention, actorsAt, type FoundActor, Sureness } from './actors.ts';
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

/** Particles that are seldom prepositions. */
const STRICT = new Set(['off', 'out', 'up', 'down', 'back', 'away', 'over']);

export function markOf(scene: Scene, clause: number): string {
  const mark = scene.trees.childBy(clause, Rel.mark);
  return mark >= 0 ? scene.tokens.lower[mark]! : '';
}

/** Whether a verb form is passive, one without auxiliary ("a plan rejected by Iran") included. */
export function isDoneTo(scene: Scene, verb: number): boolean {
  const { trees, syntax, tokens } = scene;
  if (syntax.penn[verb] !== Penn.VBN && syntax.penn[verb] !== Penn.VBD) return false;
  let auxiliary = false;
  for (const child of trees.childrenOf(verb)) {
    if (scene.relation(child) !== Rel.aux) continue;
    if (BE.test(tokens.lower[child]!)) return true;
    auxiliary = true;
  }
  return !auxiliary && isPassive(trees, verb);
}

const BE = /^(?:be|is|are|was|were|been|being|am|'s|'re|get|gets|got|getting)$/;

/** The noun that a verb acts on, or −1: its object, in the passive its subject. */
export function objectOf(scene: Scene, verb: number): number {
  const { trees } = scene;
  if (isDoneTo(scene, verb)) return patientOf(scene, verb);
  const object = trees.childBy(verb, Rel.obj);
  if (object >= 0) return relativeOf(scene, object, verb);
  const other = trees.childBy(verb, Rel.iobj);
  if (other >= 0) return other;
  // An object that the tree has as an adverbial without preposition.
  for (const child of trees.childrenOf(verb))
    if (child > verb && child < verb + 8 && scene.relation(child) === Rel.obl && !scene.isTime(child)) {
      const preposition = scene.preposition(child);
      // "hand over the weapons", with the particle read as a preposition.
      if (!preposition || (STRICT.has(preposition) && scene.tokens.lower[verb + 1] === preposition))
        return child;
    }
  return -1;
}

function patientOf(scene: Scene, verb: number): number {
  return subjectFor(scene, verb);
}

const RELATIVES = new Set(['who', 'which', 'that', 'whom', 'whose']);

function relativeOf(scene: Scene, token: number, verb: number): number {
  if (!RELATIVES.has(scene.tokens.lower[token]!)) return token;
  const { head, deprel } = scene.syntax;
  return deprel[verb] === Rel['acl:relcl'] ? head[verb]! : token;
}

/** The noun that does what a verb says, or −1. */
export function doerOf(scene: Scene, verb: number): number {
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
      scene.relation(k) === Rel.nmod &&
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
    const own = trees.childrenBy(at, Rel.nsubj);
    const timeless = own.filter((s) => !scene.isTime(s));
    const subject = own.length > timeless.length ? (timeless[0] ?? -1) : subjectOf(trees, at);
    if (subject < 0 || subject === verb || scene.isTime(subject)) return -1;
    if (syntax.deprel[at] !== Rel.acl || subject !== syntax.head[at] || names(scene, subject)) return subject;
    const up = syntax.head[subject]!;
    if (up < 0 || !scene.isVerb(up) || scene.relation(subject) === Rel.nsubj) return subject;
    at = up;
  }
  return -1;
}

const names = (scene: Scene, noun: number): boolean =>
  actorsAt(scene, noun).some((a) => a.sureness >= Sureness.group);

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

const sameActor = (a: FoundActor, b: FoundActor): boolean =>
  a.entity >= 0 && b.entity >= 0 ? a.entity === b.entity : a.head === b.head;

const bestOf = (actors: readonly FoundActor[]): number =>
  actors.reduce((best, a) => Math.max(best, a.sureness), -1);

/** Collects actors along ways that are tried in order; the first that leads to a named actor or a group wins. */
export class Search {
  private found: readonly FoundActor[] = [];
  private best = -1;
  private floor = -1;

  constructor(
    private readonly scene: Scene,
    private readonly source: readonly FoundActor[] = [],
  ) {}

  /** Takes the actors of a phrase where they are better than those found before. */
  at(noun: number): this {
    if (noun < 0 || this.best >= Sureness.group || this.scene.isTime(noun)) return this;
    return this.take(actorsAt(this.scene, noun));
  }

  /** From here on only what names an actor is taken, as a guess. */
  sure(): this {
    this.floor = Sureness.group;
    return this;
  }

  take(actors: readonly FoundActor[]): this {
    // What a thing belongs to is no target where it is the source itself: "opened its borders".
    const best = bestOf(
      actors.map((a) =>
        this.source.some((b) =>
          a.inside
            ? sameActor(a, b)
            : a.entity >= 0 && a.entity === b.entity && this.scene.syntax.pos[a.head] === Pos.PRON,
        )
          ? { ...a, sureness: Sureness.thing }
          : a,
      ),
    );
    if (this.best < Sureness.group && best > this.best && best >= this.floor) {
      this.found = this.floor < 0 ? actors : actors.map((a) => ({ ...a, guessed: true }));
      this.best = best;
    }
    return this;
  }

  after(heads: readonly number[], prepositions: readonly string[], ...except: readonly number[]): this {
    for (const preposition of prepositions)
      for (const head of heads) {
        if (head < 0) continue;
        for (const noun of nounsAfter(this.scene, head, preposition)) {
          if (except.includes(noun) || this.scene.isTime(noun) || this.done) continue;
          const actors = actorsAt(this.scene, noun);
          // Where it is done is a guess at whom it is done to.
          this.take(preposition === 'in' ? actors.map((a) => ({ ...a, guessed: true })) : actors);
        }
      }
    return this;
  }

  get done(): boolean {
    return this.best >= Sureness.group;
  }

  get actors(): readonly FoundActor[] {
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
];

/**
 * Who is acted on by what `verb` (or the noun `noun`, where it has one) says, by the ways of its entry, then by any way;
 * where the noun is the act itself (`isAct`), never that noun. */
export function targetsOf(
  scene: Scene,
  verb: number,
  noun: number,
  ways: readonly string[],
  source: readonly FoundActor[] = [],
  isAct = false,
): readonly FoundActor[] {
  const search = new Search(scene, source);
  const heads = noun >= 0 ? [noun, verb] : [verb];
  const agent = isDoneTo(scene, verb) ? agentOf(scene.trees, verb) : -1;
  for (const way of ways) {
    if (way === '&' || way === '+obj') continue;
    if (way === 'obj' || way === '!obj') search.at(noun);
    else if (way === 'dobj') search.at(objectOf(scene, verb));
    else if (way === 'iobj') search.at(scene.trees.childBy(verb, Rel.iobj));
    else if (way === 'poss') {
      if (noun < 0) continue;
      search.at(possessorOf(scene, noun)).after(isDoneTo(scene, verb) ? [noun] : heads, ['by', 'from'], noun);
    } else if (way === 'adj') search.take(noun >= 0 ? adjectiveActors(scene, noun) : []);
    else search.after(heads, [way], noun, agent);
  }
  if (!search.done)
    search
      .take(
        noun >= 0 && isAct
          ? actorsAt(scene, noun)
              .filter((a) => a.inside)
              .map((a) => ({ ...a, guessed: true }))
          : [],
      )
      .at(isAct ? -1 : noun);
  if (!search.done) search.at(scene.trees.childBy(verb, Rel.iobj));
  if (!search.done) search.sure().after(heads, LOOSE, noun, agent);
  if (!search.done) search.take(actorsRightOf(scene, Math.max(verb, noun)));
  return search.actors;
}

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
function actorsRightOf(scene: Scene, from: number): readonly FoundActor[] {
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
  scene.relation(i) !== Rel.compound &&
  scene.relation(i) !== Rel.amod &&
  scene.relation(i) !== Rel.flat;

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
      scene.relation(k) === Rel.obj
    )
      continue;
    const actors = actorsAt(scene, k).filter((a) => a.sureness >= Sureness.group);
    if (actors.length) found = actors.map((a) => ({ ...a, guessed: true }));
  }
  return found;
}

/** The noun that owns another: "Japan" in "Japan's criticism", or −1. */
export function possessorOf(scene: Scene, noun: number): number {
  for (const child of scene.trees.childrenOf(noun))
    if (scene.syntax.deprel[child] === Rel['nmod:poss'] && child < noun) return child;
  return -1;
}

/** The party whose name stands before a noun as an adjective: "US" in "a US proposal". */
export function adjectiveActors(scene: Scene, noun: number): readonly FoundActor[] {
  for (const child of scene.trees.childrenOf(noun)) {
    const relation = scene.relation(child);
    const at = scene.names.at[child]!;
    if (
      child < noun &&
      (relation === Rel.amod || relation === Rel.compound) &&
      at >= 0 &&
      at !== scene.names.at[noun]
    )
      return [actorOfMention(scene, scene.names.mentions[at]!, child)];
  }
  return [];
}
