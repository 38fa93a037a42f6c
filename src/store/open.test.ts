import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from '@photostructure/sqlite';
import { sql } from 'kysely';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import {
  DiskFullError,
  NewerRecordError,
  NoRecordError,
  NotARecordError,
  RecordFolderError,
  RecordLockedError,
  StoreError,
} from './errors.ts';
import { migrations } from './migrations/migrate.ts';
import { openStore } from './open.ts';
import type { StoredReport } from './port.ts';
import { fileVersion } from './version.ts';

let folder: string;
let path: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'rapporteur-store-'));
  path = join(folder, 'record.db');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function stored(n: number, change: Partial<StoredReport> = {}): StoredReport {
  const text = `Report ${n}. The envoys met in Geneva.`;
  return {
    key: `key-${n}`,
    report: { id: `r${n}`, text, published: '2015-03-02', source: 'Wire' },
    status: 'read',
    reading: {
      id: `r${n}`,
      sentences: [[0, text.length]],
      entities: [],
      mentions: [],
      times: [],
      statements: [],
      meetings: [],
      events: [],
      positions: [],
    },
    signature: null,
    language: 'en',
    ...change,
  };
}

const batch = (from: number, to: number) => Array.from({ length: to - from }, (_, i) => stored(from + i));

describe('keeping reports', () => {
  test('the same reports again change nothing', async () => {
    const store = await openStore(path, { create: true });
    expect(await store.addReports(batch(0, 3))).toEqual({ added: 3, unchanged: 0 });
    expect(await store.addReports(batch(1, 5))).toEqual({ added: 2, unchanged: 2 });
    expect(await store.knownKeys(['key-0', 'key-4', 'key-5'])).toEqual(new Set(['key-0', 'key-4']));
    expect(await store.counts()).toMatchObject({ reports: 5, read: 5, otherLanguage: 0, withoutDate: 0 });
    await store.close();
  });

  test('a key twice in one batch is kept once', async () => {
    const store = await openStore(path, { create: true });
    expect(await store.addReports([stored(1), stored(1)])).toEqual({ added: 1, unchanged: 1 });
    await store.close();
  });

  test('counts what was not read and what has no date', async () => {
    const store = await openStore(path, { create: true });
    await store.addReports([
      stored(0),
      stored(1, { status: 'other-language', reading: null, language: 'ko' }),
      stored(2, { status: 'empty', reading: null, report: { id: 'r2', text: '', published: '2015-02-31' } }),
    ]);
    expect(await store.counts()).toMatchObject({ reports: 3, read: 1, otherLanguage: 1, withoutDate: 1 });
    await store.close();
  });

  test('text comes back with every offset as it was', async () => {
    const text = 'a\0b\u202ec\u0007 “quoted” 会 \u{1f600} lone \ud83d end\0';
    const store = await openStore(path, { create: true });
    await store.addReports([stored(0, { report: { id: 'x', text } })]);
    const row = await store.db.selectFrom('report').select('text').executeTakeFirstOrThrow();
    expect(row.text).toBe('a\ufffdb\u202ec\u0007 “quoted” 会 \u{1f600} lone \ufffd end\ufffd');
    expect(row.text.length).toBe(text.length);
    await store.close();
  });

  test('a batch that fails leaves nothing behind', async () => {
    const store = await openStore(path, { create: true });
    await store.addReports([stored(0)]);
    const broken = stored(2, { key: null as unknown as string, status: 'nothing' as 'read' });
    await expect(store.addReports([stored(1), { ...broken, report: null as never }])).rejects.toThrow();
    expect(await store.counts()).toMatchObject({ reports: 1 });
    await store.close();
  });
});

describe('whether the record is up to date', () => {
  test('always, but for what other rules have made', async () => {
    const store = await openStore(path, { create: true });
    expect(await store.isReconciled()).toBe(true);
    await store.addReports([stored(0)]);
    expect(await store.isReconciled()).toBe(true);
    await store.db.updateTable('meta').set({ value: 'old' }).where('key', '=', 'rules').execute();
    expect(await store.isReconciled()).toBe(false);
    await store.close();
    const again = await openStore(path);
    expect(await again.isReconciled()).toBe(false);
    await again.reconcile();
    expect(await again.isReconciled()).toBe(true);
    await again.close();
  });
});

