/** Runs the built command, and makes reports for it to read. */
import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll } from 'vitest';
import type { Report } from '../../src/contract/reading.ts';
import { openStore } from '../../src/store/open.ts';

const cli = fileURLToPath(new URL('../../dist/cli.js', import.meta.url));

const started = new Set<ChildProcessWithoutNullStreams>();
afterAll(() => {
  for (const child of started) child.kill('SIGKILL');
});

export interface Ended {
  code: number | null;
  signal: NodeJS.Signals | null;
  out: string;
  err: string;
}

export function start(args: string[]): { child: ChildProcessWithoutNullStreams; ended: Promise<Ended> } {
  const child = spawn(process.execPath, [cli, ...args]);
  started.add(child);
  child.on('close', () => started.delete(child));
  // What is written to a command that has been killed is lost on purpose.
  child.stdin.on('error', () => {});
  let out = '';
  let err = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => (out += text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => (err += text));
  const ended = new Promise<Ended>((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code, signal) => resolve({ code, signal, out, err }));
  });
  return { child, ended };
}

export function run(args: string[], stdin: string | Buffer = ''): Promise<Ended> {
  const { child, ended } = start(args);
  child.stdin.end(stdin);
  return ended;
}

/** A folder of this test file's own, gone when it is done. */
export function workFolder(): {
  path: (name: string) => string;
  file: (name: string, content: string | Buffer) => string;
} {
  const folder = mkdtempSync(join(tmpdir(), 'rapporteur-ingest-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  const path = (name: string) => join(folder, name);
  return {
    path,
    file: (name, content) => {
      writeFileSync(path(name), content);
      return path(name);
    },
  };
}

const towns = ['Geneva', 'Vienna', 'Oslo', 'Doha', 'Lisbon'];
const speakers = ['Anna Berg', 'Paul Moreau', 'Carlos Ruiz', 'Mina Sato'];

/** The `n`th of a row of reports that all differ. */
export function report(n: number): Report {
  const town = towns[n % towns.length]!;
  const speaker = speakers[n % speakers.length]!;
  return {
    id: `r${n}`,
    text:
      `${town.toUpperCase()} — Foreign Minister ${speaker} met the Norwegian envoy in ${town} on Monday for round ${n} of the talks.\n\n` +
      `“We went through chapter ${n} of the draft line by line,” ${speaker} said afterwards. ` +
      'Both sides agreed to meet again next week.',
    published: `2021-10-${String(1 + (n % 28)).padStart(2, '0')}`,
    source: `Paper ${n % 7}`,
  };
}

export const reports = (from: number, to: number) =>
  Array.from({ length: to - from }, (_, i) => report(from + i));
export const asLines = (list: Report[]) => list.map((r) => `${JSON.stringify(r)}\n`).join('');

/** What a record file holds of reports, in its own order: nothing that depends on when it was made. */
export async function contentOf(
  path: string,
): Promise<{ key: string; id: string; reading: string | null }[]> {
  const store = await openStore(path, { readonly: true });
  try {
    return await store.db
      .selectFrom('report')
      .leftJoin('reading', 'reading.report_id', 'report.id')
      .select(['report.key', 'report.external_id as id', 'reading.json as reading'])
      .orderBy('report.id')
      .execute();
  } finally {
    await store.close();
  }
}

/** Waits until the record holds a report, while another process writes it. */
export async function untilKept(path: string): Promise<void> {
  for (;;) {
    const kept = await contentOf(path).catch(() => []);
    if (kept.length > 0) return;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}
