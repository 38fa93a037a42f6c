/** EDTF dates as one reads them. */

const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];
const seasons: Record<number, string> = {
  21: 'spring',
  22: 'summer',
  23: 'autumn',
  24: 'winter',
  33: 'first quarter of',
  34: 'second quarter of',
  35: 'third quarter of',
  36: 'fourth quarter of',
  40: 'first half of',
  41: 'second half of',
};

interface Parts {
  year: string;
  month: string;
  day: string;
}

function partsOf(date: string): Parts {
  const [year = '', month = '', day = ''] = date.replace(/[~?%]/g, '').split('-');
  return { year, month, day };
}

function spoken(date: string): string {
  if (/^\d{3}X$/.test(date)) return `${date.slice(0, 3)}0s`;
  const { year, month, day } = partsOf(date);
  const name = months[Number(month) - 1] ?? seasons[Number(month)] ?? '';
  const words = [day && String(Number(day)), name, year].filter(Boolean).join(' ');
  return /[~?%]/.test(date) ? `about ${words}` : words;
}

/** "13–14 September 2021", "30 September – 2 October 2021" */
function interval(from: string, to: string): string {
  const a = partsOf(from);
  const b = partsOf(to);
  if (a.year !== b.year || !a.month || !b.month || /[~?%]/.test(from + to))
    return `${spoken(from)} – ${spoken(to)}`;
  if (a.month === b.month && a.day && b.day) return `${Number(a.day)}–${spoken(to)}`;
  return `${spoken(from).replace(` ${a.year}`, '')} – ${spoken(to)}`;
}

/** "18 October 2021" for `2021-10-18`, "September 2021" for `2021-09`; intervals and approximate dates likewise. */
export function speakDate(edtf: string): string {
  const day = /^(\d{4}-\d\d-\d\d)[T ]/.exec(edtf)?.[1] ?? edtf;
  const [from = '', to] = day.split('/');
  if (to === undefined) return spoken(from);
  if (from === '' || from === '..') return `until ${spoken(to)}`;
  if (to === '' || to === '..') return `from ${spoken(from)}`;
  return interval(from, to);
}
