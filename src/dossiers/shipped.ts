/** The dossiers that come with Rapporteur. */
import { existsSync, readdirSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder of the shipped dossiers. Throws where the package has been taken apart. */
function folder(): string {
  let at = dirname(fileURLToPath(import.meta.url));
  while (!existsSync(join(at, 'package.json'))) {
    const parent = dirname(at);
    if (parent === at) throw new Error('The dossiers are not where the package keeps them.');
    at = parent;
  }
  return join(at, 'dossiers');
}

/** Names of the shipped dossiers, which stand for their files: `iran-nuclear`, `korean-peninsula`. */
export function shippedDossiers(): string[] {
  return readdirSync(folder())
    .filter((file) => file.endsWith('.yaml'))
    .map((file) => basename(file, '.yaml'))
    .sort();
}

/** The file of the shipped dossier of that name; null where there is none. */
export const shippedFile = (name: string): string | null =>
  shippedDossiers().includes(name) ? join(folder(), `${name}.yaml`) : null;
