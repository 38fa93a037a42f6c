import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import type { Report } from '../contract/reading.ts';
import { workerPool, workerUrl } from './pool.ts';

const folder = mkdtempSync(join(tmpdir(), 'rapporteur-pool-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** A worker that answers with its thread's number and the ids, and dies at a report called `deadly`. */
const code = `
import { parentPort, threadId } from 'node:worker_threads';
parentPort.on('message', ({ number, reports }) => {
  if (reports.some((r) => r.id === 'deadly')) throw new Error('died');
  parentPort.postMessage({ number, readings: reports.map((r) => ({ status: 'read', json: r.id, language: String(threadId) })) });
});`;
const workerFile = join(folder, 'worker.mjs');
writeFileSync(workerFile, code);
const url = pathToFileURL(workerFile);

const report = (id: string): Report => ({ id, text: 'x' });

describe('workerPool', () => {
  it('gives each batch its own readings, from no more threads than asked for', async () => {
    const pool = workerPool(2, url);
    const batches = Array.from({ length: 20 }, (_, i) => [report(`${i}a`), report(`${i}b`)]);
    const readings = await Promise.all(batches.map((batch) => pool.read(batch)));
    expect(readings.map((r) => r.map((one) => one.json))).toEqual(batches.map((b) => b.map((r) => r.id)));
    expect(new Set(readings.flat().map((r) => r.language)).size).toBeLessThanOrEqual(2);
    await pool.close();
  });

  it('starts one thread for one batch', async () => {
    const pool = workerPool(4, url);
    const first = await pool.read([report('a')]);
    const second = await pool.read([report('b')]);
    expect(second[0]?.language).toBe(first[0]?.language);
    await pool.close();
  });

  it('rejects the batch at which a thread dies, and reads the next', async () => {
    const pool = workerPool(1, url);
    const [deadly, next] = await Promise.allSettled([
      pool.read([report('deadly')]),
      pool.read([report('b')]),
    ]);
    expect(deadly).toMatchObject({ status: 'rejected', reason: { message: 'died' } });
    expect(next).toMatchObject({ status: 'fulfilled', value: [{ json: 'b' }] });
    await pool.close();
  });
});

describe('workerUrl', () => {
  it('finds the worker beside the bundle, a chunk of it, and the sources', () => {
    mkdirSync(join(folder, 'dist/chunks'), { recursive: true });
    mkdirSync(join(folder, 'src/cli/ingest'), { recursive: true });
    const worker = pathToFileURL(join(folder, 'dist/ingest-worker.js'));
    const from = (path: string) => workerUrl(pathToFileURL(join(folder, path)).href)?.href;
    expect(from('dist/cli.js')).toBeUndefined();
    writeFileSync(join(folder, 'dist/ingest-worker.js'), '');
    for (const path of ['dist/cli.js', 'dist/chunks/ingest-ABC.js', 'src/ingest/pool.ts'])
      expect(from(path)).toBe(worker.href);
  });
});
