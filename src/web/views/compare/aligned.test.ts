import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Statement } from '../../../api/schemas/index.ts';
import { aligned } from './aligned.ts';

const said = (date: string | null, reported: string | null = null): Statement =>
  ({ type: 'statement', id: `${date} ${reported}`, date, reported }) as Statement;

it('puts what was said on the same day side by side, the latest first', () => {
  const days = aligned(
    { items: [said('2021-10-19'), said('2021-10')], hasMore: false },
    { items: [said('2021-10-19'), said(null, '2021-10-03'), said(null)], hasMore: false },
  );
  expect(days.map(({ day, a, b }) => [day, a.length, b.length])).toEqual([
    ['2021-10-19', 1, 1],
    ['2021-10-03', 0, 1],
    ['2021-10-01', 1, 0],
    [null, 0, 1],
  ]);
});

it('shows no day of which one side is not known yet', () => {
  const a = { items: [said('2021-10-19'), said('2021-10-10')], hasMore: true };
  const b = { items: [said('2021-10-18'), said('2021-10-01')], hasMore: false };
  expect(aligned(a, b).map(({ day }) => day)).toEqual(['2021-10-19', '2021-10-18', '2021-10-10']);
});

it('leaves nothing out and says nothing twice once both are there', () => {
  const day = fc.integer({ min: 1, max: 28 }).map((d) => `2021-10-${String(d).padStart(2, '0')}`);
  const items = fc.array(day, { maxLength: 30 }).map((all) => all.map((d) => said(d)));
  fc.assert(
    fc.property(items, items, (a, b) => {
      const days = aligned({ items: a, hasMore: false }, { items: b, hasMore: false });
      expect(days.flatMap((d) => d.a).length).toBe(a.length);
      expect(days.flatMap((d) => d.b).length).toBe(b.length);
      const order = days.map((d) => d.day!);
      expect(order).toEqual([...new Set(order)].sort().reverse());
    }),
  );
});
