/**
 * Three classes, all that is kept of a feature in one row of 32 bits: eight bits of its hash to know it by in bits
 * 24–31, and by how much it prefers classes 1 and 2 to class 0, in twelve bits each. A feature lies in one of two
 * neighbouring rows. The loop has no branches, so that the processor fetches many rows at once.
 */
import { hashes, hashTemplates } from './features';

/** By how much class 1 and class 2 are preferred to class 0. */
export let second: i32 = 0;
export let third: i32 = 0;

export function scoreNarrow(templates: usize, count: i32, rows: usize, shift: i32): void {
  hashTemplates(templates, count);
  let s1: i32 = 0;
  let s2: i32 = 0;
  const end = hashes + (count << 2);
  for (let h = hashes; h < end; h += 4) {
    const hash = load<i32>(h);
    const at = (hash >>> shift) << 2;
    const check = hash & 0xff;
    const one = load<i32>(rows + at);
    const other = load<i32>(rows + (at ^ 4));
    const isOne = (((one >>> 24) ^ check) - 1) >> 31;
    const isOther = (((other >>> 24) ^ check) - 1) >> 31;
    const row = (one & isOne) | (other & isOther & ~isOne);
    s1 += (row << 20) >> 20;
    s2 += (row << 8) >> 20;
  }
  second = s1;
  third = s2;
}
