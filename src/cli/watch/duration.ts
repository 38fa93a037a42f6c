const units: { [unit: string]: number } = { s: 1000, m: 60_000, h: 3_600_000, d: 86_400_000 };

/** Milliseconds of `30s`, `15m`, `2h` or `1d`; null for other words. */
export function milliseconds(words: string): number | null {
  const parts = /^(\d+(?:\.\d+)?)\s*([smhd])$/.exec(words.trim());
  return parts ? Number(parts[1]) * units[parts[2]!]! : null;
}
