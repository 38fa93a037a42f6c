// Throughput of reading and ingest, with winkNLP's full pipe on the same text in the same run as the measure.
//   npm run bench [-- FILE.jsonl]      reports as JSON Lines; default: the sample
// Reading speeds are per core, from processor time; the ratio is what to compare between machines.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import winkModel from 'wink-eng-lite-web-model';
import winkNLP from 'wink-nlp';
import { read } from '../dist/index.js';
import { ingest, streamReadings } from './processes.mjs';
import { kilobytes, loadReports, vary } from './reports.mjs';

/** The least share of winkNLP's speed that each depth of reading should keep. */
const FLOORS = { record: 1 / 3, all: 1 / 7 };
const reports = loadReports(process.argv[2]);

/** Processor seconds of `work`: the median of `rounds`, after one to warm up. */
function seconds(rounds, work) {
  const times = [];
  for (let i = 0; i <= rounds; i++) {
    const t0 = process.cpuUsage();
    work();
    const t = process.cpuUsage(t0);
    if (i > 0) times.push((t.user + t.system) / 1e6);
  }
  return times.sort((a, b) => a - b)[rounds >> 1];
}

const repeat = Math.max(1, Math.ceil(1500 / kilobytes(reports)));
const texts = Array.from({ length: repeat }, () => reports).flat();
const size = kilobytes(texts);
const nlp = winkNLP(winkModel);
const rounds = 5;
const peer = seconds(rounds, () => {
  for (const r of texts) {
    const doc = nlp.readDoc(r.text);
    doc.sentences().length();
    doc.tokens().out(nlp.its.pos);
    doc.entities().out(nlp.its.detail);
  }
});
const ours = {};
for (const layers of ['record', 'all']) {
  ours[layers] = seconds(rounds, () => {
    for (const r of texts) read(r, { layers });
  });
}
const rate = (s) => ({
  'kB/s': Math.round(size / s),
  'reports/s': Math.round(texts.length / s),
  'of winkNLP': Number((peer / s).toFixed(2)),
});
console.log(
  `Reading, per core: ${reports.length} reports of ${Math.round(kilobytes(reports))} kB, ${repeat} times a round, median of ${rounds} rounds`,
);
console.table({
  'winkNLP (tokens, sentences, parts of speech, entities)': rate(peer),
  'rapporteur read --layers record': { ...rate(ours.record), floor: Number(FLOORS.record.toFixed(2)) },
  'rapporteur read --layers all': { ...rate(ours.all), floor: Number(FLOORS.all.toFixed(2)) },
});
for (const [layers, floor] of Object.entries(FLOORS))
  if (peer / ours[layers] < floor) console.log(`--layers ${layers} is below its floor`);

const dir = mkdtempSync(join(tmpdir(), 'rapporteur-bench-'));
try {
  console.log(
    'Streaming 20,000 reports through `rapporteur read --layers record`: resident memory on the way',
  );
  console.table(await streamReadings(vary(reports, 20_000)));
  console.log('Ingest of 2,000 different reports into a fresh record');
  const file = join(dir, 'reports.jsonl');
  writeFileSync(file, [...vary(reports, 2000)].map((r) => `${JSON.stringify(r)}\n`).join(''));
  console.table({
    '1 worker': await ingest(file, join(dir, 'one.db'), 1),
    '2 workers': await ingest(file, join(dir, 'two.db'), 2),
  });
} finally {
  rmSync(dir, { recursive: true, force: true });
}
