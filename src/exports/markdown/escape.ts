import { printable } from '../../reports/clean.ts';

/** Words of a report as Markdown text on one line: nothing in them is taken for markup, HTML or a table's bar. */
export function escapeMarkdown(words: string): string {
  return printable(words)
    .replace(/\s+/g, ' ')
    .replace(/[\\`*_[\]<>|~#]/g, '\\$&')
    .replace(/^(\d+)([.)] )/, '$1\\$2')
    .replace(/^([-+=] )/, '\\$1')
    .trim();
}

/** An address as a Markdown link target; null for one that is no web address. */
export function linkTarget(url: string | null): string | null {
  if (url === null || !/^https?:\/\/[^\s<>"]+$/i.test(url)) return null;
  return url.replace(/[()]/g, (c) => (c === '(' ? '%28' : '%29'));
}
