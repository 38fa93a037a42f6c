/** A page about one entry: a heading, facts, and sections of paragraphs; for the terminal or as Markdown. */
import { printable } from '../../reports/clean.ts';
import { escapeMarkdown } from '../markdown/escape.ts';
import { paint } from '../terminal/paint.ts';
import { displayWidth, pad, wrap } from '../terminal/width.ts';

/** A line of a section; `quoted` are the exact words of a report under it. */
export interface Item {
  text: string;
  id?: string;
  quoted?: string;
}

export interface Section {
  heading: string;
  items: Item[];
}

export interface Page {
  id: string;
  title: string;
  facts: [label: string, value: string][];
  sections: Section[];
}

const flat = (text: string) => printable(text).replace(/\s+/g, ' ').trim();

function itemLines(item: Item, width: number, colour: boolean): string[] {
  const lines = wrap(flat(item.text), width - 2).map((line) => `  ${line}`);
  const last = lines.at(-1)!;
  const id = item.id === undefined ? '' : paint(item.id, 'faint', colour);
  if (id && displayWidth(last) + 2 + item.id!.length <= width) lines[lines.length - 1] = `${last}  ${id}`;
  else if (id) lines.push(`  ${id}`);
  if (item.quoted !== undefined)
    for (const line of wrap(flat(item.quoted), width - 6))
      lines.push(`${paint('    │ ', 'faint', colour)}${line}`);
  return lines;
}

/** The page as lines of at most `width` cells. */
export function pageText(page: Page, options: { width: number; colour: boolean }): string {
  const { colour } = options;
  const width = Math.max(40, options.width);
  const facts = page.facts.filter(([, value]) => value !== '');
  const label = Math.max(0, ...facts.map(([l]) => displayWidth(l)));
  const lines = [
    paint(page.id, 'faint', colour),
    ...wrap(flat(page.title), width).map((line) => paint(line, 'strong', colour)),
    '',
    ...facts.flatMap(([l, value]) =>
      wrap(flat(value), width - label - 2).map(
        (line, i) => `${paint(pad(i === 0 ? l : '', label), 'faint', colour)}  ${line}`,
      ),
    ),
  ];
  for (const { heading, items } of page.sections) {
    if (items.length === 0) continue;
    lines.push(
      '',
      paint(heading, 'heading', colour),
      ...items.flatMap((item) => itemLines(item, width, colour)),
    );
  }
  return `${lines.join('\n')}\n`;
}

export function pageMarkdown(page: Page): string {
  const facts = page.facts.filter(([, value]) => value !== '');
  const blocks = [
    `# ${escapeMarkdown(page.title)}`,
    [`- Id: \`${page.id}\``, ...facts.map(([l, value]) => `- ${l}: ${escapeMarkdown(value)}`)].join('\n'),
  ];
  for (const { heading, items } of page.sections) {
    if (items.length === 0) continue;
    const list = items.map(({ text, id, quoted }) => {
      const line = `- ${escapeMarkdown(text)}${id === undefined ? '' : ` \`${id}\``}`;
      return quoted === undefined ? line : `${line}\n  > ${escapeMarkdown(quoted)}`;
    });
    blocks.push(`## ${heading}`, list.join('\n'));
  }
  return `${blocks.join('\n\n')}\n`;
}
