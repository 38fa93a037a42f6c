import { claimSchema } from '../../schemas/entries/ledger.ts';
import { between, from, ledgerQuestion, party, search, several, source, to } from './ledger-question.ts';

export const claims = ledgerQuestion(
  {
    name: 'claims',
    asks: 'claims',
    path: '/claims',
    summary: 'Claims of pattern, held against the record',
    description:
      'What reports claim of a pattern, and whether the record shows it: true, false or undecidable, with the occasions.',
  },
  { party, between, verdict: several('true, false, undecidable: any of them.'), from, to, search, source },
  claimSchema,
);
