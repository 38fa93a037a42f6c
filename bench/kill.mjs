// Kills ingest, and then rebuild, with SIGKILL at random moments, goes on each time, and holds the record in the end
// against that of a run that nothing stopped: nothing may be lost or doubled.
//   node bench/kill.mjs [FILE.jsonl] [--kills 50] [--reports 600] [--seed 1]
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { program } from './program.mjs';
import { loadReports, vary } from './reports.mjs';
import { random } from './variants.mjs';

const cli = fileURLToPath(new URL('../dist/cli.js', import.meta.url));
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    kills: { type: 'string', default: '50' },
    reports: { type: 'string', default: '600' },
    seed: { type: 'string', default: '1' },
  },
});
const next = random(Number(values.seed));
const folder = mkdtempSync(join(tmpdir(), 'rapporteur-kill-'));
const input = join(folder, 'reports.jsonl');
const bases = loadReports(positionals[0]);
writeFileSync(input, [...vary(bases, Number(values.reports))].map((r) => `${JSON.stringify(r)}\n`).join(''));

/** Runs a command; killed after so many milliseconds, if it takes that long. Whether it was. */
async function run(args, milliseconds = 0) {
  const child = spawn(process.execPath, [cli, ...args], { stdio: ['ignore', 'ignore', 'inherit'] });
  const timer = milliseconds > 0 ? setTimeout(() => child.kill('SIGKILL'), milliseconds) : undefined;
  const [code, signal] = await once(child, 'close');
  clearTimeout(timer);
  if (signal === null && code !== 0) throw new Error(`rapporteur ${args.join(' ')}: exit ${code}`);
  return signal === 'SIGKILL';
}

const { openStore, canonicalRecord } = await program();

async function recordAt(path) {
  const store = await openStore(path);
  try {
    return { reports: (await store.counts()).reports, record: await canonicalRecord(store.db) };
  } finally {
    await store.close();
  }
}

try {
  const whole = join(folder, 'whole.db');
  const killed = join(folder, 'killed.db');
  const ingest = (record) => ['ingest', input, '--record', record, '--layers', 'record', '--quiet'];
  const started = performance.now();
  await run(ingest(whole));
  const takes = performance.now() - started;
  const expected = await recordAt(whole);
  const most = Number(values.kills);
  let kills = 0;
  let records = 0;
  const compare = async () => {
    await run(ingest(killed));
    const found = await recordAt(killed);
    if (found.record !== expected.record) throw new Error(`after ${kills} kills: another record`);
    records++;
  };
  // Ingests of all reports, killed on the way until they are done; in the last third of the kills the record is made
  // anew, and that is killed.
  let isDone = false;
  while (kills < most) {
    const isRebuild = isDone && kills >= (most * 2) / 3;
    if (isDone && !isRebuild) {
      await compare();
      rmSync(killed);
      isDone = false;
    }
    const args = isRebuild ? ['rebuild', '--record', killed] : ingest(killed);
    if (await run(args, 50 + next() * (isRebuild ? takes / 2 : takes * 0.7))) kills++;
    else if (!isRebuild) isDone = true;
  }
  await compare();
  console.log(`${kills} kills, ${records} records of ${expected.reports} reports: none lost, none doubled`);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
