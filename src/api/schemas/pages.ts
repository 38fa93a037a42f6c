import { z } from '@hono/zod-openapi';

/** The schema of one page of items. */
export const pageSchema = <T extends z.ZodType>(item: T) =>
  z.object({
    items: z.array(item),
    total: z.int().openapi({ description: 'Items on all pages.' }),
    next: z.string().nullable().openapi({ description: '`cursor` of the next page; null on the last.' }),
  });

export interface Page<T> {
  items: T[];
  total: number;
  next: string | null;
}
