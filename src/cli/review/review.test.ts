import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { decisions } from '../../queries/review/decisions.ts';
import { reviewQueue } from '../../queries/review/queue.ts';
import { type Told, told } from '../../record/testing.ts';
import { openStore } from '../../store/open.ts';
import type { RecordStore, StoredReport } from '../../store/port.ts';
import { keysOf } from './keys.ts';
import { type ReviewOptions, runReview } from './review.ts';

let folder: string;
let record: string;
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'rapporteur-review-'));
  record = join(folder, 'record.db');
  const store = await openStore(record, { create: true });
  await store.addReports(reports.map(stored));
  await store.close();
});
afterEach(() => rmSync(folder, { recursive: true }));

function stored(report: Told): StoredReport {
  const { key, signature, reading, ...read } = told(0, report);
  return { key, report: read.report, status: 'read', reading, signature, language: 'en' };
}

const met = (key: string, status: 'held' | 'called-off', extra: string): Told => ({
  key,
  text: `Of Dario Vega and Ilse Brandt in Oslo, word is: ${status}. ${extra}`,
  published: '2015-03-03',
  source: `Paper ${key}`,
  people: { vega: { as: 'Dario Vega', party: 'ESP' }, brandt: { as: 'Ilse Brandt', party: 'AUT' } },
  meetings: [
    { parties: ['AUT', 'ESP'], people: ['vega', 'brandt'], date: '2015-03-02', place: 'Oslo', status },
  ],
});
const reports: Told[] = [
  met('a', 'held', 'It rained all day, and the press waited under umbrellas for a word from either.'),
  met('b', 'held', 'Neither took questions. Their aides spoke of a long list and of little time for it.'),
  met('c', 'called-off', 'A dinner by the harbour followed, to which the mayor had asked some forty guests.'),
  {
    key: 'd',
    text: 'Juan Soler and Jon Soler were both at the talks, and so was J. Soler, whoever of the two that is.',
    published: '2015-04-01',
    source: 'Paper d',
    people: {
      juan: { as: 'Juan Soler', party: 'ESP' },
      jon: { as: 'Jon Soler', party: 'ESP' },
    },
  },
];

/** Presses the keys, all at once. */
async function review(keys: string, options: Partial<ReviewOptions> = {}, isTTY = true) {
  const written = { stdout: '', stderr: '' };
  const to = (name: 'stdout' | 'stderr') => ({
    write: (text: string) => {
      written[name] += text;
    },
  });
  const raw: boolean[] = [];
  const stdin = {
    isTTY,
    setRawMode: (mode: boolean) => raw.push(mode),
    async *[Symbol.asyncIterator]() {
      for (const key of keys) yield key;
    },
  };
  const code = await runReview(
    { record, ...options },
    { stdin, stdout: to('stdout'), stderr: to('stderr'), env: { USER: 'ada' } },
  );
  return { code, raw, ...written };
}

async function asked<T>(work: (store: RecordStore) => Promise<T>): Promise<T> {
  const store = await openStore(record);
  try {
    return await work(store);
  } finally {
    await store.close();
  }
}

describe('the queue', () => {
  it('says what reports disagree on, with evidence', async () => {
    const [item] = await asked((store) => reviewQueue(store, { reasons: ['conflict'] }));
    expect(item).toMatchObject({
      reason: 'conflict',
      field: 'status',
      value: 'held',
      says: [
        { value: 'called-off', reports: 1, citations: [{ words: expect.stringContaining('called-off') }] },
      ],
      entry: { kind: 'occasion', fields: { status: 'held', sources: 3 } },
    });
    expect(item!.entry.citations[0]!.words).toContain('word is: held.');
  });

  it('is bounded, chosen from, and leaves out what is not wanted', async () => {
    await asked(async (store) => {
      const all = await reviewQueue(store);
      expect(new Set(all.map((i) => i.id)).size).toBe(all.length);
      expect(await reviewQueue(store, { without: new Set(all.map((i) => i.id)) })).toEqual([]);
      expect(await reviewQueue(store, { kinds: ['person'], reasons: ['conflict'] })).toEqual([]);
      expect(await reviewQueue(store, { limit: 0 })).toEqual([]);
    });
  });

  it('is of a party', async () => {
    await asked(async (store) => {
      const all = await reviewQueue(store);
      const parties = [...new Set(all.flatMap((i) => String(i.entry.fields['parties'] ?? '').split(' ')))];
      expect(parties.length).toBeGreaterThan(1);
      for (const party of parties.filter((p) => p !== '')) {
        const own = await reviewQueue(store, { parties: [party] });
        expect(own.length).toBeGreaterThan(0);
        for (const { entry, other } of own)
          expect(JSON.stringify([entry.fields, other?.fields])).toContain(party);
      }
      expect(await reviewQueue(store, { parties: ['NOBODY'] })).toEqual([]);
    });
  });

  it('has what was decided on no more', async () => {
    await asked(async (store) => {
      for (let [item] = await reviewQueue(store); item; [item] = await reviewQueue(store)) {
        const { id: target } = item.entry;
        const field = item.field ?? undefined;
        await store.decide({ kind: 'confirm', target, field }, { by: 'ada' });
      }
      expect((await decisions(store)).length).toBeGreaterThan(0);
    });
  });
});

