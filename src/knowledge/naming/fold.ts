/** Letters that are no base letter with a mark. */
const letters: Record<string, string> = {
  ł: 'l',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  ı: 'i',
  þ: 'th',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ə: 'a',
};

const simple = /^[A-Za-z]+(?: [A-Za-z]+)*$/;
const marked = /[^\0-\x7f]/;

/** A name in lower case without marks, apostrophes and periods; hyphens and all else stay. */
export function plainName(name: string): string {
  if (!marked.test(name)) return name.toLowerCase().replace(/['`.]/g, '');
  return name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[łøđðıþßæœə]/g, (c) => letters[c]!)
    .replace(/['’ʼʿʾ‘`´.]/g, '');
}

/** A name's words, lower case without marks, separated by one space, so that "Jong-un" and "Jong Un" are alike. */
export function foldName(name: string): string {
  if (simple.test(name)) return name.toLowerCase();
  return plainName(name)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
