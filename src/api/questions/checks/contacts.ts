import { contactSchema } from '../../schemas/entries/ledger.ts';
import { between, from, ledgerQuestion, party, to } from '../ledger/ledger-question.ts';

export const contacts = ledgerQuestion(
  {
    name: 'contacts',
    asks: 'contacts',
    path: '/contacts',
    summary: 'When two parties last met, and whether the gap is unusual',
    description:
      'For pairs of parties the last dated occasion held, the days since, and whether that is long for them.',
  },
  { party, between, from, to },
  contactSchema,
);
