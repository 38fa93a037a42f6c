/** The acts of verbs: with an act as complement, with a certain object, by themselves. */
import { type OperatorKind, phraseWith, type VerbTerm } from '../../../knowledge/event-words.ts';
import { modalsOf } from '../../syntax/clauses.ts';
import { Penn, Pos, Rel } from '../../syntax/labels.ts';
import type { Act } from '../act.ts';
import { actorsAt, Sureness } from '../actors/actors.ts';
import { type VerbKey, verbKeys } from '../actors/keys.ts';
import { doerOf, isDoneTo, nounsAfter } from '../actors/roles.ts';
import { sourceOf } from '../actors/sources.ts';
import type { Scene } from '../ground/scene.ts';
import type { Coder } from './coder.ts';
import { complementsOf } from './complements.ts';
import { isCooperative } from './composition.ts';
import { governed, isSaying } from './governed.ts';
import { plain } from './plain.ts';
import { spokenActs } from './spoken.ts';
import { classesOf, fits, isFigure, linkedPhrase, nearPhrase, slurAt } from './wording.ts';

export function verbActs(coder: Coder, verb: number): readonly Act[] {
  const relation = coder.scene.rel[verb];
  if (relation === Rel.amod || relation === Rel.compound) return NONE;
  const spoken = spokenActs(coder, verb);
  if (spoken) return spoken;
  const { verb: term, lemma } = coder.scene.lexeme(verb);
  // "Why now?" he asked. Asked whether …, he said …
  if (lemma === 'ask' && (coder.scene.speech.isCue(verb) || isBeingAsked(coder.scene, verb))) return NONE;
  return term ? codedActs(coder, verb, term) : NONE;
}

/** "Asked whether …, the envoy said": by reporters; "Why?" he asked: nothing is asked for. */
function isBeingAsked({ syntax, rel, firstChild, nextSibling }: Scene, verb: number): boolean {
  const past = syntax.penn[verb] === Penn.VBN || syntax.penn[verb] === Penn.VBD;
  if (past && (rel[verb] === Rel.advcl || rel[verb] === Rel.acl)) return true;
  for (let c = firstChild[verb]!; c >= 0; c = nextSibling[c]!) if (ASKED.has(rel[c]!)) return false;
  return true;
}

const ASKED = new Set<number>([
  Rel.obj,
  Rel.iobj,
  Rel.obl,
  Rel.xcomp,
  Rel.advcl,
  Rel.nmod,
  Rel['nsubj:pass'],
]);

const NONE: readonly Act[] = [];

function codedActs(coder: Coder, verb: number, term: VerbTerm): readonly Act[] {
  const { scene } = coder;
  const keys = verbKeys(scene, verb, term);
  const acts = operatorActs(coder, verb, keys);
  if (acts) return acts;
  for (const { term, object } of keys) {
    if (object < 0 || !term.phrases.has('obj')) continue;
    const classes = classesOf(scene, object);
    if (!classes.length) continue;
    const phrase = phraseWith(term, 'obj', classes, sourceOf(scene, verb).length > 1);
    if (phrase) return plain(coder, verb, object, phrase, true);
  }
  const linked = linkedPhrase(scene, verb, keys);
  if (linked) return plain(coder, verb, linked.noun, linked.word, true);
  if (keys.some((k) => k.term.phrases.has('subj'))) {
    const doer = doerOf(scene, verb);
    if (doer >= 0 && doer < verb) {
      const classes = classesOf(scene, doer);
      for (const { term, object } of keys) {
        const word = phraseWith(term, 'subj', classes);
        if (word) return plain(coder, verb, object, word);
      }
    }
  }
  const slur = slurAt(scene, verb);
  if (slur) return plain(coder, verb, slur.object, { type: 'ACCUSE', targets: ['obj'], mode: 'disapprove' });
  for (const { term, object } of keys) {
    const { word, operator } = term;
    if (operator?.kind === 'warn' && !isAddressed(scene, verb, object)) continue;
    if (word && fits(scene, verb, object, word)) return plain(coder, verb, object, word);
  }
  const near = nearPhrase(scene, verb, term);
  if (near) return plain(coder, verb, near.noun, near.word, true);
  for (const { term, object } of keys) {
    const { operator } = term;
    if (isFigure(scene, verb, object)) continue;
    if (operator?.kind === 'warn' && !isAddressed(scene, verb, object)) continue;
    if (operator?.alone && !(BARE.has(operator.kind) && governs(scene, verb)) && operator.kind !== 'refuse')
      return plain(coder, verb, object, { type: operator.alone, targets: operator.targets, mode: null });
  }
  return NONE;
}

