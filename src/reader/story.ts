/** The day that a report's story has come to, for what it tells without a date of its own. */
import { dayRange } from '../contract/edtf.ts';
import type { Layout, NameMention, Names, TimeMention } from './types.ts';

/** What is asked of a report to follow its story. */
export interface Told {
  readonly layout: Layout;
  readonly names: Names;
  /** The times of a sentence in text order. */
  timesOf(sentence: number): readonly TimeMention[];
  /** The mentions of a sentence. */
  mentionsOf(sentence: number): readonly NameMention[];
}

/** One of whom something is told: a person of {@link Names.entities}, or −1 where only the party is known. */
export interface Side {
  person: number;
  party: string | null;
}

/** How many sentences a day holds for those that name none. */
const REACH = 4;

/** How many days before publication the story of the day may lie. */
const RECENT = 7;

/** Words by which a sentence tells of another day than the story's. */
const OTHER_DAY =
  /^(?:ago|earlier|previous|previously|recent|recently|once|weekend|week|month|former|formerly|last|next)$/;

/** Whether the tokens [first, end) say that they tell of another day than the story's. */
export function isApart({ layout }: Told, first: number, end: number): boolean {
  for (let i = first; i < end; i++) if (OTHER_DAY.test(layout.tokens.lower[i]!)) return true;
  return false;
}

/**
 * The last day told in the sentences before one, if that sentence speaks of one of the sides; none behind a time for which
 * `goesOn` does not hold, since the story has left its day there.
 */
export function dayBefore(
  told: Told,
  sentence: number,
  sides: readonly Side[],
  publishedDay: number,
  goesOn: (time: TimeMention) => boolean = () => true,
): string | null {
  const { sentences } = told.layout;
  for (let s = sentence - 1, seen = 0; s >= 0 && seen < REACH; s--) {
    if (sentences[s]!.kind !== 'prose') continue;
    seen++;
    const times = told.timesOf(s);
    for (let k = times.length - 1; k >= 0; k--) {
      const time = times[k]!;
      if (!goesOn(time)) return null;
      const days = dayRange(time.value);
      if (!days || days.first !== days.last) continue;
      return isOfToday(time.value, publishedDay) && speaksOf(told, s, sides) ? time.value : null;
    }
  }
  return null;
}

/** Whether a sentence names one of the people, or a party whose people are not named. */
function speaksOf(told: Told, sentence: number, sides: readonly Side[]): boolean {
  const { entities } = told.names;
  return told.mentionsOf(sentence).some((m) => {
    const party = m.party ?? (m.entity >= 0 ? entities[m.entity]!.party : null);
    return sides.some((a) =>
      a.person >= 0
        ? m.entity === a.person || m.members.includes(a.person)
        : party !== null && party === a.party,
    );
  });
}

/** Whether a date is a day of the week up to publication. */
export function isOfToday(date: string, publishedDay: number): boolean {
  const days = dayRange(date);
  return (
    days !== null &&
    days.first === days.last &&
    days.last <= publishedDay &&
    days.first >= publishedDay - RECENT
  );
}
