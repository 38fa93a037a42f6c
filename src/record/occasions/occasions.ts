/** Which meetings of the reports are the same occasion. */
import { dayRange } from '../../contract/edtf.ts';
import { compareText, type Gathered } from '../gather.ts';
import { giveKeys } from '../keys.ts';
import { foldName, nameKey, nameShape } from '../names.ts';
import type { Identified } from '../people/people.ts';
import type { Evidence, Occasion, Person } from '../types.ts';
import { Votes } from '../votes.ts';
import type { Account, Draft } from './draft.ts';
import { mergeAccounts } from './merge.ts';
import { statusOf } from './status.ts';

/** One entry for every occasion, with all that reports say of it, by date. */
export function findOccasions(
  reports: readonly Gathered[],
  sources: Int32Array,
  identified: Identified,
): Occasion[] {
  const { people, identity, surnames } = identified;
  const accounts: Account[] = reports.flatMap(({ day, meetings }, report) =>
    meetings.map((meeting) => ({
      report,
      source: sources[report]!,
      day,
      meeting,
      people: [...new Set(meeting.people.map((p) => identity[report]![p]!))],
    })),
  );
  const drafts = mergeAccounts(accounts, {
    party: (p) => people[p]!.party,
    mayBeOne: (a, b) =>
      (isSurname(people[a]!) || isSurname(people[b]!)) && [...surnames[a]!].some((s) => surnames[b]!.has(s)),
  });
  const names = people.map((p) => nameKey(p.name));
  const found = drafts.map((draft) => {
    const occasion = entry(draft, reports, people);
    const days = dayRange(occasion.date);
    const reported = draft.accounts[0]!.day;
    const where =
      occasion.place === null
        ? [...draft.people]
            .map((p) => names[p]!)
            .sort()
            .join(' + ')
        : foldName(occasion.place);
    const when = days ? days.first : `reported ${reported ?? ''}`;
    const identity = `${occasion.parties.join(' ')}\n${when}\n${where}`;
    return {
      occasion,
      identity,
      first: days?.first ?? Number.POSITIVE_INFINITY,
      reported: reported ?? NEVER,
    };
  });
  found.sort(
    (a, b) =>
      (a.first === b.first ? a.reported - b.reported : a.first - b.first) ||
      compareText(a.identity, b.identity),
  );
  const identities = new Map(found.map((f) => [f.occasion, f.identity]));
  const occasions = found.map((f) => f.occasion);
  giveKeys('occasion', occasions, (o) => identities.get(o)!);
  return occasions;
}

/** After every day. */
const NEVER = Number.MAX_SAFE_INTEGER;

const isSurname = ({ name }: Person) => nameShape(name).full.length === 0;

function entry(draft: Draft, reports: readonly Gathered[], people: readonly Person[]): Occasion {
  const accounts = draft.accounts.sort((a, b) => a.report - b.report);
  const dates = new Votes();
  const places = new Votes();
  const media = new Votes();
  const evidence: Evidence[] = [];
  for (const { report, source, meeting } of accounts) {
    if (meeting.date !== null) dates.add(meeting.date, source);
    if (meeting.place) places.add(meeting.place.name, source);
    if (meeting.medium !== 'unknown') media.add(meeting.medium, source);
    const says = { status: meeting.status, date: meeting.date, place: meeting.place?.name ?? null };
    for (const span of meeting.spans)
      evidence.push({ report: reports[report]!.number, span, role: 'meeting', says });
  }
  const date = dates.date();
  const present = [...draft.people].map((p) => people[p]!);
  return {
    key: '',
    parties: attended(accounts, present),
    people: present.map((p) => p.key).sort(compareText),
    date,
    place: places.winner(),
    status: statusOf(accounts, dayRange(date)?.first ?? null),
    medium: (media.winner() as Occasion['medium'] | null) ?? 'unknown',
    reports: draft.reports.size,
    sources: draft.sources.size,
    evidence,
  };
}

/**
 * A party that less than half of the sources name, of those that name more than one, and that had nobody there, is
 * a slip of a reading.
 */
function attended(accounts: readonly Account[], present: Person[]): string[] {
  const votes = new Votes();
  const naming = new Set<number>();
  for (const { source, meeting } of accounts) {
    for (const p of meeting.parties) votes.add(p, source);
    if (meeting.parties.length > 1) naming.add(source);
  }
  const represented = new Set(present.map((p) => p.party));
  return votes
    .ranked()
    .filter((p) => votes.of(p) * 2 >= naming.size || represented.has(p))
    .sort(compareText);
}
