/** The brief as Markdown, every line with footnotes to its reports. */
import type { OccasionAnswer, StatementAnswer } from '../../queries/answers.ts';
import type { Brief, BriefOccasions, BriefParty, BriefSpeaker } from '../../queries/brief.ts';
import { partyName } from '../../queries/filters/party.ts';
import { counted, opening, plannedLeads } from '../brief-words.ts';
import { speakDate } from '../dates.ts';
import { capital, clause, occasionPhrase } from '../phrases.ts';
import { escapeMarkdown } from './escape.ts';
import { Footnotes } from './footnotes.ts';

/** Notes to one line. */
const notesOfLine = 3;

function partyLines({ name, people, more, occasions }: BriefParty, notes: Footnotes): string {
  const took = occasions === 0 ? '' : ` — ${counted(occasions, 'occasion')}`;
  const lines = people.map((p) => {
    const office = p.office === null ? '' : `, ${escapeMarkdown(p.office)}`;
    return `  - ${escapeMarkdown(p.name)}${office}${notes.refer(p.citation ? [p.citation] : [], { quote: false })}`;
  });
  if (more > 0) lines.push(`  - and ${counted(more, 'other person', 'others')}`);
  return [`- **${escapeMarkdown(capital(name))}**${took}`, ...lines].join('\n');
}

function occasionLine(o: OccasionAnswer, notes: Footnotes): string {
  const date = o.date ?? null;
  const when = date ? speakDate(date) : o.reported ? `Reported ${speakDate(o.reported)}` : 'Undated';
  const off = o.status === 'called-off' ? ' *(called off)*' : o.status === 'proposed' ? ' *(proposed)*' : '';
  return `- **${capital(when)}**${off}: ${escapeMarkdown(occasionPhrase(o))}.${notes.refer(o.citations, { limit: notesOfLine })}`;
}

function statementLine(s: StatementAnswer, notes: Footnotes): string {
  const date = s.date ?? s.reported;
  const when = date === null ? '' : `${capital(speakDate(date))}: `;
  const words = escapeMarkdown(s.text.replace(/,$/, ''));
  const said = s.kind === 'direct' ? `“${words}”` : `said that ${clause(words.replace(/^that /i, ''))}`;
  return `- ${when}${said}${notes.refer(s.citations, { limit: notesOfLine, quote: s.kind === 'indirect' })}`;
}

function speakerBlock(s: BriefSpeaker, notes: Footnotes): string {
  const party =
    s.party !== null && s.name !== partyName(s.party) ? ` (${escapeMarkdown(partyName(s.party))})` : '';
  const lines = s.statements.map((one) => statementLine(one, notes));
  if (s.more > 0) {
    const command = s.person === null ? '' : `: \`rapporteur statements --person ${s.person}\``;
    lines.push(`- *${counted(s.more, 'more statement')}${command}*`);
  }
  return `**${escapeMarkdown(capital(s.name))}**${party}\n\n${lines.join('\n')}`;
}

function occasionList({ occasions, more }: BriefOccasions, notes: Footnotes): string[] {
  const list = occasions.map((o) => occasionLine(o, notes)).join('\n');
  if (more === 0) return [list];
  return [
    list,
    `*Those that most sources report; ${counted(more, 'more is', 'more are')} in \`rapporteur meetings\`.*`,
  ];
}

function plannedBlocks(b: Brief, notes: Footnotes): string[] {
  const blocks = plannedLeads(b).flatMap(({ lead, some }) => [lead, ...occasionList(some, notes)]);
  return blocks.length > 0 ? ['## What is planned next', ...blocks] : [];
}

/** The brief as Markdown with numbered footnotes. `title` says what it is about. */
export function briefMarkdown(b: Brief, title: string): string {
  const notes = new Footnotes();
  const blocks = [`# ${escapeMarkdown(title)}`, opening(b)];
  if (b.parties.length > 0)
    blocks.push('## Who took part', b.parties.map((p) => partyLines(p, notes)).join('\n'));
  if (b.happened.occasions.length > 0) blocks.push('## What happened', ...occasionList(b.happened, notes));
  if (b.speakers.length > 0) {
    blocks.push('## What was said', ...b.speakers.map((s) => speakerBlock(s, notes)));
    if (b.moreSpeakers > 0)
      blocks.push(`*${counted(b.moreSpeakers, 'more speaker')}: \`rapporteur statements\`.*`);
  }
  blocks.push(...plannedBlocks(b, notes));
  const text = notes.text();
  if (text) blocks.push('## Sources', text);
  return `${blocks.join('\n\n')}\n`;
}
