/** Every entry of the gazetteers is broken in every way that a rule speaks of, and the checks see it. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import countries from 'i18n-iso-countries';
import { describe, expect, it } from 'vitest';
import { cities, names, parties, stateCodes, type Texts } from './checks/across.ts';
import { faultsOf } from './checks/table.ts';
import { tableOf } from './checks/tables.ts';
import { officialsProblems } from './officials.testing.ts';
import { organisations } from './organisations.ts';
import { states } from './states.ts';

const folder = import.meta.dirname;
const texts: Texts = Object.fromEntries(
  readdirSync(folder)
    .filter((f) => f.endsWith('.tsv'))
    .map((f) => [f, readFileSync(join(folder, f), 'utf8')]),
);
const iso = new Set(Object.keys(countries.getAlpha3Codes()));
const known = new Set([
  ...states().map((s) => s.alpha3),
  ...organisations().flatMap((o) => (o.party === null ? [] : [o.party])),
]);

/** Every line of a file that is a row, with the column of a name. */
function rowsOf(file: string, column: string) {
  const lines = texts[file]!.split('\n');
  const header = lines.findIndex((l) => !l.startsWith('#'));
  const at = lines[header]!.split('\t').indexOf(column);
  expect(at, `${file} has ${column}`).toBeGreaterThanOrEqual(0);
  const rows = [...lines.keys()].filter((i) => i > header && lines[i] !== '');
  return { lines, rows, at };
}

/** The file with one cell changed, for any of its rows whose cell changes; the check must find a fault. */
function caught(
  file: string,
  column: string,
  to: (cell: string, row: readonly string[]) => string,
  rules: (text: string) => readonly string[],
  rule: string,
  runs: number,
) {
  const { lines, rows, at } = rowsOf(file, column);
  const able = rows.filter((i) => {
    const cells = lines[i]!.split('\t');
    return to(cells[at]!, cells) !== cells[at];
  });
  fc.assert(
    fc.property(fc.constantFrom(...able), (i) => {
      const cells = lines[i]!.split('\t');
      cells[at] = to(cells[at]!, cells);
      expect(rules(lines.with(i, cells.join('\t')).join('\n')), cells.join(' | ')).toContain(rule);
    }),
    { numRuns: runs },
  );
}

const alone = (file: string) => (text: string) => faultsOf(tableOf(file), text).map((f) => f.rule);
const empty = () => '';

describe('an entry by itself', () => {
  it.each([
    ['states.tsv', 'alpha3', empty, 'blank'],
    ['states.tsv', 'name', empty, 'blank'],
    ['states.tsv', 'capitals', empty, 'blank'],
    ['states.tsv', 'alpha3', (c: string) => c.toLowerCase(), 'form'],
    ['states.tsv', 'lat', () => '90.01', 'form'],
    ['states.tsv', 'lon', () => '-180.5', 'form'],
    ['states.tsv', 'capital_lat', () => '-91', 'form'],
    ['states.tsv', 'capital_lon', () => '200', 'form'],
    ['states.tsv', 'lat', (c: string) => `${c}N`, 'form'],
    ['states.tsv', 'aliases', (c: string) => (c ? `${c}|${c.split('|')[0]}` : c), 'twice in a list'],
    ['organisations.tsv', 'key', empty, 'blank'],
    ['organisations.tsv', 'key', (c: string) => c.toUpperCase(), 'form'],
    ['organisations.tsv', 'key', (c: string) => `${c} `, 'stray space'],
    ['organisations.tsv', 'kind', () => 'firm', 'form'],
    ['organisations.tsv', 'names', empty, 'blank'],
    ['regions.tsv', 'names', empty, 'blank'],
    ['regions.tsv', 'kind', () => 'planet', 'form'],
    ['regions.tsv', 'lat', () => '-90.5', 'form'],
    ['regions.tsv', 'lon', () => '181', 'form'],
    ['regions.tsv', 'lat', empty, 'blank'],
    ['place-aliases.tsv', 'city', empty, 'blank'],
    ['prominent-cities.tsv', 'alpha3', () => 'Switzerland', 'form'],
    ['contextual-names.tsv', 'when', empty, 'blank'],
    ['ambiguous-names.tsv', 'parties', (c: string) => c.split('|')[0]!, 'row'],
    ['groups-of-states.tsv', 'members', (c: string) => c.split('|')[0]!, 'row'],
    ['groups-of-states.tsv', 'members', (c: string) => c.toLowerCase(), 'form'],
  ] as const)('%s: %s → %s: %s', (file, column, to, rule) => {
    caught(file, column, to, alone(file), rule, 5);
  });
});

