import { afterAll, beforeAll, expect, it } from 'vitest';
import { toldWith } from '../../record/ledger/testing.ts';
import type { ReadReport } from '../../record/types.ts';
import { openStore } from '../../store/open.ts';
import type { RecordStore } from '../../store/port.ts';
import type { CommitmentAnswer } from '../ledger/answers.ts';
import { commitments } from '../ledger/commitments.ts';
import { eventFilters } from './ask.ts';
import { chronicle } from './chronicle.ts';
import { events } from './events.ts';

let store: RecordStore;

/** Norway promises tents to Malawi, by May, and so on. */
const promise = (number: number, holder: string, counterpart: string) =>
  toldWith(
    number,
    {
      key: `p${number}`,
      text: `Promise ${number}: ${holder} will send tents and blankets to ${counterpart} by the end of May.`,
      published: '2020-04-01',
      source: 'Wire',
      events: [{ type: 'AGREE', by: [holder], on: [counterpart], trigger: 'will send' }],
    },
    (at) => ({
      commitments: [
        {
          id: 'c',
          holders: [holder],
          what: at('send tents and blankets'),
          negated: false,
          counterparts: [counterpart],
          due: '2020-05',
          dueSpan: null,
          condition: null,
          evidence: at(`${holder} will send tents and blankets to ${counterpart} by the end of May`),
          statement: null,
          meeting: null,
        },
      ],
    }),
  );

function withCode(report: ReadReport, cameo: string): ReadReport {
  for (const event of report.reading.events) event.cameo = cameo;
  return report;
}

const aid = (number: number, published: string, by: string, on: string, date: string | null) =>
  toldWith(
    number,
    {
      key: `a${number}`,
      text: `News ${number}: lorries with tents from ${by} have reached ${on}.`,
      published,
      events: [{ type: 'AID', mode: 'humanitarian', by: [by], on: [on], trigger: 'tents', date }],
    },
    () => ({}),
  );

beforeAll(async () => {
  store = await openStore(':memory:', { create: true });
  const reports = [
    withCode(promise(1, 'NOR', 'MWI'), '0333'),
    withCode(promise(2, 'DNK', 'TCD'), '0333'),
    withCode(promise(3, 'FIN', 'NER'), '0333'),
    aid(4, '2020-05-20', 'NOR', 'MWI', '2020-05-19'),
    aid(5, '2020-07-02', 'DNK', 'TCD', '2020-07-01'),
    aid(6, '2020-03-02', 'FIN', 'NER', '2020-03-01'),
    aid(7, '2020-08-02', 'SWE', 'NER', null),
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

const outcomes = async () =>
  new Map((await commitments(store)).map((c): [string, CommitmentAnswer] => [c.holders[0]!, c]));

it('a promise is kept by an event of its kind, late after the term, and not by one before it', async () => {
  const found = await outcomes();
  expect(found.get('NOR')).toMatchObject({ outcome: 'kept', event: { event: 'AID', date: '2020-05-19' } });
  expect(found.get('DNK')).toMatchObject({ outcome: 'kept-late' });
  expect(found.get('FIN')).toMatchObject({ outcome: 'unheard', event: null });
});

it.each([
  [{ by: ['Norway'], type: ['aid'] }, 1],
  [{ toward: ['NER'], type: ['aid'] }, 2],
  [{ party: ['NER'] }, 3],
  [{ from: '2020-05', to: '2020-05' }, 1],
  [{ from: '2020-08' }, 1],
  [{ mode: ['humanitarian'], status: ['happened'] }, 4],
  [{ search: 'lorries' }, 4],
  [{ source: ['Wire'] }, 3],
  [{ limit: 2 }, 2],
])('events %j are %i', async (asked, count) => {
  expect(await events(store, await eventFilters(store, asked))).toHaveLength(count);
});

it('what is not of the codebook is no type', async () => {
  await expect(eventFilters(store, { type: ['hug'] })).rejects.toMatchObject({
    problem: { kind: 'unknown-value' },
  });
});

it('events cite the sentence, and stand in the chronicle by their day', async () => {
  const [first, ...rest] = await chronicle(store);
  expect(first).toMatchObject({ type: 'event', date: '2020-03-01', source: ['FIN'], target: ['NER'] });
  expect(first!.citations[0]!.passages.map((p) => p.role)).toContain('trigger');
  expect(rest.map((e) => e.date ?? e.reported)).toEqual([...rest.map((e) => e.date ?? e.reported)].sort());
});
