import { afterAll, beforeAll, expect, it } from 'vitest';
import { toldWith } from '../../record/ledger/testing.ts';
import { openStore } from '../../store/open.ts';
import type { RecordStore } from '../../store/port.ts';
import { claims } from '../checks/claims.ts';
import { apart, isPlaceOf, visited } from './counting.ts';

let store: RecordStore;

const test = (number: number, date: string, published = date) =>
  toldWith(
    number,
    {
      key: `t${number}`,
      text: `Bulletin ${number * 7919}: Chad launched a missile into the desert, number ${number} of its kind.`,
      published,
      events: [{ type: 'MOBILIZE', mode: 'weapons', by: ['TCD'], trigger: 'launched', date }],
    },
    () => ({}),
  );

const claim = (
  number: number,
  kind: 'ordinal' | 'first-since',
  subject: string,
  count: number,
  period: string,
) => {
  const text = `On 20 September: it was ${subject}, observers say.`;
  return toldWith(number, { key: `c${number}`, text, published: '2020-09-20' }, (at) => ({
    claims: [
      {
        id: 'c',
        kind,
        parties: ['TCD'],
        subject: at(subject),
        count,
        period,
        periodSpan: null,
        evidence: at(`it was ${subject}`),
        statement: null,
      },
    ],
  }));
};

beforeAll(async () => {
  store = await openStore(':memory:', { create: true });
  const reports = [
    test(1, '2019-05-01'),
    test(2, '2020-02-01'),
    test(3, '2020-02-02'),
    test(4, '2020-09-18'),
    claim(5, 'ordinal', 'the second missile launch this year', 2, '2020'),
    claim(6, 'ordinal', 'the third missile test of the year', 3, '2020'),
    claim(7, 'first-since', 'the first missile test since 2019', 1, '2019'),
    claim(8, 'ordinal', 'the first drought of the year', 1, '2020'),
  ];
  await store.addReports(
    reports.map(({ key, report, signature, reading }) => ({
      key,
      report,
      status: 'read',
      reading,
      signature,
      language: 'en',
    })),
  );
});
afterAll(() => store.close());

it('tests are counted by their days, and those of one or two days are one', async () => {
  const found = new Map((await claims(store)).map((c) => [c.subject, c]));
  expect(found.get('the second missile launch this year')).toMatchObject({
    verdict: 'true',
    reason: 'the record has 2 such events from 2020-01-01 on',
    occasions: [],
    events: [{ date: '2020-02-01' }, { date: '2020-09-18' }],
  });
  expect(found.get('the third missile test of the year')).toMatchObject({ verdict: 'undecidable' });
  expect(found.get('the first missile test since 2019')).toMatchObject({
    verdict: 'false',
    events: [{ date: '2020-02-01' }],
  });
  expect(found.get('the first drought of the year')).toMatchObject({ verdict: 'undecidable', events: [] });
});

it('days near each other are one', () => {
  const days = [1, 2, 4, 20].map((first) => ({ first, last: first }));
  expect(apart(days).map((d) => d.first)).toEqual([1, 20]);
});

it.each([
  ['The first visit to Greece by a president since 1999', ['GRC', 'USA'], 'GRC'],
  ['The first visit by a president since 1999', ['GRC', 'USA'], null],
])('%s: %s', (text, parties, host) => {
  expect(visited(text, parties)).toBe(host);
});

it('a capital is a place of its state', () => {
  expect(isPlaceOf('athens', 'GRC')).toBe(true);
  expect(isPlaceOf('sparta', 'GRC')).toBe(false);
  expect(isPlaceOf(null, 'GRC')).toBe(false);
});
