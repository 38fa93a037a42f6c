import { channelSchema } from '../../schemas/entries/ledger.ts';
import { between, from, ledgerQuestion, party, person, to } from '../ledger/ledger-question.ts';

export const channels = ledgerQuestion(
  {
    name: 'channels',
    asks: 'channels',
    path: '/channels',
    summary: 'Who carries the contact between two parties',
    description: 'The people who took part in the occasions of two parties, and who went quiet.',
  },
  { party, between, person, from, to },
  channelSchema,
);
