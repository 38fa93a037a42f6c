/** Edits (insert, delete, replace, swap of neighbours) that turn `a` into `b`, at most `limit`; else `limit + 1`. */
export function editDistance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) > limit) return limit + 1;
  let before: number[] = [];
  let previous = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    let least = i;
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1];
      let cost = Math.min(previous[j]! + 1, row[j - 1]! + 1, previous[j - 1]! + (same ? 0 : 1));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        cost = Math.min(cost, before[j - 2]! + 1);
      row.push(cost);
      least = Math.min(least, cost);
    }
    if (least > limit) return limit + 1;
    before = previous;
    previous = row;
  }
  return Math.min(previous[b.length]!, limit + 1);
}

/**
 * The `count` candidates most like `words`: those that it begins or that hold it first, then by edit distance
 * (at most a third of its length). Ties keep the order of `candidates`.
 */
export function nearest<T>(words: string, candidates: T[], spelled: (c: T) => string[], count = 5): T[] {
  const limit = Math.max(1, Math.floor(words.length / 3));
  const scored: { candidate: T; score: number }[] = [];
  for (const candidate of candidates) {
    let score = Number.POSITIVE_INFINITY;
    for (const spelling of spelled(candidate)) {
      if (words.length >= 3 && spelling.startsWith(words)) score = Math.min(score, 0);
      else if (words.length >= 3 && spelling.includes(words)) score = Math.min(score, 0.5);
      else {
        const d = editDistance(words, spelling, limit);
        if (d <= limit) score = Math.min(score, d);
      }
    }
    if (Number.isFinite(score)) scored.push({ candidate, score });
  }
  return scored
    .sort((a, b) => a.score - b.score)
    .slice(0, count)
    .map((s) => s.candidate);
}
