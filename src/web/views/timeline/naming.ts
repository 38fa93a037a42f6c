/** What the picture says of what it shows. */
import { formatDay } from '../../../contract/edtf.ts';
import { messages } from '../../messages/index.ts';
import { dateWords } from '../../record/dates.ts';
import type { Entries } from './columns.ts';
import type { Spot } from './picture/draw.ts';
import type { Window } from './window.ts';

/** The days from one to another, as a month or year where they are one. */
function daysWords(from: number, last: number): string {
  const [first, end] = [formatDay(from), formatDay(last)];
  if (first === end) return dateWords(first);
  if (formatDay(last + 1).endsWith('-01') && first.endsWith('-01')) {
    if (first.slice(0, 7) === end.slice(0, 7)) return dateWords(first.slice(0, 7));
    if (first.endsWith('-01-01') && end === `${first.slice(0, 4)}-12-31`) return dateWords(first.slice(0, 4));
  }
  return dateWords(`${first}/${end}`);
}

/** "18 Oct 2021", "Oct 2021", "within 1–9 Oct 2021", "reported 19 Oct 2021" */
export function whenWords(entries: Entries, entry: number): string {
  const days = daysWords(entries.from[entry]!, entries.to[entry]! - 1);
  const precision = entries.precisionOf(entry);
  if (precision === 'reported') return messages.date.reported(days);
  return precision === 'within' && days.includes('–') ? messages.timeline.within(days) : days;
}

/** Who took part or spoke. */
export const laneWords = (entries: Entries, entry: number): string =>
  entries.lanesOf[entry]!.map((lane) => entries.lanes[lane]!.name).join(', ');

export function entryWords(entries: Entries, entry: number): string {
  const status = entries.statusOf(entry);
  const what = status === null ? messages.timeline.kinds[entries.kindOf(entry)] : messages.status[status];
  return [whenWords(entries, entry), what, entries.labels[entry], laneWords(entries, entry)]
    .filter(Boolean)
    .join(' · ');
}

/** First and end of the last day of what stands at a spot, with a day beside. */
export function daysOfSpot({ row, start, end }: Spot): Window {
  return { from: Math.floor(row.days[start]!) - 1, to: Math.ceil(row.days[end - 1]!) + 1 };
}

/** Of one entry what it is; of several how many there are, and when. */
export function spotWords(entries: Entries, spot: Spot): string {
  const { row, start, end } = spot;
  if (end - start === 1) return entryWords(entries, row.entries[start]!);
  const [first, last] = [formatDay(Math.floor(row.days[start]!)), formatDay(Math.floor(row.days[end - 1]!))];
  return messages.timeline.several(
    end - start,
    messages.timeline.kinds[entries.kindOf(row.entries[start]!)],
    dateWords(first === last ? first : `${first}/${last}`),
  );
}
