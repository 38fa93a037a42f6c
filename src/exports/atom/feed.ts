/** News as an Atom feed (RFC 4287). */
import type { TimelineAnswer } from '../../queries/answers.ts';
import { printable } from '../../reports/clean.ts';
import { escapeXml } from '../xml.ts';
import { headline, sourceLines } from './phrases.ts';

export interface News {
  answer: TimelineAnswer;
  change: 'new' | 'changed';
  /** When it came to be known, in milliseconds since 1970. */
  found: number;
}

const text = (words: string) => escapeXml(printable(words));
const time = (ms: number) => new Date(ms).toISOString();

function entry(query: string, { answer, change, found }: News): string {
  const url = answer.citations[0]?.report.url ?? null;
  const author = answer.citations[0]?.report.source ?? 'Unnamed source';
  const isLink = url !== null && URL.canParse(url) && /^https?:$/.test(new URL(url).protocol);
  const paragraphs = sourceLines(answer).map((line) => `<p>${text(line)}</p>`);
  return [
    '  <entry>',
    `    <id>urn:rapporteur:${text(query)}:${answer.id}</id>`,
    `    <title>${text(headline(answer))}</title>`,
    `    <updated>${time(found)}</updated>`,
    `    <author><name>${text(author)}</name></author>`,
    ...(isLink ? [`    <link rel="alternate" href="${escapeXml(new URL(url).href)}"/>`] : []),
    `    <category term="${change}"/>`,
    ...(answer.type === 'occasion' ? [`    <category term="${answer.status}"/>`] : []),
    `    <content type="html">${escapeXml(paragraphs.join(''))}</content>`,
    '  </entry>',
  ].join('\n');
}

/** The feed of a query, latest news first. `updated` is when it was last looked for news, in milliseconds since 1970. */
export function atomFeed(
  { name, title }: { name: string; title: string },
  news: readonly News[],
  updated: number,
): string {
  const latest = news.toReversed();
  return `${[
    '<?xml version="1.0" encoding="utf-8"?>',
    '<feed xmlns="http://www.w3.org/2005/Atom">',
    `  <id>urn:rapporteur:${text(name)}</id>`,
    `  <title>${text(title)}</title>`,
    `  <updated>${time(latest[0]?.found ?? updated)}</updated>`,
    '  <generator>Rapporteur</generator>',
    ...latest.map((n) => entry(name, n)),
    '</feed>',
  ].join('\n')}\n`;
}
