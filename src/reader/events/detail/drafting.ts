/** An event of an act. */
import type { Act } from '../act.ts';
import type { FoundActor } from '../actors/actors.ts';
import type { ActorDraft, EventDraft } from '../draft.ts';
import type { Scene } from '../ground/scene.ts';
import { type Dates, placeOf } from '../selection/dates.ts';
import { detailsOf } from './details.ts';
import { wordsOfAct } from './words.ts';

const actor = ({ party, entity, span }: FoundActor): ActorDraft => ({ party, entity, span });

export function draft(scene: Scene, act: Act, dates: Dates): EventDraft {
  const { type, status, mode, of, trigger } = act;
  const sentence = scene.tokens.sentence[trigger]!;
  return {
    type,
    ...detailsOf(scene, { type, status, mode, of, words: wordsOfAct(scene, act), sentence }),
    source: act.source.map(actor),
    target: act.target.map(actor),
    status,
    date: dates.of(act),
    place: placeOf(scene, act),
    trigger: scene.span(trigger, trigger + 1),
    evidence: scene.layout.sentences[sentence]!.span,
    statement: scene.speech.statementAt(trigger),
  };
}
