/** Occasions as a calendar (iCalendar, RFC 5545). */
import { type DayRange, dateOf, dayRange } from '../../contract/edtf.ts';
import type { MeetingStatus } from '../../contract/reading.ts';
import type { OccasionAnswer } from '../../queries/answers.ts';
import { speakDate } from '../dates.ts';
import type { Exporter } from '../export.ts';
import { occasionPhrase } from '../phrases.ts';
import { type Coordinates, coordinatesOf } from '../places/coordinates.ts';
import { inPages } from '../selection/pages.ts';
import { copiesNote, independent, reportLine } from '../sources.ts';
import { component, folded, type Property, textValue } from './content-lines.ts';

/** What is dated more vaguely than this many days stands on no day of a calendar. */
const longest = 14;

/** Only what was held is definite; a plan may come to nothing (3.8.1.11). */
const statuses: { [status in MeetingStatus]: string } = {
  held: 'CONFIRMED',
  planned: 'TENTATIVE',
  proposed: 'TENTATIVE',
  'called-off': 'CANCELLED',
};

function daysOf({ date }: OccasionAnswer): DayRange | null {
  const days = dayRange(date);
  return days && Number.isFinite(days.first) && days.last - days.first < longest ? days : null;
}

/** DATE (3.3.4): `20211018` */
function dateValue(day: number): string {
  const { year, month, day: d } = dateOf(day);
  return `${String(year).padStart(4, '0')}${String(month).padStart(2, '0')}${String(d).padStart(2, '0')}`;
}

/** When the last of the reports was published, as UTC date-time (3.3.5); so the same record gives the same calendar. */
function stamp({ citations }: OccasionAnswer): string {
  const times = citations.map((c) => Date.parse(c.report.published ?? '')).filter(Number.isFinite);
  const last = new Date(Math.max(0, ...times)).toISOString();
  return `${last.slice(0, 19).replace(/[-:]/g, '')}Z`;
}

/** What the entry rests on: status, date as reported, and every independent source with its words. */
function description(a: OccasionAnswer): string {
  const sources = independent(a.citations).map(({ report, words, copies }) => {
    return [`${reportLine(report)}${copiesNote(copies)}:`, words, report.url]
      .filter((line) => line !== null)
      .join('\n');
  });
  const head = `${a.status}${a.date === null ? '' : `, ${speakDate(a.date)}`}; ${a.id}`;
  return [head, ...sources].join('\n\n');
}

function event(a: OccasionAnswer, days: DayRange, point: Coordinates | undefined): string {
  const url = a.citations[0]?.report.url ?? null;
  const properties: (Property | null)[] = [
    { name: 'UID', value: `${a.id}@rapporteur` },
    { name: 'DTSTAMP', value: stamp(a) },
    { name: 'DTSTART;VALUE=DATE', value: dateValue(days.first) },
    // The end is the first day that does not belong to it.
    { name: 'DTEND;VALUE=DATE', value: dateValue(days.last + 1) },
    { name: 'SUMMARY', value: textValue(occasionPhrase(a)) },
    { name: 'STATUS', value: statuses[a.status] },
    { name: 'CATEGORIES', value: [a.status, a.medium].map(textValue).join(',') },
    a.place === null ? null : { name: 'LOCATION', value: textValue(a.place) },
    point?.of === 'place' ? { name: 'GEO', value: `${point.lat};${point.lon}` } : null,
    url === null || !URL.canParse(url) ? null : { name: 'URL', value: new URL(url).href },
    { name: 'DESCRIPTION', value: textValue(description(a)) },
    { name: 'TRANSP', value: 'TRANSPARENT' },
  ];
  return component(
    'VEVENT',
    properties.filter((p) => p !== null),
  );
}

/** The dated occasions as one VCALENDAR of all-day events, whose UIDs are the occasions' ids. */
export const exportCalendar: Exporter = async function* ({ store, occasions }, { onNote, title }) {
  let dated = 0;
  let vague = 0;
  yield 'BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//Rapporteur//Rapporteur//EN\r\nCALSCALE:GREGORIAN\r\n';
  const name = textValue(title ?? 'Rapporteur');
  // NAME is RFC 7986; most programs read the other.
  yield folded(`NAME:${name}`) + folded(`X-WR-CALNAME:${name}`);
  for await (const page of inPages(occasions(), 200)) {
    const where = await coordinatesOf(
      store,
      page.map((a) => a.id),
    );
    for (const a of page) {
      const days = daysOf(a);
      if (days) {
        dated++;
        yield event(a, days, where.get(a.id));
      } else vague++;
    }
  }
  yield 'END:VCALENDAR\r\n';
  if (vague > 0)
    onNote?.(
      `${vague} of ${dated + vague} occasions have no date, or none within ${longest} days, and are left out.`,
    );
};
