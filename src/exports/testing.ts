/** A store with the small record, and what an export of it says, for tests. */
import { fillRecord } from '../../test/fixtures/small-record.ts';
import { openStore } from '../store/open.ts';
import type { RecordStore } from '../store/port.ts';
import type { Piece } from './export.ts';

export async function smallRecord(): Promise<RecordStore> {
  const store = await openStore(':memory:', { create: true });
  await fillRecord(store);
  return store;
}

export async function bytesOf(pieces: AsyncIterable<Piece>): Promise<Uint8Array> {
  const all: Buffer[] = [];
  for await (const piece of pieces) all.push(Buffer.from(piece));
  return Buffer.concat(all);
}

export const textOf = async (pieces: AsyncIterable<Piece>): Promise<string> =>
  Buffer.from(await bytesOf(pieces)).toString();
