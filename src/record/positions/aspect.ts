/**
 * Where a party stands on an issue, by whose words: an entry for each time that it is said. The same words on the same
 * issue within a month are one.
 */
import type { Span } from '../../contract/reading.ts';
import type { EntryAspect, Mention, Words } from '../aspects.ts';
import type { Gathered, GatheredStatement } from '../gather.ts';
import { type Holder, holderOf } from '../ledger/holders.ts';
import { issuesIn } from '../ledger/issue.ts';
import { daysBetween, earlierFirst, followBest, stretches } from '../ledger/nearby.ts';
import { rankOfOffice, type SpeakerRank } from '../ledger/speaker-rank.ts';
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
          ...voiceOf(holder, said),
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

/** Who says it: with the office that the report gives on that day. */
function voiceOf(holder: Holder, said: GatheredStatement | null): { [field: string]: readonly string[] } {
  const person = holder.person ?? said?.speaker ?? null;
  const speaker = person?.name ?? said?.sourceWords ?? null;
  const rank: SpeakerRank = person ? rankOfOffice(person.office) : isUnnamed(said) ? 'unnamed' : 'party';
  return {
    person: person ? [String(person.id)] : [],
    speaker: speaker === null ? [] : [speaker],
    office: person?.office ? [person.office] : [],
    rank: [rank],
  };
}

/** Somebody speaks, whom the report does not name: "a senior official", and no state or ministry as such. */
const isUnnamed = (said: GatheredStatement | null): boolean =>
  said !== null &&
  /\b(?:officials?|sources?|diplomats?|aides?|spokes\w+|envoys?|adviser?s?|person|people|negotiators?)\b/i.test(
    said.sourceWords ?? '',
  );
