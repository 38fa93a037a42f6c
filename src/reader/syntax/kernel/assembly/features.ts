/**
 * Features: what stands at places of the configuration, the atoms, is hashed once each; a template's hash is the sum
 * of its atoms' (as in Zobrist 1970), so that it costs additions only.
 */
import { claim } from './memory';

const A: i32 = 0x9e3779b1;
const B: i32 = 0x85ebca77;
const C: i32 = 0xc2b2ae3d;

/** The most atoms of a set of templates, and the most templates. */
const ATOMS = 96;
const TEMPLATES = 128;

/** What each place of the list of atoms holds; the first stands for any. */
export const atoms = memory.data(ATOMS * 4, 16);
const hashed = memory.data((ATOMS + 4) * 4, 16);
const salts = memory.data(ATOMS * 4, 16);
/** The hashes of the templates. */
export const hashes = memory.data(TEMPLATES * 4, 16);

export function atomsAt(): usize {
  return atoms;
}
export function hashesAt(): usize {
  return hashes;
}

/** Fills in what the hash of each place of the atoms begins with. */
export function prepare(): void {
  for (let k = 0; k < ATOMS; k++) store<i32>(salts + (k << 2), (k + 1) * C);
  store<i32>(hashed + ATOMS * 4, 0);
}

/** Hashes the first `count` atoms: equal values at two places have unlike hashes. */
export function hashAtoms(count: i32): void {
  const a = i32x4.splat(A);
  const b = i32x4.splat(B);
  const end = count << 2;
  for (let k = 0; k < end; k += 16) {
    let h = i32x4.mul(v128.xor(v128.load(atoms + k), v128.load(salts + k)), a);
    h = v128.xor(h, i32x4.shr_u(h, 15));
    h = i32x4.mul(h, b);
    v128.store(hashed + k, v128.xor(h, i32x4.shr_u(h, 13)));
  }
}

/**
 * Makes room for a set of templates: three numbers of atoms each in 16 bits, times four; the place after the last atom
 * stands for no atom.
 */
export function claimTemplates(count: i32): usize {
  return claim(count * 6);
}

/** Writes the hashes of `count` templates to `hashes`. */
export function hashTemplates(templates: usize, count: i32): void {
  hashFrom(templates, hashes, hashes + (count << 2));
}

/** Writes the hashes of the templates that belong at [`from`, `end`) of `hashes`. */
export function hashFrom(templates: usize, from: usize, end: usize): void {
  let t = templates + ((from - hashes) >> 1) * 3;
  for (let h = from; h < end; h += 4) {
    store<i32>(
      h,
      load<i32>(hashed + load<u16>(t)) +
        load<i32>(hashed + load<u16>(t, 2)) +
        load<i32>(hashed + load<u16>(t, 4)),
    );
    t += 6;
  }
}
