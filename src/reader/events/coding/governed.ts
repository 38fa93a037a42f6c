/** An act under the verb that governs it: "agreed to lift", "urged Peru to accept". */
import type { EventOperator } from '../../../knowledge/event-words.ts';
import { Rel } from '../../syntax/labels.ts';
import { type Act, actOf } from '../act.ts';
import { actorsAt, type FoundActor, Sureness } from '../actors/actors.ts';
import type { VerbKey } from '../actors/keys.ts';
import { isDoneTo, objectOf } from '../actors/roles.ts';
import { Search, targetsOf } from '../actors/search.ts';
import { sourceOf } from '../actors/sources.ts';
import type { EventStatus, EventType } from '../draft.ts';
import type { Scene } from '../ground/scene.ts';
import type { Coder } from './coder.ts';
import { type Composed, compose, isCooperative } from './composition.ts';
import { settle } from './plain.ts';
import { reported } from './reported.ts';
import { type Reality, realityOf } from './status.ts';

/** The acts of a verb that takes another act. */
export function governed(
  coder: Coder,
  verb: number,
  key: VerbKey,
  operator: EventOperator,
  complements: readonly number[],
): Act[] {
  const { scene } = coder;
  const { kind } = operator;
  const reality = realityOf(scene, verb);
  const source = sourceOf(scene, verb);
  if (kind === 'announce') return reported(coder, verb, source, complements);
  const wants =
    kind === 'plan' &&
    complements.some((c) => scene.rel[c] === Rel.xcomp) &&
    key.object > verb &&
    !isDoneTo(scene, verb);
  if (OBJECT_ACTS.has(kind) || wants) {
    const of = firstOf(coder, complements);
    const target = new Search(scene).at(scene.childBy(verb, Rel.iobj)).at(key.object);
    for (const c of complements) {
      target.at(ownSubject(scene, c));
      coder.take(c);
      coder.topic(c);
    }
    if (!target.done) {
      for (const c of complements) target.take(innerTargets(coder, c));
      target.after(
        [verb],
        operator.targets.filter((w) => w !== 'obj'),
      );
    }
    // "let the deadline pass" allows nobody anything.
    if (kind === 'allow' && !of && !target.actors.some((a) => a.sureness >= Sureness.group)) return [];
    const type = wants ? 'REQUEST' : operator.alone!;
    return settle(actOf({ type, trigger: verb, source, target: target.actors, of }), reality);
  }
  return complements.flatMap((c) => {
    const inner = coder.actsOf(c);
    const shapes: readonly {
      type: EventType | null;
      mode: string | null;
      target: readonly FoundActor[];
      source: readonly FoundActor[];
    }[] = inner.length ? inner : [{ type: null, mode: null, target: innerTargets(coder, c), source: [] }];
    return shapes.flatMap((shape) => {
      // "warned against signing", "against attacking": not to do it.
      const opposed = kind === 'warn' && shape.type && clauseMark(scene, c) === 'against' ? shape.type : null;
      const composed: Composed | null = opposed
        ? { type: isCooperative(opposed) ? 'REJECT' : 'REQUEST', status: 'happened' }
        : compose(kind, operator.alone, shape.type, 'happened');
      if (composed || kind === 'fail') coder.take(c);
      if (!composed) return [];
      if (composed.type !== shape.type) coder.topic(c);
      const target = new Search(scene)
        .after([verb], kind === 'agree' || kind === 'promise' ? ['with'] : [])
        .take(
          OBJECT_MEANT.has(kind) && key.object >= 0
            ? actorsAt(scene, key.object).filter((a) => a.sureness >= Sureness.group && !a.inside)
            : [],
        )
        .take(shape.target)
        .after([verb], operator.targets).actors;
      const passive = isDoneTo(scene, verb);
      const doer = passive
        ? actorsAt(scene, objectOf(scene, verb) >= 0 ? objectOf(scene, verb) : verb).filter(
            (a) => a.head !== verb,
          )
        : source;
      const same = composed.type === shape.type;
      const act = actOf({
        ...composed,
        mode: same ? shape.mode : null,
        of: same || !shape.type ? null : { type: shape.type, mode: shape.mode },
        trigger: kind === 'begin' || kind === 'plan' || kind === 'attempt' ? c : verb,
        clause: verb,
        source: doer.length ? doer : shape.source,
        target,
      });
      return composed.type === 'REJECT' || composed.type === 'THREATEN'
        ? said(act, reality)
        : settle(act, reality);
    });
  });
}

const clauseMark = (scene: Scene, clause: number): string =>
  scene.markOf(clause) || scene.preposition(clause);

/** The first act that the complements code. */
function firstOf(coder: Coder, complements: readonly number[]): Act['of'] {
  for (const c of complements) {
    const act = coder.actsOf(c)[0];
    if (act) return { type: act.type, mode: act.mode };
  }
  return null;
}

/** "declined to comment": silence, no rejection. */
const SAYING = new Set([
  'comment',
  'say',
  'elaborate',
  'confirm',
  'deny',
  'identify',
  'disclose',
  'specify',
  'speculate',
  'discuss',
  'name',
  'reveal',
  'detail',
  'answer',
  'tell',
  'speak',
]);

export const isSaying = (scene: Scene, clause: number): boolean =>
  SAYING.has(scene.lemma(clause)) ||
  ((scene.lexeme(clause).verb?.groups.includes('give') ?? false) &&
    TOLD.has(scene.lemma(Math.max(0, objectOf(scene, clause)))));

const TOLD = new Set([
  'detail',
  'comment',
  'answer',
  'explanation',
  'name',
  'reason',
  'information',
  'figure',
  'interview',
  'statement',
]);

const OBJECT_MEANT = new Set(['promise', 'warn', 'threaten', 'refuse', 'offer']);

const OBJECT_ACTS = new Set(['request', 'allow', 'force', 'prevent', 'accuse', 'praise']);

/** A refusal or threat is made when it is announced. */
function said(act: Act, reality: Reality): Act[] {
  if (reality.negated) return [{ ...act, status: 'denied' }];
  const status: EventStatus = reality.status === 'hypothetical' ? 'hypothetical' : 'happened';
  return [{ ...act, status }];
}

/** The subject that a complement has of its own, or −1. */
const ownSubject = (scene: Scene, clause: number): number => scene.childBy(clause, Rel.nsubj);

function innerTargets(coder: Coder, clause: number): readonly FoundActor[] {
  const acts = coder.actsOf(clause);
  if (acts.length) return acts.flatMap((a) => a.target);
  return targetsOf(coder.scene, clause, objectOf(coder.scene, clause), ['obj']);
}
