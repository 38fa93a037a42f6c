/** What a thread that answers does. */
import type { MessagePort } from 'node:worker_threads';
import { openStore } from '../../store/open.ts';
import { type Asker, type ExportAsked, storeAsker } from './asker.ts';
import type { AskThreadData, FromThread, ToThread } from './messages.ts';
import { refusalOf } from './refusal.ts';

function failure(id: number, error: unknown): FromThread {
  const refusal = refusalOf(error);
  if (refusal) return { id, refusal };
  return { id, error: error instanceof Error ? (error.stack ?? error.message) : String(error) };
}

/** Answers what comes through the port from the record, which it opens for reading. */
export function answerThrough(port: MessagePort, { record, secret }: Omit<AskThreadData, 'role'>): void {
  const asker = openStore(record, { readonly: true }).then((store) => storeAsker(store, secret));
  /** Who waits to be asked for the next piece of an export. */
  const waiting = new Map<number, (more: boolean) => void>();
  const post = (message: FromThread, bytes?: Uint8Array) =>
    port.postMessage(message, bytes?.buffer instanceof ArrayBuffer ? [bytes.buffer] : []);

  const writeOut = async (from: Asker, id: number, asked: ExportAsked) => {
    for await (const piece of from.export(asked)) {
      const own = new Uint8Array(piece);
      const more = new Promise<boolean>((resolve) => waiting.set(id, resolve));
      post({ id, piece: own }, own);
      if (!(await more)) return;
    }
    post({ id, end: true });
  };

  port.on('message', async (message: ToThread) => {
    const { id } = message;
    try {
      if ('more' in message) {
        waiting.get(id)?.(message.more);
        waiting.delete(id);
      } else if ('export' in message) await writeOut(await asker, id, message.export);
      else {
        const answer = await (await asker).ask(message.ask, message.input);
        post({ id, answer }, answer);
      }
    } catch (error) {
      post(failure(id, error));
    }
  });
}
