/** News to another program by POST, signed as Standard Webhooks has it (https://www.standardwebhooks.com). */
import { createHmac } from 'node:crypto';
import { shortHash } from '../../contract/ids.ts';
import type { News } from '../../exports/atom/feed.ts';
import { headline } from '../../exports/atom/phrases.ts';
import type { Client } from '../../fetching/client.ts';
import { FetchError, fetchMessage } from '../../fetching/problems.ts';
import type { Message } from '../state.ts';
import { type Backoff, retryAfter, waitAfter } from '../visiting/backoff.ts';

/** How often a message is tried, over some nine hours. */
export const mostAttempts = 10;

/** The message that tells of the news. Its id follows from what it says, so that a receiver can tell a second copy. */
export function messageOf(query: string, news: readonly News[], now: number): Message {
  const body = JSON.stringify({
    type: 'rapporteur.news',
    timestamp: new Date(now).toISOString(),
    data: {
      query,
      news: news.map(({ answer, change }) => ({ change, headline: headline(answer), entry: answer })),
    },
  });
  return { id: `msg_${shortHash(`${query} ${body}`)}`, body, attempts: 0, due: now };
}

/** The key in a secret: base64 after `whsec_`, else its bytes. */
function keyOf(secret: string): Buffer {
  return secret.startsWith('whsec_') ? Buffer.from(secret.slice(6), 'base64') : Buffer.from(secret);
}

/** The header `webhook-signature` of a message sent at `seconds` since 1970. */
export function signature(secret: string, id: string, seconds: number, body: string): string {
  return `v1,${createHmac('sha256', keyOf(secret)).update(`${id}.${seconds}.${body}`).digest('base64')}`;
}

export interface Delivery {
  url: string;
  secret: string;
}

export type Delivered =
  | { kind: 'delivered' }
  | { kind: 'later'; reason: string; due: number }
  | { kind: 'dropped'; reason: string };

/** Whether another try may go better: not where the receiver refuses what is sent. */
const isPassing = (status: number) => status >= 500 || status === 408 || status === 425 || status === 429;

/** Sends a message once. What may go better later has when it is due; a message tried too often is dropped. */
export async function deliver(
  { url, secret }: Delivery,
  message: Message,
  { client, now, backoff }: { client: Client; now: number; backoff: Backoff },
): Promise<Delivered> {
  const attempts = message.attempts + 1;
  const later = (reason: string, wait: number | null): Delivered =>
    attempts >= mostAttempts
      ? { kind: 'dropped', reason: `${reason} (${attempts} tries)` }
      : { kind: 'later', reason, due: now + Math.max(wait ?? 0, waitAfter(attempts, url, backoff)) };
  const seconds = Math.floor(now / 1000);
  const headers = {
    'content-type': 'application/json',
    'webhook-id': message.id,
    'webhook-timestamp': String(seconds),
    'webhook-signature': signature(secret, message.id, seconds, message.body),
  };
  try {
    const { status, headers: answered } = await client(new URL(url), { headers, body: message.body });
    if (status >= 200 && status < 300) return { kind: 'delivered' };
    const reason = `${new URL(url).host} answered with status ${status}`;
    return isPassing(status)
      ? later(reason, retryAfter(answered['retry-after'], now))
      : { kind: 'dropped', reason };
  } catch (error) {
    if (!(error instanceof FetchError)) throw error;
    const { kind } = error.problem;
    const reason = fetchMessage(error.problem).replace(/;.*$|\.$/, '');
    return kind === 'bad-address' || kind === 'private-address'
      ? { kind: 'dropped', reason }
      : later(reason, null);
  }
}
