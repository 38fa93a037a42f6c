// Takes the same reports into two records, in two orders and in batches of two sizes, makes one of them anew, and holds
// the three against one another, byte for byte.
//   node bench/order.mjs [FILE.jsonl] [--layers record|all] [--seed 1]
import { parseArgs } from 'node:util';
import { program } from './program.mjs';
import { loadReports } from './reports.mjs';
import { random } from './variants.mjs';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { layers: { type: 'string', default: 'all' }, seed: { type: 'string', default: '1' } },
});
const { openStore, canonicalRecord, signatureOf, reportKey, read } = await program();
const next = random(Number(values.seed));
const stored = loadReports(positionals[0]).map((report) => ({
  key: reportKey(report),
  report,
  status: 'read',
  reading: read(report, { layers: values.layers }),
  signature: signatureOf(report.text),
  language: 'en',
}));

async function take(reports, batch) {
  const store = await openStore(':memory:', { create: true });
  for (let i = 0; i < reports.length; i += batch) await store.addReports(reports.slice(i, i + batch));
  return store;
}

const inOrder = await take(stored, 64);
const shuffled = stored.map((report) => ({ report, at: next() })).sort((a, b) => a.at - b.at);
const other = await take(
  shuffled.map((s) => s.report),
  7,
);
const records = [await canonicalRecord(inOrder.db), await canonicalRecord(other.db)];
await other.rebuild();
records.push(await canonicalRecord(other.db));
const isSame = records.every((record) => record === records[0]);
console.log(
  `${stored.length} reports, ${records[0].split('\n').length} lines: ${isSame ? 'the same' : 'ANOTHER'}`,
);
if (!isSame) {
  const lines = new Set(records[0].split('\n'));
  for (const line of records.slice(1).flatMap((r) => r.split('\n')))
    if (!lines.has(line)) console.log(line.slice(0, 400));
  process.exitCode = 1;
}
