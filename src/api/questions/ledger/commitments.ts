import { commitmentSchema } from '../../schemas/entries/ledger.ts';
import { between, from, ledgerQuestion, party, search, several, source, to } from './ledger-question.ts';

export const commitments = ledgerQuestion(
  {
    name: 'commitments',
    asks: 'commitments',
    path: '/commitments',
    summary: 'What was promised, and whether it was kept',
    description: 'Commitments with their term and outcome; a planned meeting is one.',
  },
  {
    party,
    between,
    outcome: several('kept, kept-late, lapsed, unheard, open: any of them.'),
    from,
    to,
    search,
    source,
  },
  commitmentSchema,
);
