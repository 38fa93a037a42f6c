// Throughput of reading and of ingest, beside winkNLP's full pipe on the same text in the same run.
//   npm run bench [-- FOLDER-OR-FILE …]     default: the sample
// Speeds are per core, from processor time; the ratio is what to compare between machines.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import winkModel from 'wink-eng-lite-web-model';
import winkNLP from 'wink-nlp';
import { openStore, read, readInputs, runIngest } from '../dist/index.js';

const inputs = process.argv.slice(2);
const root = new URL('..', import.meta.url).pathname;
const reports = [];
for await (const item of readInputs(inputs.length ? inputs : [join(root, 'sample')])) if (item.report) reports.push(item.report);
const size = reports.reduce((n, r) => n + r.text.length, 0) / 1000;

/** Processor seconds of `work`, the best of `rounds` after one to warm up. */
function best(rounds, work) {
  let least = Infinity;
  for (let i = 0; i <= rounds; i++) {
    const t0 = process.cpuUsage();
    work();
    const t = process.cpuUsage(t0);
    if (i > 0) least = Math.min(least, (t.user + t.system) / 1e6);
  }
  return least;
}

const nlp = winkNLP(winkModel);
const repeat = Math.max(1, Math.ceil(2000 / size));
const all = (f) => () => {
  for (let k = 0; k < repeat; k++) for (const r of reports) f(r);
};
const wink = best(3, all((r) => {
  const doc = nlp.readDoc(r.text);
  doc.sentences().length();
  doc.tokens().out(nlp.its.pos);
  doc.entities().out(nlp.its.detail);
}));
const ours = best(3, all((r) => read(r)));
const rate = (seconds) => ({ 'kB/s per core': Math.round((size * repeat) / seconds), 'reports/s per core': Math.round((reports.length * repeat) / seconds) });
console.log(`${reports.length} reports, ${Math.round(size)} kB, read ${repeat} times a round`);
console.table({ 'winkNLP, all pipes': rate(wink), 'rapporteur read': rate(ours) });
console.log(`reading at ${(wink / ours).toFixed(2)} of winkNLP's speed (floor: 0.33)`);
