/** Feature templates: lists of atoms ("s0.w b0.t") compiled to flat arrays, which are filled in one loop each. */
import { feature1, feature2, feature3, templateKey } from './hash.ts';

export interface Templates {
  /** The number of features that {@link fill} writes. */
  readonly count: number;
  /** Writes the hash of every template over `atoms` to `out`. */
  fill(atoms: Int32Array, out: Int32Array): void;
}

/** Compiles templates of one to three atoms; throws on an atom that is not in `names`. */
export function templatesOf(names: readonly string[], list: readonly string[]): Templates {
  const parsed = list.map((template) =>
    template.split(' ').map((atom) => {
      const index = names.indexOf(atom);
      if (index < 0) throw new RangeError(`No atom ${atom} for the template ${template}`);
      return index;
    }),
  );
  const of = (arity: number) => parsed.filter((t) => t.length === arity);
  const [ones, twos, threes] = [of(1), of(2), of(3)];
  const sorted = [...ones, ...twos, ...threes];
  if (sorted.length !== list.length) throw new RangeError('A template joins one to three atoms');
  const key = Int32Array.from(sorted, (_, i) => templateKey(i));
  const a = Uint8Array.from(sorted, (t) => t[0]!);
  const b = Uint8Array.from(sorted, (t) => t[1] ?? 0);
  const c = Uint8Array.from(sorted, (t) => t[2] ?? 0);
  const endOnes = ones.length;
  const endTwos = endOnes + twos.length;
  const count = sorted.length;
  return {
    count,
    fill(atoms, out) {
      let i = 0;
      for (; i < endOnes; i++) out[i] = feature1(key[i]!, atoms[a[i]!]!);
      for (; i < endTwos; i++) out[i] = feature2(key[i]!, atoms[a[i]!]!, atoms[b[i]!]!);
      for (; i < count; i++) out[i] = feature3(key[i]!, atoms[a[i]!]!, atoms[b[i]!]!, atoms[c[i]!]!);
    },
  };
}
