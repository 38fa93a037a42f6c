/** When each of two spoke, and how much: the first above the line of time, the second below. */
import { formatDay } from '../../../contract/edtf.ts';
import { messages } from '../../messages/index.ts';
import { dateWords } from '../../record/dates.ts';
import type { Day } from './aligned.ts';

const cells = 160;
const height = 26;

/** By the square root, so that one is seen beside hundreds. */
function barsOf(counts: readonly number[], most: number, y: (high: number) => [number, number]): string {
  return counts
    .map((n, i) => {
      if (n === 0) return '';
      const [from, to] = y(Math.max(2, height * Math.sqrt(n / most)));
      return `M${i + 0.5} ${from.toFixed(1)}V${to.toFixed(1)}`;
    })
    .join('');
}

export function Strip({ days, names }: { days: readonly Day[]; names: { a: string; b: string } }) {
  const [last, first] = [days[0]?.day, days.at(-1)?.day];
  if (first === undefined || last === undefined || first === last) return null;
  const counts = { a: Array<number>(cells).fill(0), b: Array<number>(cells).fill(0) };
  for (const { day, a, b } of days) {
    const cell = Math.min(cells - 1, Math.floor((cells * (day - first)) / (last - first)));
    counts.a[cell]! += a.length;
    counts.b[cell]! += b.length;
  }
  const most = Math.max(...counts.a, ...counts.b);
  const ends = [formatDay(first), formatDay(last)] as const;
  return (
    <figure className="strip">
      <svg
        viewBox={`0 0 ${cells} ${2 * height + 2}`}
        preserveAspectRatio="none"
        role="img"
        aria-label={messages.compare.strip(names.a, names.b, dateWords(ends.join('/')))}
      >
        <path d={barsOf(counts.a, most, (high) => [height - high, height])} className="strip-a" />
        <path d={barsOf(counts.b, most, (high) => [height + 2, height + 2 + high])} className="strip-b" />
      </svg>
      <figcaption aria-hidden="true">
        <span>{dateWords(ends[0])}</span>
        <span>{dateWords(ends[1])}</span>
      </figcaption>
    </figure>
  );
}
