/** What the routes work with. */

import type { PageFetcher } from '../fetching/fetch.ts';
import type { Access } from './access/access.ts';
import type { Asker } from './asking/asker.ts';
import type { Decider } from './deciding/decide.ts';
import type { EventHub } from './events/hub.ts';
import type { Desk } from './files/desk.ts';
import type { Rate } from './guard/rates.ts';
import type { Jobs } from './ingest/jobs.ts';

export interface ApiEnv {
  Bindings: {
    /** The address of the client. */
    address: string;
  };
}

export interface ApiContext {
  asker: Asker;
  /** Changes with each write to the record. */
  version: () => Promise<string>;
  access: Access;
  jobs: Jobs;
  decider: Decider;
  hub: EventHub;
  fetchPage: PageFetcher;
  /** The address or name that the server is bound to, and what else it goes by. */
  host: string;
  allowedHosts: readonly string[];
  /** Null where the desk is not built. */
  desk: Desk | null;
  limits: Limits;
  /** Told of what should not happen. */
  onError: (error: unknown) => void;
}

export interface Limits {
  /** The largest body with reports, and the largest of any other write, in bytes. */
  upload: number;
  body: number;
  /** How many streams of events at once. */
  streams: number;
  /** How often an address other than this machine's may ask, and any address write. */
  asking: Rate;
  writing: Rate;
}

export const defaultLimits: Limits = {
  upload: 64 * 2 ** 20,
  body: 64 * 1024,
  streams: 100,
  asking: { burst: 400, perSecond: 100 },
  writing: { burst: 60, perSecond: 5 },
};
