import type { MeetingMedium, MeetingStatus, Span } from '../../contract/reading.ts';

/** An occasion as one report tells it. */
export interface MeetingDraft {
  parties: string[];
  /** Indexes of the people in `Names.entities`. */
  people: number[];
  date: string | null;
  /** Whether the report dates the occasion itself or the date is the day that its story had come to. */
  dateFrom?: 'words' | 'story' | undefined;
  place: string | null;
  status: MeetingStatus;
  medium: MeetingMedium;
  evidence: Span[];
}
