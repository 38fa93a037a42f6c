/** An event of an act. */
import type { FoundActor } from '../actors/actors.ts';
import type { Dates } from '../dating/dates.ts';
import type { ActorDraft, EventDraft } from '../draft.ts';
import type { Scene } from '../ground/scene.ts';
import { placeOf } from '../selection/places.ts';
import type { Telling } from '../selection/salience.ts';
import { detailsOf } from './details.ts';
import { wordsOfAct } from './words.ts';

const actor = ({ party, entity, span }: FoundActor): ActorDraft => ({ party, entity, span });

const UNDATED = { date: null, dateFrom: null };

export function draft(scene: Scene, { act, all }: Telling, dates: Dates): EventDraft {
  const { type, status, mode, of, trigger } = act;
  const sentence = scene.tokens.sentence[trigger]!;
  return {
    type,
    ...detailsOf(scene, { type, status, mode, of, words: wordsOfAct(scene, act), sentence }),
    source: act.source.map(actor),
    target: act.target.map(actor),
    status,
    ...(dates.of(all) ?? UNDATED),
    place: placeOf(scene, act),
    trigger: scene.span(trigger, trigger + 1),
    evidence: scene.layout.sentences[sentence]!.span,
    statement: scene.speech.statementAt(trigger),
  };
}
