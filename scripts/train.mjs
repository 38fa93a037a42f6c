// Trains the tagger and parser of src/reader/syntax and measures them.
//   npm run train -- TRAIN.conllu DEV.conllu [--seed N] [--out FILE] [--measure]
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';

const here = dirname(fileURLToPath(import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'rapporteur-train-'));
try {
  const outfile = join(folder, 'train.mjs');
  await build({
    entryPoints: [join(here, 'train/main.ts')],
    outfile,
    bundle: true,
    format: 'esm',
    target: 'node20',
    platform: 'node',
    loader: { '.tsv': 'text', '.wasm': 'binary' },
    logLevel: 'warning',
  });
  await import(pathToFileURL(outfile).href);
} finally {
  rmSync(folder, { recursive: true });
}
