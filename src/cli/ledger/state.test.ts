/** `rapporteur state` on the sample record. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { StateCell } from '../../queries/state-of-play/state-of-play.ts';
import { runIngest } from '../ingest.ts';
import { createProgram } from '../program.ts';
import { sampleReports } from '../sample.ts';

const folder = mkdtempSync(join(tmpdir(), 'rapporteur-state-command-'));
const record = join(folder, 'sample.db');

beforeAll(() => runIngest(sampleReports(), { record, workers: 0, quiet: true }), 120_000);
afterAll(() => rmSync(folder, { recursive: true }));

/** What the command prints. */
async function printed(...args: string[]): Promise<string> {
  let text = '';
  const write = vi.spyOn(process.stdout, 'write').mockImplementation((chunk) => {
    text += String(chunk);
    return true;
  });
  try {
    await createProgram(() => {}).parseAsync(['state', '--record', record, ...args], { from: 'user' });
  } finally {
    write.mockRestore();
  }
  return text;
}

describe('rapporteur state', () => {
  it('tells what stands for each party and issue, with its trend', async () => {
    const table = await printed('--party', 'South Korea', '--issue', 'end-of-war');
    expect(table).toMatch(/^Who\s+Issue\s+Stance\s+Trend\s+Before/);
    expect(table).toMatch(/KOR\s+end-of-war\s+proposes\s+softer\s+supports/);
  });

  it('keeps to a dossier and to a day, and cites', async () => {
    const json = await printed('--dossier', 'korean-peninsula', '--on', '2018-06-30', '-f', 'json');
    const cells = JSON.parse(json) as StateCell[];
    expect(cells.length).toBeGreaterThan(0);
    for (const { reported, citations } of cells) {
      expect(reported! <= '2018-06-30').toBe(true);
      expect(citations.length).toBeGreaterThan(0);
    }
  });

  it('shows no more parties and issues than are asked for', async () => {
    const cells = JSON.parse(await printed('--parties', '2', '--issues', '1', '-f', 'json')) as StateCell[];
    expect(new Set(cells.map((c) => c.party)).size).toBeLessThanOrEqual(2);
    expect(new Set(cells.map((c) => c.issue)).size).toBe(1);
  });
});
