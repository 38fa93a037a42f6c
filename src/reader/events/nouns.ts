/** The acts of nouns: "Japan's criticism of …", "talks between …", "its refusal to …". */
import { operatorOf } from '../../knowledge/event-words.ts';
import { subjectOf } from '../syntax/clauses.ts';
import { Penn, Rel } from '../syntax/labels.ts';
import type { Act } from './act.ts';
import { actorsAt, type FoundActor, Sureness } from './actors.ts';
import type { Coder } from './coder.ts';
import { complementsOf } from './complements.ts';
import { compose } from './composition.ts';
import type { EventType } from './draft.ts';
import { nounEntry } from './phrases.ts';
import { adjectiveActors, nounsAfter, objectOf, possessorOf, Search, targetsOf } from './roles.ts';
import type { Scene } from './scene.ts';

export function nounActs(coder: Coder, i: number): Act[] {
  const { scene } = coder;
  if (scene.names.at[i]! >= 0) return [];
  const lemma = scene.lemma(i);
  const operator = operatorOf('n', lemma);
  if (operator) {
    const clause = complementsOf(scene, i).find(
      (c) => scene.relation(c) === Rel.acl || scene.relation(c) === Rel.xcomp,
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
      return [act(composed.type, i, source, target, composed.status)];
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
    if (mutual.length) return [act(type, i, mutual.slice(0, 1), mutual.slice(1), 'happened')];
  }
  const source = ownersOf(scene, i, type === 'CONSULT');
  if (!source.length || (type !== 'THREATEN' && !target.some((a) => a.sureness >= Sureness.group))) return [];
  return [act(type, i, source, target, 'happened')];
}

const MUTUAL = new Set<EventType>(['CONSULT', 'AGREE', 'COOPERATE', 'ASSAULT', 'RETREAT']);

const act = (
  type: EventType,
  i: number,
  source: readonly FoundActor[],
  target: readonly FoundActor[],
  status: Act['status'],
): Act => ({
  type,
  mode: null,
  trigger: i,
  clause: i,
  source,
  target,
  status,
  nominal: true,
  spoken: false,
});

/** Who does what a noun says: its possessor, "by", the party's adjective; with `loose`, the subject of its clause. */
export function ownersOf(scene: Scene, i: number, loose = false): readonly FoundActor[] {
  const search = new Search(scene).at(possessorOf(scene, i)).after([i], ['by', 'from']);
  search.take(adjectiveActors(scene, i));
  if (!search.done && loose) {
    const up = scene.syntax.head[i]!;
    const relation = scene.relation(i);
    if (
      up >= 0 &&
      scene.isVerb(up) &&
      (relation === Rel.obl || relation === Rel.obj || relation === Rel.nmod)
    ) {
      const subject = subjectOf(scene.trees, up);
      if (subject >= 0 && subject !== up) search.at(subject);
    }
  }
  // "US bans and asset freezes"
  if (!search.done && scene.relation(i) === Rel.conj) return ownersOf(scene, scene.syntax.head[i]!);
  return search.actors.filter((a) => a.sureness >= Sureness.group);
}
