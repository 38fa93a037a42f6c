/** What happens on the server, for whoever listens. */
import { randomBytes } from 'node:crypto';

export interface ServerEvent {
  /** Grows within one run of the server; `RUN-NUMBER`. */
  id: string;
  type: 'record' | 'job';
  data: unknown;
}

export type EventListener = (event: ServerEvent) => void;

const kept = 256;

export class EventHub {
  readonly #run = randomBytes(4).toString('hex');
  readonly #listeners = new Set<EventListener>();
  readonly #closers = new Set<() => void>();
  #last: ServerEvent[] = [];
  #number = 0;

  get listening(): number {
    return this.#listeners.size;
  }

  publish(type: ServerEvent['type'], data: unknown): void {
    const event: ServerEvent = { id: `${this.#run}-${++this.#number}`, type, data };
    this.#last = [...this.#last, event].slice(-kept);
    for (const listener of [...this.#listeners]) listener(event);
  }

  /** Events after the one with this id; none where it is unknown, as after a restart. */
  since(id: string): ServerEvent[] {
    const at = this.#last.findIndex((event) => event.id === id);
    return at < 0 ? [] : this.#last.slice(at + 1);
  }

  /** Tells the listener of events until the function that is given back is called; `onClose` when there will be no more. */
  subscribe(listener: EventListener, onClose: () => void): () => void {
    this.#listeners.add(listener);
    this.#closers.add(onClose);
    return () => {
      this.#listeners.delete(listener);
      this.#closers.delete(onClose);
    };
  }

  close(): void {
    for (const onClose of [...this.#closers]) onClose();
    this.#listeners.clear();
    this.#closers.clear();
  }
}
