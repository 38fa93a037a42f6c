import { planSchema } from '../../schemas/entries/ledger.ts';
import {
  between,
  from,
  ledgerQuestion,
  party,
  person,
  search,
  several,
  source,
  to,
} from '../ledger/ledger-question.ts';

export const plans = ledgerQuestion(
  {
    name: 'plans',
    asks: 'plans',
    path: '/plans',
    summary: 'What came of announced meetings',
    description:
      'Meetings that were announced: held, called off, postponed, not heard of again, or still ahead, with their history.',
  },
  {
    party,
    between,
    person,
    outcome: several('held, called-off, postponed, unheard, ahead: any of them.'),
    from,
    to,
    search,
    source,
  },
  planSchema,
);
