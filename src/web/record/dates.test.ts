import { expect, it } from 'vitest';
import { dateWords, dayWords, precisionOf } from './dates.ts';

it.each([
  ['2021-10-18', '18 Oct 2021', 'day'],
  ['2021-10', 'Oct 2021', 'month'],
  ['2021', '2021', 'year'],
  ['2021-23', 'autumn 2021', 'season'],
  ['2021-34', '2nd quarter 2021', 'season'],
  ['199X', '1990s', 'decade'],
  ['2021-10-18~', 'about 18 Oct 2021', 'day'],
  ['2021-10?', 'Oct 2021?', 'month'],
  ['2021-09-13/2021-09-14', '13–14 Sep 2021', 'interval'],
  ['2021-09-29/2021-10-01', '29 Sep – 1 Oct 2021', 'interval'],
  ['2020-12-30/2021-01-02', '30 Dec 2020 – 2 Jan 2021', 'interval'],
  ['2021-10-18/..', 'from 18 Oct 2021', 'interval'],
  ['../2021-10', 'until Oct 2021', 'interval'],
])('%s is told as %s, %s', (edtf, words, precision) => {
  expect(dateWords(edtf)).toBe(words);
  expect(precisionOf(edtf)).toBe(precision);
});

it('leaves what is no date as it is', () => {
  expect(dateWords('soon')).toBe('soon');
  expect(dayWords('2021-10-19T08:00:00Z')).toBe('19 Oct 2021');
});
