import type { Meeting } from '../../contract/reading.ts';

/** An occasion as one report tells it; `people` are indexes in `Names.entities`. */
export interface MeetingDraft extends Omit<Meeting, 'id' | 'people'> {
  people: number[];
}
