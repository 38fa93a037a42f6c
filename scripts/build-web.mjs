// Builds the desk into dist/web, where one of its sources is newer than the last build.
import { existsSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { globSync } from 'tinyglobby';

/** Beside its own files the desk shares the contract and what groups rows. */
const sources = [
  'src/{web,contract}/**',
  'src/queries/evidence/group.ts',
  'package-lock.json',
  'scripts/build-web.mjs',
];

/** True when no source of the desk is newer than its last complete build under `root`/dist. */
export function isDeskFresh(root) {
  const stamp = join(root, 'dist/.built-web');
  if (!existsSync(stamp) || !existsSync(join(root, 'dist/web/index.html'))) return false;
  const built = statSync(stamp).mtimeMs;
  return globSync(sources, { cwd: root, ignore: ['**/*.test.ts'] }).every(
    (file) => statSync(join(root, file)).mtimeMs <= built,
  );
}

/** Writes `root`/dist/web where it is not fresh. Throws what the bundler throws. */
export async function buildDesk(root) {
  if (isDeskFresh(root)) return;
  const { build } = await import('vite');
  await build({ configFile: join(root, 'src/web/vite.config.ts'), logLevel: 'warn' });
  writeFileSync(join(root, 'dist/.built-web'), '');
}
