import { type DayRange, dayRange } from '../../contract/edtf.ts';
import { foldName } from '../../record/names.ts';
import { QueryError } from '../problems.ts';

const months = [
  ['january', 'jan'],
  ['february', 'feb'],
  ['march', 'mar'],
  ['april', 'apr'],
  ['may'],
  ['june', 'jun'],
  ['july', 'jul'],
  ['august', 'aug'],
  ['september', 'sept', 'sep'],
  ['october', 'oct'],
  ['november', 'nov'],
  ['december', 'dec'],
];

function monthOf(word: string): string | null {
  const i = months.findIndex((names) => names.includes(word));
  return i < 0 ? null : String(i + 1).padStart(2, '0');
}

/** ISO form of "October 2021", "18 October 2021", "Oct. 18, 2021", "2021-9-3"; other words as they are. */
function toIso(words: string): string {
  const plain = foldName(words);
  const numeric = /^(\d{4}) (\d{1,2})(?: (\d{1,2}))?$/.exec(plain);
  if (numeric)
    return [numeric[1], numeric[2], numeric[3]].flatMap((p) => (p ? [p.padStart(2, '0')] : [])).join('-');
  const spoken = /^(?:(\d{1,2}) )?([a-z]+) (?:(\d{1,2}) )?(\d{4})$/.exec(plain);
  const month = spoken && monthOf(spoken[2]!);
  if (!spoken || !month) return words.trim();
  const day = spoken[1] ?? spoken[3];
  return `${spoken[4]}-${month}${day ? `-${day.padStart(2, '0')}` : ''}`;
}

/** The days that a date as one writes it covers. Throws a {@link QueryError} `bad-date` that names the option. */
export function daysOf(option: string, words: string): DayRange {
  const iso = toIso(words);
  const range = dayRange(iso);
  if (range) return range;
  const reason = /^\d{4}-\d\d(-\d\d)?$/.test(iso) ? 'not-in-calendar' : 'malformed';
  throw new QueryError({ kind: 'bad-date', option, words, reason });
}

/**
 * First to last day, both inclusive, of what lies between two dates of any precision: `2021-09` to `2021-10` is
 * 1 September to 31 October. An end that is not given is open (±Infinity). Undefined where neither is given.
 * Throws a {@link QueryError} for a date that is malformed or not in the calendar, or an end before its start.
 */
export function parsePeriod(from: string | undefined, to: string | undefined): DayRange | undefined {
  if (from === undefined && to === undefined) return undefined;
  const first = from === undefined ? Number.NEGATIVE_INFINITY : daysOf('--from', from).first;
  const last = to === undefined ? Number.POSITIVE_INFINITY : daysOf('--to', to).last;
  if (first > last) throw new QueryError({ kind: 'empty-period', from: from ?? '', to: to ?? '' });
  return { first, last };
}
