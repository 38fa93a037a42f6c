/** The acts of nouns: "Japan's criticism of …", "talks between …", "its refusal to …". */
import { Penn, Rel } from '../../syntax/labels.ts';
import { type Act, actOf } from '../act.ts';
import { actorsAt, Sureness } from '../actors/actors.ts';
import { ownersOf } from '../actors/owners.ts';
import { nounEntry } from '../actors/phrases.ts';
import { nounsAfter, objectOf } from '../actors/roles.ts';
import { Search, targetsOf } from '../actors/search.ts';
import type { EventType } from '../draft.ts';
import type { Scene } from '../ground/scene.ts';
import type { Coder } from './coder.ts';
import { complementsOf } from './complements.ts';
import { compose } from './composition.ts';

export function nounActs(coder: Coder, i: number): Act[] {
  const { scene } = coder;
  if (scene.names.at[i]! >= 0) return [];
  const { lemma, nounOperator: operator } = scene.lexeme(i);
  if (operator) {
    const clause = complementsOf(scene, i).find(
      (c) => scene.rel[c] === Rel.acl || scene.rel[c] === Rel.xcomp,
    );
    if (clause !== undefined && scene.syntax.penn[clause] === Penn.VB) {
      const inner = coder.actsOf(clause)[0];
      const composed =
        operator.kind === 'request'
          ? { type: 'REQUEST' as const, status: 'happened' as const }
          : compose(operator.kind, operator.alone, inner?.type ?? null, 'happened');
      const source = ownersOf(scene, i, true);
      if (lemma === 'offer' && inner?.type === 'CONSULT' && composed) composed.type = 'REQUEST';
      coder.take(clause);
      if (!composed || !source.length) return [];
      const target = new Search(scene)
        .after([i], ['to', 'with', 'on'])
        .take(inner?.target ?? targetsOf(scene, clause, objectOf(scene, clause), ['obj'])).actors;
      return [actOf({ ...composed, trigger: i, source, target, nominal: true, of: inner ?? null })];
    }
  }
  const entry = nounEntry(scene, i);
  if (!entry?.word) return [];
  const { type, targets } = entry.word;
  const between = nounsAfter(scene, i, 'between')
    .concat(nounsAfter(scene, i, 'among'))
    .flatMap((n) => actorsAt(scene, n));
  const target = new Search(scene).after(
    [i],
    targets.filter((t) => t !== 'between' && t !== 'among'),
  ).actors;
  if (MUTUAL.has(type)) {
    const mutual = between.length > 1 ? between : [];
    if (mutual.length)
      return [
        actOf({ type, trigger: i, source: mutual.slice(0, 1), target: mutual.slice(1), nominal: true }),
      ];
  }
  // A test of weapons need not be against anyone.
  const isTest = entry.classes.includes('weapontest');
  if (type === 'THREATEN' && isDanger(scene, i)) return [];
  // "the Iranian threat" is a danger, nothing that is said.
  const source = ownersOf(scene, i, type === 'CONSULT', type !== 'THREATEN');
  if (!source.length || (type !== 'THREATEN' && !isTest && !target.some((a) => a.sureness >= Sureness.group)))
    return [];
  return [actOf({ type, mode: isTest ? 'weapons' : null, trigger: i, source, target, nominal: true })];
}

/** "the threat from Chad": nothing that is threatened or with what. */
function isDanger(scene: Scene, i: number): boolean {
  if (scene.lemma(i) !== 'threat' || scene.syntax.penn[i] !== Penn.NN) return false;
  for (let c = scene.firstChild[i]!; c >= 0; c = scene.nextSibling[c]!)
    if (c > i && (scene.rel[c] === Rel.acl || OF_WHAT.has(scene.preposition(c)))) return false;
  return true;
}

const OF_WHAT = new Set(['of', 'to', 'against']);

const MUTUAL = new Set<EventType>(['CONSULT', 'AGREE', 'COOPERATE', 'ASSAULT', 'RETREAT']);
