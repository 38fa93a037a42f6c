import { readFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

/** `.tsv` files are text, `.bin` and `.wasm` files bytes, as in the build. */
const dataAsModules = {
  name: 'data-as-modules',
  enforce: 'pre' as const,
  load(id: string) {
    if (!/\.(bin|wasm)$/.test(id)) return null;
    const base64 = readFileSync(id).toString('base64');
    return { code: `export default new Uint8Array(Buffer.from('${base64}', 'base64'))`, map: null };
  },
  transform(code: string, id: string) {
    return id.endsWith('.tsv') ? { code: `export default ${JSON.stringify(code)}`, map: null } : null;
  },
};

export default defineConfig({
  plugins: [dataAsModules],
  test: {
    include: ['src/**/*.test.ts', 'test/**/*.test.ts'],
    testTimeout: 60_000,
    pool: 'forks',
    // The gazetteer and the models are loaded once for each worker and not once for each file, which halves the
    // time. So no test file may leave anything in a module behind.
    isolate: false,
    // One more than usual: those in the browser wait for it most of the time.
    maxWorkers: availableParallelism(),
  },
});
