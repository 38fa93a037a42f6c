import type { Edtf, Event, Party, Span } from '../../contract/reading.ts';

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
  /** A PLOVER mode where the words give one ("visit", "expel"), or null. */
  mode: string | null;
  source: ActorDraft[];
  target: ActorDraft[];
  status: EventStatus;
  date: Edtf | null;
  place: string | null;
  /** The word that triggers the code. */
  trigger: Span;
  evidence: Span;
}
