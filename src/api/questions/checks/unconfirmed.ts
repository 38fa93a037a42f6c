import { lineSchema } from '../../schemas/entries/ledger.ts';
import {
  between,
  entries,
  from,
  ledgerQuestion,
  party,
  search,
  source,
  to,
} from '../ledger/ledger-question.ts';

export const unconfirmed = ledgerQuestion(
  {
    name: 'unconfirmed',
    asks: 'unconfirmed',
    path: '/unconfirmed',
    summary: 'What rests on a single source',
    description: 'Entries that one independent source alone tells of, the latest first.',
  },
  { entries, party, between, from, to, search, source },
  lineSchema,
);
