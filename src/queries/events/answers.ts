import type { Edtf, Event, EventContext, EventMode, Party } from '../../contract/reading.ts';
import type { EventStatus } from '../../record/events/fields.ts';
import type { PersonRef } from '../answers.ts';
import type { Cited } from '../ledger/answers.ts';

/** Who did what to whom. */
export interface EventAnswer extends Cited {
  type: 'event';
  date: Edtf | null;
  reported: string | null;
  /** PLOVER's root type. */
  event: Event['type'];
  mode: EventMode | null;
  status: EventStatus;
  /** Who acts. */
  source: Party[];
  /** Who is acted on: none where that is no party, or nobody. */
  target: Party[];
  /** Those who act by name, and those who are acted on. */
  agents: PersonRef[];
  patients: PersonRef[];
  place: string | null;
  contexts: EventContext[];
  issue: string | null;
  cameo: string | null;
  /** The word that codes it. */
  trigger: string;
  /** A sentence that tells it. */
  text: string;
}

/** An event told in a line, as other answers refer to it. */
export type EventLine = Pick<
  EventAnswer,
  'id' | 'date' | 'event' | 'mode' | 'status' | 'source' | 'target' | 'text'
>;
