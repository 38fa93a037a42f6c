/**
 * Where a party stands on an issue, by whose words: an entry for each time that it is said. The same words on the same
 * issue within a month are one.
 */
import type { Span } from '../../contract/reading.ts';
import type { EntryAspect, Mention, Words } from '../aspects.ts';
import type { Gathered, GatheredPerson, GatheredStatement } from '../gather.ts';
import { type Holder, holderOf } from '../ledger/holders.ts';
import { issuesIn } from '../ledger/issue.ts';
import { knownOffice } from '../ledger/known-office.ts';
import { daysBetween, earlierFirst, followBest, stretches } from '../ledger/nearby.ts';
import { higherRank, rankOfOffice, type SpeakerRank } from '../ledger/speaker-rank.ts';
import { foldName } from '../names.ts';
import { type PositionFields, positionFields } from './fields.ts';

export interface PositionAccount {
  /** A party, or the name of a person who speaks for himself or herself. */
  holder: string;
  isParty: boolean;
  issue: string;
  stance: string;
  /** The clause, folded. */
  wording: string;
  /** Day of publication. */
  day: number | null;
}

/** Days between reports that may tell of the same saying in the same words. */
const DAYS = 30;

const marks = ({ holder, issue, stance, wording, day }: PositionAccount): string[] =>
  stretches(day, DAYS).map((time) => `${time} ${holder} ${issue} ${stance} ${wording}`);

export const positionAspect: EntryAspect<PositionAccount, PositionFields> = {
  kind: 'position',
  mentions,
  marks,
  seeks: marks,
  rank: ({ day }) => earlierFirst(day),
  choose: (self, near) =>
    followBest(self, near, (a, b) => {
      const apart = a.day === b.day ? 0 : daysBetween(a.day, b.day);
      return apart === null || apart > DAYS ? 0 : 1 / (1 + apart);
    }),
  entry: positionFields,
};

function mentions(report: Gathered): Mention<PositionAccount>[] {
  const statements = new Map(report.statements.map((s) => [s.id, s]));
  return report.reading.positions.flatMap((position) => {
    const { issue, stance, condition, evidence, firmness, statement } = position;
    const holder = holderOf(report, position.holder);
    if (!holder || !report.valid(evidence)) return [];
    const text = report.report.text.slice(...evidence);
    const said = (statement && statements.get(statement)) || null;
    const conditional = condition && report.valid(condition) ? condition : null;
    const account: PositionAccount = {
      holder: holder.name,
      isParty: holder.party !== null,
      issue,
      stance,
      wording: foldName(text),
      day: report.day,
    };
    const told = condition && conditional ? report.report.text.slice(...conditional) : null;
    return [
      {
        account,
        words: wordsOf(evidence, conditional, said),
        votes: {
          text: [text],
          firmness: [firmness ?? 'plain'],
          condition: told === null ? [] : [told],
          tied: told === null ? [] : issuesIn(told).filter((i) => i !== issue),
          date: said?.date ? [said.date] : [],
          ...voiceOf(report, holder, evidence, said),
        },
      },
    ];
  });
}

function wordsOf(evidence: Span, condition: Span | null, said: GatheredStatement | null): Words[] {
  return [
    { span: evidence, role: 'position' },
    ...(condition ? [{ span: condition, role: 'condition' }] : []),
    ...(said?.source ? [{ span: said.source, role: 'source' }] : []),
  ];
}

/** Who says it or does it: with the office that the report gives on that day. */
function voiceOf(
  report: Gathered,
  holder: Holder,
  evidence: Span,
  said: GatheredStatement | null,
): { [field: string]: readonly string[] } {
  const speaker = said?.speaker ?? null;
  if (speaker && holder.party !== null && speaker.party !== null && speaker.party !== holder.party)
    return voice(speaker, 'another');
  const person = holder.person ?? speaker ?? (said ? null : doerOf(report, holder, evidence));
  if (person) return voice(person, rankOf(report, person), officeOf(report, person));
  const words = said?.sourceWords ?? null;
  const isUnnamed = words !== null && UNNAMED.test(words);
  return {
    person: [],
    speaker: words === null || PRONOUN.test(words) ? [] : [words],
    office: [],
    rank: [(isUnnamed ? 'unnamed' : 'party') satisfies SpeakerRank],
  };
}

const voice = (person: GatheredPerson, rank: SpeakerRank, office = person.office) => ({
  person: [String(person.id)],
  speaker: [person.name],
  office: office === null ? [] : [office],
  rank: [rank],
});

/** Where the reporter tells it of a person of the party, and names nothing else of it before: that person. */
function doerOf(
  { reading, personOf, report }: Gathered,
  { party }: Holder,
  [start, end]: Span,
): GatheredPerson | null {
  const entities = new Map(reading.entities.map((e) => [e.id, e]));
  const [first, second] = reading.mentions
    .filter(({ span, entity }) => start <= span[0] && span[1] <= end && entities.get(entity)?.party === party)
    .sort((a, b) => a.span[0] - b.span[0] || b.span[1] - a.span[1]);
  if (!first) return null;
  const named = personOf.get(first.entity);
  if (named || !second) return named ?? null;
  const between = report.text.slice(first.span[1], second.span[0]);
  return TITLE.test(between) ? (personOf.get(second.entity) ?? null) : null;
}

/** What stands between a state and the name behind it: "[U.S.] President [Donald Trump]". */
const TITLE = /^(?:[\s.-]|['’]s\b|[A-Z][\w.'’-]*|of|the|and|for)*$/;

/** As the report has it; else the one that the person is known to have held on that day. */
function officeOf({ day }: Gathered, { name, office, party }: GatheredPerson): string | null {
  if (office !== null || day === null) return office;
  return knownOffice(name, party, day);
}

/** The rank of the office in the report, or of the one that the person is known to hold, whichever is higher. */
function rankOf(report: Gathered, person: GatheredPerson): SpeakerRank {
  const told = rankOfOffice(officeOf(report, person));
  const known = report.day === null ? null : knownOffice(person.name, person.party, report.day);
  return known === null ? told : higherRank(told, rankOfOffice(known));
}

/** Somebody whom the report does not name, and no state or ministry as such. */
const UNNAMED =
  /\b(?:officials?|sources?|diplomats?|aides?|spokes\w+|envoys?|advis[eo]rs?|person|people|negotiators?)\b/i;
const PRONOUN = /^(?:he|she|they|it|we|both|all)$/i;
