import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { fillRecord } from '../../../test/fixtures/small-record.ts';
import type { ExportFormat } from '../../exports/formats.ts';
import { tableNames } from '../../exports/tables/tables.ts';
import { QueryError } from '../../queries/problems.ts';
import { openStore } from '../../store/open.ts';
import { type ExportCommandOptions, runExport } from './export.ts';
import { toFile } from './sink.ts';

let folder: string;
let record: string;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'rapporteur-export-'));
  record = join(folder, 'record.db');
  const store = await openStore(record, { create: true });
  await fillRecord(store);
  await store.close();
});
afterEach(() => rmSync(folder, { recursive: true }));

async function run(format: ExportFormat, options: Partial<ExportCommandOptions> = {}) {
  let stdout = '';
  let stderr = '';
  const code = await runExport(
    format,
    { record, ...options },
    {
      stdout: {
        write(bytes, done) {
          stdout += Buffer.from(bytes).toString();
          done();
          return true;
        },
      },
      stderr: { write: (text) => (stderr += text) },
    },
  );
  return { code, stdout, stderr };
}

describe('rapporteur export', () => {
  it('writes a file for each table into a folder, and nothing else', async () => {
    const out = join(folder, 'tables');
    expect(await run('csv', { out })).toEqual({ code: 0, stdout: '', stderr: '' });
    expect(readdirSync(out).sort()).toEqual(tableNames.map((n) => `${n}.csv`).sort());
    expect(readFileSync(join(out, 'occasions.csv'), 'utf8')).toMatch(/^id,date,/);
  });

  it('writes one table to standard output or a file', async () => {
    const { stdout } = await run('csv', { table: ['people'] });
    expect(stdout).toMatch(/^id,name,party,/);
    const out = join(folder, 'people.csv');
    await run('csv', { table: ['people'], out });
    expect(readFileSync(out, 'utf8')).toBe(stdout);
  });

  it('writes all tables as one stream of JSON Lines', async () => {
    const { stdout } = await run('jsonl');
    expect(JSON.parse(stdout.split('\n')[0]!)).toMatchObject({ table: 'occasions' });
  });

  it('writes what the filters choose', async () => {
    const { stdout } = await run('jsonl', { table: ['occasions'], party: ['Iran'] });
    expect(stdout.trim().split('\n')).toHaveLength(2);
    await expect(run('jsonl', { party: ['Atlantis'] })).rejects.toThrow(QueryError);
  });

  it.each<[ExportFormat, Partial<ExportCommandOptions>, RegExp]>([
    ['csv', {}, /name a folder with --out, or one table with --table/],
    ['csv', { out: 'all.csv' }, /name a folder/],
    ['csv', { table: ['peple'] }, /there is no such table\. Did you mean people/],
    ['markdown', { table: ['people'] }, /markdown is one document/],
    ['markdown', { out: 'briefs/' }, /one file; name it/],
  ])('%s with %j is told what to do', async (format, options, message) => {
    const { code, stdout, stderr } = await run(format, options);
    expect(code).toBe(2);
    expect(stdout).toBe('');
    expect(stderr).toMatch(message);
  });
});

describe('a file that is written', () => {
  it('stays as it was when the export fails', async () => {
    const path = join(folder, 'kept.csv');
    writeFileSync(path, 'before');
    const failing = async function* () {
      yield 'half';
      throw new Error('lost');
    };
    await expect(toFile(path, failing())).rejects.toThrow('lost');
    expect(readFileSync(path, 'utf8')).toBe('before');
    expect(readdirSync(folder).filter((f) => f.includes('part'))).toEqual([]);
  });

  it('is told of with a remedy where it cannot be', async () => {
    writeFileSync(join(folder, 'file'), '');
    const writing = toFile(join(folder, 'file', 'x.csv'), (async function* () {})());
    await expect(writing).rejects.toMatchObject({ remedy: 'Choose another place with --out.' });
  });
});
