import { describe, expect, it } from 'vitest';
import type { Report } from '../contract/reading.ts';
import { type Found, foundProblem, foundReport } from '../reports/formats/document.ts';
import { type Problem, problem } from '../reports/problem.ts';
import type { RecordStore, StoredReport } from '../store/port.ts';
import { batchSize, readBatch } from './batch.ts';
import { ingestReports } from './pipeline.ts';
import type { ReadingPool } from './pool.ts';

/** A store in memory with what the pipeline asks of it. */
function memoryStore(fail?: (batch: number) => Error | undefined) {
  const kept: StoredReport[] = [];
  const sizes: number[] = [];
  const store = {
    knownKeys: async (keys: string[]) => new Set(keys.filter((key) => kept.some((k) => k.key === key))),
    addReports: async (batch: StoredReport[]) => {
      const error = fail?.(sizes.length);
      if (error) throw error;
      sizes.push(batch.length);
      kept.push(...batch);
      return { added: batch.length, unchanged: 0 };
    },
  } as Partial<RecordStore> as RecordStore;
  return { store, kept, sizes };
}

const inline: ReadingPool = {
  capacity: 2,
  read: async (reports) => readBatch(reports),
  close: async () => {},
};

const report = (n: number): Report => ({
  id: `r${n}`,
  text: `The envoys met in room ${n} of the old town hall on Monday.`,
  published: '2021-10-18',
});

async function* found(...items: (Report | Problem)[]): AsyncGenerator<Found> {
  for (const [i, item] of items.entries())
    yield 'kind' in item ? foundProblem(item) : foundReport(item, { path: 'a.jsonl', line: i + 1 });
}

const many = (from: number, to: number) => Array.from({ length: to - from }, (_, i) => report(from + i));
const silent = { onProblem: () => {} };

