import { expect, it } from 'vitest';
import { entriesOf, toldWith } from '../ledger/testing.ts';
import type { ClaimFields } from './aspect.ts';

const report = (number: number, published: string, count: number) =>
  toldWith(
    number,
    {
      key: `k${number}`,
      text: `Report ${number * 7919}. Ana Lopes met Per Dahl for the third meeting this year.`,
      published,
      people: { lopes: { as: 'Ana Lopes', party: 'PRT' }, dahl: { as: 'Per Dahl', party: 'NOR' } },
    },
    (at) => ({
      claims: [
        {
          id: 'c',
          kind: 'ordinal',
          parties: ['PRT', 'NOR'],
          subject: at('meeting'),
          count,
          period: '2020',
          periodSpan: at('this year'),
          evidence: at('Ana Lopes met Per Dahl for the third meeting this year'),
          statement: null,
        },
      ],
    }),
  );

it('the same claim within a month is one, and names people', () => {
  const found = entriesOf<ClaimFields>('claim', [
    report(1, '2020-05-02', 3),
    report(2, '2020-05-04', 3),
    report(3, '2020-05-04', 4),
  ]);
  expect(found.map((c) => c.reports)).toEqual([2, 1]);
  expect(found[0]).toMatchObject({ parties: ['NOR', 'PRT'], count: 3, period: '2020' });
  expect(found[0]!.people).toHaveLength(2);
});
