import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';

/** Runs a program in TypeScript of this folder that works with the reader's own code and data. */
export async function runBundled(entry) {
  const here = dirname(fileURLToPath(import.meta.url));
  const folder = mkdtempSync(join(tmpdir(), 'rapporteur-script-'));
  try {
    const outfile = join(folder, 'script.mjs');
    await build({
      entryPoints: [join(here, entry)],
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
}
