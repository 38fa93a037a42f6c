/** Occasions on which parties met or spoke. */
import { z } from 'zod';
import { type Edtf, edtfSchema, type Party, partySchema, type Span, spanSchema } from './values.ts';

export const meetingStatuses = ['held', 'planned', 'proposed', 'called-off'] as const;
export const meetingMedia = ['in-person', 'phone', 'video', 'unknown'] as const;

/** By whom a meeting is held, as far as each side is known: that of the side represented at the lowest rank. */
export const meetingLevels = ['leaders', 'ministers', 'envoys', 'working'] as const;

/**
 * What a status does not say: under-way, held and not over; possible, spoken of without anyone offering it; postponed, to be
 * held later or never; denied, said by one side to have been held or planned and by another not.
 */
export const meetingPhases = ['under-way', 'possible', 'postponed', 'denied'] as const;
export type MeetingStatus = (typeof meetingStatuses)[number];
export type MeetingMedium = (typeof meetingMedia)[number];
export type MeetingLevel = (typeof meetingLevels)[number];
export type MeetingPhase = (typeof meetingPhases)[number];

export const meetingSchema = z.object({
  id: z.string(),
  parties: z.array(partySchema),
  people: z.array(z.string()),
  date: edtfSchema.nullable(),
  place: z.string().nullable(),
  status: z.enum(meetingStatuses),
  medium: z.enum(meetingMedia),
  evidence: z.array(spanSchema).min(1),
  dateFrom: z.enum(['words', 'story']).optional(),
  venue: z.string().optional(),
  host: partySchema.optional(),
  level: z.enum(meetingLevels).optional(),
  round: z.int().min(1).optional(),
  topics: z.array(z.string()).optional(),
  phase: z.enum(meetingPhases).optional(),
});

export interface Meeting {
  id: string;
  parties: Party[];
  /** Ids of the people who took part. */
  people: string[];
  date: Edtf | null;
  /** The place's name as the report gives it. */
  place: string | null;
  status: MeetingStatus;
  medium: MeetingMedium;
  /** Every stretch of the report that speaks of this occasion. */
  evidence: Span[];
  /** Whether the report dates the occasion itself, or `date` is the day that its story had come to. */
  dateFrom?: 'words' | 'story' | undefined;
  /** The building or room, by its name or by whose it is; `place` may be the town. */
  venue?: string | undefined;
  /** The party that receives the others. */
  host?: Party | undefined;
  level?: MeetingLevel | undefined;
  /** Which of its kind it is said to be: 3 for "the third round of talks". */
  round?: number | undefined;
  /** Keys of the issue list that it is said to be about. */
  topics?: string[] | undefined;
  phase?: MeetingPhase | undefined;
}
