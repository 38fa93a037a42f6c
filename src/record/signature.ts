/**
 * Near-duplicate signatures: MinHash (Broder 1997) over the set of runs of four words. Two texts agree in each of
 * the 64 places with the probability of their Jaccard similarity; with the sizes of the sets, which the signature
 * keeps too, containment follows.
 */

export const places = 64;
const WORDS = 4;

export interface Signature {
  /** The number of distinct runs of words. */
  size: number;
  /** The least hash of each place, its low 16 bits. */
  least: Uint16Array;
}

const word = /[\p{L}\p{N}]+/gu;

/** Multipliers and addends of the 64 hash functions: odd numbers from a fixed linear congruential generator. */
const [multiply, add] = coefficients();

function coefficients(): [Uint32Array, Uint32Array] {
  let state = 0x2545f491;
  const next = () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state;
  };
  const a = new Uint32Array(places);
  const b = new Uint32Array(places);
  for (let i = 0; i < places; i++) {
    a[i] = next() | 1;
    b[i] = next();
  }
  return [a, b];
}

/** FNV-1a over UTF-16 units, well mixed at the end (the finalizer of MurmurHash3). */
export function hash32(text: string, seed = 0x811c9dc5): number {
  let h = seed;
  for (let i = 0; i < text.length; i++) h = Math.imul(h ^ text.charCodeAt(i), 0x01000193);
  return mix(h);
}

function mix(value: number): number {
  let h = value;
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return (h ^ (h >>> 16)) >>> 0;
}

/** The hashes of the distinct runs of four words of a text; of all its words where there are fewer. */
function shingles(text: string): Set<number> {
  const hashes = Array.from(text.toLowerCase().matchAll(word), (m) => hash32(m[0]));
  const found = new Set<number>();
  for (let i = 0; i + WORDS <= hashes.length; i++) {
    let h = 17;
    for (let k = 0; k < WORDS; k++) h = Math.imul(h, 0x9e3779b1) + hashes[i + k]!;
    found.add(mix(h));
  }
  if (found.size === 0 && hashes.length > 0)
    found.add(hashes.reduce((h, x) => mix(Math.imul(h, 31) + x), 17));
  return found;
}

/** The signature of a text as 176 characters of base64; empty for a text without words. */
export function signatureOf(text: string): string {
  const runs = shingles(text);
  if (runs.size === 0) return '';
  const least = new Uint32Array(places).fill(0xffffffff);
  for (const run of runs) {
    for (let i = 0; i < places; i++) {
      // Multiplication keeps the low bits of the product apart too little, so the high ones are folded in.
      let h = Math.imul(run, multiply[i]!) + add[i]!;
      h = (h ^ (h >>> 15)) >>> 0;
      if (h < least[i]!) least[i] = h;
    }
  }
  const bytes = new Uint8Array(4 + places * 2);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, runs.size);
  for (let i = 0; i < places; i++) view.setUint16(4 + 2 * i, mix(least[i]!) & 0xffff);
  return btoa(String.fromCharCode(...bytes));
}

/** What {@link signatureOf} packed; null for an empty signature. */
export function unpackSignature(signature: string): Signature | null {
  if (signature === '') return null;
  const bytes = Uint8Array.from(atob(signature), (c) => c.charCodeAt(0));
  const view = new DataView(bytes.buffer);
  return {
    size: view.getUint32(0),
    least: Uint16Array.from({ length: places }, (_, i) => view.getUint16(4 + 2 * i)),
  };
}

/** The share of places in which two signatures agree: an estimate of the Jaccard similarity, ± 0.06. */
export function similarity(a: Signature, b: Signature): number {
  let same = 0;
  for (let i = 0; i < places; i++) if (a.least[i] === b.least[i]) same++;
  return same / places;
}

/** An estimate of the share of the smaller text that the larger one holds as well. */
export function containment(a: Signature, b: Signature, jaccard = similarity(a, b)): number {
  const shared = (jaccard / (1 + jaccard)) * (a.size + b.size);
  return Math.min(1, shared / Math.min(a.size, b.size));
}
