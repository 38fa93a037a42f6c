/** What is said of an occasion beyond who, when, where and whether. */

import type { MeetingLevel, MeetingPhase } from '../../../contract/reading.ts';
import { stateOf } from '../../../knowledge/states.ts';
import type { Names } from '../../types.ts';
import type { Candidate } from '../candidates.ts';
import { ordinalBefore } from '../circumstances/lasting.ts';
import type { MeetingDraft } from '../draft.ts';
import type { Scene } from '../scene.ts';
import type { Sides } from '../sides/sides.ts';
import type { Trigger } from '../triggers.ts';
import { addLevels, commonLevel } from './level.ts';

export interface Details {
  phase: MeetingPhase | null;
  host: string | null;
  /** The highest level at which each party takes part, as far as it is known. */
  levels: Map<string, MeetingLevel>;
  /** The level that the word of meeting names. */
  level: MeetingLevel | null;
  /** Which of its kind it is: 3 for "the third round"; 0 where that is not said. */
  round: number;
  topics: string[];
}

/** The ordinal of an occasion; none for "the first meeting since", which counts from no beginning. */
export function roundOf(scene: Scene, t: Trigger, sides: Sides): number {
  if (t.word.pos !== 'noun' || t.word.kind === 'visit') return 0;
  const noun = scene.lemma(sides.top) === 'round' ? sides.top : t.at;
  const n = ordinalBefore(scene, noun);
  if (n !== 1) return n;
  for (let i = noun + 1; i < noun + 8; i++) if (/^(?:since|in|ever)$/.test(scene.lower(i))) return 0;
  return n;
}

/** Adds to an occasion what another mention of it says. */
export function addDetails(o: Details, c: Details): void {
  o.phase ??= c.phase;
  o.host ??= c.host;
  addLevels(o.levels, c.levels);
  o.level ??= c.level;
  o.round ||= c.round;
  for (const topic of c.topics) if (!o.topics.includes(topic)) o.topics.push(topic);
}

type Shown = Pick<MeetingDraft, 'phase' | 'host' | 'level' | 'round' | 'topics'>;

/** The details as they are given: only those that are known. */
export function shownDetails(
  names: Names,
  o: Details & Pick<Candidate, 'parties' | 'placeEntity' | 'reality' | 'medium'>,
): Shown {
  const out: Shown = {};
  if (o.phase && fits(o.phase, o.reality.status)) out.phase = o.phase;
  const met = o.medium === 'in-person' || o.medium === 'unknown';
  const host = met ? (o.host ?? hostByPlace(names, o.parties, o.placeEntity)) : null;
  if (host) out.host = host;
  const level = commonLevel(o.levels, o.level);
  if (level) out.level = level;
  if (o.round) out.round = o.round;
  if (o.topics.length) out.topics = o.topics;
  return out;
}

/** A phase of one mention may be overtaken by the status that all of them give. */
function fits(phase: MeetingPhase, status: string): boolean {
  if (phase === 'under-way') return status === 'held';
  if (phase === 'possible') return status === 'proposed';
  return phase !== 'postponed' || status === 'called-off' || status === 'planned';
}

/** The state in which the others meet it. */
function hostByPlace(names: Names, parties: readonly string[], place: number): string | null {
  const state = place < 0 ? null : names.entities[place]!.party;
  return state && parties.length > 1 && parties.includes(state) && stateOf(state) ? state : null;
}
