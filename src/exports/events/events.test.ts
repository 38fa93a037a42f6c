import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { eventTypes } from '../../contract/reading.ts';
import type { Filters } from '../../queries/filters/filters.ts';
import type { RecordStore } from '../../store/port.ts';
import { exportDocument } from '../export.ts';
import { smallRecord, textOf } from '../testing.ts';
import { gdeltColumns } from './gdelt.ts';
import { cameoOf, goldsteinOf, quadClass, quadOf } from './scales.ts';

let store: RecordStore;
const notes: string[] = [];
const onNote = (note: string) => notes.push(note);
beforeAll(async () => {
  store = await smallRecord();
});
afterAll(() => store.close());

type Json = Record<string, unknown>;
const plover = async (filters: Filters = {}): Promise<Json[]> =>
  (await textOf(exportDocument(store, 'plover', filters, { onNote })))
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line));
const gdelt = async (filters: Filters = {}) =>
  (await textOf(exportDocument(store, 'gdelt', filters, { onNote })))
    .split('\n')
    .filter(Boolean)
    .map((line) => line.split('\t'))
    .map((cells) => Object.fromEntries(gdeltColumns.map((column, i) => [column, cells[i]])));

/** The fields of PLOVER's manual, chapter "JSON Data Fields". */
const ploverFields =
  'id date time enddate endtime source target event eventLoc eventText quadCode eventScale mode context dead injured size link text citation url language publication license copyright textInfo coder version codebook dateCoded comment';

describe('PLOVER', () => {
  it('has the required fields, and those of the manual by its names', async () => {
    const records = await plover();
    expect(records.length).toBeGreaterThan(0);
    for (const r of records) {
      for (const field of ['id', 'date', 'enddate', 'source', 'event']) expect(r).toHaveProperty(field);
      expect(r['date']).toMatch(/^\d{4}-\d\d-\d\d$/);
      expect(eventTypes).toContain(r['event']);
      expect([1, 2, 3, 4]).toContain(r['quadCode']);
      const own = Object.keys(r).filter((f) => !ploverFields.split(' ').includes(f));
      expect(['status', 'cameo', 'edtf', 'published', 'copies', 'entry']).toEqual(
        expect.arrayContaining(own),
      );
    }
    expect(new Set(records.map((r) => r['id'])).size).toBe(records.length);
  });

  it('counts near-duplicates once and knows the people of the record', async () => {
    const [talks, ...more] = await plover({ between: ['USA', 'KOR'], place: 'Washington' });
    expect(more.filter((m) => m['event'] === 'CONSULT' && m['date'] === '2021-10-18')).toEqual([]);
    expect(talks).toMatchObject({
      event: 'CONSULT',
      date: '2021-10-18',
      citation: 'report-b000000000000002',
      publication: 'Harbour Wire',
      copies: 1,
      status: 'happened',
    });
    const actors = [...(talks!['source'] as Json[]), ...(talks!['target'] as Json[])];
    expect(actors.map((a) => a['identifier'])).toContain('person-00000000a2');
    expect(talks!['text']).toContain('held talks in Washington');
  });

  it('holds what the filters choose', async () => {
    expect((await plover({ parties: ['IRN'] })).every((r) => JSON.stringify(r).includes('IRN'))).toBe(true);
    expect(await plover({ parties: ['BRA'] })).toEqual([]);
    expect(await plover({ limit: 1 })).toHaveLength(1);
    expect(await plover({ period: { first: 0, last: 1 } })).toEqual([]);
  });
});

describe('GDELT', () => {
  it('has 61 columns, each cell in the form of the codebook', async () => {
    expect(gdeltColumns).toHaveLength(61);
    const text = await textOf(exportDocument(store, 'gdelt'));
    for (const line of text.trimEnd().split('\n')) expect(line.split('\t')).toHaveLength(61);
    for (const row of await gdelt()) {
      expect(row['GlobalEventID']).toMatch(/^\d+$/);
      expect(Number(row['GlobalEventID'])).toBeLessThan(2 ** 53);
      expect(row['Day']).toMatch(/^\d{8}$/);
      expect(row['FractionDate']).toMatch(/^\d{4}\.\d{4}$/);
      expect(row['EventCode']).toMatch(/^\d{2,4}$/);
      expect(row['EventCode']?.startsWith(row['EventRootCode']!)).toBe(true);
      expect(row['DATEADDED']).toMatch(/^\d{14}$/);
    }
  });

  it('has a row for each pair, with codes of states', async () => {
    const rows = await gdelt({ place: 'Washington' });
    expect(rows[0]).toMatchObject({ Day: '20211018', EventRootCode: '04', QuadClass: '1', NumArticles: '2' });
    expect([rows[0]!['Actor1Code'], rows[0]!['Actor2Code']].sort()).toEqual(['KOR', 'USA']);
    expect(new Set(rows.map((r) => r['GlobalEventID'])).size).toBe(rows.length);
  });
});

describe('the scales', () => {
  const happened = (type: (typeof eventTypes)[number]) => cameoOf({ type, status: 'happened' });

  it('agree with GDELT on verbal and material, save where PLOVER means otherwise', () => {
    expect(eventTypes.filter((t) => quadClass(happened(t)) !== quadOf(t))).toEqual(['CONCEDE']);
  });

  it('make of a plan an intent or a threat, and keep a code that the reading gives', () => {
    expect(cameoOf({ type: 'CONSULT', status: 'planned' })).toBe('036');
    expect(cameoOf({ type: 'AID', status: 'planned' })).toBe('030');
    expect(cameoOf({ type: 'ASSAULT', status: 'planned' })).toBe('130');
    expect(cameoOf({ type: 'CONSULT', status: 'planned', cameo: '041' })).toBe('041');
  });

  it.each([
    ['040', 1],
    ['0441', 2.5],
    ['0874', 10],
    ['0873', 9],
    ['163', -8],
    ['1621', -5.6],
    ['203', -10],
    ['99', 0],
  ])('give %s the value %d', (code, value) => {
    expect(goldsteinOf(code)).toBe(value);
  });

  it('are warm for cooperation and cold for conflict', () => {
    for (const type of eventTypes) expect(goldsteinOf(happened(type)) > 0).toBe(quadOf(type) <= 2);
  });
});
