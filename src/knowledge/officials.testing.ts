import { parseTsv } from './tsv.ts';

export type OfficialsProblem =
  | { kind: 'header'; line: string }
  | { kind: 'cells'; row: string; count: number }
  | { kind: 'blank'; key: string; column: string }
  | { kind: 'key'; key: string }
  | { kind: 'order'; key: string; after: string }
  | { kind: 'scattered'; key: string }
  | { kind: 'person'; key: string; column: string }
  | { kind: 'repeated'; key: string; office: string }
  | { kind: 'alias'; name: string; keys: readonly [string, string] }
  | { kind: 'gender'; key: string; gender: string }
  | { kind: 'party'; key: string; party: string }
  | { kind: 'date'; key: string; date: string }
  | { kind: 'term'; key: string; from: string; to: string };

const COLUMNS = ['key', 'name', 'aliases', 'gender', 'party', 'office', 'from', 'to'];
const MAY_BE_BLANK = new Set(['aliases', 'to']);
const KEY = /^[a-z0-9]+(-[a-z0-9]+)*$/;

/** Names that differ only in case, accents, apostrophes, periods or hyphens are one name. */
function folded(name: string): string {
  return name
    .normalize('NFD')
    .replace(/[\p{M}'’‘.]/gu, '')
    .toLowerCase()
    .replace(/[-‐‑\s]+/g, ' ')
    .trim();
}

/** YYYY, YYYY-MM or YYYY-MM-DD of a day that exists. */
function isDate(date: string): boolean {
  if (!/^\d{4}(-\d\d(-\d\d)?)?$/.test(date)) return false;
  const whole = `${date}-01-01`.slice(0, 10);
  const day = new Date(`${whole}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(whole);
}

/** Whether a term may begin at `from` and end at `to`, compared to the precision that both share. */
function isTerm(from: string, to: string): boolean {
  const shared = Math.min(from.length, to.length);
  return from.slice(0, shared) <= to.slice(0, shared);
}

/** Every rule of officials.tsv that `text` breaks, in the order of its rows; none where it is sound. */
export function officialsProblems(text: string, parties: ReadonlySet<string>): OfficialsProblem[] {
  const problems: OfficialsProblem[] = [];
  const [header, ...rows] = parseTsv(text);
  const line = (header ?? []).join('\t');
  if (line !== COLUMNS.join('\t')) problems.push({ kind: 'header', line });

  const firstRowOf = new Map<string, string[]>();
  const keyOfName = new Map<string, string>();
  let previous: string[] | undefined;
  for (const cells of rows) {
    if (cells.length !== COLUMNS.length) {
      problems.push({ kind: 'cells', row: cells.join('\t'), count: cells.length });
      continue;
    }
    const [key, name, aliases, gender, party, office, from, to] = cells as [
      string,
      string,
      string,
      string,
      string,
      string,
      string,
      string,
    ];
    COLUMNS.forEach((column, i) => {
      const cell = cells[i]!;
      if (cell !== cell.trim() || (!cell && !MAY_BE_BLANK.has(column)))
        problems.push({ kind: 'blank', key, column });
    });
    if (!KEY.test(key)) problems.push({ kind: 'key', key });
    if (gender !== 'm' && gender !== 'f') problems.push({ kind: 'gender', key, gender });
    if (!parties.has(party)) problems.push({ kind: 'party', key, party });
    for (const date of to ? [from, to] : [from])
      if (!isDate(date)) problems.push({ kind: 'date', key, date });
    if (to && !isTerm(from, to)) problems.push({ kind: 'term', key, from, to });

    if (previous) {
      const [before, , , , partyBefore, officeBefore, fromBefore, toBefore] = previous;
      if (key < before! || (key === before && from < fromBefore!))
        problems.push({ kind: 'order', key, after: before! });
      if (key !== before && firstRowOf.has(key)) problems.push({ kind: 'scattered', key });
      if (
        key === before &&
        party === partyBefore &&
        office === officeBefore &&
        from === fromBefore &&
        to === toBefore
      )
        problems.push({ kind: 'repeated', key, office });
    }
    const first = firstRowOf.get(key);
    if (!first) firstRowOf.set(key, cells);
    else
      for (const i of [1, 2, 3])
        if (cells[i] !== first[i]) problems.push({ kind: 'person', key, column: COLUMNS[i]! });

    for (const n of aliases ? [name, ...aliases.split('|')] : [name]) {
      if (!n.trim()) problems.push({ kind: 'blank', key, column: 'aliases' });
      const owner = keyOfName.get(folded(n));
      if (owner === undefined) keyOfName.set(folded(n), key);
      else if (owner !== key) problems.push({ kind: 'alias', name: n, keys: [owner, key] });
    }
    previous = cells;
  }
  return problems;
}
