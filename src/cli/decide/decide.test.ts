import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { DecisionError } from '../../record/decisions/types.ts';
import { told } from '../../record/testing.ts';
import { canonicalRecord } from '../../store/canonical.ts';
import { openStore } from '../../store/open.ts';
import { failureOf } from '../ask/failures.ts';
import type { DecideAction } from './actions.ts';
import { type DecideOptions, runDecide } from './decide.ts';
import { runLog } from './log.ts';
import { runRebuild } from './rebuild.ts';
import type { DecideSurroundings } from './record.ts';

let folder: string;
let record: string;
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'rapporteur-decide-'));
  record = join(folder, 'record.db');
  const text = 'Eva Holm met Ravi Sen in Lima, and both were late. The talks were to go on in Quito in May.';
  const { key, report, reading, signature } = told(1, {
    key: 'abc0',
    text,
    published: '2019-03-05',
    people: { holm: { as: 'Eva Holm', party: 'NOR' }, sen: { as: 'Ravi Sen', party: 'IND' } },
    meetings: [{ parties: ['IND', 'NOR'], people: ['holm', 'sen'], date: '2019-03-04', place: 'Lima' }],
  });
  const store = await openStore(record, { create: true });
  await store.addReports([{ key, report, status: 'read', reading, signature, language: 'en' }]);
  await store.close();
});
afterEach(() => rmSync(folder, { recursive: true }));

async function run(work: (surroundings: DecideSurroundings) => Promise<number>) {
  const written = { stdout: '', stderr: '' };
  const to = (name: 'stdout' | 'stderr') => ({
    write: (text: string) => {
      written[name] += text;
    },
  });
  const code = await work({ stdout: to('stdout'), stderr: to('stderr'), env: { USER: 'ida' } });
  return { code, ...written };
}

const decide = (action: DecideAction, given: string[], options: Partial<DecideOptions> = {}) =>
  run((s) => runDecide(action, given, { record, ...options }, s));
const log = async (id?: string) =>
  JSON.parse((await run((s) => runLog(id, { record, format: 'json' }, s))).stdout) as {
    [field: string]: unknown;
  }[];

describe('rapporteur decide', () => {
  it('takes names for people, shows what follows, and says who decided', async () => {
    const { code, stdout } = await decide('correct', ['Eva Holm', 'office', 'special', 'envoy'], {
      why: 'the list',
    });
    expect(code).toBe(0);
    expect(stdout).toContain('office: not known → special envoy');
    expect(stdout).toMatch(/Decided: decision-[0-9a-f]{13}, by ida\.\n$/);
    expect(await log('Eva Holm')).toMatchObject([{ by: 'ida', why: 'the list', value: 'special envoy' }]);
  });

  it('shows without deciding', async () => {
    const { stdout } = await decide('merge', ['Eva Holm', 'Ravi Sen'], { dryRun: true });
    expect(stdout).toMatch(/^- person-.*\n {2}person-/);
    expect(stdout).toContain('Not decided');
    expect(await log()).toEqual([]);
  });

  it('adds an entry on words', async () => {
    const report = 'report-abc0';
    const words = 'go on in Quito in May';
    const fields = [
      'parties=NOR,IND',
      'people=Eva Holm,Ravi Sen',
      'date=2019-05',
      'place=Quito',
      'status=planned',
    ];
    const { stdout, code } = await decide('add', ['occasion', ...fields], { report, words });
    expect(code).toBe(0);
    expect(stdout).toMatch(/\+ occasion-[0-9a-f]+: 2019-05, IND NOR, Eva Holm, Ravi Sen, Quito, planned\n/);
    await expect(decide('add', ['occasion', ...fields], { report, words })).rejects.toBeInstanceOf(
      DecisionError,
    );
  });

  it('gives JSON, undoes by the beginning of an id, and shows it in the log', async () => {
    const { decision } = JSON.parse((await decide('reject', ['Ravi Sen'], { json: true })).stdout);
    expect((await decide('undo', [decision.id.slice(0, 16)])).stdout).toContain('+ person-');
    const { stdout } = await run((s) => runLog(undefined, { record, format: 'table' }, s));
    expect(stdout).toContain(`reject ${decision.target}`);
    expect(stdout).toContain('undone by decision-');
    expect(await run((s) => runLog(undefined, { record, format: 'jsonl', limit: 1 }, s))).toMatchObject({
      stdout: expect.stringMatching(/^\{"type":"decision".*\}\n$/),
    });
  });

  it('says what is wrong', async () => {
    expect(await decide('merge', ['Eva Holm'])).toMatchObject({
      code: 2,
      stderr: 'Usage: rapporteur decide merge ENTRY ENTRY...\n',
    });
    expect(await decide('add', ['person', 'name=Max'])).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('--report REPORT --words WORDS'),
    });
    const messageOf = (action: DecideAction, given: string[], options?: Partial<DecideOptions>) =>
      decide(action, given, options).then(
        () => '',
        (error: unknown) => failureOf(error),
      );
    for (const [action, given, words] of [
      ['note', ['Eva Holm'], '--why'],
      ['correct', ['Eva Holm', 'date', '2019'], 'name, party, office, ref'],
      ['correct', ['Eva Holm', 'party', 'not a code'], 'KOR, UN'],
      ['split', ['Eva Holm', 'person-1'], 'told in the same terms|tell it in the same terms'],
      ['undo', ['decision-0'], 'rapporteur log'],
      ['confirm', ['person-ffffffffffff1'], 'no entry person-ffffffffffff1'],
    ] as [DecideAction, string[], string][])
      expect(await messageOf(action, given)).toMatchObject({
        exitCode: 2,
        message: expect.stringMatching(new RegExp(words)),
      });
    expect(await log()).toEqual([]);
  });

  it('asks who decides where nobody is known', async () => {
    const result = await decide('confirm', ['Eva Holm'], { by: ' ' });
    expect(result).toMatchObject({ code: 2, stdout: '' });
    expect(result.stderr).toContain('--by');
  });
});

it('rapporteur rebuild derives the same', async () => {
  await decide('merge', ['Eva Holm', 'Ravi Sen']);
  const canonical = async () => {
    const store = await openStore(record);
    try {
      return await canonicalRecord(store.db);
    } finally {
      await store.close();
    }
  };
  const before = await canonical();
  const { stdout, code } = await run((s) => runRebuild({ record }, s));
  expect([code, stdout]).toEqual([
    0,
    `${record}: 1 of 1 reports read; 1 occasions, 0 statements, 1 people.\n`,
  ]);
  expect(await canonical()).toBe(before);
});
