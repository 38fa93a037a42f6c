import { expect, it } from 'vitest';
import { entriesOf, toldWith } from '../ledger/testing.ts';
import type { CommitmentFields } from './fields.ts';

const report = (number: number, published: string, what: string, due: string | null, other = 'PRT') =>
  toldWith(
    number,
    {
      key: `k${number}`,
      text: `Report ${number * 7919}. Norland will ${what}.`,
      published,
      meetings: [{ parties: ['NOR', 'PRT'], date: due, status: 'planned' }],
    },
    (at) => ({
      commitments: [
        {
          id: 'c',
          holders: ['NOR'],
          what: at(what),
          negated: false,
          counterparts: [other],
          due,
          condition: null,
          evidence: at(`Norland will ${what}`),
          statement: null,
          meeting: 'm0',
        },
      ],
    }),
  );

it('tellings of one commitment are one, with the term that most give and the occasion that it is', () => {
  const found = entriesOf<CommitmentFields>('commitment', [
    report(1, '2020-03-02', 'host harbour talks in spring', '2020-04'),
    report(2, '2020-03-04', 'host talks at the harbour in spring', '2020-04-12'),
    report(3, '2020-03-05', 'host talks on the harbour', '2020-09-12'),
  ]);
  expect(found.map((c) => c.reports)).toEqual([2, 1]);
  expect(found[0]).toMatchObject({ holders: ['NOR'], counterparts: ['PRT'], due: '2020-04-12' });
  expect(found[0]!.occasion).toBeTypeOf('number');
});

it('two meetings of one party with two others are two', () => {
  const found = entriesOf<CommitmentFields>('commitment', [
    report(1, '2020-03-02', 'meet the premier in the harbour', null),
    report(2, '2020-03-04', 'meet the premier in the harbour', null, 'ESP'),
    report(3, '2020-03-05', 'meet the premier at the harbour', null),
  ]);
  expect(found.map((c) => c.reports)).toEqual([2, 1]);
});
