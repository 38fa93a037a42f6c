import { z } from '@hono/zod-openapi';
import { roles } from '../access/roles.ts';

export const sessionSchema = z
  .object({
    role: z.enum(roles).nullable().openapi({ description: 'Null for whoever has to log in.' }),
    protected: z.boolean().openapi({ description: 'Whether a password or token is needed at all.' }),
  })
  .openapi('Session');

export const loginSchema = z.strictObject({ secret: z.string().min(1).max(1000) }).openapi('Login');

export type Session = z.infer<typeof sessionSchema>;
