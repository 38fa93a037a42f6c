import type { EventNoun } from '../../../knowledge/event-words.ts';
import type { FoundActor } from '../actors/actors.ts';
import type { Reality } from '../coding/status.ts';

/** Not asked yet, in the arrays of {@link Known} that hold tokens. */
export const UNASKED = -2;

/** What has been found out about each token. */
export class Known {
  /** Actors of the phrase that the token heads. */
  readonly actors: (readonly FoundActor[] | undefined)[];
  /** Those who do what a verb says. */
  readonly sources: (readonly FoundActor[] | undefined)[];
  /** The entry of a noun, null where there is none. */
  readonly nouns: (EventNoun | null | undefined)[];
  /** What the auxiliaries of a verb say. */
  readonly reality: (Reality | undefined)[];
  /** Whether a verb is passive: 1 no, 2 yes. */
  readonly passive: Uint8Array;
  /** A verb's object and subject or agent. */
  readonly object: Int32Array;
  readonly doer: Int32Array;

  constructor(count: number) {
    this.actors = new Array<readonly FoundActor[] | undefined>(count);
    this.sources = new Array<readonly FoundActor[] | undefined>(count);
    this.nouns = new Array<EventNoun | null | undefined>(count);
    this.reality = new Array<Reality | undefined>(count);
    this.passive = new Uint8Array(count);
    this.object = new Int32Array(count).fill(UNASKED);
    this.doer = new Int32Array(count).fill(UNASKED);
  }
}
