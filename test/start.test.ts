/** What a newcomer sees first. */
import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, expect, it } from 'vitest';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const folder = mkdtempSync(join(tmpdir(), 'rapporteur-start-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const record = join(folder, 'sample.db');
const args = [join(root, 'scripts/start.mjs'), '--no-build', '--record', record];

it('npm start reads the sample, answers from it, and with --no-serve ends', async () => {
  const { stdout } = await promisify(execFile)(process.execPath, [...args, '--no-serve'], { maxBuffer: 1e8 });
  for (const part of [
    '## Who took part',
    '[^1]',
    'What happened, in order',
    'What was promised last, and was it kept?',
    'show ID',
    'serve --record',
  ])
    expect(stdout).toContain(part);
  expect(stdout.match(/occasion-[0-9a-f]{13}/g)!.length).toBeGreaterThan(30);
  expect(stdout.match(/│/g)!.length).toBeGreaterThan(5);
});

it('npm start ends by serving the desk on the next port that is free, until it is told to end', async () => {
  const taken = createServer().listen(0, '127.0.0.1');
  await once(taken, 'listening');
  const { port } = taken.address() as { port: number };
  const child = spawn(process.execPath, [...args, '--port', String(port)], {
    env: { ...process.env, CI: '' },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const exit = once(child, 'exit');
  try {
    let said = '';
    for await (const chunk of child.stdout) {
      said += String(chunk);
      if (/http:\/\/127\.0\.0\.1:\d+\/ /.test(said)) break;
    }
    const address = /http:\/\/127\.0\.0\.1:(\d+)\/ /.exec(said)!;
    expect(Number(address[1])).not.toBe(port);
    const record = `http://127.0.0.1:${address[1]}/api/record`;
    expect(((await (await fetch(record)).json()) as { reports: number }).reports).toBeGreaterThan(40);
    child.kill('SIGINT');
    expect(await exit).toEqual([0, null]);
    await expect(fetch(record)).rejects.toThrow();
  } finally {
    child.kill('SIGTERM');
    taken.close();
  }
});
