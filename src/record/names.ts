/** Lower case, without marks, hyphens and apostrophes as spaces or nothing: what a search for a name compares. */
export function foldName(name: string): string {
  return name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/['’ʼʿʾ‘`.]/g, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** The canonical form of a name, the same for every romanisation and order of it. */
export function nameKey(name: string, _party: string | null): string {
  return foldName(name).split(' ').sort().join(' ');
}
