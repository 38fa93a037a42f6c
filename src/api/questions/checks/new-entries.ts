import { needed } from '../../schemas/asked.ts';
import { lineSchema } from '../../schemas/entries/ledger.ts';
import { between, entries, ledgerQuestion, party, search, source } from '../ledger/ledger-question.ts';

export const newEntries = ledgerQuestion(
  {
    name: 'newEntries',
    asks: 'news',
    path: '/new-entries',
    summary: 'What the reports since a day tell that none told before',
    description: 'Entries of which no report that was published before the day speaks, the latest first.',
  },
  { since: needed('A day, month or year.'), entries, party, between, search, source },
  lineSchema,
);
