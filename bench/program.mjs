import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';

const root = fileURLToPath(new URL('..', import.meta.url));

/** The parts of the program that are measured, bundled from the sources; `more` are further lines that export some. */
export async function program(more = '') {
  const folder = join(root, 'node_modules/.cache');
  mkdirSync(folder, { recursive: true });
  const outfile = join(folder, `rapporteur-bench-${process.pid}.mjs`);
  await build({
    absWorkingDir: root,
    stdin: {
      contents: `export { openStore } from './src/store/open.ts';
        export { canonicalRecord } from './src/store/canonical.ts';
        export { signatureOf } from './src/record/sources/signature.ts';
        export { reportKey } from './src/reports/key.ts';
        export { read } from './src/reader/read.ts';
        ${more}`,
      resolveDir: root,
    },
    outfile,
    bundle: true,
    platform: 'node',
    target: 'node20',
    format: 'esm',
    packages: 'external',
    loader: { '.tsv': 'text', '.bin': 'binary', '.wasm': 'binary' },
  });
  try {
    return await import(pathToFileURL(outfile).href);
  } finally {
    rmSync(outfile);
  }
}
