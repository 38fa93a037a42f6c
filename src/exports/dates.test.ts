import { expect, it } from 'vitest';
import { speakDate } from './dates.ts';

it.each([
  ['2021-10-18', '18 October 2021'],
  ['2021-10-19T08:00:00Z', '19 October 2021'],
  ['2021-10', 'October 2021'],
  ['2021', '2021'],
  ['2021-10~', 'about October 2021'],
  ['201X', '2010s'],
  ['2021-22', 'summer 2021'],
  ['2021-34', 'second quarter of 2021'],
  ['2021-09-13/2021-09-14', '13–14 September 2021'],
  ['2021-09-30/2021-10-02', '30 September – 2 October 2021'],
  ['2021-12-30/2022-01-02', '30 December 2021 – 2 January 2022'],
  ['2003/2005', '2003 – 2005'],
  ['../2021', 'until 2021'],
  ['2021-05/..', 'from May 2021'],
])('%s is said %s', (edtf, words) => {
  expect(speakDate(edtf)).toBe(words);
});
