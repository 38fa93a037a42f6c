/** What is known of an occasion, and what its reports disagree on. */
import { dayRange } from '../../contract/edtf.ts';
import type { Edtf, MeetingMedium, MeetingStatus, Party } from '../../contract/reading.ts';
import { compareText } from '../gather.ts';
import { type Conflict, conflicts, type Field, ranked, type Tally, winner, winningDate } from '../tally.ts';
import type { OccasionAccount } from './account.ts';
import { isProvinceOf, type PlaceAccount, placeNamed, placesAgree } from './places.ts';
import { statusOf } from './status.ts';

export interface OccasionFields {
  parties: Party[];
  /** Ids of accounts of people. */
  people: number[];
  date: Edtf | null;
  place: string | null;
  status: MeetingStatus;
  medium: MeetingMedium;
}

export function occasionFields(_leader: OccasionAccount, tally: Tally): OccasionFields {
  const date = winningDate(tally['date']);
  return {
    parties: attended(tally),
    people: Object.keys(tally['person'] ?? {})
      .map(Number)
      .sort((a, b) => a - b),
    date,
    place: winner(tally['place']),
    status:
      (winner(tally['decided']) as MeetingStatus | null) ??
      statusOf(tally['status'] ?? {}, dayRange(date)?.first ?? null),
    medium: (winner(tally['medium']) as MeetingMedium | null) ?? 'unknown',
  };
}

/** A report that is a copy counts for something where no original says the same. */
export const votes = (field: Field | undefined, value: string): number => {
  const count = field?.[value];
  return count ? count.originals || 0.5 : 0;
};

/**
 * A party that less than half of the sources name, of those that name more than one, and that had nobody there, is
 * a slip of a reading.
 */
function attended(tally: Tally): string[] {
  const naming = votes(tally['several'], 'yes');
  const represented = tally['represented'] ?? {};
  return ranked(tally['party'])
    .filter((p) => votes(tally['party'], p) * 2 >= naming || p in represented)
    .sort(compareText);
}

/** What reports say of an occasion that cannot be so if the entry is right. */
export function occasionConflicts(fields: OccasionFields, tally: Tally): Conflict[] {
  const own = dayRange(fields.date);
  const place = fields.place === null ? null : placeNamed(fields.place);
  return [
    ...conflicts(tally, 'date', (value) => {
      const range = dayRange(value);
      return own !== null && range !== null && (range.last < own.first || own.last < range.first);
    }),
    ...conflicts(tally, 'place', (value) => place !== null && placesDiffer(placeNamed(value), place)),
    ...conflicts(tally, 'medium', (value) => value !== fields.medium),
    ...conflicts(
      tally,
      'status',
      (value) => (value === 'held') !== (fields.status === 'held') && isFinal(value),
    ),
    ...conflicts(tally, 'party', (value) => !fields.parties.includes(value)),
  ];
}

/** A province contradicts no place of its state, for which of them lie in it is not known. */
const placesDiffer = (a: PlaceAccount, b: PlaceAccount): boolean =>
  placesAgree(a, b) === false && !isProvinceOf(a, b) && !isProvinceOf(b, a);

/** A plan contradicts nothing that came of it. */
const isFinal = (status: string) => status === 'held' || status === 'called-off';
