/** What a reading found, as short lists under headings. */
import type {
  Commitment,
  Entity,
  Event,
  Meeting,
  Position,
  Proposal,
  Reading,
  Silence,
  Span,
  Statement,
} from '../../contract/reading.ts';

export interface Findings {
  heading: string;
  lines: string[];
}

/** The lists in the order in which an analyst asks for them; some may be empty. */
export function findings(text: string, reading: Reading, entities: ReadonlyMap<string, Entity>): Findings[] {
  const words = ([start, end]: Span) => text.slice(start, end);
  const who = (id: string) => entities.get(id)?.name ?? id;
  const list = (ids: readonly string[]) => ids.map(who).join(', ');
  const bracket = (parts: (string | null | undefined)[]) => {
    const said = parts.filter((p) => p).join(', ');
    return said ? ` (${said})` : '';
  };

  const person = (e: Entity) => `${e.name}${bracket([e.office, e.party])}`;
  const meeting = (m: Meeting) => {
    const sides = [m.parties.join(', '), list(m.people)].filter((p) => p).join(': ');
    const where = [m.venue, m.place].filter((p) => p).join(', ');
    const about = [
      m.status,
      m.phase,
      m.medium === 'unknown' ? null : m.medium,
      m.round && `no. ${m.round}`,
      m.level,
      m.host && `host ${m.host}`,
      m.topics?.length && `on ${m.topics.join(', ')}`,
      m.dateFrom === 'story' && 'dated by the story',
    ];
    return `${m.date ?? 'undated'} ${sides}${where ? `, ${where}` : ''}${bracket(about.map((x) => x || null))}`;
  };
  const speakers = (s: Pick<Statement, 'speaker' | 'speakers' | 'source' | 'party'>) => {
    if (s.speakers) return list(s.speakers);
    return s.speaker ? who(s.speaker) : s.source ? words(s.source) : (s.party ?? '?');
  };
  const statement = (s: Statement) => {
    const said = s.content.map(words).join(' … ');
    const told = bracket([
      s.negation,
      s.addressee && `to ${words(s.addressee.span)}`,
      s.venue && `${s.venue.kind}: ${words(s.venue.span)}`,
      s.channel && `through ${s.channel.entity ? who(s.channel.entity) : words(s.channel.span)}`,
    ]);
    return `${speakers(s)}${s.date ? `, ${s.date}` : ''}${told}: ${s.kind === 'direct' ? `“${said}”` : said}`;
  };
  const silence = (s: Silence) =>
    `${speakers(s)}${s.date ? `, ${s.date}` : ''} (${s.kind}): ${words(s.cue)}${s.matter ? ` — ${words(s.matter)}` : ''}`;
  const event = (e: Event) => {
    const actors = (xs: Event['source']) =>
      [...new Set(xs.map((a) => a.party ?? (a.entity ? who(a.entity) : words(a.span))))].join(', ');
    const target = actors(e.target);
    const kind = [e.type, e.mode, e.cameo && `CAMEO ${e.cameo}`].filter(Boolean).join(', ');
    const about = (e.contexts ?? []).map((c) => c.context);
    return `${kind}: ${actors(e.source)}${target ? ` → ${target}` : ''}${bracket([e.status, e.date, ...about])} — ${words(e.trigger)}`;
  };
  const position = (p: Position) =>
    `${who(p.holder)}, ${p.issue}: ${p.stance}${p.condition ? ` — ${words(p.condition)}` : ''}`;
  const proposal = (p: Proposal) => {
    const answers = p.responses.map((r) => `${who(r.party)}: ${r.kind}`).join('; ');
    return `${p.kind} by ${list(p.authors)}${p.addressees.length ? ` to ${list(p.addressees)}` : ''}${bracket([p.issue, p.date])}: ${words(p.terms)}${answers ? ` — ${answers}` : ''}`;
  };
  const commitment = (c: Commitment) =>
    `${list(c.holders)}${c.negated ? ' not' : ''}: ${words(c.what)}${bracket([c.due, c.condition ? words(c.condition) : null])}`;

  const sections: [string, string[]][] = [
    ['People', reading.entities.filter((e) => e.kind === 'person').map(person)],
    ['Occasions', reading.meetings.map(meeting)],
    ['Statements', reading.statements.map(statement)],
    ['Not said', (reading.silences ?? []).map(silence)],
    ['Events', reading.events.map(event)],
    ['Positions', [...new Set(reading.positions.map(position))]],
    ['Proposals', (reading.proposals ?? []).map(proposal)],
    ['Commitments', (reading.commitments ?? []).map(commitment)],
    [
      'Claims of pattern',
      (reading.claims ?? []).map((c) => `${c.kind}${bracket([c.parties.join(', ')])}: ${words(c.evidence)}`),
    ],
  ];
  return sections.map(([heading, lines]) => ({ heading, lines: lines.map((l) => l.replace(/\s+/g, ' ')) }));
}
