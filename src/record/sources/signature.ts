/**
 * Near-duplicate signatures: MinHash (Broder 1997) over the set of runs of four words, with one hash function whose
 * values are dealt into 64 places (one permutation hashing, Li et al. 2012; empty places filled as in Shrivastava
 * 2017). Two texts agree in each place with the probability of their Jaccard similarity; with the sizes of the sets,
 * which the signature keeps too, containment follows.
 */

export const places = 64;
const WORDS = 4;

export interface Signature {
  /** The number of distinct runs of words. */
  size: number;
  /** The least hash of each place, its low 16 bits. */
  least: Uint16Array;
}

/** FNV-1a, offset and prime. */
const SEED = 0x811c9dc5;
const PRIME = 0x01000193;

/** Mixes the bits of a hash well (the finalizer of MurmurHash3). An unsigned 32-bit integer. */
export function mix(value: number): number {
  let h = value;
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return (h ^ (h >>> 16)) >>> 0;
}

/** Whether a code unit of lower-case text is of a word: a letter or digit of ASCII, or beyond ASCII and no punctuation. */
function isWordUnit(c: number): boolean {
  if (c < 0x80) return (c >= 0x61 && c <= 0x7a) || (c >= 0x30 && c <= 0x39);
  return c >= 0xc0 && !(c >= 0x2000 && c <= 0x206f) && !(c >= 0x3000 && c <= 0x303f) && c < 0xfe00;
}

/** A hash of each word of a text, case aside. */
export function wordHashes(text: string): number[] {
  const lower = text.toLowerCase();
  const hashes: number[] = [];
  let h = SEED;
  let isIn = false;
  for (let i = 0; i <= lower.length; i++) {
    const c = i < lower.length ? lower.charCodeAt(i) : 0;
    if (isWordUnit(c)) {
      h = Math.imul(h ^ c, PRIME);
      isIn = true;
    } else if (isIn) {
      hashes.push(mix(h));
      h = SEED;
      isIn = false;
    }
  }
  return hashes;
}

/** The hashes of the distinct runs of four words of a text; of all its words where there are fewer. */
function shingles(text: string): Set<number> {
  const hashes = wordHashes(text);
  const found = new Set<number>();
  for (let i = 0; i === 0 || i + WORDS <= hashes.length; i++) {
    let h = 17;
    for (let k = i; k < Math.min(i + WORDS, hashes.length); k++)
      h = (Math.imul(h, 0x9e3779b1) + hashes[k]!) | 0;
    found.add(mix(h));
  }
  return hashes.length === 0 ? new Set() : found;
}

/** Each run's hash names a place by its high bits; the least of its low bits there is kept. */
function leastHashes(runs: Set<number>): Uint32Array {
  const least = new Uint32Array(places).fill(EMPTY);
  for (const run of runs) {
    const place = run >>> 26;
    const value = run & 0x3ffffff;
    if (value < least[place]!) least[place] = value;
  }
  const filled = least.slice();
  for (let place = 0; place < places; place++) {
    // Another place stands in for an empty one, the same in every text in which it is not empty.
    for (let tries = 1; filled[place] === EMPTY; tries++)
      filled[place] = least[mix(place * 8191 + tries) % places]!;
  }
  return filled;
}

const EMPTY = 0xffffffff;

/** The signature of a text as 176 characters of base64; empty for a text without words. */
export function signatureOf(text: string): string {
  const runs = shingles(text);
  if (runs.size === 0) return '';
  const least = leastHashes(runs);
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
