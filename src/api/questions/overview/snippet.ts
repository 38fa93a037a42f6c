import type { Span } from '../../../contract/reading.ts';

/** How far around what was found its words are given, in UTF-16 units. */
const reach = 140;

/** The words and phrases that a search looks for, as they were typed. */
function terms(search: string): string[] {
  const found = search.matchAll(/["“”]([^"“”]+)["“”]?|[^\s"“”]+/gu);
  return [...found]
    .map(([word, phrase]) => phrase ?? word)
    .filter((word) => word !== 'OR' && word !== 'AND')
    .map((word) => word.replace(/\*$/, '').trim())
    .filter((word) => /[\p{L}\p{N}]/u.test(word));
}

const escaped = (words: string) => words.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/\s+/g, '\\s+');

/**
 * Where a text first holds a word of the search, at the beginning of a word if anywhere, and the words around it. A
 * match that folding alone makes (é for e) has no place, and the text is given from its beginning.
 */
export function passageWith(text: string, search: string): { words: string; span: Span | null } {
  const places = terms(search).flatMap((word) => {
    const match =
      new RegExp(`(?<![\\p{L}\\p{N}])${escaped(word)}`, 'iu').exec(text) ??
      new RegExp(escaped(word), 'iu').exec(text);
    return match ? [[match.index, match.index + match[0].length] as Span] : [];
  });
  const span = places.sort((a, b) => a[0] - b[0])[0] ?? null;
  const [start, end] = span ?? [0, 0];
  const before = text.slice(Math.max(0, start - reach), start).replace(start > reach ? /^\S*\s/ : /^/, '');
  const after = text.slice(end, end + reach).replace(end + reach < text.length ? /\s\S*$/ : /$/, '');
  return { words: (before + text.slice(start, end) + after).replace(/\s+/g, ' ').trim(), span };
}
