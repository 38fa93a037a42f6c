import { afterAll, beforeAll, expect, it } from 'vitest';
import { told } from '../../record/testing.ts';
import { openStore } from '../../store/open.ts';
import type { RecordStore } from '../../store/port.ts';
import { exportDocument } from '../export.ts';
import { textOf } from '../testing.ts';
import { gdeltColumns } from './gdelt.ts';

let store: RecordStore;

const expelled = (number: number, text: string) => {
  const read = told(number, {
    key: `b00000000000000${number}`,
    text,
    published: '2020-05-02',
    events: [
      { type: 'SANCTION', mode: 'expel', by: ['POL'], on: ['BLR'], trigger: 'expelled', date: '2020-05-01' },
    ],
  });
  read.reading.proposals = [];
  return read;
};

beforeAll(async () => {
  store = await openStore(':memory:', { create: true });
  const reports = [
    expelled(
      1,
      'On Friday Poland expelled three diplomats of Belarus, accused of spying on a barracks near Lublin.',
    ),
    expelled(
      2,
      'The diplomats were expelled over spying, Warsaw told the paper, and have until Monday to pack and go.',
    ),
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

it('GDELT has an event of the record once, with the numbers of all its reports', async () => {
  const lines = (await textOf(exportDocument(store, 'gdelt'))).trimEnd().split('\n');
  expect(lines).toHaveLength(1);
  const row = Object.fromEntries(gdeltColumns.map((column, i) => [column, lines[0]!.split('\t')[i]]));
  expect(row).toMatchObject({ Actor1Code: 'POL', Actor2Code: 'BLR', NumArticles: '2', NumSources: '2' });
});

it('PLOVER has each telling, with the event that it is of', async () => {
  const lines = (await textOf(exportDocument(store, 'plover'))).trimEnd().split('\n');
  const entries = lines.map((line) => (JSON.parse(line) as { entry: string }).entry);
  expect(entries).toHaveLength(2);
  expect(new Set(entries).size).toBe(1);
  expect(entries[0]).toMatch(/^event-[0-9a-f]{13}$/);
});
