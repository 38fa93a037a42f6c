// Finds out after how many features a decision of the tagger and the parser is as good as taken.
//   npm run settle -- REPORTS.jsonl [--model FILE] [--order]
// Writes the checks into the model; --order prints for each list of templates the order in which they decide soonest.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';

const here = dirname(fileURLToPath(import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'rapporteur-settle-'));
try {
  const outfile = join(folder, 'settle.mjs');
  await build({
    entryPoints: [join(here, 'settle/main.ts')],
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
