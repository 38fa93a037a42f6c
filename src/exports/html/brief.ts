/** The brief as one HTML file that needs nothing else, every line with numbered citations. */
import type { WholeBrief } from '../../queries/brief/selection.ts';
import { type BriefGroup, type BriefLine, briefDocument } from '../brief/document.ts';
import { opening } from '../brief/words.ts';
import { Citations } from './citations.ts';
import { escapeHtml, list, section } from './markup.ts';
import { style } from './style.ts';

function item({ lead, note, text, goesOn, citations, under = [] }: BriefLine, notes: Citations): string {
  const head = [
    lead === '' ? '' : `<strong>${escapeHtml(lead)}</strong>`,
    note === null ? '' : ` <span class="status">(${escapeHtml(note)})</span>`,
    lead === '' || text === '' ? '' : goesOn ? ' ' : ': ',
  ].join('');
  const below = list(under.map((one) => item(one, notes)));
  return `${head}${escapeHtml(text)}${notes.refer(citations)}${below && `\n${below}`}`;
}

const group = ({ heading, lead, lines, rest }: BriefGroup, notes: Citations): string =>
  [
    heading === null ? '' : `<h3>${escapeHtml(heading)}</h3>\n`,
    lead === null ? '' : `<p>${escapeHtml(lead)}</p>\n`,
    list(lines.map((line) => item(line, notes))),
    rest === null ? '' : `<p class="faint">${escapeHtml(rest)}</p>\n`,
  ].join('');

/** The brief as an HTML document: style inlined, no script, nothing loaded. `title` says what it is about. */
export function briefHtml(b: WholeBrief, title: string): string {
  const notes = new Citations();
  const body = briefDocument(b)
    .map(({ heading, groups }) => section(heading, groups.map((one) => group(one, notes)).join('')))
    .join('');
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="generator" content="Rapporteur">
<title>${escapeHtml(title)}</title>
<style>${style}</style>
</head>
<body>
<header>
<h1>${escapeHtml(title)}</h1>
<p class="lead">${escapeHtml(opening(b))}</p>
</header>
<main>
${body}${section('Sources', notes.html())}</main>
</body>
</html>
`;
}
