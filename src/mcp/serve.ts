import type { Readable, Writable } from 'node:stream';
import { StdioServerTransport } from '@modelcontextprotocol/sdk/server/stdio.js';
import { storeAsker } from '../api/asking/asker.ts';
import type { RecordStore } from '../store/port.ts';
import { createMcpServer } from './server.ts';
import { permalinksAt } from './told/writing.ts';

export interface McpOptions {
  /** Where the desk is served, for permalinks. */
  desk: string;
  version: string;
}

/** Speaks the protocol over two streams until the first ends. */
export async function serveMcp(
  store: RecordStore,
  { desk, version }: McpOptions,
  [from, to]: [Readable, Writable],
): Promise<void> {
  // Pages are asked for within one run: their cursors need no secret that lasts.
  const secret = crypto.getRandomValues(new Uint8Array(32));
  const server = createMcpServer(storeAsker(store, secret), permalinksAt(desk), version);
  const ended = new Promise<void>((resolve) => {
    from.once('end', resolve);
    from.once('close', resolve);
    server.server.onclose = resolve;
  });
  await server.connect(new StdioServerTransport(from, to));
  await ended;
  await server.close();
}
