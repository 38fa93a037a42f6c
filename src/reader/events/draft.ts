import type { Edtf, Event, EventContext, EventMode, Party, Span } from '../../contract/reading.ts';

export type EventType = Event['type'];

export type EventStatus = Event['status'];

export interface ActorDraft {
  party: Party | null;
  /** Index in `Names.entities`, or -1 for actors without a name ("protesters"). */
  entity: number;
  /** The words that name the actor. */
  span: Span;
}

/** An interaction before ids are given out; spans are UTF-16 offsets into the report. */
export interface EventDraft {
  type: EventType;
  /** How it is done, where the words say. */
  mode: EventMode | null;
  /** What the sentence puts it into, with the first words that show it. */
  contexts: { context: EventContext; span: Span }[];
  /** A CAMEO code; null for what is denied or only possible. */
  cameo: string | null;
  source: ActorDraft[];
  target: ActorDraft[];
  status: EventStatus;
  date: Edtf | null;
  /** Null where it has no date. */
  dateFrom: NonNullable<Event['dateFrom']> | null;
  place: string | null;
  /** The word that triggers the code. */
  trigger: Span;
  evidence: Span;
  /** Index of the statement that tells it, or -1 where the reporter does. */
  statement: number;
}
