import { defineConfig } from 'vitest/config';

/** `.tsv` files are text, as in the build. */
const tsvAsText = {
  name: 'tsv-as-text',
  transform(code: string, id: string) {
    return id.endsWith('.tsv') ? { code: `export default ${JSON.stringify(code)}`, map: null } : null;
  },
};

export default defineConfig({
  plugins: [tsvAsText],
  test: {
    include: ['src/**/*.test.ts', 'test/**/*.test.ts'],
    testTimeout: 60_000,
    pool: 'forks',
  },
});
