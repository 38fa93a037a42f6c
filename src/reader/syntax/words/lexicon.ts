/** The tag dictionary: for words that the treebank has often, the parts of speech that they have there. */

export interface Lexicon {
  /**
   * What is known of the word whose form hashes to `form`: in bits 0–16 its parts of speech, one bit a code; in bits
   * 24–30 the tag that it always has, plus one. 0 for an unknown word.
   */
  of(form: number): number;
}

/** The parts of speech among the bits. */
export const posBits = (bits: number): number => bits & 0x1ffff;
/** The tag that the word always has, or −1. */
export const soleTag = (bits: number): number => (bits >>> 24) - 1;
export const withSoleTag = (bits: number, tag: number): number => bits | ((tag + 1) << 24);

/** Rows of two: a form's hash and its parts of speech, with open addressing; the number of rows is a power of two. */
export function lexiconOf(rows: Int32Array): Lexicon {
  const mask = rows.length / 2 - 1;
  return {
    of(form) {
      let at = form & mask;
      for (;;) {
        const bits = rows[2 * at + 1]!;
        if (bits === 0 || rows[2 * at] === form) return bits;
        at = (at + 1) & mask;
      }
    },
  };
}

/** Lays out the rows of {@link lexiconOf}. */
export function lexiconRows(entries: readonly (readonly [form: number, bits: number])[]): Int32Array {
  let size = 16;
  while (size < entries.length * 2) size *= 2;
  const rows = new Int32Array(size * 2);
  for (const [form, bits] of entries) {
    let at = form & (size - 1);
    while (rows[2 * at + 1] !== 0) at = (at + 1) & (size - 1);
    rows[2 * at] = form;
    rows[2 * at + 1] = bits;
  }
  return rows;
}
