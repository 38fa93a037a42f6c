import { changeSchema } from '../../schemas/entries/ledger.ts';
import { from, issue, ledgerQuestion, party, search, source, to } from './ledger-question.ts';

export const changes = ledgerQuestion(
  {
    name: 'changes',
    asks: 'changes',
    path: '/changes',
    summary: 'When a stance changed, and after what',
    description:
      'Each time that a party took another side on an issue than the time before, with the last occasion before.',
  },
  { party, issue, from, to, search, source },
  changeSchema,
);
