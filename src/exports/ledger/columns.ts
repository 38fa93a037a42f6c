/** How the answers of the ledger stand in tables. */
import type { EventAnswer, EventLine } from '../../queries/events/answers.ts';
import type {
  ChangeAnswer,
  ChannelAnswer,
  ClaimAnswer,
  CommitmentAnswer,
  ConflictAnswer,
  ContactAnswer,
  LineAnswer,
  OccasionLine,
  PlanAnswer,
  PositionAnswer,
  ProposalAnswer,
  Voice,
} from '../../queries/ledger/answers.ts';
import type { StateCell } from '../../queries/state-of-play/state-of-play.ts';
import { actCell, type Column, dateCell, sidesCell } from '../columns.ts';
import type { Tone } from '../terminal/paint.ts';

const id = { heading: 'ID', cell: (a: { id: string }) => a.id, tone: (): Tone => 'faint' };
const date = { heading: 'Date', cell: dateCell };
const sources = {
  heading: 'Src',
  cell: (a: { sources: number }) => String(a.sources),
  align: 'right' as const,
};
const several = (names: readonly string[]) => names.join(', ');

/** "Noh Kyu-duk, special representative", "an official", "reporter": by whose words. */
export function voiceCell({ rank, person, speaker, office }: Voice): string {
  const name = person?.name ?? speaker;
  if (name === null) return '';
  const of = office === null ? name : `${name}, ${office}`;
  return rank === 'another' ? `as told by ${of}` : of;
}

const voice = { heading: 'Voice', cell: (a: { voice: Voice }) => voiceCell(a.voice), share: 2 };
const rank = { heading: 'Rank', cell: (a: { voice: Voice }) => a.voice.rank, dispensable: 2 };
const words = { heading: 'Words', cell: (a: { text: string }) => a.text, share: 4 };

/** "KOR, USA, 2021-10-18, Washington" */
export const occasionCell = (o: OccasionLine | null): string =>
  o === null ? '' : [several(o.parties), o.date, o.place].filter((w) => w !== null && w !== '').join(', ');

/** "POL → BLR, SANCTION: expel, 2021-10-18" */
export const eventCell = (e: EventLine): string =>
  [sidesCell(e), actCell(e), e.date].filter((w) => w !== null && w !== '').join(', ');

const conditional = (a: PositionAnswer) =>
  a.condition === null || a.text.includes(a.condition) ? a.text : `${a.text} (${a.condition})`;

export const positionColumns: Column<PositionAnswer>[] = [
  date,
  { heading: 'Who', cell: (a) => a.holder },
  { heading: 'Issue', cell: (a) => a.issue },
  { heading: 'Stance', cell: (a) => a.stance },
  { heading: 'Firm', cell: (a) => (a.firmness === 'plain' ? '' : a.firmness), dispensable: 3 },
  rank,
  voice,
  { heading: 'Words', cell: conditional, share: 4 },
  sources,
  id,
];

export const stateColumns: Column<StateCell>[] = [
  { heading: 'Who', cell: (a) => a.party },
  { heading: 'Issue', cell: (a) => a.issue },
  { heading: 'Stance', cell: (a) => a.stance },
  { heading: 'Trend', cell: (a) => (a.before === null ? '' : a.trend), dispensable: 1 },
  { heading: 'Before', cell: (a) => a.before?.stance ?? '', dispensable: 3 },
  date,
  rank,
  { heading: 'Words', cell: conditional, share: 4 },
  sources,
  id,
];

export const conditionColumns: Column<PositionAnswer>[] = [
  date,
  { heading: 'Who', cell: (a) => a.holder },
  { heading: 'Issue', cell: (a) => a.issue },
  { heading: 'Tied to', cell: (a) => a.tied ?? '' },
  { heading: 'Stance', cell: (a) => a.stance, dispensable: 1 },
  { heading: 'Condition', cell: (a) => a.condition ?? '', share: 3 },
  voice,
  sources,
  id,
];

export const changeColumns: Column<ChangeAnswer>[] = [
  date,
  { heading: 'Who', cell: (a) => a.party },
  { heading: 'Issue', cell: (a) => a.issue },
  { heading: 'From', cell: (a) => a.from },
  { heading: 'To', cell: (a) => a.to },
  voice,
  words,
  { heading: 'After', cell: (a) => occasionCell(a.after), share: 2, dispensable: 1 },
  sources,
  id,
];

export const proposalColumns: Column<ProposalAnswer>[] = [
  date,
  { heading: 'Kind', cell: (a) => a.kind, dispensable: 1 },
  { heading: 'By', cell: (a) => several(a.authors) },
  { heading: 'To', cell: (a) => several(a.addressees) },
  { heading: 'Terms', cell: (a) => a.text, share: 4 },
  {
    heading: 'Responses',
    cell: (a) =>
      [
        ...a.responses.map((r) => `${r.party} ${r.kind}`),
        ...a.silent.map((party) => `${party} no word`),
      ].join(', '),
    share: 2,
  },
  {
    heading: 'State',
    cell: (a) => (a.open ? 'open' : 'closed'),
    tone: (a) => (a.open ? 'attention' : 'plain'),
  },
  sources,
  id,
];

