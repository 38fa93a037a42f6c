/** Which sentences can tell of an interaction between parties at all. */
import { ActorKind } from '../../../knowledge/event-words.ts';
import { Pos } from '../../syntax/labels.ts';
import type { Sentence } from '../../types.ts';
import { partyOf } from '../actors/owners.ts';
import type { Scene } from '../ground/scene.ts';
import { isGeneral } from './topics.ts';

/**
 * Whether any word of a sentence can lead to a party: a name that has one, a pronoun or noun that stands for one, an armed
 * group, or speech of one.
 */
export function mayInteract(scene: Scene, { first, end }: Sentence): boolean {
  for (let i = first; i < end; i++) if (leadsToParty(scene, i)) return true;
  return false;
}

function leadsToParty(scene: Scene, i: number): boolean {
  const { names, syntax, speech } = scene;
  const m = scene.mentionOf(i);
  if (m && (partyOf(scene, m) || m.members.some((e) => names.entities[e]!.party))) return true;
  if (speech.speakerAt(i)?.party) return true;
  const pos = syntax.pos[i];
  if (pos !== Pos.NOUN && pos !== Pos.PRON && pos !== Pos.PROPN) return false;
  return ((scene.lexeme(i).noun?.kinds ?? 0) & ActorKind.group) !== 0 || isGeneral(scene, i);
}
