import { conflictSchema } from '../../schemas/entries/ledger.ts';
import { between, from, ledgerQuestion, party, several, to } from '../ledger/ledger-question.ts';

export const conflicts = ledgerQuestion(
  {
    name: 'conflicts',
    asks: 'conflicts',
    path: '/conflicts',
    summary: 'Where sources disagree',
    description:
      'What some reports say other than the record goes by, those of most independent sources first; these are cited.',
  },
  { field: several('date, place, party, medium, status, text, due: any of them.'), party, between, from, to },
  conflictSchema,
);
