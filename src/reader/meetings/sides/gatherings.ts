/** Who is at a gathering of several states: "spoke at a regional security meeting", "at a defence ministers' meeting". */
import { Rel } from '../../syntax/labels.ts';
import type { Scene } from '../scene.ts';
import type { Trigger } from '../triggers.ts';
import type { Actor } from './actors.ts';
import { subjectsOf } from './subjects.ts';

/** Words before a noun of meeting by which it is one of several states. */
const INTERNATIONAL =
  /^(?:international|regional|multilateral|global|world|summit|donors|donor|multinational|interministerial)$/;

/** Those of whom a meeting is by itself one of several states. */
const MEMBERS = /^(?:ministers|leaders)$/;

/** Whether a noun phrase is called a meeting of several states without naming them. */
function isInternational(scene: Scene, noun: number): boolean {
  for (const child of scene.trees.childrenOf(noun)) {
    if (child < noun && INTERNATIONAL.test(scene.lower(child))) return true;
    const possessor = scene.trees.syntax.deprel[child] === Rel['nmod:poss'];
    if (child < noun && possessor && MEMBERS.test(scene.lower(child))) return true;
  }
  return false;
}

/** The people who are at such a gathering as the subject of the verb beside which it stands; none for any other noun. */
export function attendants(scene: Scene, t: Trigger, top: number, verb: number): Actor[] {
  if (!/^(?:occasion|gathering)$/.test(t.word.kind) || verb < 0 || !scene.isVerb(verb)) return [];
  if (scene.caseOf(top) !== 'at' && !/^(?:attend|address|join)$/.test(scene.lemma(verb))) return [];
  if (!isInternational(scene, top)) return [];
  return subjectsOf(scene, verb).actors.filter((a) => a.person >= 0 && a.party !== null);
}
