import fc from 'fast-check';
import { expect, test } from 'vitest';
import { containment, signatureOf, similarity, unpackSignature } from './signature.ts';

/** Words in an order that follows from the seed. */
function story(seed: number, length: number): string[] {
  let state = seed;
  return Array.from({ length }, () => {
    state = (Math.imul(state, 1103515245) + 12345) >>> 0;
    return `w${state >>> 20}`;
  });
}

const packed = (words: string[]) => unpackSignature(signatureOf(words.join(' ')))!;

test.each([
  [1, 0.001],
  [0.75, 0.07],
  [0.5, 0.07],
  [0.25, 0.06],
])('a cut to %f of the text is seen as such', (share, error) => {
  let [jaccard, contained] = [0, 0];
  for (let seed = 1; seed <= 30; seed++) {
    const whole = story(seed, 400);
    const cut = whole.slice(0, 400 * share);
    jaccard += similarity(packed(whole), packed(cut)) / 30;
    contained += containment(packed(whole), packed(cut)) / 30;
  }
  expect(Math.abs(jaccard - share)).toBeLessThanOrEqual(error);
  expect(contained).toBeGreaterThan(0.9);
});

test('different texts have little in common', () => {
  expect(similarity(packed(story(1, 300)), packed(story(2, 300)))).toBeLessThan(0.1);
});

test('case, punctuation and white space do not count; words do', () => {
  expect(signatureOf('The envoys met, again, in Séoul.')).toBe(
    signatureOf('the ENVOYS  met again\nin séoul'),
  );
  expect(signatureOf('The envoys met')).not.toBe(signatureOf('The envoys left'));
  expect(signatureOf(' … “”')).toBe('');
});

test('any text has a signature that is like itself', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const signature = unpackSignature(signatureOf(text));
      if (signature) expect(similarity(signature, signature)).toBe(1);
    }),
  );
});
