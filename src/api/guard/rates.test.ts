import { expect, it } from 'vitest';
import { Rates } from './rates.ts';

it('lets a burst through, then so many a second, for each address', () => {
  let now = 0;
  const rates = new Rates({ burst: 3, perSecond: 2 }, () => now);
  const take = () => rates.take('a');
  expect([take(), take(), take(), take()]).toEqual([0, 0, 0, 1]);
  expect(rates.take('b')).toBe(0);
  now = 500;
  expect([take(), take()]).toEqual([0, 1]);
  now = 60_000;
  expect([take(), take(), take(), take()]).toEqual([0, 0, 0, 1]);
});

it('says how long to wait', () => {
  const rates = new Rates({ burst: 1, perSecond: 0.1 }, () => 0);
  expect([rates.take('a'), rates.take('a')]).toEqual([0, 10]);
});
