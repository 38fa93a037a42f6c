import { positionSchema } from '../../schemas/entries/ledger.ts';
import { from, issue, ledgerQuestion, party, person, search, source, to } from './ledger-question.ts';

export const conditions = ledgerQuestion(
  {
    name: 'conditions',
    asks: 'conditions',
    path: '/conditions',
    summary: 'Which conditions tie one issue to another',
    description: 'Positions on one issue whose condition is on another.',
  },
  { party, person, issue, from, to, search, source },
  positionSchema,
);
