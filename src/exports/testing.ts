/** A store with the small record, and what an export of it says, for tests. */
import { fillRecord } from '../../test/fixtures/small-record.ts';
import { openStore } from '../store/open.ts';
import type { RecordStore } from '../store/port.ts';
import type { Piece } from './export.ts';

const place = (name: string, party: string, lat: number, lon: number) => ({
  id: `e-${name}`,
  kind: party === name ? 'state' : 'place',
  name,
  party,
  office: null,
  ref: null,
  geo: { lat, lon },
});

/** Where the readings of the small record's reports place what they name, by report number. */
const places: [report: number, entity: ReturnType<typeof place>][] = [
  [1, place('Tokyo', 'JPN', 35.69, 139.69)],
  [2, place('Washington', 'USA', 38.895, -77.037)],
  [3, place('Washington', 'USA', 38.895, -77.037)],
];

/** The small record with readings that know where Tokyo and Washington are. */
export async function smallRecord(): Promise<RecordStore> {
  const store = await openStore(':memory:', { create: true });
  await fillRecord(store);
  for (const [report_id, entity] of places)
    await store.db
      .insertInto('reading')
      .values({ report_id, reader: 'test', json: JSON.stringify({ entities: [entity] }) })
      .execute();
  return store;
}

/** Changes what an occasion and its first report say, for what is hostile or rare. */
export async function changeOccasion(
  store: RecordStore,
  key: string,
  change: { date?: string; first_day?: number; last_day?: number; place?: string },
): Promise<void> {
  await store.db.updateTable('occasion').set(change).where('key', '=', key).execute();
}

export async function bytesOf(pieces: AsyncIterable<Piece>): Promise<Uint8Array> {
  const all: Buffer[] = [];
  for await (const piece of pieces) all.push(Buffer.from(piece));
  return Buffer.concat(all);
}

export const textOf = async (pieces: AsyncIterable<Piece>): Promise<string> =>
  Buffer.from(await bytesOf(pieces)).toString();
