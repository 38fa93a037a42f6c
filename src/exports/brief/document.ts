/** The brief as a document of sections, groups and lines in plain English, which formats only have to set. */
import type { Citation } from '../../queries/answers.ts';
import type { BriefParty, BriefSpeaker } from '../../queries/brief/brief.ts';
import type { BriefPart } from '../../queries/brief/parts.ts';
import type { BriefIssue } from '../../queries/brief/sections.ts';
import type { BriefEntry, WholeBrief } from '../../queries/brief/selection.ts';
import { partyName } from '../../queries/filters/party.ts';
import { capital } from '../phrases.ts';
import { conflictLines } from './conflicts.ts';
import { commitmentLine, issueName, positionLine, positionLines, proposalLine } from './ledger.ts';
import { occasionLine, statementLine } from './lines.ts';
import { counted, moreNote } from './words.ts';

export interface BriefLine {
  /** What it tells of: an entry, or a party by its code. Null for what is told of several. */
  id: string | null;
  /** Other entries of which it tells the same. */
  also?: string[];
  /** What begins the line and stands out: a day, a party. Empty where nothing does. */
  lead: string;
  /** "called off" */
  note: string | null;
  /** Words of reports stand in quotation marks. */
  text: string;
  /** Whether the text goes on the sentence that the lead begins; else a colon parts them. */
  goesOn?: boolean;
  citations: Citation[];
  /** Whether the text gives the words of the reports itself, so that a note only has to name the report. */
  givesWords?: boolean;
  under?: BriefLine[];
}

export interface BriefGroup {
  heading: string | null;
  lead: string | null;
  lines: BriefLine[];
  /** What is not shown. */
  rest: string | null;
}

export interface BriefSection {
  part: BriefPart | 'first';
  heading: string;
  groups: BriefGroup[];
}

const group = (lines: BriefLine[], more: Partial<BriefGroup> = {}): BriefGroup => ({
  heading: null,
  lead: null,
  rest: null,
  ...more,
  lines,
});

function partyLine({ party, name, people, more, occasions }: BriefParty): BriefLine {
  const under = people.map(
    (p): BriefLine => ({
      id: p.id,
      lead: '',
      note: null,
      text: p.office === null ? p.name : `${p.name}, ${p.office}`,
      citations: p.citation ? [p.citation] : [],
      givesWords: true,
    }),
  );
  if (more > 0)
    under.push({
      id: null,
      lead: '',
      note: null,
      text: `and ${counted(more, 'other person', 'others')}`,
      citations: [],
    });
  const text = occasions === 0 ? '' : counted(occasions, 'occasion');
  return { id: party, lead: capital(name), note: null, text, citations: [], under };
}

function speakerGroup(s: BriefSpeaker): BriefGroup {
  const party = s.party !== null && s.name !== partyName(s.party) ? ` (${partyName(s.party)})` : '';
  return group(s.statements.map(statementLine), {
    heading: `${capital(s.name)}${party}`,
    rest: moreNote(s.more, 'statement'),
  });
}

const issueGroup = ({ issue, positions, more }: BriefIssue): BriefGroup =>
  group(positionLines(positions), { heading: issueName(issue), rest: moreNote(more, 'party', 'parties') });

/** By issue; where one party stands on each, a line each is enough. */
function issueGroups(issues: readonly BriefIssue[]): BriefGroup[] {
  if (issues.some(({ positions, more }) => positions.length + more > 1)) return issues.map(issueGroup);
  const lines = issues.flatMap(({ issue, positions }) =>
    positions
      .map((p) => positionLine(p))
      .map((line) => {
        return { ...line, lead: issueName(issue), text: `${line.lead} ${line.text}`, goesOn: false };
      }),
  );
  return [group(lines)];
}

/** A line of its own for an entry of any kind, which says whose it is. */
function entryLine(entry: BriefEntry): BriefLine {
  switch (entry.type) {
    case 'occasion':
      return occasionLine(entry);
    case 'statement': {
      const name = entry.person?.name ?? entry.speaker ?? (entry.party ? partyName(entry.party) : null);
      const line = statementLine(entry);
      return name === null ? line : { ...line, text: `${capital(name)}: ${line.text}` };
    }
    case 'position': {
      const line = positionLine(entry);
      return { ...line, lead: `${line.lead} on ${issueName(entry.issue).toLowerCase()}` };
    }
    case 'proposal':
      return proposalLine(entry);
    case 'commitment':
      return commitmentLine(entry);
  }
}

function plannedGroups(b: WholeBrief): BriefGroup[] {
  const kinds = [
    { lead: 'Still to come by the last report:', some: b.next },
    {
      lead: 'Not heard of again: announced or proposed for a day that has passed, with no report that it took place.',
      some: b.unheard,
    },
    { lead: 'With no date given:', some: b.undated },
  ];
  return kinds
    .filter(({ some }) => some.occasions.length > 0)
    .map(({ lead, some }) =>
      group(some.occasions.map(occasionLine), { lead, rest: moreNote(some.more, 'occasion') }),
    );
}

/** The sections that have something in them, in order. */
export function briefDocument(b: WholeBrief): BriefSection[] {
  const entries = new Map<string, BriefEntry>(
    [
      ...b.first,
      ...[b.happened, b.next, b.unheard, b.undated].flatMap((some) => some.occasions),
      ...b.speakers.flatMap((s) => s.statements),
      ...b.commitments.commitments,
    ].map((entry) => [entry.id, entry]),
  );
  const lineOf = (id: string) => {
    const entry = entries.get(id);
    return entry ? entryLine(entry) : null;
  };
  const sections: BriefSection[] = [
    { part: 'first', heading: 'In short', groups: [group(b.first.map(entryLine))] },
    { part: 'parties', heading: 'Who took part', groups: [group(b.parties.map(partyLine))] },
    {
      part: 'meetings',
      heading: 'What happened',
      groups: [
        group(b.happened.occasions.map(occasionLine), { rest: moreNote(b.happened.more, 'occasion') }),
      ],
    },
    {
      part: 'statements',
      heading: 'What was said',
      groups: [
        ...b.speakers.map(speakerGroup),
        ...(b.moreSpeakers > 0 ? [group([], { rest: moreNote(b.moreSpeakers, 'speaker') })] : []),
      ],
    },
    {
      part: 'positions',
      heading: 'Where each side stands',
      groups: [
        ...issueGroups(b.issues),
        ...(b.moreIssues > 0 ? [group([], { rest: moreNote(b.moreIssues, 'issue') })] : []),
      ],
    },
    {
      part: 'proposals',
      heading: 'What was proposed',
      groups: [
        group(b.proposals.proposals.map(proposalLine), { rest: moreNote(b.proposals.more, 'proposal') }),
      ],
    },
    {
      part: 'promises',
      heading: 'What was promised',
      groups: [
        group(b.commitments.commitments.map(commitmentLine), {
          rest: moreNote(b.commitments.more, 'promise'),
        }),
      ],
    },
    { part: 'planned', heading: 'What is planned next', groups: plannedGroups(b) },
    {
      part: 'conflicts',
      heading: 'Where sources disagree',
      groups: [group(conflictLines(b.conflicts, lineOf))],
    },
  ];
  return sections.filter(({ groups }) =>
    groups.some(({ lines, heading }) => lines.length > 0 || heading !== null),
  );
}
