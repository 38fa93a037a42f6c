/**
 * Features are looked up in stages, those that decide most first. Where the best class leads the next by the margin of
 * a stage, the features still to come hardly ever change that, and are left out. A stage is two integers: how many
 * features have been looked up at its end, times four, and its margin; the last one's is negative. Of narrow features
 * all stages but the last end at an even number.
 */
import { claim } from './memory';

/** Makes room for `count` stages. */
export function claimStages(count: i32): usize {
  return claim(count << 3);
}

/** Where a stage ends, in bytes of `hashes`. */
export function endOf(stage: usize): usize {
  return <usize>load<u32>(stage);
}

/** The lead that settles it, negative at the last stage. */
export function marginOf(stage: usize): i32 {
  return load<i32>(stage, 4);
}

export function after(stage: usize): usize {
  return stage + 8;
}
