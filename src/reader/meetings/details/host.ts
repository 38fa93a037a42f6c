/** Who receives the others. */
import { Rel } from '../../syntax/labels.ts';
import type { Scene } from '../scene.ts';
import { actorsAt } from '../sides/actors.ts';
import type { Sides } from '../sides/sides.ts';
import { subjectsOf } from '../sides/subjects.ts';
import { groupOf } from '../status/groups.ts';
import type { Trigger } from '../triggers.ts';

const HOSTING = /^(?:host|receive|welcome|greet|entertain)$/;

/** The party that is told to be host: who hosts or receives, by whom talks are hosted; null where no one is. */
export function hostOf(scene: Scene, t: Trigger, sides: Sides): string | null {
  const verb = t.word.pos === 'verb' ? t.at : sides.verb;
  if (verb >= 0 && scene.isVerb(verb) && HOSTING.test(scene.lemma(verb))) {
    const agent = groupOf(scene, verb).passive ? agentOf(scene, verb) : null;
    return agent ?? (groupOf(scene, verb).passive ? null : partyOf(subjectsOf(scene, verb).actors));
  }
  if (t.word.pos === 'verb') return null;
  for (const child of scene.trees.childrenOf(sides.top)) {
    if (child > sides.top && scene.relation(child) === Rel.acl && scene.lower(child) === 'hosted')
      return agentOf(scene, child);
    // "Qatar-hosted talks"
    if (child < sides.top && scene.lower(child).endsWith('-hosted')) {
      const m = scene.mentionAt(child);
      if (m?.party) return m.party;
    }
  }
  return null;
}

const partyOf = (actors: readonly { party: string | null }[]) => actors.find((a) => a.party)?.party ?? null;

function agentOf(scene: Scene, verb: number): string | null {
  for (const child of scene.trees.childrenBy(verb, Rel.obl))
    if (scene.caseOf(child) === 'by') return partyOf(actorsAt(scene, child));
  return null;
}
