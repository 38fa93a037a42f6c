/** What makes two tellings one occasion, or keeps them two: times, bodies, places, people of no party. */
import { expect, test } from 'vitest';
import { reconcile } from '../reconcile.ts';
import { type Told, told } from '../testing.ts';

type Meeting = NonNullable<Told['meetings']>[number];

const people: NonNullable<Told['people']> = {
  lund: { as: 'Ida Lund', party: 'NOR' },
  saar: { as: 'Mart Saar', party: 'EST' },
  ozols: { as: 'Janis Ozols', party: 'LVA' },
  guest: { as: 'Pia Holm', party: null },
  head: { as: 'Ola Berg', party: 'NATO' },
};
const text = `${Object.values(people)
  .map((p) => p.as)
  .join(', ')} are those of whom this report speaks, number`;

const telling = (meetings: [published: string, meeting: Meeting, places?: Told['places']][]) =>
  reconcile(
    meetings.map(([published, meeting, places = []], i) =>
      told(i + 1, {
        key: `k${i}`,
        text: `${text} ${'one two three four five six'.split(' ')[i]} of ${'a b c d e f'.split(' ')[i]}.`,
        published,
        people,
        places,
        meetings: [meeting],
      }),
    ),
  ).occasions;

const pair = { parties: ['EST', 'NOR'], people: ['lund', 'saar'] };

test('what was held "this month" lies before the report, what is planned for it after the report', () => {
  const day: Meeting = { ...pair, date: '2021-05-26' };
  expect(
    telling([
      ['2021-05-27', day],
      ['2021-05-09', { ...pair, date: '2021-05' }],
    ]),
  ).toHaveLength(2);
  expect(
    telling([
      ['2021-05-27', day],
      ['2021-05-30', { ...pair, date: '2021-05' }],
    ]),
  ).toHaveLength(1);
  const planned: Meeting = { ...pair, date: '2021-05', status: 'planned' };
  expect(
    telling([
      ['2021-05-27', day],
      ['2021-05-09', planned],
    ]),
  ).toHaveLength(1);
  expect(
    telling([
      ['2021-05-03', { ...pair, date: '2021-05-02' }],
      ['2021-05-09', planned],
    ]),
  ).toHaveLength(2);
});

test('what was held without a date is not what is still to come', () => {
  const planned: Meeting = { ...pair, date: '2021-05-26', status: 'planned' };
  expect(
    telling([
      ['2021-05-20', planned],
      ['2021-05-21', { ...pair, date: null }],
    ]),
  ).toHaveLength(2);
  const told: Meeting = { ...pair, date: null, status: 'planned' };
  expect(
    telling([
      ['2021-05-20', planned],
      ['2021-05-21', told],
    ]),
  ).toHaveLength(1);
  const held: Meeting = { ...pair, date: '2021-05-18' };
  expect(
    telling([
      ['2021-05-20', held],
      ['2021-05-21', told],
    ]),
  ).toHaveLength(2);
});

test('a body meets once in those days, whichever of its members a report names', () => {
  const summit: Meeting = { parties: ['NATO'], date: '2021-06-14', place: 'Brussels' };
  const week: Meeting = { parties: ['NATO'], date: '2021-06-14/2021-06-20' };
  const month: Meeting = { parties: ['NATO'], date: '2021-06' };
  const undated: Meeting = { parties: ['NATO'], date: null, place: 'Brussels' };
  expect(
    telling([
      ['2021-06-14', summit],
      ['2021-06-22', week],
      ['2021-07-02', month],
      ['2021-06-15', undated],
    ]).map((o) => o.reports),
  ).toEqual([4]);
  const member: Meeting = { parties: ['NATO', 'NOR'], people: ['lund'], date: null, status: 'planned' };
  expect(
    telling([
      ['2021-06-13', member],
      ['2021-06-14', { ...week, date: '2021-06-14' }],
    ]),
  ).toHaveLength(1);
  const elsewhere: Meeting = { ...summit, place: 'Riga' };
  expect(
    telling([
      ['2021-06-14', summit],
      ['2021-06-14', elsewhere],
    ]),
  ).toHaveLength(2);
  const organ: Meeting = { parties: ['UN'], date: '2021-06-14' };
  expect(
    telling([
      ['2021-06-14', organ],
      ['2021-06-15', { ...organ, date: '2021-06' }],
    ]),
  ).toHaveLength(2);
});

test('one and the same telling of one side does not bring two other sides together', () => {
  const side: Meeting = { parties: ['NOR'], people: ['lund'], date: '2021-05-26' };
  const occasions = telling([
    ['2021-05-26', { ...pair, date: '2021-05-26' }],
    ['2021-05-27', { parties: ['LVA', 'NOR'], people: ['lund', 'ozols'], date: '2021-05-26' }],
    ['2021-05-27', side],
  ]);
  expect(occasions.map((o) => o.parties.length)).not.toContain(3);
});

