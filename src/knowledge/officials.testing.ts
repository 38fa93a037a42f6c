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
  | { kind: 'term'; key: string; from: string; to: string }
  | { kind: 'overlap'; office: string; keys: readonly [string, string] };

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

/** Offices that a party has one of at a time. */
const SOLE =
  /^(?:president|prime minister|foreign minister|secretary of state|chancellor|secretary-general|supreme leader|king|queen|defen[cs]e minister)$/;

/** Who held one office at once for all that: rival governments, a state and its predecessor, deputies in office. */
const AT_ONCE = new Set([
  'abdullah-al-thinni fayez-al-sarraj',
  'alassane-ouattara laurent-gbagbo',
  'alexander-bessmertnykh andrei-kozyrev',
  'andrei-kozyrev boris-pankin',
  'andrei-kozyrev eduard-shevardnadze',
  'ariel-sharon ehud-olmert',
  'boris-yeltsin mikhail-gorbachev',
  'dilma-rousseff michel-temer',
  'hun-sen norodom-ranariddh',
]);

/** The first day that a date may mean, or the last. */
const firstDay = (date: string) => `${date}-01-01`.slice(0, 10);
const lastDay = (date: string) => `${date}${'-12-31'.slice(date.length === 4 ? 0 : 3)}`.slice(0, 10);

/** Two terms that overlap, whatever days their dates mean. */
function overlap(a: readonly string[], b: readonly string[]): boolean {
  const begins = [a, b].map((c) => lastDay(c[6]!)).sort()[1]!;
  const ends = [a, b].map((c) => (c[7] === '' ? '9999' : firstDay(c[7]!))).sort()[0]!;
  return begins < ends;
}

/** Terms of one office of one party that overlap: of one person, or of two where the party has one holder at a time. */
function overlaps(rows: readonly (readonly string[])[]): OfficialsProblem[] {
  const problems: OfficialsProblem[] = [];
  const byOffice = new Map<string, (readonly string[])[]>();
  for (const c of rows) {
    const office = `${c[4]} ${c[5]}`;
    const others = byOffice.get(office) ?? [];
    for (const other of others) {
      const keys = [other[0]!, c[0]!].sort() as [string, string];
      const may = keys[0] !== keys[1] && (!SOLE.test(c[5]!) || AT_ONCE.has(keys.join(' ')));
      if (!may && overlap(other, c)) problems.push({ kind: 'overlap', office, keys });
    }
    byOffice.set(office, [...others, c]);
  }
  return problems;
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
  problems.push(...overlaps(rows.filter((c) => c.length === COLUMNS.length)));
  return problems;
}
