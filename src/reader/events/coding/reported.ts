/** Acts in reported clauses. */

import { Penn } from '../../syntax/labels.ts';
import type { Act } from '../act.ts';
import { actorsAt, type FoundActor } from '../actors/actors.ts';
import { isDoneTo, nounsAfter } from '../actors/roles.ts';
import type { Scene } from '../ground/scene.ts';
import type { Coder } from './coder.ts';
import { chargeOrDemand } from './spoken.ts';

/**
 * Reported clauses. What must be done is asked of the one who must; blame and breaches are charges; acts in them stand
 * by themselves, and those of a pronoun are the speaker's.
 */
export function reported(
  coder: Coder,
  verb: number,
  speaker: readonly FoundActor[],
  complements: readonly number[],
): Act[] {
  const { scene } = coder;
  const acts: Act[] = [];
  for (const c of complements) {
    const spoken = chargeOrDemand(coder, c, speaker);
    if (spoken) {
      coder.take(c);
      acts.push(spoken);
      continue;
    }
    for (const act of coder.actsOf(c)) {
      const vague = act.source.every(
        (a) => isPronoun(scene, a.head) || (a.party === null && a.entity < 0 && OWN.has(scene.lemma(a.head))),
      );
      const own =
        act.source.length > 0 &&
        act.source.every((a) => !a.inside && speaker.some((s) => s.party !== null && s.party === a.party));
      if ((vague || own) && speaker.length && act.clause === c && !isDoneTo(scene, c)) act.source = speaker;
      if (!act.target.length && act.source === speaker)
        act.target = nounsAfter(scene, verb, 'to').flatMap((n) => actorsAt(scene, n));
    }
  }
  return acts;
}

/** Words by which a speaker calls his own side. */
const OWN = new Set([
  'government',
  'administration',
  'country',
  'nation',
  'side',
  'cabinet',
  'ministry',
  'authority',
  'authorities',
  'group',
  'force',
  'army',
  'party',
  'company',
  'bloc',
]);

const isPronoun = (scene: Scene, i: number): boolean =>
  scene.syntax.penn[i] === Penn.PRP || scene.syntax.penn[i] === Penn['PRP$'];