const FORCES = new Set(['retaliation', 'attack', 'penalty', 'threat']);

/** Whether a warning is to somebody, or of a thing that is done to somebody: "warned of war" worries. */
function isAddressed(scene: Scene, verb: number, object: number): boolean {
  const named = (i: number) => actorsAt(scene, i).some((a) => a.sureness >= Sureness.group && !a.inside);
  if (object >= 0 && scene.preposition(object) !== 'of' && named(object)) return true;
  return (
    ['to', 'against'].some((p) => nounsAfter(scene, verb, p).some(named)) ||
    nounsAfter(scene, verb, 'of').some((i) => classesOf(scene, i).some((c) => FORCES.has(c)))
  );
}

/** Operators that code nothing by themselves where they have a complement: "failed to deter", "denied that it knew". */
const BARE = new Set<OperatorKind>(['fail', 'deny', 'allow']);

const governs = (scene: Scene, verb: number): boolean =>
  scene.childBy(verb, Rel.xcomp) >= 0 || scene.childBy(verb, Rel.ccomp) >= 0;

/** "promised that no test would happen": of what another does, which codes nothing. */
function isAssurance(coder: Coder, complements: readonly number[]): boolean {
  const { scene } = coder;
  return complements.every((c) => {
    const subject = scene.rel[c] === Rel.ccomp ? scene.childBy(c, Rel.nsubj) : -1;
    return subject >= 0 && scene.syntax.pos[subject] !== Pos.PRON && coder.actsOf(c).length === 0;
  });
}

/** "suggested the talks might help": nothing is proposed. */
const isGuess = (scene: Scene, verb: number, complements: readonly number[]): boolean =>
  scene.lemma(verb) === 'suggest' &&
  complements.every((c) => scene.modal[c] === 1 && modalsOf(scene.trees, c).some((m) => POSSIBLE.has(m)));

const POSSIBLE = new Set(['may', 'might', 'could', 'can']);

/** "was committed to ending the war" */
const isDisposition = (scene: Scene, verb: number): boolean =>
  scene.lemma(verb) === 'commit' && isDoneTo(scene, verb);

/** "charged with leading the talks" */
const isTask = (coder: Coder, verb: number, complements: readonly number[]): boolean =>
  coder.scene.lemma(verb) === 'charge' &&
  complements.some((c) => coder.actsOf(c).some((a) => isCooperative(a.type)));

/** "warned that prices may rise": nobody is warned, and of no act. */
const isWorry = (coder: Coder, { object }: VerbKey, complements: readonly number[]): boolean =>
  !complements.some((c) => coder.actsOf(c).length > 0) &&
  !(object >= 0 && actorsAt(coder.scene, object).some((a) => a.sureness >= Sureness.group && !a.inside));

/** The acts of a verb that governs another; null where it governs none. */
function operatorActs(coder: Coder, verb: number, keys: readonly VerbKey[]): readonly Act[] | null {
  if (!keys.some((k) => k.term.operator)) return null;
  const { scene } = coder;
  const complements = complementsOf(scene, verb);
  if (!complements.length) return null;
  for (const key of keys) {
    const { operator } = key.term;
    if (!operator) continue;
    // "refused a request to …", "blocked a bid to …": the object tells what was refused.
    if (
      (operator.kind === 'refuse' || operator.kind === 'agree' || operator.kind === 'prevent') &&
      key.object >= 0 &&
      phraseWith(key.term, 'obj', classesOf(scene, key.object))
    )
      return null;
    if (operator.kind === 'refuse' && complements.every((c) => isSaying(scene, c))) {
      for (const c of complements) coder.take(c);
      return NONE;
    }
    if (isGuess(scene, verb, complements) || isDisposition(scene, verb)) return NONE;
    if (operator.kind === 'accuse' && isTask(coder, verb, complements)) return NONE;
    if (operator.kind === 'promise' && isAssurance(coder, complements)) return NONE;
    if (operator.kind === 'warn' && isWorry(coder, key, complements)) return NONE;
    const acts = governed(coder, verb, key, operator, complements);
    if (acts.length) return acts;
  }
  return null;
}