describe('the file', () => {
  test('is made with the first report, not before', async () => {
    const store = await openStore(path, { create: true });
    expect(await store.knownKeys(['a'])).toEqual(new Set());
    expect((await store.counts()).reports).toBe(0);
    expect(existsSync(path)).toBe(false);
    await store.addReports([stored(0)]);
    expect(existsSync(path)).toBe(true);
    await store.close();
    expect(statSync(`${path}-wal`, { throwIfNoEntry: false })?.size ?? 0).toBe(0);
  });

  test('has the version that the code names', async () => {
    expect(migrations.length).toBe(fileVersion);
    const store = await openStore(path, { create: true });
    await store.addReports([stored(0)]);
    const { rows } = await sql<{ user_version: number }>`pragma user_version`.execute(store.db);
    expect(rows[0]!.user_version).toBe(fileVersion);
    await store.close();
  });

  test('can be read where it may not be written', async () => {
    const store = await openStore(path, { create: true });
    await store.addReports([stored(0)]);
    await store.close();
    const reader = await openStore(path, { readonly: true });
    expect((await reader.counts()).reports).toBe(1);
    await expect(reader.addReports([stored(1)])).rejects.toBeInstanceOf(StoreError);
    await reader.close();
  });

  test('an empty file becomes a record', async () => {
    writeFileSync(path, '');
    const store = await openStore(path);
    expect((await store.counts()).reports).toBe(0);
    await store.close();
  });
});

describe('what cannot be opened is named with a remedy', () => {
  test.each<[string, (path: string) => void, new (...args: never[]) => StoreError, boolean]>([
    ['no file', () => {}, NoRecordError, false],
    ['no folder', (p) => rmSync(join(p, '..'), { recursive: true }), RecordFolderError, true],
    ['a folder', (p) => mkdirSync(p), NotARecordError, true],
    [
      'some text',
      (p) => writeFileSync(p, 'This is no database, but long enough to look like one.\n'.repeat(40)),
      NotARecordError,
      true,
    ],
    ['another database', (p) => makeDatabase(p, 'create table t (x)'), NotARecordError, true],
    [
      'a newer version',
      (p) => makeDatabase(p, `pragma application_id = ${0x52617070}; pragma user_version = 999`),
      NewerRecordError,
      true,
    ],
  ])('%s', async (_, make, kind, create) => {
    make(path);
    const error = await openStore(path, { create }).then(
      () => null,
      (e: unknown) => e,
    );
    expect(error).toBeInstanceOf(kind);
    expect((error as StoreError).path).toBe(path);
    expect((error as StoreError).remedy).not.toBe('');
  });

  test('a text file is left as it was', async () => {
    writeFileSync(path, 'notes');
    await expect(openStore(path, { create: true })).rejects.toBeInstanceOf(NotARecordError);
    expect(readFileSync(path, 'utf8')).toBe('notes');
  });

  test('a full disk', async () => {
    const store = await openStore(path, { create: true });
    await store.addReports([stored(0)]);
    const { rows } = await sql<{ page_count: number }>`pragma page_count`.execute(store.db);
    await sql.raw(`pragma max_page_count = ${rows[0]!.page_count + 2}`).execute(store.db);
    await expect(store.addReports(batch(1, 500))).rejects.toBeInstanceOf(DiskFullError);
    expect((await store.counts()).reports).toBe(1);
    await sql.raw('pragma max_page_count = 100000').execute(store.db);
    expect(await store.addReports(batch(1, 500))).toEqual({ added: 499, unchanged: 0 });
    await store.close();
  });
});

function makeDatabase(at: string, statements: string): void {
  const db = new DatabaseSync(at);
  db.exec(statements);
  db.close();
}

describe('two at once', () => {
  test('a writer waits for the other, and gives up in the end', async () => {
    const first = await openStore(path, { create: true });
    await first.addReports([stored(0)]);
    const second = await openStore(path, { patience: 150 });
    const holder = new DatabaseSync(path);
    holder.exec('begin immediate');
    await expect(second.addReports([stored(1)])).rejects.toBeInstanceOf(RecordLockedError);
    const waiting = first.addReports([stored(2)]);
    expect((await second.counts()).reports).toBe(1);
    holder.exec('commit');
    holder.close();
    expect(await waiting).toEqual({ added: 1, unchanged: 0 });
    await first.close();
    await second.close();
  });

  test('calls within one process take turns', async () => {
    const store = await openStore(path, { create: true });
    const results = await Promise.all([0, 1, 2, 3].map((n) => store.addReports(batch(n * 5, n * 5 + 10))));
    expect(results.reduce((n, r) => n + r.added, 0)).toBe(25);
    await store.close();
  });
});
