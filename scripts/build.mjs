// Bundles the CLI, the worker, the library and the desk, and writes the type declarations and JSON Schemas.
//   node scripts/build.mjs [--if-stale]
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { globSync } from 'tinyglobby';
import { buildDesk } from './build-web.mjs';
import { dataBesideCode } from './data-beside-code.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const stamp = join(root, 'dist/.built');

/** True when no source is newer than the last complete build. */
function fresh() {
  if (!existsSync(stamp)) return false;
  const built = statSync(stamp).mtimeMs;
  const sources = globSync(['src/**', 'package.json', 'package-lock.json', 'scripts/*.mjs'], {
    cwd: root,
    ignore: ['src/web/**'],
  });
  return sources.every((f) => statSync(join(root, f)).mtimeMs <= built);
}

await buildDesk(root);
if (process.argv.includes('--if-stale') && fresh()) process.exit(0);

const { version, dependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
const dist = join(root, 'dist');
mkdirSync(dist, { recursive: true });
for (const name of readdirSync(dist))
  if (name !== 'web' && name !== '.built-web') rmSync(join(dist, name), { recursive: true, force: true });
await build({
  absWorkingDir: root,
  entryPoints: {
    cli: 'src/cli/main.ts',
    'ingest-worker': 'src/ingest/worker.ts',
    'api-worker': 'src/api/worker.ts',
    index: 'src/index.ts',
  },
  outdir: 'dist',
  bundle: true,
  splitting: true,
  chunkNames: 'chunks/[name]-[hash]',
  format: 'esm',
  platform: 'node',
  target: 'node20',
  // Kysely is bundled: loaded file by file it costs a query some 80 ms.
  external: Object.keys(dependencies).filter((name) => name !== 'kysely'),
  plugins: [dataBesideCode(dist)],
  define: { RAPPORTEUR_VERSION: JSON.stringify(version) },
  legalComments: 'linked',
  logLevel: 'warning',
});

const { jsonSchemas } = await import(pathToFileURL(join(root, 'dist/index.js')).href);
writeFileSync(join(root, 'dist/reading.schema.json'), `${JSON.stringify(jsonSchemas(), null, 2)}\n`);

if (!process.argv.includes('--no-types')) {
  const tsc = join(root, 'node_modules/typescript/bin/tsc');
  const { status } = spawnSync(process.execPath, [tsc, '-p', 'tsconfig.types.json'], {
    cwd: root,
    stdio: 'inherit',
  });
  if (status !== 0) process.exit(status ?? 1);
}
writeFileSync(stamp, version);
