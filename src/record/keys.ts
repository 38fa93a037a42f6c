/** Public ids, made from content. */
import { shortHash } from '../contract/ids.ts';

/** Forty bits of a hash as ten hexadecimal digits. */
function tenDigits(text: string): string {
  return (Number.parseInt(shortHash(text), 36) % 2 ** 40).toString(16).padStart(10, '0');
}

/**
 * Gives each entry `kind-` and ten hexadecimal digits of what identifies it. Where entries are told apart by nothing
 * in it, the later ones get `-2`, `-3`, …, so the entries must come in an order of their own.
 */
export function giveKeys<T extends { key: string }>(
  kind: string,
  entries: T[],
  identity: (entry: T) => string,
): void {
  const given = new Map<string, number>();
  for (const entry of entries) {
    const key = `${kind}-${tenDigits(identity(entry))}`;
    const times = (given.get(key) ?? 0) + 1;
    given.set(key, times);
    entry.key = times === 1 ? key : `${key}-${times}`;
  }
}