describe('rapporteur review', () => {
  it('a digit takes what others say, u undoes it, y keeps what is there', async () => {
    const taken = await review('1uyq', { reason: ['conflict'] });
    expect(taken.code).toBe(0);
    expect(taken.stdout).toContain('status: held → called-off');
    expect(taken.stdout).toContain('status: called-off → held');
    expect(taken.stdout).toMatch(/1 decided, 0 skipped\.\n$/);
    expect(taken.raw).toEqual([true, false]);
    const log = await asked((store) => decisions(store));
    expect(log.map((d) => [d.kind, d.value, d.state, d.by])).toEqual([
      ['correct', 'called-off', 'undone', 'ada'],
      ['undo', null, 'holds', 'ada'],
      ['confirm', 'held', 'holds', 'ada'],
    ]);
  });

  it('skips, tells of keys that do nothing, and of nothing to undo', async () => {
    const { stdout, code } = await review('xusq', { reason: ['conflict'] });
    expect(code).toBe(0);
    expect(stdout).toContain('That key does nothing here.');
    expect(stdout).toContain('Nothing was decided here that could be undone.');
    expect(stdout).toMatch(/0 decided, 1 skipped\.\n$/);
    expect(await asked((store) => decisions(store))).toEqual([]);
  });

  it('the last one can still be undone when nothing is left', async () => {
    const { stdout } = await review('ru', { reason: ['conflict'] });
    expect(stdout).toMatch(/is undone\./);
  });

  it('ends when the input ends, by Ctrl-C, and without a word on an empty queue', async () => {
    expect((await review('', { reason: ['conflict'] })).code).toBe(0);
    expect((await review('\u0003y', { reason: ['conflict'] })).stdout).toMatch(
      /0 decided, 0 skipped\. More is left\.\n$/,
    );
    expect((await review('y', { reason: ['uncertain-merge'] })).stdout).toBe('There is nothing to review.\n');
  });

  it('says so where there is no terminal, and lists', async () => {
    const refused = await review('y', {}, false);
    expect(refused).toMatchObject({ code: 2, stdout: '' });
    expect(refused.stderr).toContain('takes a terminal');
    const listed = await review('', { list: true }, false);
    expect(listed).toMatchObject({ code: 0, raw: [] });
    expect(listed.stdout).toContain('reports disagree on status');
    expect(JSON.parse((await review('', { json: true }, false)).stdout)[0]).toMatchObject({ type: 'review' });
  });
});

describe('uncertain merges', () => {
  const dated = (key: string, date: string, words: string): Told => ({
    key,
    text: `Dario Vega saw Ilse Brandt. ${words}`,
    published: '2016-01-09',
    source: `Paper ${key}`,
    people: { vega: { as: 'Dario Vega', party: 'ESP' }, brandt: { as: 'Ilse Brandt', party: 'AUT' } },
    meetings: [{ parties: ['AUT', 'ESP'], people: ['vega', 'brandt'], date, place: 'Rome' }],
  });
  beforeEach(() =>
    asked((store) =>
      store.addReports(
        [
          dated('m', '2014-02-03', 'It was the first of what both called long talks, on fish and on ships.'),
          dated(
            'n',
            '2014-09-15',
            'Autumn had come by then, and with it a new government that had other wishes.',
          ),
          dated(
            'o',
            '2014',
            'Of all that happened in that year, this is what most remember in either capital.',
          ),
        ].map(stored),
      ),
    ),
  );
  const queue = () => asked((store) => reviewQueue(store, { reasons: ['uncertain-merge'] }));

  it('y makes them one, and u two again', async () => {
    const before = await queue();
    expect(before[0]).toMatchObject({ why: 'may be one: fits several occasions', score: 0.5, other: {} });
    const { stdout } = await review('yuq', { reason: ['uncertain-merge'] });
    expect(stdout).toMatch(/\n- occasion-/);
    expect(stdout).toMatch(/\n\+ occasion-/);
    expect(await queue()).toEqual(before);
  });

  it('n keeps them apart, so that the other is left', async () => {
    const [item] = await queue();
    await review('nq', { reason: ['uncertain-merge'] });
    const left = await queue();
    expect(left.map((i) => i.id)).not.toContain(item!.id);
    expect(await asked((store) => decisions(store))).toMatchObject([{ kind: 'split', state: 'holds' }]);
  });
});

it('keys come one at a time, escape sequences not at all', async () => {
  async function* input() {
    yield Buffer.from('Yn');
    yield '\u001b[A';
    yield 'q';
    yield '\u0004';
    yield 'y';
  }
  const keys: string[] = [];
  for await (const key of keysOf({ [Symbol.asyncIterator]: input })) keys.push(key);
  expect(keys).toEqual(['y', 'n', 'q']);
});
