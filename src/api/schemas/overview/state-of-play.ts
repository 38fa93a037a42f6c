/** The state of play, and what is due. */
import { z } from '@hono/zod-openapi';
import { stances } from '../../../contract/reading.ts';
import type { Due } from '../../../queries/state-of-play/due.ts';
import type { StateOfPlay } from '../../../queries/state-of-play/state-of-play.ts';
import { trends } from '../../../queries/state-of-play/trend.ts';
import { commitmentSchema, positionSchema } from '../entries/ledger.ts';
import { daySchema, orNull, partySchema } from '../evidence.ts';

const positions = z.int().openapi({ description: 'Positions told of it, by whomever.' });
const stateParty = z.object({ party: partySchema, positions });
const stateIssue = z.object({ issue: z.string(), positions });

const earlierSchema = z
  .object({ id: z.string(), stance: z.enum(stances), day: daySchema.nullable() })
  .openapi('EarlierPosition');

const stateCellSchema = positionSchema
  .extend({
    party: partySchema,
    before: orNull(earlierSchema).openapi({
      description: 'What stood when this was said; null where nothing is known from before.',
    }),
    trend: z.enum(trends).openapi({
      description:
        'Against `before`, in the order opposes, demands, noncommittal, conditional, open, supports, proposes: harder is ' +
        'back in it, softer on. `first` where nothing is known from before.',
    }),
  })
  .openapi('StateCell');

export const stateOfPlaySchema = z
  .object({
    on: daySchema.nullable().openapi({ description: 'As of the end of this day.' }),
    parties: z.array(stateParty).openapi({ description: 'The rows.' }),
    issues: z.array(stateIssue).openapi({ description: 'The columns.' }),
    cells: z.array(stateCellSchema).openapi({ description: 'Pairs on which nothing is known have none.' }),
    others: z
      .object({ parties: z.array(stateParty), issues: z.array(stateIssue) })
      .openapi({ description: 'What else could be a row or column, at most a hundred of each.' }),
    dossiers: z
      .array(z.object({ dossier: z.string(), name: z.string() }))
      .openapi({ description: 'Dossiers that may be asked for.' }),
  })
  .openapi('StateOfPlay') satisfies z.ZodType<StateOfPlay>;

export const dueSchema = z
  .object({
    on: daySchema.nullable().openapi({ description: 'The day of the last report, which is "now".' }),
    next: z.array(commitmentSchema),
    overdue: z.array(commitmentSchema),
  })
  .openapi('Due') satisfies z.ZodType<Due>;
