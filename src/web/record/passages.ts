/** A stretch of text that is one of the passages, or lies between them. */
export interface Stretch {
  words: string;
  isPassage: boolean;
  /** UTF-16 offset into the whole. */
  at: number;
}

/** The words cut at the passages in them; of passages that overlap, their union. What is not found is left out. */
export function emphasised(words: string, passages: readonly string[]): Stretch[] {
  const isIn = new Uint8Array(words.length);
  for (const passage of passages) {
    const at = passage === '' ? -1 : words.indexOf(passage);
    if (at >= 0) isIn.fill(1, at, at + passage.length);
  }
  const found: Stretch[] = [];
  let from = 0;
  for (let at = 1; at <= words.length; at++) {
    if (at < words.length && isIn[at] === isIn[from]) continue;
    found.push({ words: words.slice(from, at), isPassage: isIn[from] === 1, at: from });
    from = at;
  }
  return found;
}
