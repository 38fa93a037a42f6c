import { copyFileSync, mkdirSync } from 'node:fs';
import { basename, join } from 'node:path';

/**
 * Puts data files beside the code, where they are read when the code is loaded: quicker to start with than strings in
 * the code are, which have to be parsed and decoded.
 */
export function dataBesideCode(dist) {
  const sources = new Map();
  return {
    name: 'data-beside-code',
    setup({ onLoad }) {
      mkdirSync(join(dist, 'data'), { recursive: true });
      onLoad({ filter: /\.(?:bin|tsv|wasm)$/ }, ({ path }) => {
        const file = basename(path);
        const other = sources.get(file) ?? path;
        if (other !== path) throw new Error(`Two data files have one name: ${other} and ${path}`);
        sources.set(file, path);
        copyFileSync(path, join(dist, 'data', file));
        const encoding = path.endsWith('.tsv') ? ", 'utf8'" : '';
        return {
          contents: [
            "import { readFileSync } from 'node:fs';",
            // Chunks lie a folder further down than entry points.
            String.raw`const up = /\/chunks\/[^/]*$/.test(import.meta.url) ? '../' : './';`,
            `export default readFileSync(new URL(up + 'data/${file}', import.meta.url)${encoding});`,
          ].join('\n'),
          loader: 'js',
        };
      });
    },
  };
}
