/** The files of the desk, which are read once: what is not among them cannot be asked for. */
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { extname, join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Encoded } from '../asking/cache.ts';

export interface DeskFile {
  type: string;
  bytes: Encoded;
  etag: string;
  /** Whether its name changes with what is in it. */
  isHashed: boolean;
  isText: boolean;
}

export interface Desk {
  /** By path: `/assets/desk-1a2b3c4d.js`. */
  file(path: string): DeskFile | undefined;
  /** The page that every view of the desk begins with. */
  readonly page: DeskFile;
}

const types: { [extension: string]: string } = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.webmanifest': 'application/manifest+json',
  '.txt': 'text/plain; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.webp': 'image/webp',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.wasm': 'application/wasm',
};

/** The folder of the built desk beside the code at `from`, an `import.meta.url`; null where it is not built. */
export function deskFolder(from: string): string | null {
  // Beside the program; from its chunks, or from the source.
  for (const path of ['./web/', '../../dist/web/']) {
    const url = new URL(path, from);
    if (existsSync(new URL('index.html', url))) return fileURLToPath(url);
  }
  return null;
}

function fileAt(path: string): DeskFile {
  const bytes = readFileSync(path);
  const type = types[extname(path).toLowerCase()] ?? 'application/octet-stream';
  return {
    type,
    bytes: new Encoded(bytes),
    etag: `"${createHash('sha256').update(bytes).digest('base64url').slice(0, 22)}"`,
    isHashed: /[-.][\w-]{8,}\.\w+$/.test(path) && /[\\/]assets[\\/]/.test(path),
    isText: /^text\/|json|javascript|svg|wasm/.test(type),
  };
}

/** Reads the files of a folder that holds an `index.html`. */
export function deskOf(folder: string): Desk {
  const files = new Map<string, DeskFile>();
  for (const entry of readdirSync(folder, { withFileTypes: true, recursive: true })) {
    if (!entry.isFile()) continue;
    const path = join(entry.parentPath, entry.name);
    files.set(`/${relative(folder, path).split(sep).join('/')}`, fileAt(path));
  }
  const page = files.get('/index.html');
  if (!page) throw new RangeError(`no index.html in ${folder}`);
  return { file: (path) => files.get(path), page };
}
