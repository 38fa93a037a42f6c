/** Where sources disagree, a line each. */
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
  if (field === 'text') return `“${value}”`;
  return value.replaceAll('-', ' ');
}

/** `of` is the line of the entry on which they disagree. */
export function conflictLine(c: ConflictAnswer, of: BriefLine | null): BriefLine {
  const others = counted(c.otherSources, 'independent report says', 'independent reports say');
  const record = c.value === null ? '' : `, the record goes by ${spoken(c.field, c.value)}`;
  const what = (of?.text ?? c.what).replace(/\.$/, '');
  return {
    id: c.id,
    lead: of?.lead ?? '',
    note: null,
    text: `${what}. On ${fields[c.field] ?? c.field}${record}; ${others} ${spoken(c.field, c.other)}.`,
    citations: c.citations,
  };
}
