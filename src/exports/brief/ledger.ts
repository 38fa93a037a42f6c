/** Where parties stand, what they proposed and promised, a line each. */
import type { Firmness, ProposalKind, ResponseKind, Stance } from '../../contract/reading.ts';
import { groupBy } from '../../queries/evidence/group.ts';
import { partyName } from '../../queries/filters/party.ts';
import type {
  CommitmentAnswer,
  OccasionLine,
  Outcome,
  PositionAnswer,
  ProposalAnswer,
  Voice,
} from '../../queries/ledger/answers.ts';
import { speakDate } from '../dates.ts';
import { capital, listed, partyInText } from '../phrases.ts';
import type { BriefLine } from './document.ts';
import { whenOf } from './lines.ts';

/** What one party does, and several. */
const stands: { [stance in Stance]: [one: string, several: string] } = {
  proposes: ['proposes it', 'propose it'],
  supports: ['is for it', 'are for it'],
  open: ['is open to it', 'are open to it'],
  conditional: ['sets a condition', 'set a condition'],
  noncommittal: ['does not commit itself', 'do not commit themselves'],
  opposes: ['is against it', 'are against it'],
  demands: ['demands it', 'demand it'],
};
const firmly: { [firmness in Firmness]: string } = {
  firm: ', firmly',
  plain: '',
  tentative: ', tentatively',
};

/** "military-exercises" → "Military exercises" */
export const issueName = (issue: string): string => capital(issue.replaceAll('-', ' '));

const quoted = (words: string) => `“${words.replace(/[,;]$/, '')}”`;

/** Who speaks for the party, and when: "Javad Zarif, foreign minister, 3 March 2014". */
function byWhom({ rank, person, speaker, office }: Voice, date: string | null): string {
  const name = person?.name ?? (rank === 'party' ? null : speaker);
  const words = [
    rank === 'another' ? `by the account of ${name ?? 'others'}` : name,
    name !== null && office !== null && !name.toLowerCase().includes(office.toLowerCase()) ? office : null,
    date === null ? null : speakDate(date),
  ].filter((w) => w !== null);
  return words.length === 0 ? '' : ` (${words.join(', ')})`;
}

const holderOf = (p: PositionAnswer) => (p.party === null ? p.holder : partyName(p.party));

/** Parties of which the same words of the same voice show the same are told of together. */
export const positionLines = (all: readonly PositionAnswer[]): BriefLine[] =>
  [
    ...groupBy(all, (p) =>
      JSON.stringify([p.stance, p.firmness, p.text, p.voice, p.date ?? p.reported]),
    ).values(),
  ].map(([first, ...others]) => positionLine(first!, others));

export function positionLine(p: PositionAnswer, others: readonly PositionAnswer[] = []): BriefLine {
  const does = stands[p.stance][others.length === 0 ? 0 : 1];
  return {
    id: p.id,
    ...(others.length === 0 ? {} : { also: others.map((o) => o.id) }),
    lead: capital(listed([p, ...others].map(holderOf))),
    note: null,
    goesOn: true,
    text: `${does}${firmly[p.firmness]}: ${quoted(p.text)}${byWhom(p.voice, p.date ?? p.reported)}`,
    citations: [p, ...others].flatMap((one) => one.citations),
    givesWords: true,
  };
}

const proposed: { [kind in ProposalKind]: [does: string, to: string] } = {
  proposal: ['proposed', ' to '],
  offer: ['offered', ' to '],
  invitation: ['invited', ' '],
  demand: ['demanded', ' of '],
};
const answered: { [kind in ResponseKind]: string } = {
  accepted: 'accepted it',
  welcomed: 'welcomed it',
  'counter-offer': 'answered with an offer',
  conditional: 'set a condition',
  rejected: 'rejected it',
  ignored: 'passed it over',
  'no-answer': 'gave no answer',
};

/** Parties, or people by their names, within a sentence. */
const sides = (all: readonly string[]) => listed(all.map(partyInText));

function responsesOf({ responses, silent }: ProposalAnswer): string {
  const told = responses.map(({ party, kind, reported }) => {
    const day = reported === null ? '' : ` (reported ${speakDate(reported)})`;
    return ` ${capital(partyInText(party))} ${answered[kind]}${day}.`;
  });
  return told.join('') + (silent.length === 0 ? '' : ` No answer of ${sides(silent)} is reported.`);
}

export function proposalLine(p: ProposalAnswer): BriefLine {
  const [does, to] = proposed[p.kind];
  const who = p.authors.length === 0 ? does : `${sides(p.authors)} ${does}`;
  const whom = p.addressees.length === 0 ? '' : `${to}${sides(p.addressees)}`;
  return {
    id: p.id,
    lead: whenOf(p),
    note: p.open ? 'open' : null,
    text: `${capital(who)}${whom}: ${quoted(p.text)}.${responsesOf(p)}`,
    citations: p.citations,
    givesWords: true,
  };
}

const cameOf: { [outcome in Outcome]: string } = {
  kept: 'kept',
  'kept-late': 'kept late',
  lapsed: 'lapsed',
  unheard: 'not heard of again',
  open: 'open',
};

function shownBy(occasion: OccasionLine | null): string {
  if (occasion === null) return '';
  const where = occasion.place === null ? '' : ` in ${occasion.place}`;
  const when = occasion.date === null ? '' : ` of ${speakDate(occasion.date)}`;
  return ` Shown by the meeting${when}${where}.`;
}

export function commitmentLine(c: CommitmentAnswer): BriefLine {
  const who = c.holders.length === 0 ? 'it was promised' : `${sides(c.holders)} promised`;
  const whom = c.counterparts.length === 0 ? '' : ` ${sides(c.counterparts)}`;
  const due = c.due === null ? '' : `, for ${speakDate(c.due)}`;
  return {
    id: c.id,
    lead: whenOf(c),
    note: cameOf[c.outcome],
    text: `${capital(who)}${whom}${c.negated ? ' not to' : ''}: ${quoted(c.text)}${due}.${shownBy(c.occasion)}`,
    citations: c.citations,
    givesWords: true,
  };
}
