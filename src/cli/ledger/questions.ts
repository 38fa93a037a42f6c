/** The questions of the ledger as commands: what they are called and may be asked with. */
import type { addFilters } from '../ask/options.ts';

/** What only some of the questions may be asked with. */
export type LedgerOption =
  | 'issue'
  | 'stance'
  | 'rank'
  | 'current'
  | 'open'
  | 'outcome'
  | 'planOutcome'
  | 'verdict'
  | 'field'
  | 'entries'
  | 'since'
  | 'on';

export const ledgerNames = [
  'positions',
  'changes',
  'conditions',
  'proposals',
  'commitments',
  'plans',
  'contacts',
  'channels',
  'news',
  'as-of',
  'conflicts',
  'unconfirmed',
  'claims',
] as const;
export type LedgerName = (typeof ledgerNames)[number];

export interface LedgerQuestion {
  name: LedgerName;
  summary: string;
  description: string;
  filters: Parameters<typeof addFilters>[1];
  options: readonly LedgerOption[];
  examples: readonly string[];
}

export const ledgerQuestions: readonly LedgerQuestion[] = [
  {
    name: 'positions',
    summary: 'where each party stands, by whose words',
    description:
      'Every position with its day, issue, stance and words, by whom the party is heard and which office the speaker held ' +
      'that day; with --current the one that counts now for each party and issue.',
    filters: ['party', 'person', 'from', 'to', 'search', 'source'],
    options: ['issue', 'stance', 'rank', 'current'],
    examples: ['positions --issue sanctions --current', 'positions --party Iran --rank leader --cite'],
  },
  {
    name: 'changes',
    summary: 'when a stance changed, and after what',
    description:
      'Each time that a party said on an issue what is on another side (for, against, between) than what it had said before, ' +
      'with the last occasion that it took part in before.',
    filters: ['party', 'from', 'to', 'search', 'source'],
    options: ['issue'],
    examples: ['changes --party "North Korea"', 'changes --issue talks --cite'],
  },
  {
    name: 'conditions',
    summary: 'which conditions tie one issue to another',
    description: 'Positions on one issue whose condition is on another.',
    filters: ['party', 'person', 'from', 'to', 'search', 'source'],
    options: ['issue'],
    examples: ['conditions --issue sanctions --cite'],
  },
  {
    name: 'proposals',
    summary: 'what was proposed, and the responses',
    description:
      'Proposals, offers, invitations and demands with their terms and what each party made of them; --open leaves out ' +
      'those that somebody has accepted or rejected.',
    filters: ['party', 'between', 'from', 'to', 'search', 'source'],
    options: ['issue', 'open'],
    examples: ['proposals --open', 'proposals --between USA PRK --cite'],
  },
  {
    name: 'commitments',
    summary: 'what was promised, and whether it was kept',
    description:
      'Commitments with their term and outcome. A planned meeting is one. "Now" is the day of the last report.',
    filters: ['party', 'between', 'from', 'to', 'search', 'source'],
    options: ['outcome'],
    examples: ['commitments --outcome lapsed', 'commitments --party Iran --cite'],
  },
  {
    name: 'plans',
    summary: 'what came of announced meetings',
    description:
      'Meetings that were announced: held, called off, put off, not heard of again, or still ahead, with their history.',
    filters: ['party', 'between', 'person', 'from', 'to', 'search', 'source', 'place'],
    options: ['planOutcome'],
    examples: ['plans --outcome unheard', 'plans --between USA PRK'],
  },
  {
    name: 'contacts',
    summary: 'when two parties last met, and whether the gap is unusual',
    description:
      'For pairs of parties the last dated occasion held, the days since, and whether that is long for them. With --to, ' +
      'as of that day.',
    filters: ['party', 'between', 'from', 'to'],
    options: [],
    examples: ['contacts --between USA PRK', 'contacts --party Iran --limit 10'],
  },
  {
    name: 'channels',
    summary: 'who carries the contact between two parties',
    description:
      'The people who took part in the occasions of two parties, and who went quiet: took part in three or more, and in ' +
      'none of the last five or for a year.',
    filters: ['party', 'between', 'person', 'from', 'to'],
    options: [],
    examples: ['channels --between USA KOR', 'channels --party Iran'],
  },
  {
    name: 'news',
    summary: 'what is new since a day',
    description: 'Entries of which no report before the day speaks, the latest first.',
    filters: ['party', 'between', 'search', 'source'],
    options: ['since', 'entries'],
    examples: ['news --since 2021-10-18', 'news --since 2021-10 --entries occasion --cite'],
  },
  {
    name: 'as-of',
    summary: 'what the record said on a day',
    description:
      'The occasions as the reports that had come out by the end of the day tell them: what was planned then is planned.',
    filters: ['party', 'between', 'person', 'from', 'to', 'status', 'medium', 'place'],
    options: ['on'],
    examples: ['as-of --on 2018-05-20 --between USA PRK'],
  },
  {
    name: 'conflicts',
    summary: 'where sources disagree',
    description:
      'What some reports say of date, place, participants or wording other than the record goes by, those of most ' +
      'independent sources first.',
    filters: ['party', 'between', 'from', 'to'],
    options: ['field'],
    examples: ['conflicts --field date', 'conflicts --party KOR --cite'],
  },
  {
    name: 'unconfirmed',
    summary: 'what rests on a single source',
    description:
      'Entries that one independent source alone tells of, and that nobody has confirmed or corrected, the latest first.',
    filters: ['party', 'between', 'from', 'to', 'search', 'source'],
    options: ['entries'],
    examples: ['unconfirmed --entries occasion --limit 20'],
  },
  {
    name: 'claims',
    summary: 'claims of pattern, held against the record',
    description:
      'What reports claim of a pattern ("the third meeting this year"), and whether the record shows it: true, false or ' +
      'undecidable, with the occasions.',
    filters: ['party', 'between', 'from', 'to', 'search', 'source'],
    options: ['verdict'],
    examples: ['claims --verdict false --cite'],
  },
];
