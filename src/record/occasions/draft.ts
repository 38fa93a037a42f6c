/** An occasion in the making: what one or more reports say of it. */
import type { DayRange } from '../../contract/edtf.ts';
import type { MeetingMedium } from '../../contract/reading.ts';
import type { GatheredMeeting, Place } from '../gather.ts';

/** A meeting of one report, with its people known across reports. */
export interface Account {
  /** Index of the report, in order. */
  report: number;
  /** The report's near-duplicate cluster. */
  source: number;
  /** Day of publication. */
  day: number | null;
  meeting: GatheredMeeting;
  /** Indexes of people across reports. */
  people: number[];
}

export interface Draft {
  accounts: Account[];
  /** The days that it took place on by the accounts that it was made of; later ones with vaguer dates do not move them. */
  range: DayRange | null;
  parties: Set<string>;
  people: Set<number>;
  places: Map<string, Place>;
  media: Set<MeetingMedium>;
  reports: Set<number>;
  sources: Set<number>;
}

export function draftOf(account: Account): Draft {
  const { meeting } = account;
  return {
    accounts: [account],
    range: meeting.range,
    parties: new Set(meeting.parties),
    people: new Set(account.people),
    places: new Map(meeting.place ? [[meeting.place.folded, meeting.place]] : []),
    media: new Set(meeting.medium === 'unknown' ? [] : [meeting.medium]),
    reports: new Set([account.report]),
    sources: new Set([account.source]),
  };
}

/** Takes all of `other` into `draft`, which keeps its days if it has any. */
export function absorb(draft: Draft, other: Draft): void {
  draft.accounts.push(...other.accounts);
  draft.range ??= other.range;
  for (const p of other.parties) draft.parties.add(p);
  for (const p of other.people) draft.people.add(p);
  for (const [folded, place] of other.places) draft.places.set(folded, place);
  for (const m of other.media) draft.media.add(m);
  for (const r of other.reports) draft.reports.add(r);
  for (const s of other.sources) draft.sources.add(s);
}
