import { writeFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { afterAll, afterEach, describe, expect, it } from 'vitest';
import { temporaryFolder } from '../testing.ts';
import type { Asker } from './asker.ts';
import { RefusedError } from './refusal.ts';
import { type ThreadOptions, threadedAsker } from './threads.ts';

const { path, remove } = temporaryFolder();
afterAll(remove);

/** A thread that answers with its number and the question, dies at `die`, refuses `refuse`, never answers `wait`. */
const code = `
import { parentPort, threadId } from 'node:worker_threads';
const bytes = (value) => new TextEncoder().encode(JSON.stringify(value));
let sent = 0;
parentPort.on('message', ({ id, ask, export: asked, more }) => {
  if (ask === 'die') throw new Error('died');
  if (ask === 'fail') parentPort.postMessage({ id, error: 'failed' });
  else if (ask === 'refuse') parentPort.postMessage({ id, refusal: { kind: 'bad-cursor' } });
  else if (ask === 'sent') parentPort.postMessage({ id, answer: bytes(sent) });
  else if (ask && ask !== 'wait') parentPort.postMessage({ id, answer: bytes([ask, threadId]) });
  if (asked?.title === 'refuse') parentPort.postMessage({ id, refusal: { kind: 'busy' } });
  else if (asked?.title === 'die') throw new Error('died');
  else if (asked || more === true) parentPort.postMessage(++sent > 5 ? { id, end: true } : { id, piece: bytes(sent) });
});`;
writeFileSync(path('worker.mjs'), code);

let asker: Asker;
const threads = (changes: Partial<ThreadOptions> = {}) => {
  const worker = pathToFileURL(path('worker.mjs'));
  asker = threadedAsker({ worker, record: 'r.db', secret: new Uint8Array(32), size: 2, ...changes });
  return asker;
};
afterEach(() => asker.close());

const read = (bytes: Uint8Array): unknown => JSON.parse(Buffer.from(bytes).toString());
async function refusalOf(asking: Promise<unknown>): Promise<string> {
  const error = await asking.then(
    () => null,
    (e: unknown) => e,
  );
  expect(error).toBeInstanceOf(RefusedError);
  return (error as RefusedError).refusal.kind;
}

describe('questions', () => {
  it('are each given their own answer, by no more threads than asked for', async () => {
    const { ask } = threads();
    const names = Array.from({ length: 30 }, (_, i) => `q${i}`);
    const answers = (await Promise.all(names.map((n) => ask(n, {})))).map(read) as [string, number][];
    expect(answers.map(([name]) => name)).toEqual(names);
    expect(new Set(answers.map(([, thread]) => thread)).size).toBeLessThanOrEqual(2);
  });

  it('that are refused or fail say so, and the next is answered', async () => {
    const { ask } = threads({ size: 1 });
    expect(await refusalOf(ask('refuse', {}))).toBe('bad-cursor');
    await expect(ask('fail', {})).rejects.toThrow('failed');
    expect(read(await ask('next', {}))).toMatchObject(['next', expect.any(Number)]);
  });

  it('at which a thread dies fail alone', async () => {
    const { ask } = threads({ size: 1 });
    const [died, next] = await Promise.allSettled([ask('die', {}), ask('next', {})]);
    expect(died).toMatchObject({ status: 'rejected', reason: { message: 'died' } });
    expect(next.status).toBe('fulfilled');
  });

  it('are turned away when too many wait', async () => {
    const { ask } = threads({ size: 1, waiting: 1 });
    const all = [ask('a', {}), ask('b', {}), ask('c', {})];
    expect(await refusalOf(all[2]!)).toBe('busy');
    expect((await Promise.allSettled(all)).map((a) => a.status)).toEqual([
      'fulfilled',
      'fulfilled',
      'rejected',
    ]);
  });

  it('are given up when they take too long', async () => {
    const { ask } = threads({ size: 1, patience: 0.05 });
    const late = ask('wait', {});
    expect(await refusalOf(late)).toBe('too-slow');
  });
});

describe('exports', () => {
  const exported = (title?: string) => asker.export({ format: 'markdown', title });

  it('come piece by piece, no faster than they are taken', async () => {
    threads();
    const pieces: unknown[] = [];
    for await (const piece of exported()) pieces.push(read(piece));
    expect(pieces).toEqual([1, 2, 3, 4, 5]);
  });

  it('may be left', async () => {
    threads();
    for await (const piece of exported()) {
      expect(read(piece)).toBe(1);
      break;
    }
    const { value } = await exported()[Symbol.asyncIterator]().next();
    expect(read(value!)).toBe(2);
  });

  it('that are refused, or at which the thread dies, throw', async () => {
    threads();
    const first = (title: string) => exported(title)[Symbol.asyncIterator]().next();
    expect(await refusalOf(first('refuse'))).toBe('busy');
    await expect(first('die')).rejects.toThrow('died');
    expect((await exported()[Symbol.asyncIterator]().next()).done).toBe(false);
  });

  it('are turned away when too many are written', async () => {
    threads({ exports: 1 });
    const one = exported()[Symbol.asyncIterator]();
    await one.next();
    expect(await refusalOf(exported()[Symbol.asyncIterator]().next())).toBe('busy');
    await one.return?.();
    expect((await exported()[Symbol.asyncIterator]().next()).done).toBe(false);
  });
});
