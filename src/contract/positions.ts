/** Where parties stand on issues. */
import { z } from 'zod';
import { type Span, spanSchema } from './values.ts';

export const stances = [
  'proposes',
  'supports',
  'open',
  'conditional',
  'noncommittal',
  'opposes',
  'demands',
] as const;
export const firmnesses = ['firm', 'plain', 'tentative'] as const;
export type Stance = (typeof stances)[number];
export type Firmness = (typeof firmnesses)[number];

export const positionSchema = z.object({
  holder: z.string(),
  issue: z.string(),
  stance: z.enum(stances),
  condition: spanSchema.nullable(),
  evidence: spanSchema,
  firmness: z.enum(firmnesses).optional(),
  statement: z.string().nullable().optional(),
});

/** Where a party stands on an issue by this report. */
export interface Position {
  /** A party, or the id of a person who speaks for himself or herself. */
  holder: string;
  /** A key of the issue list, or of the dossier in use. */
  issue: string;
  stance: Stance;
  /** The words of the condition: "if the North returns to dialogue". */
  condition: Span | null;
  /** The clause that shows it. */
  evidence: Span;
  /** How firm the words are; absent from readings made before positions were read. */
  firmness?: Firmness | undefined;
  /** The id of the statement that holds the evidence, null where the reporter says it. */
  statement?: string | null | undefined;
}
