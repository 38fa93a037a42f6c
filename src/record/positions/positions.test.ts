import { expect, it } from 'vitest';
import { entriesOf, toldWith } from '../ledger/testing.ts';
import type { PositionFields } from './fields.ts';

const text =
  'Minister Ana Lopes said her country would end the embargo if the tests stop. Norland rejects the tests.';

const report = (number: number, published: string, source: string) =>
  toldWith(
    number,
    {
      key: `k${number}`,
      text: `${source}: ${text}`,
      published,
      people: { lopes: { as: 'Ana Lopes', party: 'PRT', office: 'foreign minister' } },
      statements: [
        { words: 'her country would end the embargo if the tests stop', speaker: 'lopes', party: 'PRT' },
      ],
    },
    (at) => ({
      positions: [
        {
          holder: 'PRT',
          issue: 'sanctions',
          stance: 'conditional',
          condition: at('if the tests stop'),
          evidence: at('her country would end the embargo if the tests stop'),
          firmness: 'plain',
          statement: 's0',
        },
        {
          holder: 'NOR',
          issue: 'missiles',
          stance: 'opposes',
          condition: null,
          evidence: at('Norland rejects the tests'),
        },
      ],
    }),
  );

it('the same words on the same issue within a month are one position, by the speaker with the office', () => {
  const found = entriesOf<PositionFields>('position', [
    report(1, '2020-03-02', 'Daily Globe'),
    report(2, '2020-03-04', 'Evening Sun of the coast'),
    report(3, '2020-08-04', 'Morning Star of the hills'),
  ]);
  const lopes = found.filter((p) => p.party === 'PRT');
  expect(lopes.map((p) => p.reports)).toEqual([2, 1]);
  expect(lopes[0]).toMatchObject({
    issue: 'sanctions',
    stance: 'conditional',
    condition: 'if the tests stop',
    speaker: 'Ana Lopes',
    office: 'foreign minister',
    rank: 'minister',
  });
  expect(found.find((p) => p.party === 'NOR')).toMatchObject({ rank: 'party', speaker: null, person: null });
});

it('a position that somebody of another party tells of is as told by another', () => {
  const read = toldWith(
    1,
    {
      key: 'k',
      text: '"Norland wants the embargo lifted," Lopes said.',
      people: { lopes: { as: 'Lopes', party: 'PRT', office: 'president' } },
      statements: [{ words: 'Norland wants the embargo lifted', speaker: 'lopes', party: 'PRT' }],
    },
    (at) => ({
      positions: [
        {
          holder: 'NOR',
          issue: 'sanctions',
          stance: 'demands',
          condition: null,
          evidence: at('Norland wants the embargo lifted'),
          statement: 's0',
        },
      ],
    }),
  );
  expect(entriesOf<PositionFields>('position', [read])).toMatchObject([
    { party: 'NOR', rank: 'another', speaker: 'Lopes' },
  ]);
});