test('who acts for nobody known is somebody all the same', () => {
  const guest: Meeting = { parties: ['NOR'], people: ['lund', 'guest'], date: '2021-05-26' };
  expect(
    telling([
      ['2021-05-26', guest],
      ['2021-05-27', { ...pair, date: '2021-05-26' }],
    ]),
  ).toHaveLength(2);
});

test('a summit of a body is not a meeting with its head', () => {
  const head: Meeting = { parties: ['NATO', 'NOR'], people: ['lund', 'head'], date: '2021-06-14' };
  const summit: Meeting = { parties: ['NATO', 'NOR'], people: ['lund'], date: '2021-06-14' };
  expect(
    telling([
      ['2021-06-14', head],
      ['2021-06-15', summit],
    ]),
  ).toHaveLength(2);
  expect(
    telling([
      ['2021-06-14', summit],
      ['2021-06-15', { parties: ['NATO'], date: '2021-06-14', place: 'Riga' }],
      ['2021-06-15', { ...summit, place: 'Riga' }],
    ]),
  ).toHaveLength(1);
});

test('a call is told within days, a meeting within a fortnight, and a year is too long for one name in common', () => {
  const call: Meeting = { ...pair, date: '2021-05-01', medium: 'phone' };
  const told: Meeting = { ...pair, date: null };
  expect(
    telling([
      ['2021-05-02', call],
      ['2021-05-03', told],
    ]),
  ).toHaveLength(1);
  expect(
    telling([
      ['2021-05-02', call],
      ['2021-05-05', told],
    ]),
  ).toHaveLength(2);
  const day: Meeting = { ...pair, date: '2021-05-01' };
  expect(
    telling([
      ['2021-05-30', day],
      ['2021-05-30', told],
    ]),
  ).toHaveLength(2);
  const there: Meeting = { ...pair, date: '2021-05-01', place: 'Riga' };
  expect(
    telling([
      ['2021-05-30', there],
      ['2021-05-30', { ...told, place: 'Riga' }],
    ]),
  ).toHaveLength(1);
  const year: Meeting = { parties: ['EST', 'NOR'], people: ['lund'], date: '2021' };
  expect(
    telling([
      ['2021-05-02', day],
      ['2022-05-05', year],
    ]),
  ).toHaveLength(2);
  expect(
    telling([
      ['2021-05-02', day],
      ['2022-05-05', { ...year, people: ['lund', 'saar'] }],
    ]),
  ).toHaveLength(1);
});

test('the same month told in the same way is one, also where several days of it are known', () => {
  const month: Meeting = { ...pair, date: '2021-05', status: 'planned' };
  const on = (date: string): Meeting => ({ ...pair, date });
  const occasions = telling([
    ['2021-05-11', on('2021-05-10')],
    ['2021-05-21', on('2021-05-20')],
    ['2021-04-02', month],
    ['2021-04-09', { ...month, people: ['lund', 'saar'], medium: 'in-person' }],
  ]);
  expect(occasions.map((o) => [o.date, o.reports])).toContainEqual(['2021-05', 2]);
});

test('two occasions of one report are not one by way of a third', () => {
  const found = reconcile([
    told(1, {
      key: 'a',
      text: `${text} one, and of nothing else.`,
      published: '2021-05-20',
      people,
      meetings: [{ ...pair, date: '2021-05-24/2021-05-30', place: 'Riga', status: 'planned' }],
    }),
    told(2, {
      key: 'b',
      text: `${text} two, where more is told of them.`,
      published: '2021-05-28',
      people,
      meetings: [
        { ...pair, date: '2021-05-25' },
        { ...pair, date: '2021-05-26' },
      ],
    }),
  ]);
  expect(found.occasions).toHaveLength(2);
});

test('three sides that meet in those days meet once, though one report names nobody', () => {
  const sides = ['EST', 'LVA', 'NOR'];
  const named: Meeting = { parties: sides, people: ['lund', 'saar', 'ozols'], date: '2021-05-26' };
  const unnamed: Meeting = { parties: sides, date: '2021-05-24/2021-05-30', status: 'planned' };
  expect(
    telling([
      ['2021-05-27', named],
      ['2021-05-23', unnamed],
    ]),
  ).toHaveLength(1);
});

test('what is planned without a date is the next that the same two hold within a fortnight', () => {
  const planned: Meeting = { ...pair, date: null, status: 'planned' };
  const on = (date: string): Meeting => ({ ...pair, date });
  const [first, later] = telling([
    ['2021-05-10', planned],
    ['2021-05-22', on('2021-05-20')],
    ['2021-05-24', on('2021-05-23')],
  ]);
  expect([first!.date, first!.status, first!.reports]).toEqual(['2021-05-20', 'held', 2]);
  expect(later!.reports).toBe(1);
  expect(
    telling([
      ['2021-05-10', planned],
      ['2021-06-22', on('2021-06-20')],
    ]),
  ).toHaveLength(2);
  const one: Meeting = { ...planned, people: ['lund'] };
  expect(
    telling([
      ['2021-05-10', one],
      ['2021-05-22', on('2021-05-20')],
    ]),
  ).toHaveLength(2);
});
