/** A distance in words, in classes from 0 to 8. */
export const distance = (words: number): number =>
  words < 5 ? words : words < 8 ? 5 : words < 12 ? 6 : words < 20 ? 7 : 8;
