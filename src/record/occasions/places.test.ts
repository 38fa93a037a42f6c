/** Which places can be one, and which contradict one another. */
import { expect, test } from 'vitest';
import { parseDay } from '../../contract/edtf.ts';
import { addVotes, type Tally } from '../tally.ts';
import type { OccasionAccount } from './account.ts';
import { occasionConflicts, occasionFields } from './fields.ts';
import { isProvinceOf, placeNamed, placesAgree } from './places.ts';

test.each([
  ['Hanoi', 'Vietnam', true],
  ['Bergen', 'Norway', true],
  ['Bavaria', 'Germany', true],
  ['Hanoi', 'Norway', false],
  ['Oslo', 'Bergen', false],
  ['Oslo', 'Europe', null],
])('%s and %s', (a, b, agree) => {
  expect(placesAgree(placeNamed(a), placeNamed(b))).toBe(agree);
  expect(placesAgree(placeNamed(b), placeNamed(a))).toBe(agree);
});

test('a city and its state are no conflict', () => {
  const tally: Tally = {};
  const say = (published: string, place: string) =>
    addVotes(tally, { date: ['2021-05-26'], place: [place], status: ['held'] }, parseDay(published), true);
  say('2021-05-27', 'Hanoi');
  say('2021-05-27', 'Hanoi');
  say('2021-05-28', 'Vietnam');
  const conflicts = () =>
    occasionConflicts(occasionFields({} as OccasionAccount, tally), tally).map(
      (c) => `${c.field} ${c.value}`,
    );
  expect(conflicts()).toEqual([]);
  say('2021-05-29', 'Riga');
  expect(conflicts()).toEqual(['place Riga']);
  expect(isProvinceOf(placeNamed('Bavaria'), placeNamed('Munich'))).toBe(true);
  expect(isProvinceOf(placeNamed('Bavaria'), placeNamed('Riga'))).toBe(false);
  expect(isProvinceOf(placeNamed('New York'), placeNamed('Boston'))).toBe(false);
});
