/** npm run settle -- REPORTS.jsonl [--model FILE] [--order] */
import { readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import {
  GUIDE_TEMPLATES,
  MOVE_TEMPLATES,
  RELATION_TEMPLATES,
  TAG_TEMPLATES,
} from '../../src/reader/syntax/kernel/templates.ts';
import { readModel } from '../../src/reader/syntax/model.ts';
import { openModelFile, writeModelFile } from '../../src/reader/syntax/model-file.ts';
import { checksOf, type Looks } from './checks.ts';
import { Bench, type TableName } from './decisions.ts';
import { orderOf } from './order.ts';

const TEMPLATES = {
  tags: TAG_TEMPLATES,
  guide: GUIDE_TEMPLATES,
  moves: MOVE_TEMPLATES,
  relations: RELATION_TEMPLATES,
};
const LOOKS: Record<TableName, Looks> = {
  tags: { first: 16, every: 6, change: 2e-5 },
  guide: { first: 24, every: 8, change: 5e-6 },
  moves: { first: 24, every: 8, change: 5e-6 },
  relations: { first: 14, every: 6, change: 2e-5 },
};
/** Decisions of each kind to learn from. */
const LIMIT = { order: 15_000, checks: 60_000 };

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: {
    model: { type: 'string', default: 'src/reader/syntax/english.bin' },
    order: { type: 'boolean', default: false },
  },
});
const [path] = positionals;
if (!path) {
  console.error('usage: npm run settle -- REPORTS.jsonl [--model FILE] [--order]');
  process.exit(2);
}
const file = readFileSync(values.model);
const bench = new Bench(readModel(file), values.order ? LIMIT.order : LIMIT.checks);
const texts = readFileSync(path, 'utf8')
  .split('\n')
  .filter(Boolean)
  .map((line) => (JSON.parse(line) as { text: string }).text);
// Texts that stand apart, so that a run of alike ones does not decide.
const STEP = 7;
for (let from = 0; from < STEP; from++)
  for (let i = from; i < texts.length && !bench.isFull; i += STEP) bench.read(texts[i]!);

if (values.order)
  for (const name of Object.keys(TEMPLATES) as TableName[]) {
    const { atoms, templates } = TEMPLATES[name];
    const list = orderOf(bench.decisions[name]).map((t) => templates[t]!.map((a) => atoms[a]!).join(' '));
    console.log(`${name}\n${list.join(', ')}\n`);
  }
else {
  const found = Object.fromEntries(
    (Object.keys(LOOKS) as TableName[]).map((name) => [name, checksOf(bench.decisions[name], LOOKS[name])]),
  );
  for (const [name, { checks, share }] of Object.entries(found))
    console.log(`${name}: ${(share * 100).toFixed(0)} % of the features; ${JSON.stringify(checks)}`);
  const { about, names, section } = openModelFile(file);
  const checks = Object.fromEntries(Object.entries(found).map(([name, { checks }]) => [name, checks]));
  const sections = Object.fromEntries(names.map((name) => [name, section(name)]));
  writeFileSync(values.model, writeModelFile({ ...about, checks }, sections));
}
