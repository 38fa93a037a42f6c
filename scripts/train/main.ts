/** npm run train -- TRAIN DEV: writes the model file and says how good it is on DEV. */
import { readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { readModel } from '../../src/reader/syntax/model.ts';
import { readConllu, type TreebankSentence } from './conllu.ts';
import { evaluate } from './evaluate.ts';
import { retokenised } from './retokenise.ts';
import { DEFAULTS, learn, modelFileOf, SIZES } from './train.ts';

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: {
    seed: { type: 'string', default: String(DEFAULTS.seed) },
    out: { type: 'string', default: 'src/reader/syntax/english.bin' },
    /** Only measures the model that is there. */
    measure: { type: 'boolean', default: false },
  },
});
const [trainPath, devPath] = positionals;
if (!trainPath || !devPath) {
  console.error('usage: npm run train -- TRAIN.conllu DEV.conllu [--seed N] [--out FILE] [--measure]');
  process.exit(2);
}
const started = performance.now();
const log = (line: string) =>
  console.error(`${((performance.now() - started) / 1000).toFixed(0)} s: ${line}`);
if (!values.measure) {
  const treebank = readConllu(readFileSync(trainPath, 'utf8'));
  writeFileSync(
    values.out,
    modelFileOf(learn(treebank, { ...DEFAULTS, seed: Number(values.seed), log }), SIZES),
  );
}
const file = readFileSync(values.out);
const opening = performance.now();
const model = readModel(file);
const opened = performance.now() - opening;
const dev = readConllu(readFileSync(devPath, 'utf8'));
const own = dev.map(retokenised).filter((s): s is TreebankSentence => s !== null);
console.log(`${values.out}: ${(file.length / 1e6).toFixed(2)} MB, opened in ${opened.toFixed(0)} ms`);
console.table({ 'treebank words': evaluate(model, dev), 'own tokens': evaluate(model, own) });
