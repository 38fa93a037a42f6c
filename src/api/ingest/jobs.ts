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

interface Running {
  job: Job;
  uploads: Uploads;
  stop: AbortController;
  told: number;
}

export class Jobs {
  readonly #options: JobsOptions;
  readonly #all = new Map<string, Running>();
  #last: Promise<void> = Promise.resolve();
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
    const job: Job = {
      id: `job-${randomBytes(8).toString('hex')}`,
      state: 'waiting',
      names: uploads.inputs.map((i) => i.url ?? i.name),
      created: this.#now(),
      ended: null,
      bytes: { done: 0, total: uploads.inputs.reduce((sum, i) => sum + i.size, 0) },
      counts: { reports: 0, added: 0, unchanged: 0, otherLanguage: 0, withoutDate: 0, failed: 0 },
      reports: [],
      problems: [],
      failure: null,
    };
    const running: Running = { job, uploads, stop: new AbortController(), told: 0 };
    this.#all.set(job.id, running);
    this.#forgetOld();
    this.#tell(running, true);
    this.#last = this.#last.then(() => this.#run(running));
    return job;
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
    await this.#last;
  }

  async #run(running: Running): Promise<void> {
    const { job, uploads, stop } = running;
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
