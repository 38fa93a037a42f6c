/** `rapporteur mcp` */
import { serveMcp } from '../../mcp/serve.ts';
import { withRecord } from '../ask/record.ts';

declare const RAPPORTEUR_VERSION: string | undefined;
const version = typeof RAPPORTEUR_VERSION === 'string' ? RAPPORTEUR_VERSION : 'source';

/** Serves until standard input ends. Exit codes: 0; 2 for an address that is none. Throws the errors of the store. */
export async function runMcp({ record, desk }: { record: string; desk: string }): Promise<number> {
  if (!URL.canParse(desk) || !/^https?:$/.test(new URL(desk).protocol)) {
    process.stderr.write(`--desk ${desk}: write the address in full, http://127.0.0.1:4747.\n`);
    return 2;
  }
  await withRecord(record, (store) => serveMcp(store, { desk, version }, [process.stdin, process.stdout]));
  return 0;
}
