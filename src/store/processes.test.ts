import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildSync } from 'esbuild';
import { sql } from 'kysely';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { openStore } from './open.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
/** Inside node_modules, so that the bundle finds the packages that it imports. */
const scripts = join(root, 'node_modules/.cache', `rapporteur-processes-${process.pid}`);

let folder: string;
let path: string;

beforeAll(() => {
  mkdirSync(scripts, { recursive: true });
  buildSync({
    entryPoints: [join(root, 'src/store/open.ts')],
    outfile: join(scripts, 'open.mjs'),
    bundle: true,
    platform: 'node',
    format: 'esm',
    packages: 'external',
    loader: { '.tsv': 'text' },
  });
});
afterAll(() => rmSync(scripts, { recursive: true, force: true }));
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'rapporteur-processes-'));
  path = join(folder, 'record.db');
});
afterEach(() => {
  chmodSync(folder, 0o755);
  rmSync(folder, { recursive: true, force: true });
});

let count = 0;

/** Runs a script with `openStore`, `batch(from, to)` and the record's `path` at hand; standard output is piped. */
function run(body: string): ChildProcess {
  const script = join(scripts, `script-${count++}.mjs`);
  writeFileSync(
    script,
    `import { openStore } from './open.mjs';
     const path = ${JSON.stringify(path)};
     const reading = { sentences: [], entities: [], mentions: [], times: [], statements: [], meetings: [], events: [], positions: [] };
     const batch = (from, to) => Array.from({ length: to - from }, (_, i) => ({
       key: 'k' + (from + i), report: { id: 'r' + (from + i), text: 'Some words of report ' + (from + i) }, status: 'read',
       reading: { id: 'r' + (from + i), ...reading }, signature: null, language: 'en' }));
     ${body}`,
  );
  return spawn(process.execPath, [script], { stdio: ['ignore', 'pipe', 'inherit'] });
}

async function output(child: ChildProcess): Promise<string> {
  let text = '';
  child.stdout!.on('data', (data: Buffer) => {
    text += data.toString();
  });
  await once(child, 'close');
  return text;
}

test('two processes write at once, and nothing is lost or doubled', async () => {
  const writer = (from: number) =>
    output(
      run(`const store = await openStore(path, { create: true });
           let added = 0;
           for (let n = ${from}; n < ${from} + 300; n += 20) added += (await store.addReports(batch(n, n + 20))).added;
           await store.reconcile();
           await store.close();
           process.stdout.write(String(added));`),
    );
  const added = await Promise.all([writer(0), writer(200)]);
  expect(Number(added[0]) + Number(added[1])).toBe(500);
  const store = await openStore(path);
  expect((await store.counts()).reports).toBe(500);
  expect(await store.isReconciled()).toBe(true);
  await store.close();
});

test('a process that is killed leaves what it had kept, with all that follows from it', async () => {
  const child = run(`const store = await openStore(path, { create: true });
    for (let n = 0; ; n += 10) { await store.addReports(batch(n, n + 10)); process.stdout.write((n + 10) + '\\n'); }`);
  let kept = 0;
  child.stdout!.on('data', (data: Buffer) => {
    kept = Number(data.toString().trim().split('\n').at(-1));
    if (kept >= 100) child.kill('SIGKILL');
  });
  await once(child, 'close');
  const store = await openStore(path);
  const { reports, read } = await store.counts();
  expect(reports).toBeGreaterThanOrEqual(kept);
  expect(reports % 10).toBe(0);
  expect(read).toBe(reports);
  const { rows } = await sql<{ integrity_check: string }>`pragma integrity_check`.execute(store.db);
  expect(rows[0]!.integrity_check).toBe('ok');
  expect(await store.isReconciled()).toBe(true);
  await store.close();
});

/** As somebody who may not write to the folder: root may write anywhere. */
const asReader = 'if (process.getuid?.() === 0) process.setuid(65534);';

test('in a folder that cannot be written no record is made, and one that is there can be read', async () => {
  const store = await openStore(path, { create: true });
  const making = run(
    `const store = await openStore(path, { create: true }); await store.addReports(batch(0, 3)); await store.close();`,
  );
  await once(making, 'close');
  await store.close();
  chmodSync(folder, 0o555);
  const made = await output(
    run(
      `${asReader} await openStore(path + '.new', { create: true }).catch((e) => process.stdout.write(e.name));`,
    ),
  );
  expect(made).toBe('RecordFolderError');
  const read = await output(
    run(`${asReader} const store = await openStore(path, { readonly: true });
         process.stdout.write(String((await store.counts()).reports)); await store.close();`),
  );
  expect(read).toBe('3');
  const written = await output(
    run(`${asReader} await openStore(path).catch((e) => process.stdout.write(e.name));`),
  );
  expect(written).toBe('RecordNotWritableError');
});
