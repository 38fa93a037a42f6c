/** What the words say of an occasion that its status does not: under way, merely possible, postponed. */
import type { MeetingPhase } from '../../../contract/reading.ts';
import { Rel } from '../../syntax/labels.ts';
import type { Scene } from '../scene.ts';
import type { Sides } from '../sides/sides.ts';
import { predicateAt } from '../status/governors.ts';
import { groupOf } from '../status/groups.ts';
import type { Reality } from '../status/reality.ts';
import type { Trigger } from '../triggers.ts';

const POSTPONING =
  /^(?:postpone|postponed|postponement|delay|delayed|defer|deferred|deferral|adjourn|suspend|suspended|suspension)$/;
const POSSIBLE =
  /^(?:possible|possibility|potential|potentially|prospect|chance|likelihood|speculation|rumor|rumour|hypothetical|conceivable|option|consider|mull|weigh|explore|ponder|contemplate)$/;
const DENYING = /^(?:deny|denial|dispute|dismiss)$/;
const MAYBE = /^(?:may|might|could|can)$/;

/** The words that govern or describe an occasion: its verb and what that hangs on, its noun's adjectives and predicate. */
function around(scene: Scene, t: Trigger, sides: Sides, end: number): number[] {
  const out = [t.at];
  if (t.word.pos === 'noun') {
    for (const child of scene.trees.childrenOf(sides.top))
      if (scene.relation(child) === Rel.amod || scene.relation(child) === Rel.acl) out.push(child);
    const predicate = predicateAt(scene, end);
    if (predicate >= 0) out.push(predicate);
  }
  const limit = 3;
  for (let at = scene.head(sides.top), steps = 0; at >= 0 && steps < limit; at = scene.head(at), steps++)
    out.push(at);
  return out;
}

/** The phase, where words tell it; `end` is the token behind the occasion's phrase. */
export function phaseOf(
  scene: Scene,
  t: Trigger,
  sides: Sides,
  reality: Reality,
  end: number,
): MeetingPhase | null {
  const words = around(scene, t, sides, end);
  switch (reality.status) {
    case 'called-off':
      return words.some((i) => POSTPONING.test(scene.lemma(i)) || isPutOff(scene, i)) ? 'postponed' : null;
    case 'proposed':
      return words.some((i) => POSSIBLE.test(scene.lemma(i)) || MAYBE.test(groupOf(scene, i).modal))
        ? 'possible'
        : null;
    case 'held': {
      const verb = t.word.pos === 'verb' ? t.at : sides.verb;
      const going = verb >= 0 && scene.isVerb(verb) ? groupOf(scene, verb) : null;
      if (going?.progressive && going.time === 'present') return 'under-way';
      return words.some((i) => scene.lower(i) === 'underway' || isUnderWay(scene, i)) ? 'under-way' : null;
    }
    case 'none':
      return words.some((i) => DENYING.test(scene.lemma(i))) ? 'denied' : null;
    default:
      return null;
  }
}

const isPutOff = (scene: Scene, i: number) =>
  (scene.lemma(i) === 'put' && scene.lower(i + 1) === 'off') ||
  (scene.lemma(i) === 'push' && scene.lower(i + 1) === 'back');

const isUnderWay = (scene: Scene, i: number) =>
  scene.lower(i) === 'way' && scene.lower(i - 1) === 'under' && groupOf(scene, i).time !== 'past';