describe('ingestReports', () => {
  it('keeps reports in their order in batches', async () => {
    const { store, kept, sizes } = memoryStore();
    const counts = await ingestReports(found(...many(0, 150)), store, inline, silent);
    expect(counts).toMatchObject({ reports: 150, added: 150, unchanged: 0, failed: 0 });
    expect(kept.map((k) => k.report.id)).toEqual(many(0, 150).map((r) => r.id));
    expect(sizes).toEqual([batchSize, batchSize, 150 - 2 * batchSize]);
  });

  it('keeps that order whichever batch is read first', async () => {
    const { store, kept } = memoryStore();
    const waiting: (() => void)[] = [];
    const backwards: ReadingPool = {
      ...inline,
      capacity: 3,
      read: (reports) =>
        new Promise((resolve) => {
          waiting.unshift(() => resolve(readBatch(reports)));
          if (waiting.length === 3) for (const go of waiting.splice(0)) go();
        }),
    };
    await ingestReports(found(...many(0, 3 * batchSize)), store, backwards, silent);
    expect(kept.map((k) => k.report.id)).toEqual(many(0, 3 * batchSize).map((r) => r.id));
  });

  it('never has more batches under way than the pool wants', async () => {
    const { store } = memoryStore();
    let underWay = 0;
    let most = 0;
    const counting: ReadingPool = {
      ...inline,
      read: async (reports) => {
        most = Math.max(most, ++underWay);
        await new Promise((resolve) => setImmediate(resolve));
        underWay--;
        return readBatch(reports);
      },
    };
    await ingestReports(found(...many(0, 20 * batchSize)), store, counting, silent);
    expect(most).toBeLessThanOrEqual(counting.capacity);
  });

  it('reads nothing twice: neither what is kept nor what comes again', async () => {
    const { store, kept } = memoryStore();
    await ingestReports(found(...many(0, 70)), store, inline, silent);
    let read = 0;
    const counting: ReadingPool = {
      ...inline,
      read: async (reports) => readBatch(reports.splice(read++ && 0)),
    };
    const again = await ingestReports(found(...many(0, 70)), store, counting, silent);
    expect([again.added, again.unchanged, read, kept.length]).toEqual([0, 70, 0, 70]);
    const twice = await ingestReports(
      found(...many(70, 80), ...many(70, 80), ...many(60, 70)),
      store,
      inline,
      silent,
    );
    expect([twice.added, twice.unchanged, kept.length]).toEqual([10, 20, 80]);
  });

  it('keeps what is not English without reading it, and counts what has no date', async () => {
    const { store, kept } = memoryStore();
    const { published: _, ...undated } = report(1);
    const korean = { ...report(2), text: '한국과 미국의 대표가 서울에서 만나 회담을 했다.' };
    const symbols = { ...report(3), text: '* * *' };
    const counts = await ingestReports(found(undated, korean, symbols), store, inline, silent);
    expect(counts).toMatchObject({ added: 3, otherLanguage: 1, withoutDate: 1 });
    expect(kept.map((k) => [k.status, k.language, k.reading === null, k.signature === null])).toEqual([
      ['read', 'en', false, false],
      ['other-language', 'ko', true, true],
      ['empty', null, true, true],
    ]);
  });

  it('hands on problems and counts failures, not notices', async () => {
    const { store } = memoryStore();
    const told: Problem[] = [];
    const failure = problem('broken-json', { path: 'a', line: 1 }, 'x', 'y');
    const notice = problem('no-date', { path: 'a', line: 2 }, 'x', 'y');
    const counts = await ingestReports(found(failure, notice, report(1)), store, inline, {
      onProblem: (p) => told.push(p),
    });
    expect(told).toEqual([failure, notice]);
    expect(counts).toMatchObject({ failed: 1, added: 1 });
  });

  it('goes on without the one report at which the reader fails', async () => {
    const { store, kept } = memoryStore();
    const told: Problem[] = [];
    const failed = {
      status: 'failed',
      language: null,
      json: null,
      signature: null,
      error: 'Error: x',
    } as const;
    const shaky: ReadingPool = {
      ...inline,
      read: async (reports) => readBatch(reports).map((r, i) => (reports[i]!.id === 'r3' ? failed : r)),
    };
    const counts = await ingestReports(found(...many(0, 10)), store, shaky, {
      onProblem: (p) => told.push(p),
    });
    expect(counts).toMatchObject({ failed: 1, added: 9 });
    expect(kept.map((k) => k.report.id)).not.toContain('r3');
    expect(told).toMatchObject([{ kind: 'reader-failed', path: 'a.jsonl', line: 4 }]);
  });

  it('goes on without the one report at which a thread dies', async () => {
    const { store, kept } = memoryStore();
    const told: Problem[] = [];
    const deadly: ReadingPool = {
      ...inline,
      read: async (reports) => {
        if (reports.some((r) => r.id === 'r70')) throw new Error('out of memory');
        return readBatch(reports);
      },
    };
    const counts = await ingestReports(found(...many(0, 150)), store, deadly, {
      onProblem: (p) => told.push(p),
    });
    expect(counts).toMatchObject({ failed: 1, added: 149 });
    expect(kept.map((k) => k.report.id)).toEqual(
      many(0, 150)
        .map((r) => r.id)
        .filter((id) => id !== 'r70'),
    );
    expect(told).toMatchObject([{ kind: 'reader-failed', path: 'a.jsonl', line: 71 }]);
    expect(told[0]?.message).toContain('out of memory');
  });

  it('throws what the store throws, after what it kept before, and lets go of the input', async () => {
    const full = new Error('no space left');
    const { store, kept } = memoryStore((batch) => (batch === 1 ? full : undefined));
    let isClosed = false;
    async function* endless(): AsyncGenerator<Found> {
      try {
        for (let n = 0; ; n++) yield foundReport(report(n), { path: 'a' });
      } finally {
        isClosed = true;
      }
    }
    await expect(ingestReports(endless(), store, inline, silent)).rejects.toBe(full);
    await new Promise((resolve) => setImmediate(resolve));
    expect(kept).toHaveLength(batchSize);
    expect(isClosed).toBe(true);
  });

  it('finishes what is under way when stopped, even while the input says nothing', async () => {
    const { store, kept } = memoryStore();
    const stop = new AbortController();
    async function* waiting(): AsyncGenerator<Found> {
      yield* found(...many(0, batchSize + 10));
      queueMicrotask(() => stop.abort());
      await new Promise(() => {});
    }
    const counts = await ingestReports(waiting(), store, inline, { ...silent, signal: stop.signal });
    expect(counts.added).toBe(batchSize);
    expect(kept).toHaveLength(batchSize);
  });
});
