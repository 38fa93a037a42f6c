/** Words of names by their sound, coarse on purpose: given name and surname are only ever compared together. */

/**
 * What differs between transliterations of Russian, Ukrainian, Arabic, Persian, Hebrew and Japanese, and within European
 * names, made the same, in this order. The rules stand in docs/names.md.
 */
const rules: readonly [RegExp, string][] = [
  // Names so widespread that their spellings are a rule of their own.
  [/^m[aou]h?a+mm?[ae]d$/, 'mohamad'],
  [/^(?:q|kh?|gh?)ad+h?d?h?af[iy]$/, 'kadafi'],
  [/^ye(?=[^aeiou])/, 'e'],
  [/^abd[aeou]l+/, 'abdal'],
  // A final -iya, -iyah, -iyeh.
  [/(?:iy+|y)[ae]h?$/, 'ia'],
  [/m[ae]d$/, 'mad'],
  [/enka$/, 'enko'],
  [/shch/g, 'sh'],
  [/tch|cz/g, 'ch'],
  [/sch/g, 'sh'],
  [/dj|zh/g, 'j'],
  [/dh/g, 'd'],
  [/th/g, 't'],
  [/ph/g, 'f'],
  [/gh|q/g, 'k'],
  // Araghchi is also Araghtchi and Araqchi.
  [/kt(?=ch)/g, 'k'],
  [/kh/g, 'h'],
  [/gu(?=[ei])/g, 'g'],
  [/c(?!h)(?=[eiy])/g, 's'],
  [/c(?!h)/g, 'k'],
  [/kk+/g, 'k'],
  [/x/g, 'ks'],
  [/w/g, 'v'],
  [/ff?$/, 'v'],
  [/tz/g, 'ts'],
  // A long o of Japanese: Ohno, Ono, Oono; n before b and p: Shimbun, Shinbun.
  [/oh(?=[^aeiouy])/g, 'o'],
  [/m(?=[bp])/g, 'n'],
  [/(?<=[ei])j$/, 'i'],
  [/h$/, ''],
  [/[ae][iy](?![aeou])/g, 'i'],
  [/[eiy]+/g, 'i'],
  [/[ou]+/g, 'u'],
  [/(.)\1+/g, '$1'],
];

const sounds = new Map<string, string>();
/** How many words are kept with their sound; then the table begins anew. */
const LIMIT = 50_000;

/** The class of a folded word of a name by its sound. Scripts other than Latin stay as they are. */
export function sound(word: string): string {
  let made = sounds.get(word);
  if (made === undefined) {
    made = rules.reduce((s, [from, to]) => s.replace(from, to), word);
    if (sounds.size >= LIMIT) sounds.clear();
    sounds.set(word, made);
  }
  return made;
}
