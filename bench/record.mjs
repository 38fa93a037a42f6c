// What one more report costs the record, and whether that grows with it.
//   node bench/record.mjs [FILE.jsonl] [--sizes 1000,10000] [--years 40] [--layers record|all] [--keep FILE.db [--from 10000]]
// Reports are made by varying those of the file (default: the sample); their readings are varied with them, so that
// what is measured is keeping and settling alone. Processor time of the whole process, a batch of 64 at a time.
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { program } from './program.mjs';
import { loadReports } from './reports.mjs';
import { materials, variant } from './variants.mjs';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    sizes: { type: 'string', default: '1000,10000' },
    years: { type: 'string', default: '40' },
    layers: { type: 'string', default: 'record' },
    keep: { type: 'string' },
    from: { type: 'string', default: '0' },
  },
});
const sizes = values.sizes.split(',').map(Number);

const { openStore, signatureOf, reportKey, read } = await program();
const bases = loadReports(positionals[0]).map((report) => ({
  report,
  reading: read(report, { layers: values.layers }),
}));
const material = materials(bases);
const folder = mkdtempSync(join(tmpdir(), 'rapporteur-bench-'));
const path = values.keep ?? join(folder, 'record.db');
const BATCH = 64;
/** Batches from one taking over of marks to the next. */
const TAKEOVER = 53;
const rows = {};
try {
  const store = await openStore(path, { create: true });
  let costs = [];
  let peak = 0;
  for (let n = Number(values.from); n < sizes.at(-1); ) {
    const batch = [];
    for (; batch.length < BATCH; n++) {
      const { report, reading } = variant(material, n, Number(values.years));
      const key = reportKey(report);
      batch.push({
        key,
        report,
        status: 'read',
        reading,
        signature: signatureOf(report.text),
        language: 'en',
      });
    }
    const cpu = process.cpuUsage();
    const wall = performance.now();
    await store.addReports(batch);
    const used = process.cpuUsage(cpu);
    costs.push({ cpu: (used.user + used.system) / 1000 / BATCH, wall: (performance.now() - wall) / BATCH });
    peak = Math.max(peak, process.memoryUsage.rss());
    const size = sizes.find((s) => n >= s && n - BATCH < s);
    if (!size) continue;
    // So many that marks are taken over once among them, where there are as many; at the first sizes half of all.
    const last = costs.slice(-Math.min(TAKEOVER, Math.max(10, costs.length >> 1)));
    const mean = (of) => Number((last.reduce((sum, c) => sum + c[of], 0) / last.length).toFixed(2));
    const { people, occasions, statements } = await store.counts();
    rows[n] = {
      'cpu ms/report': mean('cpu'),
      'wall ms/report': mean('wall'),
      people,
      occasions,
      statements,
      'file MB': Math.round(statSync(path).size / 1e6),
      'peak MB': Math.round(peak / 1e6),
    };
    console.log(n, rows[n]);
    if (costs.length > 2000) costs = costs.slice(-2000);
  }
  await store.close();
} finally {
  rmSync(folder, { recursive: true, force: true });
}
console.table(rows);
const [first, ...others] = Object.values(rows);
for (const row of others)
  console.log(`ratio: ${(row['cpu ms/report'] / first['cpu ms/report']).toFixed(2)} (processor time)`);
