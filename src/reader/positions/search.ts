/** The first of `length` ascending values that is at least `value`; `length` where there is none. */
export function lowerBound(length: number, valueAt: (i: number) => number, value: number): number {
  let low = 0;
  let high = length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (valueAt(middle) < value) low = middle + 1;
    else high = middle;
  }
  return low;
}
