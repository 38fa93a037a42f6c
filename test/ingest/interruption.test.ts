import { beforeAll, describe, expect, it } from 'vitest';
import { runIngest } from '../../src/cli/ingest.ts';
import { DiskFullError } from '../../src/store/errors.ts';
import { openStore } from '../../src/store/open.ts';
import { asLines, contentOf, reports, run, start, untilKept, workFolder } from './command.ts';

const { path, file } = workFolder();
const total = 300;
const all = reports(0, total);
const input = file('all.jsonl', asLines(all));
/** More than one batch and less than all, so that the command waits for more when it is stopped. */
const part = asLines(all.slice(0, 200));

/** What an ingest gives that nothing stopped. */
const whole = path('whole.db');
beforeAll(() => run(['ingest', input, '--record', whole]));

async function completes(record: string) {
  const kept = (await contentOf(record)).length;
  expect(kept).toBeGreaterThan(0);
  expect(kept).toBeLessThan(total);
  const { code, out } = await run(['ingest', input, '--record', record, '--json']);
  expect(code).toBe(0);
  expect(JSON.parse(out)).toMatchObject({ reports: total, added: total - kept, unchanged: kept, failed: 0 });
  expect(await contentOf(record)).toEqual(await contentOf(whole));
  const counts = async (file: string) => {
    const store = await openStore(file);
    expect(await store.isReconciled()).toBe(true);
    const found = await store.counts();
    await store.close();
    return found;
  };
  expect(await counts(record)).toEqual(await counts(whole));
}

describe('an ingest that is stopped', () => {
  it('by Ctrl-C keeps what was under way, says how to go on, and is completed by the same command', async () => {
    const record = path('interrupted.db');
    const { child, ended } = start(['ingest', '-', '--record', record]);
    child.stdin.write(part);
    await untilKept(record);
    child.kill('SIGINT');
    const { code, err } = await ended;
    expect(code).toBe(130);
    expect(err).toContain('Run the same command again');
    await completes(record);
  });

  it('by kill -9 loses and doubles nothing', async () => {
    const record = path('killed.db');
    const { child, ended } = start(['ingest', '-', '--record', record]);
    child.stdin.write(part);
    await untilKept(record);
    child.kill('SIGKILL');
    expect((await ended).signal).toBe('SIGKILL');
    await completes(record);
  });

  it('by a full disk keeps what was committed, and is completed when there is space', async () => {
    const record = path('full.db');
    let written = '';
    let batches = 0;
    const code = await runIngest(
      [input],
      { record, workers: 0, quiet: true },
      {
        stdout: { write: (text) => (written += text) },
        stderr: { write: (text) => (written += text) },
        openStore: async (file, options) => {
          const store = await openStore(file, options);
          return {
            ...store,
            addReports: async (batch) => {
              if (batches++ === 2) throw new DiskFullError(file);
              return store.addReports(batch);
            },
          };
        },
      },
    );
    expect(code).toBe(1);
    expect(written).toMatch(
      /No space left to write .*full\.db\. Free some space and run the same command again/,
    );
    await completes(record);
  });
});
