/** Lists as they are edited. */

/** Takes values out of the list where all are in it, else adds them. */
export const toggled = (list: readonly string[], values: readonly string[]): string[] =>
  values.every((value) => list.includes(value))
    ? list.filter((one) => !values.includes(one))
    : [...new Set([...list, ...values])];

/** The list with a value moved by one; the same where it cannot be. */
export function moved(list: readonly string[], value: string, step: 1 | -1): string[] {
  const from = list.indexOf(value);
  const to = from + step;
  if (from < 0 || to < 0 || to >= list.length) return [...list];
  return list.with(from, list[to]!).with(to, value);
}
