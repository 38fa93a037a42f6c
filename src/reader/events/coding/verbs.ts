/** The acts of verbs: with an act as complement, with a certain object, by themselves. */
import { eventPhrase, eventWord, isEventVerb, operatorOf } from '../../../knowledge/event-words.ts';
import { Rel } from '../../syntax/labels.ts';
import type { Act } from '../act.ts';
import { verbKeys } from '../actors/keys.ts';
import { doerOf } from '../actors/roles.ts';
import { sourceOf } from '../actors/sources.ts';
import type { Coder } from './coder.ts';
import { complementsOf } from './complements.ts';
import { governed, isSaying } from './governed.ts';
import { plain } from './plain.ts';
import { spokenActs } from './spoken.ts';
import { classesOf, fits, linkedPhrase, nearPhrase, slurAt } from './wording.ts';

export function verbActs(coder: Coder, verb: number): Act[] {
  if (coder.scene.relation(verb) === Rel.amod || coder.scene.relation(verb) === Rel.compound) return [];
  return spokenActs(coder, verb) ?? codedActs(coder, verb);
}

function codedActs(coder: Coder, verb: number): Act[] {
  const { scene } = coder;
  if (!isEventVerb(scene.lemma(verb))) return [];
  const keys = verbKeys(scene, verb);
  const complements = complementsOf(scene, verb);
  if (complements.length) {
    for (const key of keys) {
      const operator = operatorOf('v', key.word);
      if (!operator) continue;
      // "refused a request to …": the object tells what was refused.
      if (
        (operator.kind === 'refuse' || operator.kind === 'agree') &&
        key.object >= 0 &&
        eventPhrase(key.word, 'obj', classesOf(scene, key.object))
      )
        break;
      if (operator.kind === 'refuse' && complements.every((c) => isSaying(scene, c))) return [];
      const acts = governed(coder, verb, key, operator, complements);
      if (acts.length) return acts;
    }
  }
  for (const key of keys) {
    const classes = key.object >= 0 ? classesOf(scene, key.object) : [];
    if (!classes.length) continue;
    const phrase = eventPhrase(key.word, 'obj', classes, sourceOf(scene, verb).length > 1);
    if (phrase) return plain(coder, verb, key.object, phrase, true);
  }
  const linked = linkedPhrase(scene, verb);
  if (linked) return plain(coder, verb, linked.noun, linked.word, true);
  const doer = doerOf(scene, verb);
  if (doer >= 0 && doer < verb) {
    const classes = classesOf(scene, doer);
    for (const key of keys) {
      const word = eventPhrase(key.word, 'subj', classes);
      if (word) return plain(coder, verb, key.object, word);
    }
  }
  const slur = slurAt(scene, verb);
  if (slur) return plain(coder, verb, slur.object, { type: 'ACCUSE', targets: ['obj'], mode: 'disapprove' });
  for (const key of keys) {
    const word = eventWord('v', key.word);
    if (word && fits(scene, verb, key.object, word.targets)) return plain(coder, verb, key.object, word);
  }
  const near = nearPhrase(scene, verb);
  if (near) return plain(coder, verb, near.noun, near.word, true);
  for (const key of keys) {
    const operator = operatorOf('v', key.word);
    if (operator?.alone && operator.kind !== 'refuse')
      return plain(coder, verb, key.object, { type: operator.alone, targets: operator.targets, mode: null });
  }
  return [];
}