describe('an entry among the others', () => {
  const among = (file: string, check: (t: Texts) => readonly { rule: string }[]) => (text: string) =>
    check({ ...texts, [file]: text }).map((f) => f.rule);
  const codes = (t: Texts) => stateCodes(t, iso);

  it.each([
    ['states.tsv', 'alpha3', () => 'QQQ', codes, 'state code'],
    ['regions.tsv', 'state', (c: string) => (c ? 'QQQ' : c), codes, 'state code'],
    ['places.tsv', 'alpha3', () => 'QQQ', codes, 'state code'],
    ['place-aliases.tsv', 'alpha3', () => 'QQQ', codes, 'state code'],
    ['prominent-cities.tsv', 'alpha3', () => 'QQQ', codes, 'state code'],
    ['organisations.tsv', 'party', (c: string) => (c ? 'Nobody of Nowhere' : c), parties, 'party'],
    ['contextual-names.tsv', 'parties', () => 'QQQ', parties, 'party'],
    ['groups-of-states.tsv', 'members', (c: string) => `${c}|QQQ`, parties, 'party'],
    ['groups-of-states.tsv', 'body', () => 'Nobody', parties, 'party'],
    [
      'states.tsv',
      'aliases',
      (c: string, row: readonly string[]) => (row[0] === 'PER' ? c : `${c}|Peru`),
      names,
      'name',
    ],
    ['organisations.tsv', 'names', (c: string) => `${c}|Peru`, names, 'name'],
    ['regions.tsv', 'names', (c: string) => `${c}|Peru`, names, 'name'],
    ['place-aliases.tsv', 'alias', (c: string) => `${c}ville-sur-Nulle`, cities, 'city'],
    ['prominent-cities.tsv', 'cities', (c: string) => `${c}|Nulle Part`, cities, 'city'],
  ] as const)('%s: %s → %s', (file, column, to, check, rule) => {
    caught(file, column, to, among(file, check), rule, 3);
  });
});

describe('an official', () => {
  const kinds = (text: string) => officialsProblems(text, known).map((p) => p.kind);
  const file = 'officials.tsv';
  it.each([
    ['key', empty, 'blank'],
    ['key', (c: string) => c.toUpperCase(), 'key'],
    ['key', (c: string) => c.replace('-', '--'), 'key'],
    ['name', empty, 'blank'],
    ['gender', () => 'x', 'gender'],
    ['party', () => 'QQQ', 'party'],
    ['office', empty, 'blank'],
    ['from', empty, 'blank'],
    ['from', () => '2021-02-30', 'date'],
    ['to', (c: string) => (c ? '1066' : c), 'term'],
    ['to', () => 'today', 'date'],
  ] as const)('%s → %s: %s', (column, to, kind) => {
    caught(file, column, to, kinds, kind, 3);
  });

  it('whose term is told twice, a day longer', () => {
    const { lines, rows, at } = rowsOf(file, 'to');
    fc.assert(
      fc.property(fc.constantFrom(...rows), (i) => {
        const cells = lines[i]!.split('\t');
        fc.pre(cells[at] === '' || cells[at]!.slice(0, 4) > cells[at - 1]!.slice(0, 4));
        const again = cells.with(at, cells[at] === '' ? '2999' : '');
        expect(kinds(lines.toSpliced(i, 0, again.join('\t')).join('\n'))).toContain('overlap');
      }),
      { numRuns: 5 },
    );
  });
});
