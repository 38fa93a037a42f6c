/** The chronology that the sample reports should give, against the record that is made of them. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeAll, expect, test } from 'vitest';
import { dayRange } from '../src/contract/edtf.ts';
import { read } from '../src/reader/read.ts';
import { reconcile } from '../src/record/reconcile.ts';
import { signatureOf } from '../src/record/sources/signature.ts';
import type { Occasion, ReadReport, Record } from '../src/record/types.ts';
import { readInputs } from '../src/reports/reports.ts';

const sample = fileURLToPath(new URL('../sample/', import.meta.url));

interface Fact {
  date: string;
  parties: string[];
  people: string[];
  status: string;
  files: string[];
}

const list = (cell: string | undefined) => (cell ? cell.split(',') : []);

function factsOf(folder: string): Fact[] {
  const [, ...rows] = readFileSync(join(sample, folder, 'facts.tsv'), 'utf8')
    .trim()
    .split('\n');
  return rows.map((row) => {
    const [date, parties, people, , status, files] = row.split('\t');
    return { date: date!, parties: list(parties), people: list(people), status: status!, files: list(files) };
  });
}

let record: Record;
let nameOf: Map<string, string>;

beforeAll(async () => {
  const readings: ReadReport[] = [];
  for (const folder of ['iran', 'korea']) {
    const inputs = readdirSync(join(sample, folder))
      .filter((f) => f.endsWith('.md'))
      .sort()
      .map((f) => ({ path: join(sample, folder, f), name: f, size: 0 }));
    for await (const found of readInputs(inputs)) {
      if (found.found !== 'report') continue;
      const { report } = found;
      readings.push({
        number: readings.length + 1,
        key: report.id,
        signature: signatureOf(report.text),
        report,
        reading: read(report),
      });
    }
  }
  record = reconcile(readings);
  nameOf = new Map(record.people.map((p) => [p.key, p.name]));
});

const surname = (name: string) => name.toLowerCase().split(' ').at(-1)!;

/** Days that two occasions may lie apart: local time, and rounds that reports bound differently. */
const TOLERANCE = 1;

function sameOccasion(fact: Fact, o: Occasion): boolean {
  const x = dayRange(fact.date);
  const y = dayRange(o.date);
  if (!x || !y || x.first > y.last + TOLERANCE || y.first > x.last + TOLERANCE) return false;
  const people = o.people.map((key) => surname(nameOf.get(key) ?? ''));
  const both = fact.parties.filter((p) => o.parties.includes(p)).length;
  return (
    both >= Math.min(2, fact.parties.length) ||
    fact.people.filter((p) => people.includes(surname(p))).length >= 2
  );
}

test.each([
  ['iran', 18],
  ['korea', 22],
])('%s: every report is read, copies count once', (folder, reports) => {
  expect(readdirSync(join(sample, folder)).filter((f) => f.endsWith('.md')).length).toBeGreaterThanOrEqual(
    reports,
  );
});

test.each([
  ['iran', 0.5],
  ['korea', 0.6],
])('%s: occasions told by two reports or more stand in the record', (folder, floor) => {
  const facts = factsOf(folder).filter((f) => f.files.length > 1 && dayRange(f.date));
  const missing = facts.filter((f) => !record.occasions.some((o) => sameOccasion(f, o)));
  const found = 1 - missing.length / facts.length;
  expect(found, `missing: ${missing.map((f) => `${f.date} ${f.parties}`).join('; ')}`).toBeGreaterThanOrEqual(
    floor,
  );
});

test('Noh, told as Noh Kyu-duk and Roh Kyu-deok, is one person; so are Kim Jong Un and Kim Jong-un; no two Kims are one', () => {
  const bearing = (words: RegExp) => record.people.filter((p) => p.names.some((n) => words.test(n.words)));
  expect(bearing(/^(?:Noh|Roh) Kyu/)).toHaveLength(1);
  expect(bearing(/^Kim Jong[- ][Uu]n$/)).toHaveLength(1);
  expect(bearing(/^Sung Kim$/)).toHaveLength(1);
  expect(
    new Set([...bearing(/^Sung Kim$/), ...bearing(/^Kim Jong[- ][Uu]n$/), ...bearing(/^Kim Yo[- ][Jj]ong$/)])
      .size,
  ).toBe(3);
});

test('the agency copies count as no sources of their own', () => {
  const copies = [...record.clusters].filter(([report, first]) => report !== first);
  expect(copies.length).toBeGreaterThanOrEqual(2);
});

test('every entry leads back to words of a report', () => {
  for (const entry of [...record.people, ...record.occasions, ...record.statements]) {
    expect(entry.evidence.length).toBeGreaterThan(0);
    expect(entry.sources).toBeLessThanOrEqual(entry.reports);
  }
});
