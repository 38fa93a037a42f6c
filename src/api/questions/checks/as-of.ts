import { needed } from '../../schemas/asked.ts';
import { occasionSchema } from '../../schemas/entries/entries.ts';
import { between, from, ledgerQuestion, party, person, to } from '../ledger/ledger-question.ts';

export const asOf = ledgerQuestion(
  {
    name: 'asOf',
    asks: 'as-of',
    path: '/as-of',
    summary: 'What the record said on a day',
    description: 'The occasions as the reports published until the end of the day tell them.',
  },
  { on: needed('A day; the last one of a month or year.'), party, between, person, from, to },
  occasionSchema,
);
