import { z } from '@hono/zod-openapi';
import { positionSchema } from '../../schemas/entries/ledger.ts';
import {
  from,
  issue,
  ledgerQuestion,
  party,
  person,
  search,
  several,
  source,
  to,
} from './ledger-question.ts';

export const positions = ledgerQuestion(
  {
    name: 'positions',
    asks: 'positions',
    path: '/positions',
    summary: 'Where each party stands, by whose words',
    description:
      'Every position with its day, issue, stance and words, by whom the party is heard and which office the speaker held that day.',
  },
  {
    party,
    person,
    issue,
    stance: several('proposes, supports, open, conditional, noncommittal, opposes, demands: any of them.'),
    rank: several('Heard by a leader, minister, official, other, unnamed, party or another: any of them.'),
    current: z.boolean().optional().describe('Only where each party stands now on each issue.'),
    from,
    to,
    search,
    source,
  },
  positionSchema,
);