export const commitmentColumns: Column<CommitmentAnswer>[] = [
  date,
  { heading: 'Who', cell: (a) => several(a.holders) },
  { heading: 'What', cell: (a) => (a.negated ? `not: ${a.text}` : a.text), share: 4 },
  { heading: 'With', cell: (a) => several(a.counterparts) },
  { heading: 'Due', cell: (a) => a.due ?? '' },
  {
    heading: 'Outcome',
    cell: (a) => a.outcome,
    tone: (a) => (a.outcome === 'lapsed' ? 'off' : a.outcome === 'kept' ? 'plain' : 'attention'),
  },
  {
    heading: 'Shown by',
    cell: (a) => (a.event ? eventCell(a.event) : occasionCell(a.occasion)),
    share: 2,
    dispensable: 1,
  },
  sources,
  id,
];

export const planColumns: Column<PlanAnswer>[] = [
  date,
  { heading: 'Who', cell: (a) => several([...a.parties, ...a.people.map((p) => p.name)]), share: 2 },
  { heading: 'Place', cell: (a) => a.place ?? '', share: 1 },
  {
    heading: 'Outcome',
    cell: (a) => a.outcome,
    tone: (a) => (a.outcome === 'held' ? 'plain' : a.outcome === 'called-off' ? 'off' : 'attention'),
  },
  {
    heading: 'History',
    cell: (a) =>
      a.history
        .map((h) => `${h.reported ?? 'undated'} ${h.status}${h.date === null ? '' : ` for ${h.date}`}`)
        .concat(a.by === null ? [] : [`held as ${occasionCell(a.by)}`])
        .join('; '),
    share: 3,
  },
  sources,
  id,
];

const days = (n: number | null) => (n === null ? '' : `${n} d`);

export const contactColumns: Column<ContactAnswer>[] = [
  { heading: 'Between', cell: (a) => several(a.parties) },
  { heading: 'Last', cell: (a) => a.last.date ?? '' },
  { heading: 'Where', cell: (a) => a.last.place ?? '', share: 1 },
  { heading: 'Gap', cell: (a) => days(a.gap), align: 'right' },
  { heading: 'Usual', cell: (a) => days(a.usual), align: 'right' },
  { heading: 'Longest', cell: (a) => days(a.longest), align: 'right', dispensable: 1 },
  { heading: 'Contacts', cell: (a) => String(a.contacts), align: 'right' },
  {
    heading: 'Unusual',
    cell: (a) => (a.unusual === null ? 'too few' : a.unusual ? 'yes' : 'no'),
    tone: (a) => (a.unusual ? 'attention' : 'plain'),
  },
  sources,
  id,
];

export const channelColumns: Column<ChannelAnswer>[] = [
  { heading: 'Between', cell: (a) => several(a.between) },
  { heading: 'Who', cell: (a) => a.name, share: 1 },
  { heading: 'Party', cell: (a) => a.party ?? '' },
  { heading: 'Office', cell: (a) => a.office ?? '', share: 1, dispensable: 2 },
  { heading: 'Took part', cell: (a) => `${a.occasions} of ${a.all}`, align: 'right' },
  { heading: 'First', cell: (a) => a.first ?? '', dispensable: 1 },
  { heading: 'Last', cell: (a) => a.last ?? '' },
  { heading: 'Since', cell: (a) => String(a.since), align: 'right' },
  { heading: 'Quiet', cell: (a) => (a.quiet ? 'quiet' : ''), tone: () => 'attention' },
  id,
];

export const conflictColumns: Column<ConflictAnswer>[] = [
  { heading: 'Of', cell: (a) => a.what, share: 3 },
  { heading: 'On', cell: (a) => a.field },
  { heading: 'Record', cell: (a) => a.value ?? '', share: 2 },
  { heading: 'Others', cell: (a) => a.other, share: 2 },
  { heading: 'Src', cell: (a) => `${a.otherSources} of ${a.sources}`, align: 'right' },
  id,
];

export const lineColumns: Column<LineAnswer>[] = [
  { heading: 'Reported', cell: (a) => a.reported ?? '' },
  { heading: 'Kind', cell: (a) => a.kind },
  { heading: 'Date', cell: (a) => a.date ?? '', dispensable: 1 },
  { heading: 'Who', cell: (a) => several(a.parties), share: 1 },
  { heading: 'What', cell: (a) => a.text, share: 4 },
  sources,
  id,
];

export const eventColumns: Column<EventAnswer>[] = [
  date,
  { heading: 'Act', cell: actCell },
  { heading: 'Who → whom', cell: sidesCell, share: 1 },
  {
    heading: 'Status',
    cell: (a) => (a.status === 'happened' ? '' : a.status),
    tone: (a) => (a.status === 'denied' ? 'off' : 'attention'),
  },
  words,
  { heading: 'Place', cell: (a) => a.place ?? '', dispensable: 2 },
  { heading: 'Context', cell: (a) => several(a.contexts), dispensable: 3 },
  sources,
  id,
];

export const claimColumns: Column<ClaimAnswer>[] = [
  date,
  { heading: 'Who', cell: (a) => several(a.parties), share: 1 },
  { heading: 'Claim', cell: (a) => a.text, share: 4 },
  {
    heading: 'Verdict',
    cell: (a) => a.verdict,
    tone: (a) => (a.verdict === 'true' ? 'plain' : a.verdict === 'false' ? 'off' : 'faint'),
  },
  { heading: 'Why', cell: (a) => a.reason, share: 2 },
  sources,
  id,
];
