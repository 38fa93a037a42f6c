/** What was sent as files in a folder of their own, where the readers of each format find it. */
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Uploads } from './jobs.ts';

export interface Sent {
  /** As whoever sent it calls it. */
  name: string;
  bytes: Uint8Array;
  /** Where it was fetched from. */
  url?: string | undefined;
}

/**
 * The last part of a name as a plain file name: letters, digits, dots and hyphens, no dot in front; its extension and
 * a date at its beginning stay, which say what it is and when it was published.
 */
export function plainName(name: string): string {
  const last = name.split(/[/\\]/).at(-1) ?? '';
  const plain = last.replace(/[^\p{L}\p{N}.-]+/gu, '-').replace(/^[.-]+|[.-]+$/g, '');
  const letters = [...plain];
  const short =
    letters.length <= 80 ? plain : `${letters.slice(0, 50).join('')}-${letters.slice(-20).join('')}`;
  return short || 'report';
}

/** A name as it may be shown: one line, without control characters. */
const shownName = (name: string) =>
  name
    .replace(/[\p{Cc}\p{Cf}\s]+/gu, ' ')
    .trim()
    .slice(0, 200) || 'report';

/** Writes what was sent, each file in a folder of its own. Whoever takes the uploads removes the folder. */
export async function keepUploads(sent: readonly Sent[]): Promise<Uploads> {
  const folder = await mkdtemp(join(tmpdir(), 'rapporteur-upload-'));
  try {
    const inputs: Uploads['inputs'] = [];
    for (const [i, { name, bytes, url }] of sent.entries()) {
      const own = join(folder, String(i));
      await mkdir(own);
      const path = join(own, plainName(name));
      await writeFile(path, bytes, { flag: 'wx' });
      inputs.push({ path, name: shownName(name), size: bytes.byteLength, url });
    }
    return { folder, inputs };
  } catch (error) {
    await rm(folder, { recursive: true, force: true });
    throw error;
  }
}
