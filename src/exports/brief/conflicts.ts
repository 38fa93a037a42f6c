/** Where sources disagree, a line for each field of an entry. */
import { groupBy } from '../../queries/evidence/group.ts';
import type { ConflictAnswer } from '../../queries/ledger/answers.ts';
import { speakDate } from '../dates.ts';
import { listed, partyInText } from '../phrases.ts';
import type { BriefLine } from './document.ts';
import { counted } from './words.ts';

const fields: { [field: string]: string } = {
  date: 'the date',
  place: 'the place',
  party: 'who took part',
  medium: 'how it was held',
  status: 'whether it was held',
  text: 'the words',
  due: 'the term',
};

function spoken(field: string, value: string): string {
  if (field === 'date' || field === 'due') return speakDate(value);
  if (field === 'party') return listed(value.split(', ').map(partyInText));
  if (field === 'place') return value;
  return `“${value.replaceAll('-', field === 'text' ? '-' : ' ')}”`;
}

/** "2 independent reports say 19 October 2021, 1 says 20 October 2021" */
function others(all: readonly ConflictAnswer[]): string {
  const told = all.map(({ field, other, otherSources }, i) => {
    const says = otherSources === 1 ? 'says' : 'say';
    const who = i === 0 ? counted(otherSources, 'independent report') : String(otherSources);
    return `${who} ${says} ${spoken(field, other)}`;
  });
  return told.join(', ');
}

/** The disagreements on one field of an entry; `of` is its line. */
function conflictLine(all: readonly ConflictAnswer[], of: BriefLine | null): BriefLine {
  const [{ id, field, value, what }] = all as [ConflictAnswer];
  const about = of?.text ?? what;
  // The words that the record goes by stand in the line already.
  const goesBy =
    value === null || field === 'text' ? '' : `, where the record goes by ${spoken(field, value)}`;
  return {
    id,
    lead: of?.lead ?? '',
    note: null,
    text: `${about}${/[.!?]”?$/.test(about) ? '' : '.'} On ${fields[field] ?? field}${goesBy}, ${others(all)}.`,
    citations: all.flatMap((c) => c.citations),
  };
}

/** In their order. `lineOf` gives the line of an entry that the brief shows. */
export const conflictLines = (
  all: readonly ConflictAnswer[],
  lineOf: (id: string) => BriefLine | null,
): BriefLine[] =>
  [...groupBy(all, (c) => `${c.id} ${c.field}`).values()].map((own) => conflictLine(own, lineOf(own[0]!.id)));
