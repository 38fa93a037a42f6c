import type { MeetingMedium, MeetingStatus, Span } from '../../contract/reading.ts';

/** An occasion as one report tells it. */
export interface MeetingDraft {
  parties: string[];
  /** Indexes of the people in `Names.entities`. */
  people: number[];
  date: string | null;
  place: string | null;
  status: MeetingStatus;
  medium: MeetingMedium;
  evidence: Span[];
}
