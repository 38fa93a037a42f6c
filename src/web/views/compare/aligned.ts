/** What two speakers said, side by side by day. */

/** What one of them said: ids, in order of the days on which it may first have been said, in days since 1970-01-01. */
export interface Side {
  ids: readonly string[];
  days: ArrayLike<number>;
}

export interface Day {
  day: number;
  a: string[];
  b: string[];
}

/** What lies so many days apart is near. */
const near = 7;

/** The days of both, the latest first. */
export function aligned(a: Side, b: Side): Day[] {
  const days = new Map<number, Day>();
  const add = ({ ids, days: on }: Side, side: 'a' | 'b') =>
    ids.forEach((id, i) => {
      const day = on[i]!;
      const own = days.get(day) ?? { day, a: [], b: [] };
      own[side].push(id);
      days.set(day, own);
    });
  add(a, 'a');
  add(b, 'b');
  return [...days.values()].sort((p, q) => q.day - p.day);
}

/** Of the days, the latest first, those on which both spoke within a week of each other. */
export function nearOnly(days: readonly Day[]): Day[] {
  const at = (side: 'a' | 'b') => days.filter((d) => d[side].length > 0).map((d) => d.day);
  const spoke = { a: at('a'), b: at('b') };
  const isNear = (day: number, side: 'a' | 'b') => {
    const after = spoke[side].findLast((other) => other >= day);
    const before = spoke[side].find((other) => other <= day);
    return (after !== undefined && after - day <= near) || (before !== undefined && day - before <= near);
  };
  return days.filter(
    (d) => (d.a.length === 0 || isNear(d.day, 'b')) && (d.b.length === 0 || isNear(d.day, 'a')),
  );
}

/** Days to begin with that hold no more than so many statements, but at least one day. */
export function firstDays(days: readonly Day[], most: number): Day[] {
  const shown: Day[] = [];
  let said = 0;
  for (const day of days) {
    said += day.a.length + day.b.length;
    if (shown.length > 0 && said > most) break;
    shown.push(day);
  }
  return shown;
}
