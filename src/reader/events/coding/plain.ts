/** An act by a word or phrase of the tables, with its source, target and what the auxiliaries make of it. */
import type { EventWord } from '../../../knowledge/event-words.ts';
import { type Act, actOf } from '../act.ts';
import { actorsAt, type FoundActor, Sureness } from '../actors/actors.ts';
import { ownersOf } from '../actors/owners.ts';
import { nounEntry } from '../actors/phrases.ts';
import { adjectiveActors, isDoneTo, possessorOf } from '../actors/roles.ts';
import { Search, targetsOf } from '../actors/search.ts';
import { awaitedOf, RULED, rulersOf, sourceOf } from '../actors/sources.ts';
import type { EventType } from '../draft.ts';
import type { Scene } from '../ground/scene.ts';
import type { Coder } from './coder.ts';
import { complementsOf } from './complements.ts';
import { announced, isCooperative } from './composition.ts';
import { type Reality, realityOf } from './status.ts';

/** Types whose objects tell what they are about, not what happened. */
const ABOUT = new Set<EventType>(['ACCUSE', 'SUPPORT', 'REJECT', 'REQUEST', 'THREATEN', 'AGREE']);

/** Types whose phrase has for its object what is acted on; that of the others is the act itself ("launched an attack"). */
const AFFECTED = new Set<EventType>(['REJECT', 'ACCUSE', 'SUPPORT', 'COERCE', 'CONCEDE']);

/** Forces that were sent or withdrawn went themselves. */
const GOING = new Set<EventType>(['MOBILIZE', 'RETREAT']);

export function plain(coder: Coder, verb: number, noun: number, word: EventWord, phrase = false): Act[] {
  const { scene } = coder;
  const reality = realityOf(scene, verb);
  let source = sourceOf(scene, verb);
  const passive = !source.length && isDoneTo(scene, verb);
  if (passive && GOING.has(word.type) && noun >= 0)
    source = actorsAt(scene, noun).filter((a) => a.sureness >= Sureness.group);
  if (passive && RULED.has(word.type)) source = rulersOf(scene, verb, word.mode === 'expel' ? 'from' : 'in');
  // "the bans imposed on Mali": by the one whose bans they are.
  if (passive && !source.length && noun >= 0 && nounEntry(scene, noun)?.word) source = ownersOf(scene, noun);
  let target = word.targets.includes('-')
    ? []
    : targetsOf(scene, verb, noun, word.targets, source, phrase && !AFFECTED.has(word.type));
  if (!target.some(isSure)) {
    const awaited = awaitedOf(scene, verb);
    if (awaited.length) target = awaited;
  }
  // "expressed its willingness to meet the envoys"
  if (phrase && noun >= 0 && scene.lexeme(noun).nounOperator && !target.some(isSure)) {
    const inner = complementsOf(scene, noun).flatMap((c) => coder.actsOf(c).flatMap((a) => a.target));
    if (inner.some(isSure)) target = inner;
  }
  if (noun >= 0) {
    coder.take(noun);
    if (ABOUT.has(word.type)) coder.topic(noun);
  }
  // To ask that a penalty be lifted is no threat of one.
  if (phrase && word.type === 'THREATEN' && noun >= 0 && isToEnd(scene, noun))
    word = { ...word, type: 'REQUEST' };
  if (word.targets[0] === '<') return received(coder, verb, noun, word, source, reality);
  // What a state stays away from, it refuses.
  if (
    word.mode === 'boycott' &&
    source.length > 0 &&
    source.every((a) => a.party !== null && a.sureness === Sureness.named)
  )
    word = { ...word, type: 'REJECT', mode: null };
  const type =
    word.type === 'ASSAULT' && scene.lemma(verb) === 'clash' && source.every((a) => a.party === null)
      ? 'PROTEST'
      : word.type;
  return settle(actOf({ type, mode: word.mode, trigger: verb, source, target }), reality);
}

const isSure = (a: FoundActor): boolean => a.sureness >= Sureness.group && !a.guessed;

/** "tariffs to be lifted" */
function isToEnd(scene: Scene, noun: number): boolean {
  const { tokens } = scene;
  for (
    let k = noun + 1;
    k < Math.min(noun + 6, tokens.count) && tokens.sentence[k] === tokens.sentence[noun];
    k++
  )
    if (scene.isVerb(k) && scene.lexeme(k).verb?.groups.includes('lift')) return true;
  return false;
}

/** "faced criticism from Peru": what comes from another to the subject. */
function received(
  coder: Coder,
  verb: number,
  noun: number,
  word: EventWord,
  target: readonly FoundActor[],
  reality: Reality,
): Act[] {
  const { scene } = coder;
  const source = new Search(scene, target)
    .after([noun, verb], word.targets.slice(1))
    .at(possessorOf(scene, noun))
    .take(adjectiveActors(scene, noun)).actors;
  if (!source.some((a) => a.sureness >= Sureness.group)) return [];
  coder.take(noun);
  return settle(actOf({ type: word.type, mode: word.mode, trigger: verb, source, target }), reality);
}

/** What the auxiliaries of the clause make of an act. */
export function settle(act: Act, reality: Reality): Act[] {
  const { type } = act;
  if (reality.negated) {
    if (isCooperative(type) && (reality.status !== 'denied' || type === 'AGREE' || type === 'CONCEDE'))
      return [{ ...act, type: 'REJECT', mode: null, of: governedBy(act), status: 'happened' }];
    return [{ ...act, status: 'denied' }];
  }
  if (reality.future && act.status !== 'hypothetical') {
    const composed = announced(type, 'planned');
    if (composed.type === type) return [{ ...act, ...composed }];
    return [{ ...act, ...composed, mode: null, of: governedBy(act) }];
  }
  return [{ ...act, status: act.status === 'happened' ? reality.status : act.status }];
}

/** What an act is where another word or mood makes it another's content. */
const governedBy = ({ type, mode, of }: Act): Act['of'] => of ?? { type, mode };
