/** The acts of adjectives: "willing to withdraw", "critical of the deal". */
import { eventAdjective } from '../../../knowledge/event-words.ts';
import { subjectOf } from '../../syntax/clauses.ts';
import { type Act, actOf } from '../act.ts';
import { actorsAt } from '../actors/actors.ts';
import { nounsAfter, objectOf } from '../actors/roles.ts';
import { Search, targetsOf } from '../actors/search.ts';
import type { Coder } from './coder.ts';
import { complementsOf } from './complements.ts';
import { compose } from './composition.ts';
import { settle } from './plain.ts';
import { realityOf } from './status.ts';

export function adjectiveActs(coder: Coder, i: number): Act[] {
  const { scene } = coder;
  const { lemma, adjectiveOperator: operator } = scene.lexeme(i);
  const subject = subjectOf(scene.trees, i);
  if (subject < 0 || subject === i) return [];
  const source = actorsAt(scene, subject);
  const reality = realityOf(scene, i);
  if (operator) {
    for (const c of complementsOf(scene, i)) {
      const inner = coder.actsOf(c)[0];
      const composed = compose(operator.kind, operator.alone, inner?.type ?? null, 'happened');
      if (!composed) continue;
      coder.take(c);
      coder.topic(c);
      const target = new Search(scene)
        .take(inner?.target ?? targetsOf(scene, c, objectOf(scene, c), ['obj']))
        .after([i], operator.targets).actors;
      return settle(actOf({ ...composed, trigger: i, source, target, of: inner ?? null }), reality);
    }
  }
  for (let child = scene.firstChild[i]!; child >= 0; child = scene.nextSibling[child]!) {
    const preposition = scene.preposition(child);
    const word = preposition ? eventAdjective(`${lemma} ${preposition}`) : undefined;
    if (!word) continue;
    coder.topic(child);
    const target = new Search(scene);
    for (const noun of nounsAfter(scene, i, preposition)) target.at(noun);
    return settle(
      actOf({ type: word.type, mode: word.mode, trigger: i, source, target: target.actors }),
      reality,
    );
  }
  return [];
}
