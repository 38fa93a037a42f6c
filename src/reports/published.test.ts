import { describe, expect, it } from 'vitest';
import { isoPublished, publishedInName } from './published.ts';

describe('isoPublished', () => {
  it.each([
    ['2021-10-18', '2021-10-18'],
    [' 2021-10-18 ', '2021-10-18'],
    ['2021-10-18T09:30:00Z', '2021-10-18T09:30:00Z'],
    ['2021-10-18T09:30:00.123+09:00', '2021-10-18T09:30:00.123+09:00'],
    ['2021-10-18 09:30', '2021-10-18T09:30'],
    ['2021-10-18T23:30:00-0400', '2021-10-18T23:30:00-04:00'],
    ['20211018', '2021-10-18'],
    ['20211018T093000Z', '2021-10-18T09:30:00'],
    ['2021/10/8', '2021-10-08'],
    ['Mon, 18 Oct 2021 09:30:00 +0900', '2021-10-18T09:30+09:00'],
    ['Mon, 18 Oct 2021 09:30:00 GMT', '2021-10-18T09:30Z'],
    ['18 October 2021', '2021-10-18'],
    ['October 18, 2021', '2021-10-18'],
    ['Sept. 3, 2021', '2021-09-03'],
    ['Monday, October 18th, 2021 at 9:05 EDT', '2021-10-18T09:05'],
    ['2020-02-29', '2020-02-29'],
  ])('%s', (given, expected) => {
    expect(isoPublished(given)).toBe(expected);
  });

  it.each([
    '2021-02-30',
    '2021-13-01',
    '2021-10',
    '2021',
    '10/11/2021',
    'yesterday',
    '',
    '31 Foo 2021',
    'Martober 3, 2021',
    '2021-10-18x',
  ])('takes no day from "%s"', (given) => {
    expect(isoPublished(given)).toBeNull();
  });
});

describe('publishedInName', () => {
  it('finds the date that opens a file name', () => {
    expect(publishedInName('reports/2021-10-18-envoys.md')).toBe('2021-10-18');
    expect(publishedInName('2021-10-18.txt')).toBe('2021-10-18');
    expect(publishedInName('2021-10-18-talks/report.txt')).toBeNull();
    expect(publishedInName('report-2021-10-18.txt')).toBeNull();
    expect(publishedInName('2021-02-30-x.txt')).toBeNull();
  });
});
