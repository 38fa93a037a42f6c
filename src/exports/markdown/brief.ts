/** The brief as Markdown, every line with footnotes to its reports. */
import type { WholeBrief } from '../../queries/brief/selection.ts';
import { type BriefGroup, type BriefLine, briefDocument } from '../brief/document.ts';
import { opening } from '../brief/words.ts';
import { escapeMarkdown } from './escape.ts';
import { Footnotes } from './footnotes.ts';

/** Notes to one line. */
const notesOfLine = 3;

function lineText(line: BriefLine, notes: Footnotes, indent = ''): string {
  const { lead, note, text, goesOn, citations, givesWords, under = [] } = line;
  const head = [
    lead === '' ? '' : `**${escapeMarkdown(lead)}**`,
    note === null ? '' : ` *(${escapeMarkdown(note)})*`,
    lead === '' || text === '' ? '' : goesOn ? ' ' : ': ',
  ].join('');
  const references = notes.refer(citations, { limit: notesOfLine, quote: !givesWords });
  return [
    `${indent}- ${head}${escapeMarkdown(text)}${references}`,
    ...under.map((one) => lineText(one, notes, `${indent}  `)),
  ].join('\n');
}

function groupBlocks({ heading, lead, lines, rest }: BriefGroup, notes: Footnotes): string[] {
  return [
    ...(heading === null ? [] : [`### ${escapeMarkdown(heading)}`]),
    ...(lead === null ? [] : [lead]),
    ...(lines.length === 0 ? [] : [lines.map((line) => lineText(line, notes)).join('\n')]),
    ...(rest === null ? [] : [`*${rest}*`]),
  ];
}

/** The brief as Markdown with numbered footnotes. `title` says what it is about. */
export function briefMarkdown(b: WholeBrief, title: string): string {
  const notes = new Footnotes();
  const blocks = [`# ${escapeMarkdown(title)}`, opening(b)];
  for (const { heading, groups } of briefDocument(b))
    blocks.push(`## ${heading}`, ...groups.flatMap((group) => groupBlocks(group, notes)));
  const text = notes.text();
  if (text) blocks.push('## Sources', text);
  return `${blocks.join('\n\n')}\n`;
}
