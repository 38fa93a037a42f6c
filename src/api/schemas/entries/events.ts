/** Events, as the queries answer with them. */
import { z } from '@hono/zod-openapi';
import { eventContexts, eventModes, eventTypes } from '../../../contract/reading.ts';
import type { EventAnswer, EventLine } from '../../../queries/events/answers.ts';
import { daySchema, edtfSchema, entryFields, partySchema, personRefSchema } from '../evidence.ts';
import { occasionSchema, statementSchema } from './entries.ts';

export const eventStatuses = ['happened', 'planned', 'denied'] as const;

export const eventSchema = z
  .object({
    type: z.literal('event'),
    ...entryFields,
    date: edtfSchema.nullable(),
    reported: daySchema.nullable(),
    event: z.enum(eventTypes).openapi({ description: "PLOVER's root type." }),
    mode: z.enum(eventModes).nullable(),
    status: z.enum(eventStatuses),
    source: z.array(partySchema).openapi({ description: 'Who acts.' }),
    target: z.array(partySchema).openapi({ description: 'Who is acted on; none where that is no party.' }),
    agents: z.array(personRefSchema).openapi({ description: 'Those who act by name.' }),
    patients: z.array(personRefSchema).openapi({ description: 'Those who are acted on by name.' }),
    place: z.string().nullable(),
    contexts: z.array(z.enum(eventContexts)),
    issue: z.string().nullable(),
    cameo: z.string().nullable(),
    trigger: z.string().openapi({ description: 'The word that codes it.' }),
    text: z.string().openapi({ description: 'A sentence that tells it.' }),
  })
  .openapi('Event') satisfies z.ZodType<EventAnswer>;

const { id, date, event, mode, status, source, target, text } = eventSchema.shape;
export const eventLineSchema = z
  .object({ id, date, event, mode, status, source, target, text })
  .openapi('EventLine') satisfies z.ZodType<EventLine>;

/** What the timeline is made of, where events are asked for. */
export const chronicleItemSchema = z
  .discriminatedUnion('type', [occasionSchema, statementSchema, eventSchema])
  .openapi('ChronicleItem');
