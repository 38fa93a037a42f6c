/** The state of play of the sample record. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runIngest } from '../../cli/ingest.ts';
import { sampleReports } from '../../cli/sample.ts';
import { parseDay } from '../../contract/edtf.ts';
import { withDossierOf } from '../../dossiers/choosing/state-of-play.ts';
import { loadDossier } from '../../dossiers/load.ts';
import { openStore } from '../../store/open.ts';
import type { RecordStore } from '../../store/port.ts';
import { positions } from '../ledger/positions.ts';
import { standings } from './cells.ts';
import { due } from './due.ts';
import { stateOfPlay } from './state-of-play.ts';

const folder = mkdtempSync(join(tmpdir(), 'rapporteur-state-'));
let store: RecordStore;

beforeAll(async () => {
  const record = join(folder, 'sample.db');
  await runIngest(sampleReports(), { record, workers: 0, quiet: true });
  store = await openStore(record);
}, 120_000);
afterAll(async () => {
  await store.close();
  rmSync(folder, { recursive: true });
});

const whole = { rows: 100, columns: 50, citations: 0 };
const name = (c: { party: string | null; issue: string }) => `${c.party} ${c.issue}`;

describe('the state of play', () => {
  it('has in each cell the position that counts now', async () => {
    const { cells } = await stateOfPlay(store, whole);
    const current = await positions(store, { current: true, citations: 0 });
    expect(cells.map((c) => c.id).sort()).toEqual(current.map((c) => c.id).sort());
    expect(cells.map(name)).toEqual([...new Set(cells.map(name))]);
  });

  it('finds the same however few words it looks at first', async () => {
    const pairs = (await stateOfPlay(store, whole)).cells.map((c) => [c.party, c.issue] as const);
    const [few, many] = [await standings(store, pairs, {}, 1), await standings(store, pairs, {}, 1000)];
    expect(few).toEqual(many);
  });

  it('shows the parties and issues of most positions and names the others', async () => {
    const all = await stateOfPlay(store, whole);
    const some = await stateOfPlay(store, { rows: 3, columns: 2, citations: 0 });
    expect(some.parties).toEqual(all.parties.slice(0, 3));
    expect(some.others.parties).toEqual(all.parties.slice(3));
    expect(some.issues).toEqual(all.issues.slice(0, 2));
    const counts = all.parties.map((p) => p.positions);
    expect(counts).toEqual(counts.toSorted((a, b) => b - a));
  });

  it('keeps to the rows and columns that are asked for, in their order', async () => {
    const state = await stateOfPlay(store, {
      ...whole,
      parties: ['PRK', 'KOR', 'SWE'],
      issues: ['talks', 'end-of-war'],
    });
    expect(state.parties.map((p) => p.party)).toEqual(['PRK', 'KOR', 'SWE']);
    expect(state.issues.map((i) => i.issue)).toEqual(['talks', 'end-of-war']);
    expect(state.cells.map(name)).toEqual(['PRK talks', 'PRK end-of-war', 'KOR talks', 'KOR end-of-war']);
  });

  it('tells as of a day what had been reported by then', async () => {
    const on = parseDay('2018-06-01')!;
    const { cells, on: told } = await stateOfPlay(store, { ...whole, on });
    expect(told).toBe('2018-06-01');
    expect(cells.length).toBeGreaterThan(0);
    for (const cell of cells) expect(parseDay(cell.reported)!).toBeLessThanOrEqual(on);
  });

  it('takes rows, columns and period of a dossier', async () => {
    const { dossier } = await loadDossier('korean-peninsula');
    const state = await stateOfPlay(store, await withDossierOf(store, dossier, whole));
    expect(state.parties[0]!.party).toBe('PRK');
    expect(state.parties).toHaveLength(dossier.parties.length);
    expect(state.issues.map((i) => i.issue)).toContain('end-of-war');
    for (const { date, reported } of state.cells) expect((date ?? reported)! >= '2018').toBe(true);
  });
});

describe('what is due', () => {
  it('tells what is ahead in the order of its terms, and what is overdue', async () => {
    const { on, next, overdue } = await due(store, { limit: 5, citations: 0 });
    expect(on).toBe('2021-10-24');
    expect(next.length).toBeGreaterThan(0);
    for (const one of next) expect(one.outcome).toBe('open');
    for (const one of overdue) expect(one.outcome).toBe('unheard');
  });

  it('keeps to the parties that made the promises', async () => {
    const { next, overdue } = await due(store, { parties: ['KOR'], limit: 5, citations: 0 });
    for (const one of [...next, ...overdue]) expect(one.holders).toContain('KOR');
  });
});
