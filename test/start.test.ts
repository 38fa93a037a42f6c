/** What a newcomer sees first. */
import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, expect, it } from 'vitest';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const folder = mkdtempSync(join(tmpdir(), 'rapporteur-start-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

it('npm start reads the sample and answers from it', async () => {
  const record = join(folder, 'sample.db');
  const args = [join(root, 'scripts/start.mjs'), '--no-build', '--record', record];
  const { stdout } = await promisify(execFile)(process.execPath, args, { maxBuffer: 1e8 });
  for (const part of [
    '## Who took part',
    '[^1]',
    'What happened, in order',
    'Which meetings were called off?',
    'show ID',
  ])
    expect(stdout).toContain(part);
  expect(stdout.match(/occasion-[0-9a-f]{13}/g)!.length).toBeGreaterThan(30);
  expect(stdout.match(/│/g)!.length).toBeGreaterThan(5);
});
