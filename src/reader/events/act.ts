import type { FoundActor } from './actors/actors.ts';
import type { EventStatus, EventType } from './draft.ts';

/** Something that someone does, as one word or phrase of the report codes it. Heads are tokens. */
export interface Act {
  type: EventType;
  mode: string | null;
  /** The act that it governs, as it would be coded alone: the meeting in "refused to meet". */
  of: { type: EventType; mode: string | null } | null;
  /** The token that codes it. */
  trigger: number;
  /** The head of the clause that it stands in. */
  clause: number;
  source: readonly FoundActor[];
  target: readonly FoundActor[];
  status: EventStatus;
  /** Coded by a noun outside a phrase with a verb. */
  nominal: boolean;
  /** Done by speaking: the source is the speaker of the statement that it stands in. */
  spoken: boolean;
}

/** An act that happened, with what is not said otherwise: its clause is its trigger's, and nothing is known of how it is done. */
export const actOf = (act: Pick<Act, 'type' | 'trigger' | 'source' | 'target'> & Partial<Act>): Act => ({
  mode: null,
  of: null,
  clause: act.trigger,
  status: 'happened',
  nominal: false,
  spoken: false,
  ...act,
});
