import { existsSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder of the sample reports in this package. Throws where the package has been taken apart. */
export function sampleFolder(): string {
  let folder = dirname(fileURLToPath(import.meta.url));
  while (!existsSync(join(folder, 'package.json'))) {
    const parent = dirname(folder);
    if (parent === folder) throw new Error('The sample is not where the package keeps it.');
    folder = parent;
  }
  return join(folder, 'sample');
}

/** The folders of reports in it, one for each negotiation. */
export function sampleReports(): string[] {
  const folder = sampleFolder();
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => join(folder, entry.name))
    .sort();
}
