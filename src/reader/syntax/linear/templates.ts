/** Feature templates: atoms joined ("s0t n0t"), compiled to flat arrays that are filled in one loop each. */
import { atomHash } from './hash.ts';

export interface Templates {
  /** The number of features that {@link fill} writes. */
  readonly count: number;
  /**
   * Writes the hash of every template over `atoms` to `out`. A template's hash is the sum of its atoms' (as in
   * Zobrist 1970), so that each costs an addition.
   */
  fill(atoms: Int32Array, out: Int32Array): void;
}

/** The names in a list that is set in lines. */
export const namesIn = (list: string): string[] => list.trim().split(/\s+/);

/**
 * Compiles a list of templates, parted by commas, each of one to three atoms parted by spaces; throws on an atom that
 * is not in `names`. An atom's place among the names is its place in `atoms`.
 */
export function templatesOf(names: readonly string[], list: string): Templates {
  const templates = list.split(',').map(namesIn);
  const parsed = templates.map((atoms) =>
    atoms.map((atom) => {
      const index = names.indexOf(atom);
      if (index < 0) throw new RangeError(`No atom ${atom} for the template ${atoms.join(' ')}`);
      return index;
    }),
  );
  const of = (arity: number) => parsed.filter((t) => t.length === arity);
  const [ones, twos, threes] = [of(1), of(2), of(3)];
  const sorted = [...ones, ...twos, ...threes];
  if (sorted.length !== parsed.length) throw new RangeError('A template joins one to three atoms');
  const a = Uint8Array.from(sorted, (t) => t[0]!);
  const b = Uint8Array.from(sorted, (t) => t[1] ?? 0);
  const c = Uint8Array.from(sorted, (t) => t[2] ?? 0);
  const endOnes = ones.length;
  const endTwos = endOnes + twos.length;
  const count = sorted.length;
  const hashed = new Int32Array(names.length);
  return {
    count,
    fill(atoms, out) {
      for (let k = 0; k < hashed.length; k++) hashed[k] = atomHash(k, atoms[k]!);
      let i = 0;
      for (; i < endOnes; i++) out[i] = hashed[a[i]!]!;
      for (; i < endTwos; i++) out[i] = (hashed[a[i]!]! + hashed[b[i]!]!) | 0;
      for (; i < count; i++) out[i] = (hashed[a[i]!]! + hashed[b[i]!]! + hashed[c[i]!]!) | 0;
    },
  };
}
