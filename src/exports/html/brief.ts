/** The brief as one HTML file that needs nothing else, every line with numbered citations. */
import type { OccasionAnswer, StatementAnswer } from '../../queries/answers.ts';
import type { Brief, BriefOccasions, BriefParty, BriefSpeaker } from '../../queries/brief.ts';
import { partyName } from '../../queries/filters/party.ts';
import { counted, opening, plannedLeads } from '../brief-words.ts';
import { speakDate } from '../dates.ts';
import { capital, clause, occasionPhrase } from '../phrases.ts';
import { Citations } from './citations.ts';
import { escapeHtml, list, section } from './markup.ts';
import { style } from './style.ts';

function partyItem({ name, people, more, occasions }: BriefParty, notes: Citations): string {
  const took = occasions === 0 ? '' : ` — ${counted(occasions, 'occasion')}`;
  const items = people.map((p) => {
    const office = p.office === null ? '' : `, ${escapeHtml(p.office)}`;
    return `${escapeHtml(p.name)}${office}${notes.refer(p.citation ? [p.citation] : [])}`;
  });
  if (more > 0) items.push(`<span class="faint">and ${counted(more, 'other person', 'others')}</span>`);
  return `<strong>${escapeHtml(capital(name))}</strong>${took}\n${list(items)}`;
}

function occasionItem(o: OccasionAnswer, notes: Citations): string {
  const when = o.date ? speakDate(o.date) : o.reported ? `Reported ${speakDate(o.reported)}` : 'Undated';
  const status =
    o.status === 'held' || o.status === 'planned'
      ? ''
      : ` <span class="status">(${o.status.replace('-', ' ')})</span>`;
  return `<time>${escapeHtml(capital(when))}</time>${status}: ${escapeHtml(occasionPhrase(o))}.${notes.refer(o.citations)}`;
}

function occasionList({ occasions, more }: BriefOccasions, notes: Citations): string {
  const rest =
    more === 0
      ? ''
      : `<p class="faint">Those that most sources report; ${counted(more, 'more is', 'more are')} in the record.</p>\n`;
  return list(occasions.map((o) => occasionItem(o, notes))) + rest;
}

function statementItem(s: StatementAnswer, notes: Citations): string {
  const date = s.date ?? s.reported;
  const when = date === null ? '' : `<time>${escapeHtml(capital(speakDate(date)))}</time>: `;
  const words = escapeHtml(s.text.replace(/,$/, ''));
  const said = s.kind === 'direct' ? `<q>${words}</q>` : `said that ${clause(words.replace(/^that /i, ''))}`;
  return `${when}${said}${notes.refer(s.citations)}`;
}

function speakerBlock(s: BriefSpeaker, notes: Citations): string {
  const party =
    s.party !== null && s.name !== partyName(s.party) ? ` (${escapeHtml(partyName(s.party))})` : '';
  const more = s.more === 0 ? '' : `<p class="faint">${counted(s.more, 'more statement')}</p>\n`;
  return `<h3>${escapeHtml(capital(s.name))}${party}</h3>\n${list(s.statements.map((one) => statementItem(one, notes)))}${more}`;
}

function planned(b: Brief, notes: Citations): string {
  return plannedLeads(b)
    .map(({ lead, some }) => `<p>${escapeHtml(lead)}</p>\n${occasionList(some, notes)}`)
    .join('');
}

/** The brief as an HTML document: style inlined, no script, nothing loaded. `title` says what it is about. */
export function briefHtml(b: Brief, title: string): string {
  const notes = new Citations();
  const moreSpeakers =
    b.moreSpeakers === 0 ? '' : `<p class="faint">${counted(b.moreSpeakers, 'more speaker')}</p>\n`;
  const body = [
    section('Who took part', list(b.parties.map((p) => partyItem(p, notes)))),
    section('What happened', b.happened.occasions.length === 0 ? '' : occasionList(b.happened, notes)),
    section('What was said', b.speakers.map((s) => speakerBlock(s, notes)).join('') + moreSpeakers),
    section('What is planned next', planned(b, notes)),
  ].join('');
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
