/** What a statement itself does: it demands, charges and warns. */

import { Rel } from '../../syntax/labels.ts';
import { type Act, actOf } from '../act.ts';
import { actorsAt, type FoundActor, PLAIN, Sureness } from '../actors/actors.ts';
import { doerOf, isDoneTo } from '../actors/roles.ts';
import type { EventType } from '../draft.ts';
import type { Scene } from '../ground/scene.ts';
import type { Coder } from './coder.ts';
import { realityOf } from './status.ts';

const BLAMED = new Set(['responsible', 'guilty', 'culpable', 'complicit', 'behind']);

const BREACHES = new Set([
  'violate',
  'breach',
  'undermine',

  'sabotage',
  'provoke',
  'lie',
  'flout',
  'destabilize',
  'destabilise',
  'jeopardize',
  'interfere',
  'meddle',
  'cheat',
  'deceive',
  'renege',
  'aggress',
]);

/** Conduct that a warning makes its condition. */
const MISCONDUCT = new Set([
  'fail',
  'violate',
  'refuse',
  'reject',
  'attack',
  'continue',
  'break',
  'breach',
  'ignore',
  'resist',
  'invade',
  'proceed',
  'strike',
  'cross',
  'persist',
  'test',
  'launch',
  'buy',
  'decline',
  'withdraw',
  'retaliate',
  'escalate',
  'provoke',
]);

const named = (actors: readonly FoundActor[]): boolean =>
  actors.some((a) => a.sureness >= Sureness.group && !a.inside);

const others = (a: readonly FoundActor[], b: readonly FoundActor[]): boolean =>
  a.some(
    (x) =>
      x.sureness >= Sureness.group &&
      !x.inside &&
      !b.some((y) => y.head === x.head || (y.party !== null && y.party === x.party)),
  );

/**
 * A clause that a speaker says of another: what the other must do is a demand, his guilt or breach a charge. Null for
 * other clauses.
 */
export function chargeOrDemand(coder: Coder, clause: number, speaker: readonly FoundActor[]): Act | null {
  const { scene } = coder;
  if (!mayChargeOrDemand(scene, clause) || !named(speaker)) return null;
  // "people who should …" is no demand.
  if (scene.syntax.deprel[clause] === Rel['acl:relcl']) return null;
  const doer = doerOf(scene, clause);
  const subject = doer >= 0 ? doer : scene.childBy(clause, Rel.nsubj);
  if (subject < 0) return null;
  const about = actorsAt(scene, subject);
  if (!others(about, speaker)) return null;
  const reality = realityOf(scene, clause);
  const act = (type: EventType, target: readonly FoundActor[]): Act =>
    actOf({ type, trigger: clause, source: [...speaker], target, spoken: true });
  if (reality.owed || (isOwing(scene, clause) && !reality.negated && !isFree(scene, clause))) {
    coder.topicOf(clause);
    return act('REQUEST', isDoneTo(scene, clause) && doer < 0 ? [] : about);
  }
  const lemma = scene.lemma(clause);
  const breach = scene.isVerb(clause) && BREACHES.has(lemma) && reality.status === 'happened';
  return !reality.negated && (breach || BLAMED.has(lemma)) ? act('ACCUSE', about) : null;
}

/** Whether the words of a clause, whoever says them of whom, may make it a demand or a charge. */
function mayChargeOrDemand(scene: Scene, clause: number): boolean {
  if (scene.modal[clause] || isOwing(scene, clause)) return true;
  const lemma = scene.lemma(clause);
  return BREACHES.has(lemma) || BLAMED.has(lemma);
}

const NEEDING = new Set(['need', 'have']);

/** "needs to accept", "has to accept"; not "needs to know" */
function isOwing(scene: Scene, clause: number): boolean {
  if (!NEEDING.has(scene.lemma(clause))) return false;
  const task = scene.childBy(clause, Rel.xcomp);
  return task >= 0 && !LEARNING.has(scene.lemma(task));
}

const LEARNING = new Set([
  'know',
  'think',
  'hear',
  'see',
  'understand',
  'learn',
  'realize',
  'realise',
  'remember',
]);

/** "need not accept" */
function isFree(scene: Scene, clause: number): boolean {
  const task = scene.childBy(clause, Rel.xcomp);
  return task >= 0 && realityOf(scene, task).negated;
}

/**
 * The acts of a clause by being said: a demand or charge by the speaker of the statement that it stands in, a warning
 * of what follows if another misbehaves. Null where it is neither.
 */
export function spokenActs(coder: Coder, verb: number): Act[] | null {
  const { scene } = coder;
  const warning = warningOf(coder, verb);
  if (warning) return [warning];
  const speaker = mayChargeOrDemand(scene, verb) ? scene.speech.speakerAt(verb) : null;
  if (!speaker) return null;
  const sureness = speaker.party || speaker.entity >= 0 ? Sureness.named : Sureness.thing;
  const clause = chargeOrDemand(coder, verb, [{ ...PLAIN, ...speaker, sureness }]);
  return clause && [clause];
}

/** "If the rebels break the truce, Mali will strike back." */
function warningOf(coder: Coder, verb: number): Act | null {
  const { scene } = coder;
  if (!scene.conditional[verb]) return null;
  for (let child = scene.firstChild[verb]!; child >= 0; child = scene.nextSibling[child]!) {
    if (scene.rel[child] !== Rel.advcl) continue;
    const mark = scene.markOf(child);
    if (mark !== 'if' && mark !== 'unless') continue;
    if (mark === 'if' && !MISCONDUCT.has(scene.lemma(child)) && !realityOf(scene, child).negated) continue;
    const reality = realityOf(scene, verb);
    if (!reality.future || reality.negated) return null;
    const subject = doerOf(scene, child);
    const doer = doerOf(scene, verb);
    if (subject < 0 || doer < 0) continue;
    const target = actorsAt(scene, subject);
    const source = actorsAt(scene, doer);
    if (!named(source) || !others(target, source)) continue;
    coder.topic(child);
    return actOf({ type: 'THREATEN', trigger: verb, source, target });
  }
  return null;
}
