// Trains the tagger and parser of src/reader/syntax and measures them.
//   npm run train -- TRAIN.conllu DEV.conllu [--seed N] [--out FILE] [--measure]
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const here = dirname(fileURLToPath(import.meta.url));
const { outputFiles } = await build({
  entryPoints: [join(here, 'train/main.ts')],
  bundle: true,
  write: false,
  format: 'esm',
  platform: 'node',
  loader: { '.tsv': 'text' },
  logLevel: 'warning',
});
await import(`data:text/javascript;base64,${Buffer.from(outputFiles[0].contents).toString('base64')}`);
