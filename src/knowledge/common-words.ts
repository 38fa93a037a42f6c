import text from './common-words.tsv';
import { once, parseTsv } from './tsv.ts';

const words = once(
  () =>
    new Set(
      parseTsv(text)
        .slice(1)
        .flatMap(([line]) => line!.split(' ')),
    ),
);

/** Whether English commonly writes this lower-case word without a capital. Some are surnames too ("park", "brown"). */
export function isCommonWord(lower: string): boolean {
  return words().has(lower);
}
