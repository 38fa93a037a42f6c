import { expect, test } from 'vitest';
import { compileKernel } from '../../../../scripts/kernel.mjs';
import { Analyser } from '../analyser.ts';
import { englishModel } from '../english.ts';
import wasm from './kernel.wasm';

function analysed(words: string[]) {
  const out = {
    tag: new Uint8Array(words.length),
    head: new Int32Array(words.length),
    deprel: new Uint8Array(words.length),
  };
  const lower = words.map((w) => w.toLowerCase());
  new Analyser(englishModel()).analyse({ word: words, lower }, [[0, words.length]], out);
  return out;
}

test('the compiled kernel is that of its source', async () => {
  expect(Buffer.compare(await compileKernel(), wasm)).toBe(0);
});

test('a sentence of any length is analysed, and the next ones as ever', () => {
  const words = ['The', 'envoy', 'left', 'Geneva', '.'];
  const alone = analysed(words);
  const long = Array.from({ length: 70_000 }, (_, i) => `word${i}a`);
  const { head } = analysed([...words.slice(0, 4), ...long]);
  expect(head.every((h, i) => h < head.length && h !== i)).toBe(true);
  expect(analysed(words)).toEqual(alone);
});
