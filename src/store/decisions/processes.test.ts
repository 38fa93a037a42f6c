/** Several processes on one record file, one of them killed in the midst of deciding. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildSync } from 'esbuild';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { decisions } from '../../queries/review/decisions.ts';
import { told } from '../../record/testing.ts';
import { canonicalRecord } from '../canonical.ts';
import { openStore } from '../open.ts';
import type { RecordStore } from '../port.ts';

const root = fileURLToPath(new URL('../../..', import.meta.url));
/** Inside node_modules, so that the bundle finds the packages that it imports. */
const scripts = join(root, 'node_modules/.cache', `rapporteur-decisions-${process.pid}`);
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
    loader: { '.tsv': 'text', '.bin': 'binary', '.wasm': 'binary' },
  });
  folder = mkdtempSync(join(tmpdir(), 'rapporteur-decisions-'));
  path = join(folder, 'record.db');
});
afterAll(() => {
  rmSync(scripts, { recursive: true, force: true });
  rmSync(folder, { recursive: true, force: true });
});

async function withStore<T>(work: (store: RecordStore) => Promise<T>): Promise<T> {
  const store = await openStore(path, { create: true });
  try {
    return await work(store);
  } finally {
    await store.close();
  }
}

/** A process that corrects the people's offices in turn, `times` times, and prints a line for each decision. */
function deciding(name: string, people: string[], times: number) {
  const script = join(scripts, `${name}.mjs`);
  writeFileSync(
    script,
    `import { openStore } from './open.mjs';
     const store = await openStore(${JSON.stringify(path)});
     const people = ${JSON.stringify(people)};
     for (let n = 0; n < ${times}; n++) {
       const target = people[n % people.length];
       const request = n % 5 === 4
         ? { kind: 'merge', targets: people }
         : { kind: 'correct', target, field: 'office', value: ['${name} ' + n] };
       const decided = await store.decide(request, { by: '${name}' }).catch((e) => {
         if (e.name !== 'DecisionError') throw e;
       });
       if (decided) process.stdout.write(decided.decision.id + '\\n');
     }
     await store.close();`,
  );
  return spawn(process.execPath, [script], { stdio: ['ignore', 'pipe', 'inherit'] });
}

test('what was told as decided is in the log, and the record follows from it', async () => {
  const people = await withStore(async (store) => {
    await store.addReports(
      ['Ana Lima', 'Ben Okoro', 'Cleo Dahl'].map((as, n) => {
        const text = `${as} spoke. ${'Nothing else was said. '.repeat(n)}`;
        const { key, report, reading, signature } = told(n, {
          key: `k${n}`,
          text,
          people: { one: { as, party: 'NOR' } },
        });
        return { key, report, status: 'read' as const, reading, signature, language: 'en' };
      }),
    );
    const rows = await store.db.selectFrom('person').select('key').orderBy('key').execute();
    return rows.map((r) => r.key);
  });
  const lines = { one: '', other: '' };
  const [one, other] = [deciding('one', people, 20), deciding('other', people, 100_000)];
  one.stdout.on('data', (data: Buffer) => {
    lines.one += data.toString();
  });
  other.stdout.on('data', (data: Buffer) => {
    lines.other += data.toString();
  });
  await once(one, 'close');
  other.kill('SIGKILL');
  await once(other, 'close');

  const announced = [...lines.one.trim().split('\n'), ...lines.other.split('\n').slice(0, -1)];
  await withStore(async (store) => {
    const log = await decisions(store);
    const ids = log.map((d) => d.id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const id of announced) if (id) expect(ids).toContain(id);
    expect(log.filter((d) => d.by === 'one').length).toBe(lines.one.trim().split('\n').length);
    const record = await canonicalRecord(store.db);
    await store.rebuild();
    expect(await canonicalRecord(store.db)).toBe(record);
  });
});
