import type { Party } from '../../contract/reading.ts';
import { compareText } from '../gather.ts';
import { foldName, nameShape } from '../names.ts';
import { type Conflict, conflicts, type Field, least, most, ranked, type Tally, winner } from '../tally.ts';
import { type PersonAccount, partiesContradict } from './account.ts';

export interface PersonFields {
  name: string;
  party: Party | null;
  office: string | null;
  ref: string | null;
  /** Days of publication of the first and last report that names the person. */
  firstDay: number | null;
  lastDay: number | null;
}

export function personFields(_leader: PersonAccount, tally: Tally): PersonFields {
  const names = ranked(tally['name']);
  const counts = Object.values(tally['name'] ?? {});
  return {
    name: names.find((n) => nameShape(n).full.length > 0) ?? names[0] ?? '',
    party: winner(tally['party']),
    office: officesOf(tally['office'])[0]?.words ?? null,
    ref: winner(tally['ref']),
    firstDay: counts.reduce<number | null>((day, c) => least(day, c.first), null),
    lastDay: counts.reduce<number | null>((day, c) => most(day, c.last), null),
  };
}

const KIN =
  /\b(?:father|mother|son|daughter|brother|sister|wife|husband|widow|uncle|aunt|nephew|niece|cousin|grand(?:father|mother|son|daughter))(?:-in-law)?$/i;

/**
 * The offices that reports give a person: "U.S. envoy" and "US Envoy" are one, in the form that most reports use. The
 * commonest first; of equals the one in the latest report, for offices change. "His brother" is none.
 */
export function officesOf(field: Field | undefined): { words: string; reports: number }[] {
  const offices = new Map<string, { words: string; reports: number; last: number | null }>();
  for (const words of ranked(field)) {
    if (KIN.test(words)) continue;
    const { reports, last } = field![words]!;
    const folded = foldName(words);
    const known = offices.get(folded);
    if (!known) offices.set(folded, { words, reports, last });
    else {
      known.reports += reports;
      known.last = most(known.last, last);
    }
  }
  return [...offices.values()]
    .sort(
      (a, b) =>
        b.reports - a.reports ||
        (b.last ?? Number.NEGATIVE_INFINITY) - (a.last ?? Number.NEGATIVE_INFINITY) ||
        compareText(a.words, b.words),
    )
    .map(({ words, reports }) => ({ words, reports }));
}

/** Other states that reports say the person acts for. */
export const personConflicts = ({ party }: PersonFields, tally: Tally): Conflict[] =>
  conflicts(tally, 'party', (value) => partiesContradict(value, party));
