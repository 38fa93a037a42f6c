import { z } from '@hono/zod-openapi';
import { proposalSchema } from '../../schemas/entries/ledger.ts';
import { between, from, issue, ledgerQuestion, party, search, source, to } from './ledger-question.ts';

export const proposals = ledgerQuestion(
  {
    name: 'proposals',
    asks: 'proposals',
    path: '/proposals',
    summary: 'What was proposed, and the responses',
    description:
      'Proposals, offers, invitations and demands with their terms and what each party made of them.',
  },
  {
    party,
    between,
    issue,
    open: z
      .boolean()
      .optional()
      .describe('Only what nobody has accepted or rejected; with false, only what somebody has.'),
    from,
    to,
    search,
    source,
  },
  proposalSchema,
);
