/** A report as it was published. */
import { z } from 'zod';

export const reportSchema = z.object({
  id: z.string(),
  text: z.string(),
  published: z.string().optional(),
  title: z.string().optional(),
  source: z.string().optional(),
  url: z.string().optional(),
  language: z.string().optional(),
});

export interface Report {
  id: string;
  text: string;
  /** ISO 8601 date or date-time of publication; relative dates resolve against it. */
  published?: string | undefined;
  title?: string | undefined;
  /** The publisher: "Yonhap". */
  source?: string | undefined;
  url?: string | undefined;
  /** BCP 47. */
  language?: string | undefined;
}
