/** Ingests one after the other, each with how far it is. */
import { randomBytes } from 'node:crypto';
import { rm } from 'node:fs/promises';
import type { Job } from '../schemas/jobs.ts';
import type { IngestInput, IngestNews } from './run.ts';
import type { Ingest } from './thread.ts';

/** Files that wait to be read, in a folder that is removed afterwards. */
export interface Uploads {
  folder: string;
  inputs: IngestInput[];
}

export interface JobsOptions {
  record: string;
  ingest: Ingest;
  /** Called after each change, but no more often than it is worth. */
  onChange: (job: Job) => void;
  now?: () => Date;
}

const mostWaiting = 50;
const mostKept = 100;
const mostReports = 200;
const mostProblems = 100;
/** Progress is told of at most so often, in milliseconds. */
const toldEvery = 250;

/** Fetches what is to be read, and tells how far that is. Throws an error whose message says what is wrong. */
export type Gather = (
  tell: (pages: NonNullable<Job['pages']>) => void,
  signal: AbortSignal,
) => Promise<Uploads>;

interface Running {
  job: Job;
  stop: AbortController;
  told: number;
}

export class Jobs {
  readonly #options: JobsOptions;
  readonly #all = new Map<string, Running>();
  #last: Promise<void> = Promise.resolve();
  readonly #gathering = new Set<Promise<void>>();
  #isClosed = false;

  constructor(options: JobsOptions) {
    this.#options = options;
  }

  /** The jobs that are kept, the newest first. */
  list(): Job[] {
    return [...this.#all.values()].map((r) => r.job).reverse();
  }

  get(id: string): Job | undefined {
    return this.#all.get(id)?.job;
  }

  /** Whether as many wait as may. */
  get isFull(): boolean {
    return this.#isClosed || this.list().filter((j) => j.ended === null).length >= mostWaiting;
  }

  /** Reads the files when those before are done. The folder is removed after that. */
  add(uploads: Uploads): Job {
    const running = this.#begin(
      'waiting',
      uploads.inputs.map((i) => i.url ?? i.name),
    );
    this.#queue(running, uploads);
    return running.job;
  }

  /** Fetches beside the others what is then read in its turn. */
  gather(name: string, gather: Gather): Job {
    const running = this.#begin('fetching', [name]);
    const gathering = this.#gather(running, gather).finally(() => this.#gathering.delete(gathering));
    this.#gathering.add(gathering);
    return running.job;
  }

  async #gather(running: Running, gather: Gather): Promise<void> {
    const { job, stop } = running;
    try {
      const uploads = await gather((pages) => {
        job.pages = pages;
        this.#tell(running, false);
      }, stop.signal);
      job.state = 'waiting';
      this.#queue(running, uploads);
    } catch (error) {
      job.failure = error instanceof Error ? error.message : String(error);
      this.#end(running, 'failed');
    }
  }

  #queue(running: Running, uploads: Uploads): void {
    running.job.bytes.total = uploads.inputs.reduce((sum, i) => sum + i.size, 0);
    this.#tell(running, true);
    this.#last = this.#last.then(() => this.#run(running, uploads));
  }

  #begin(state: Job['state'], names: string[]): Running {
    const job: Job = {
      id: `job-${randomBytes(8).toString('hex')}`,
      state,
      names,
      created: this.#now(),
      ended: null,
      bytes: { done: 0, total: 0 },
      pages: null,
      counts: { reports: 0, added: 0, unchanged: 0, otherLanguage: 0, withoutDate: 0, failed: 0 },
      reports: [],
      problems: [],
      failure: null,
    };
    const running: Running = { job, stop: new AbortController(), told: 0 };
    this.#all.set(job.id, running);
    this.#forgetOld();
    if (state === 'fetching') this.#tell(running, true);
    return running;
  }

  /** Stops a job; what was read is kept. False where there is no such job under way. */
  stop(id: string): boolean {
    const running = this.#all.get(id);
    if (!running || running.job.ended !== null) return false;
    running.stop.abort();
    return true;
  }

  /** Stops all jobs and waits for what is under way. */
  async close(): Promise<void> {
    this.#isClosed = true;
    for (const id of this.#all.keys()) this.stop(id);
    await Promise.all(this.#gathering);
    await this.#last;
  }

  async #run(running: Running, uploads: Uploads): Promise<void> {
    const { job, stop } = running;
    try {
      if (!stop.signal.aborted) {
        job.state = 'reading';
        this.#tell(running, true);
        const order = { record: this.#options.record, inputs: uploads.inputs };
        await this.#options.ingest(order, (news) => this.#hear(running, news), stop.signal);
      }
    } catch (error) {
      this.#hear(running, {
        news: 'failed',
        message: error instanceof Error ? error.message : String(error),
      });
    } finally {
      if (job.ended === null) this.#end(running, 'stopped');
      await rm(uploads.folder, { recursive: true, force: true });
    }
  }

  #hear(running: Running, news: IngestNews): void {
    const { job } = running;
    if (news.news === 'progress') {
      job.counts = news.counts;
      job.bytes.done = Math.min(news.bytes, job.bytes.total);
      this.#tell(running, false);
    } else if (news.news === 'report') {
      if (job.reports.length < mostReports && !job.reports.includes(news.id)) job.reports.push(news.id);
    } else if (news.news === 'problem') {
      if (job.problems.length < mostProblems) job.problems.push(news.problem);
    } else if (news.news === 'reconciling') {
      job.state = 'reconciling';
      this.#tell(running, true);
    } else if (news.news === 'failed') {
      job.failure = news.message;
      this.#end(running, 'failed');
    } else this.#end(running, news.stopped ? 'stopped' : 'done');
  }

  #end(running: Running, state: Job['state']): void {
    running.job.state = state;
    running.job.ended = this.#now();
    this.#tell(running, true);
  }

  #tell(running: Running, always: boolean): void {
    const at = Date.now();
    if (!always && at - running.told < toldEvery) return;
    running.told = at;
    this.#options.onChange(structuredClone(running.job));
  }

  #now(): string {
    return (this.#options.now?.() ?? new Date()).toISOString();
  }

  #forgetOld(): void {
    for (const [id, { job }] of this.#all) {
      if (this.#all.size <= mostKept) break;
      if (job.ended !== null) this.#all.delete(id);
    }
  }
}
