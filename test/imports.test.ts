import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, describe, expect, it } from 'vitest';
import { importViolations } from '../scripts/check-imports.mjs';

const made: string[] = [];
afterEach(() => {
  for (const folder of made.splice(0)) rmSync(folder, { recursive: true });
});

/** A checkout with these files. */
function checkout(files: { [path: string]: string }): string {
  const root = mkdtempSync(join(tmpdir(), 'rapporteur-imports-'));
  made.push(root);
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
  return root;
}

describe('the directions of imports', () => {
  it('hold in this checkout', async () => {
    expect(await importViolations(join(dirname(fileURLToPath(import.meta.url)), '..'))).toEqual([]);
  });

  it.each([
    ['a value', "import { openStore } from '../store/open.ts'; openStore();", 'src/store'],
    ['an unused name', "import { openStore } from '../store/open.ts';", 'src/store'],
    ['a type', "import type { RecordStore } from '../store/port.ts';", 'src/store'],
    ['a type among values', "import { type RecordStore } from '../store/port.ts';", 'src/store'],
    ['a re-export', "export { runRead } from '../cli/read.ts';", 'src/cli'],
    ['a re-exported type', "export type { RunRead } from '../cli/read.ts';", 'src/cli'],
    ['for its effect', "import '../reports/inputs.ts';", 'src/reports'],
    ['at run time', "export const late = () => import('../record/reconcile.ts');", 'src/record'],
    ['a module of Node', "import { readFileSync } from 'fs'; readFileSync('x');", 'a module of Node'],
    ['a module of Node by its prefix', "import 'node:crypto';", 'a module of Node'],
    ['a package', "import nlp from 'wink-nlp'; nlp();", 'a package'],
    ['by require', "const fs = require('node:fs'); fs.x();", 'a module of Node'],
    ['over several lines', "import {\n  a,\n  b,\n} from\n  '../queries/brief.ts';\na(b);", 'src/queries'],
  ])('do not let the reader import %s', async (_, code, what) => {
    const root = checkout({ 'src/reader/names/bad.ts': code.replaceAll("'../", "'../../") });
    expect(await importViolations(root)).toMatchObject([{ file: 'src/reader/names/bad.ts', what }]);
  });

  it('let the reader import its own parts, the contract and knowledge', async () => {
    const root = checkout({
      'src/reader/read.ts':
        "import { a } from './a.ts';\nimport type { Report } from '../contract/reading.ts';\nimport { states } from '../knowledge/states.ts';\na(states as Report);\n// import { x } from '../store/open.ts'\nexport const words = \"import '../cli/main.ts'\";",
      'src/reader/a.ts': 'export const a = (_: unknown) => 1;',
      'src/reader/read.test.ts': "import 'node:fs';",
    });
    expect(await importViolations(root)).toEqual([]);
  });

  it.each([
    ['contract', 'node:fs', 'a module of Node'],
    ['contract', '../reader/read.ts', 'src/reader'],
    ['knowledge', 'zod', 'a package'],
    ['record', '../cli/read.ts', 'src/cli'],
    ['queries', '../api/routes.ts', 'src/api'],
  ])('do not let %s import %s', async (folder, specifier, what) => {
    const root = checkout({ [`src/${folder}/bad.ts`]: `import '${specifier}';` });
    expect(await importViolations(root)).toMatchObject([{ what }]);
  });
});
