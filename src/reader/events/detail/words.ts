/** The words of an act, among which its mode is told. */
import { RELATION_NAMES, Rel } from '../../syntax/labels.ts';
import type { Act } from '../act.ts';
import type { EventType } from '../draft.ts';
import type { Scene } from '../ground/scene.ts';

/** Types whose acts tell of another act: what is asked, agreed, refused or threatened. */
const TELLING = new Set<EventType>(['AGREE', 'REQUEST', 'REJECT', 'THREATEN']);

/** How many words behind its trigger an act may reach. */
const REACH = 40;

/** 1 for the relations by which another clause hangs on a word. */
const CLAUSE = new Uint8Array(RELATION_NAMES.length);
for (const relation of [Rel.acl, Rel.advcl, Rel.ccomp, Rel.csubj, Rel.conj, Rel.parataxis, Rel.nsubj])
  CLAUSE[relation] = 1;

/** The tokens of an act's own words: its trigger with what depends on it, without other clauses and who does it. */
export function wordsOfAct(scene: Scene, act: Act): readonly number[] {
  const { trigger } = act;
  if (TELLING.has(act.type)) {
    const [, end] = scene.trees.spanOf(trigger);
    return Array.from({ length: Math.min(end - trigger, REACH) }, (_, k) => trigger + k);
  }
  const found = [trigger];
  for (let k = 0; k < found.length && k < REACH; k++)
    for (let c = scene.firstChild[found[k]!]!; c >= 0; c = scene.nextSibling[c]!)
      if (!CLAUSE[scene.rel[c]!] || isPatient(scene, c) || isArmed(scene, c)) found.push(c);
  return found;
}

/** The subject of a passive is what is acted on. */
const isPatient = (scene: Scene, i: number): boolean => scene.syntax.deprel[i] === Rel['nsubj:pass'];

/** A subject that is its own weapon tells how it is done: "a suicide bomber killed …", "rockets hit …". */
const isArmed = (scene: Scene, i: number): boolean => scene.rel[i] === Rel.nsubj && scene.names.at[i]! < 0;
