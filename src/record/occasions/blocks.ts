import type { Draft } from './draft.ts';

/**
 * Drafts in blocks, so that each is compared with few: those of one block have a person in common, or all their
 * parties, and the time that the block is of.
 */
export class Blocks {
  readonly #blocks = new Map<string, Set<Draft>>();

  /** Puts `draft` where one with the people and parties of `like` is looked for at these times. */
  put(draft: Draft, times: Iterable<number | string>, like: Draft = draft): void {
    for (const block of blocksOf(like, times)) {
      const drafts = this.#blocks.get(block);
      if (drafts) drafts.add(draft);
      else this.#blocks.set(block, new Set([draft]));
    }
  }

  /** The drafts that `draft` may be one with. */
  near(draft: Draft, times: Iterable<number | string>): Set<Draft> {
    const found = new Set<Draft>();
    for (const block of blocksOf(draft, times)) for (const d of this.#blocks.get(block) ?? []) found.add(d);
    return found;
  }
}

function* blocksOf({ people, parties }: Draft, times: Iterable<number | string>): Generator<string> {
  const all = [...parties].sort().join('+');
  for (const time of times) {
    for (const person of people) yield `${person} ${time}`;
    if (all !== '') yield `${all} ${time}`;
  }
}

/** The whole numbers from `first` to `last`. */
export function* run(first: number, last: number): Generator<number> {
  for (let n = first; n <= last; n++) yield n;
}
