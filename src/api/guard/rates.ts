/** How often one address may ask. */
import type { MiddlewareHandler } from 'hono';
import type { ApiEnv } from '../context.ts';
import { ApiProblem } from '../problems/kinds.ts';

export interface Rate {
  /** How many in a row. */
  burst: number;
  /** How many more each second. */
  perSecond: number;
}

/** A bucket of tokens for each address (RFC 9110 leaves the algorithm open; this is the token bucket). */
export class Rates {
  readonly #rate: Rate;
  readonly #now: () => number;
  readonly #buckets = new Map<string, { tokens: number; at: number }>();

  constructor(rate: Rate, now: () => number = Date.now) {
    this.#rate = rate;
    this.#now = now;
  }

  /** Takes one; 0 where there was one to take, else after how many seconds there will be. */
  take(address: string): number {
    const at = this.#now();
    const bucket = this.#buckets.get(address) ?? { tokens: this.#rate.burst, at };
    const gained = ((at - bucket.at) / 1000) * this.#rate.perSecond;
    const tokens = Math.min(this.#rate.burst, bucket.tokens + gained);
    const isThere = tokens >= 1;
    this.#buckets.delete(address);
    this.#buckets.set(address, { tokens: isThere ? tokens - 1 : tokens, at });
    if (this.#buckets.size > 10_000) this.#buckets.delete(this.#buckets.keys().next().value!);
    return isThere ? 0 : Math.ceil((1 - tokens) / this.#rate.perSecond);
  }
}

/** Refuses requests that `counts` says to count, when there are too many of one address. */
export const rateLimit =
  (rates: Rates, counts: (method: string, address: string) => boolean): MiddlewareHandler<ApiEnv> =>
  async (c, next) => {
    const address = c.env.address;
    const wait = counts(c.req.method, address) ? rates.take(address) : 0;
    if (wait > 0)
      throw new ApiProblem(
        'too-many-requests',
        `Ask again in ${wait} s.`,
        {},
        { 'Retry-After': String(wait) },
      );
    await next();
  };
