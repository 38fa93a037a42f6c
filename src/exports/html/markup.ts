/** HTML from words that may be anything. */
import { printable } from '../../reports/clean.ts';
import { escapeXml } from '../xml.ts';

/** Words of a report as HTML text or attribute value: nothing in them is taken for markup. */
export const escapeHtml = (words: string): string => escapeXml(printable(words)).replace(/\s+/g, ' ').trim();

/** An address as a link target; null for one that is no web address. */
export function linkAddress(url: string | null): string | null {
  return url !== null && URL.canParse(url) && /^https?:$/.test(new URL(url).protocol)
    ? escapeXml(new URL(url).href)
    : null;
}

/** The items as a list of that class; nothing where there are none. */
export const list = (items: readonly string[], kind = ''): string =>
  items.length === 0
    ? ''
    : `<ul${kind && ` class="${kind}"`}>\n${items.map((i) => `<li>${i}</li>\n`).join('')}</ul>\n`;

export const section = (heading: string, content: string): string =>
  content === '' ? '' : `<section>\n<h2>${escapeHtml(heading)}</h2>\n${content}</section>\n`;
