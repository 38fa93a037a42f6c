/** A name's words, lower case without marks, periods or hyphens, so that "Jong-un" and "Jong Un" are alike. */
export function foldName(name: string): string {
  if (simple.test(name)) return name.toLowerCase();
  const plain = marked.test(name) ? name.normalize('NFD').replace(/\p{M}/gu, '') : name;
  return plain
    .toLowerCase()
    .replace(/['’‘.]/g, '')
    .replace(/[-‐‑\s]+/g, ' ')
    .trim();
}

const simple = /^[A-Za-z]+(?: [A-Za-z]+)*$/;
const marked = /[^\0-\x7f]/;
