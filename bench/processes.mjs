import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { kilobytes } from './reports.mjs';

const cli = fileURLToPath(new URL('../dist/cli.js', import.meta.url));

/** Resident megabytes of a process, or null where the system does not tell. */
function resident(pid) {
  try {
    return Math.round(Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))[1]) / 1024);
  } catch {
    return null;
  }
}

/** Streams reports through `rapporteur read` and notes its memory at each fifth of the way. */
export async function streamReadings(reports) {
  const child = spawn(process.execPath, [cli, 'read', '--layers', 'record'], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const closed = once(child, 'close');
  const rows = {};
  let readings = 0;
  let sent = 0;
  child.stdout.on('data', (chunk) => {
    for (const byte of chunk) {
      if (byte !== 10) continue;
      readings++;
      if (readings % 4000 === 0) rows[`after ${readings} readings`] = { 'resident MB': resident(child.pid) };
    }
  });
  for (const report of reports) {
    sent++;
    if (!child.stdin.write(`${JSON.stringify(report)}\n`)) await once(child.stdin, 'drain');
  }
  child.stdin.end();
  const [code] = await closed;
  if (code !== 0 || readings !== sent)
    throw new Error(`rapporteur read: exit ${code}, ${readings} readings of ${sent} reports`);
  return rows;
}

/** Ingests a JSON Lines file and says how fast. */
export async function ingest(file, record, workers) {
  const reports = readFileSync(file, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line));
  const t0 = process.hrtime.bigint();
  const child = spawn(
    process.execPath,
    [cli, 'ingest', file, '--record', record, '--workers', String(workers), '--quiet'],
    { stdio: ['ignore', 'ignore', 'inherit'] },
  );
  const [code] = await once(child, 'close');
  const seconds = Number(process.hrtime.bigint() - t0) / 1e9;
  if (code !== 0) throw new Error(`rapporteur ingest: exit ${code}`);
  return {
    seconds: Number(seconds.toFixed(1)),
    'reports/s': Math.round(reports.length / seconds),
    'kB/s': Math.round(kilobytes(reports) / seconds),
  };
}
