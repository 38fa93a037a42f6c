// Fails when a part of the program imports what it must not know of. See ARCHITECTURE.md for the directions.
//   node scripts/check-imports.mjs
import { readFileSync } from 'node:fs';
import { isBuiltin } from 'node:module';
import { dirname, join, relative } from 'node:path';
import { argv } from 'node:process';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { globSync } from 'tinyglobby';

/** What each folder may import (folders of src, itself included, and packages), or what it may not. */
const rules = [
  { folder: 'contract', may: [], packages: ['zod'] },
  { folder: 'knowledge', may: ['contract'], packages: [] },
  { folder: 'reader', may: ['contract', 'knowledge'], packages: [] },
  { folder: 'record', mayNot: ['store', 'queries', 'exports', 'cli', 'api'] },
  { folder: 'store', mayNot: ['queries', 'exports', 'cli', 'api'] },
  { folder: 'queries', mayNot: ['exports', 'cli', 'api'] },
  { folder: 'dossiers', mayNot: ['exports', 'cli', 'api', 'watch'] },
  { folder: 'exports', mayNot: ['cli', 'api'] },
  { folder: 'ingest', mayNot: ['queries', 'exports', 'watch', 'api', 'mcp', 'cli'] },
  { folder: 'api', mayNot: ['cli'] },
  { folder: 'fetching', mayNot: ['reports', 'record', 'store', 'queries', 'watch', 'api', 'cli'] },
  { folder: 'watch', mayNot: ['cli', 'api'] },
  { folder: 'mcp', mayNot: ['cli', 'watch'] },
];

/** Type imports are imports too: as value imports, they reach the resolver. */
const withTypeImports = (code) =>
  code.replace(/^(\s*)(import|export)\s+type\s+(?=[{*]|\w+\s+from\b)/gm, '$1$2 ');

/** Every import of the files: static, dynamic, re-exported, of values and of types. */
async function importsOf(root, files) {
  const found = [];
  const record = {
    name: 'record-imports',
    setup(build) {
      build.onResolve({ filter: /.*/ }, ({ path, importer, kind, resolveDir }) => {
        if (kind === 'entry-point') return null;
        found.push({ file: relative(root, importer), specifier: path, from: resolveDir });
        return { path, external: true };
      });
      build.onLoad({ filter: /\.[cm]?ts$/ }, ({ path }) => ({
        contents: withTypeImports(readFileSync(path, 'utf8')),
        loader: 'ts',
      }));
    },
  };
  await build({
    absWorkingDir: root,
    entryPoints: files,
    outdir: 'unwritten',
    bundle: true,
    write: false,
    format: 'esm',
    platform: 'node',
    logLevel: 'silent',
    tsconfigRaw: { compilerOptions: { verbatimModuleSyntax: true } },
    plugins: [record],
  });
  return found;
}

function violation(rule, { specifier, from }, root) {
  if (!specifier.startsWith('.')) {
    if (!rule.packages || rule.packages.includes(specifier)) return null;
    return isBuiltin(specifier) ? 'a module of Node' : 'a package';
  }
  const target = relative(join(root, 'src'), join(from, specifier));
  const folder = target.split(/[\\/]/)[0];
  if (folder === rule.folder) return null;
  const allowed = rule.may ? rule.may.includes(folder) : !rule.mayNot.includes(folder);
  return allowed ? null : folder === '..' ? 'a file outside src' : `src/${folder}`;
}

/**
 * The imports under `root`/src that go against the rules, tests apart: `{ file, specifier, what }`.
 */
export async function importViolations(root) {
  const files = globSync('src/**/*.ts', {
    cwd: root,
    ignore: ['**/*.test.ts', '**/*.d.ts', '**/fixtures/**'],
  });
  const imports = await importsOf(root, files.sort());
  return imports.flatMap((one) => {
    const rule = rules.find((r) => one.file.startsWith(`src/${r.folder}/`));
    const what = rule ? violation(rule, one, root) : null;
    return what === null ? [] : [{ file: one.file, specifier: one.specifier, what }];
  });
}

if (argv[1] === fileURLToPath(import.meta.url)) {
  const root = join(dirname(fileURLToPath(import.meta.url)), '..');
  const violations = await importViolations(root);
  for (const { file, specifier, what } of violations)
    console.error(`${file}: must not import ${what}: '${specifier}'`);
  process.exitCode = violations.length > 0 ? 1 : 0;
}
