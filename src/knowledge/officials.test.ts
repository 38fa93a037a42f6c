import { describe, expect, it } from 'vitest';
import { officialsProblems } from './officials.testing.ts';
import { officialTerms } from './officials.ts';
import text from './officials.tsv';
import { organisations } from './organisations.ts';
import { states } from './states.ts';

const parties = new Set([
  ...states().map((s) => s.alpha3),
  ...organisations().flatMap((o) => (o.party === null ? [] : [o.party])),
]);

const HEADER = 'key\tname\taliases\tgender\tparty\toffice\tfrom\tto';
const SOUND = [
  HEADER,
  'ada-north\tAda North\tAda Nord|Ada M. North\tf\tNOR\tforeign minister\t2001\t2003-05',
  'ada-north\tAda North\tAda Nord|Ada M. North\tf\tUN\tspecial envoy\t2003-05-20\t2003',
  'bo-west\tBo West\t\tm\tSWE\tprime minister\t1999-12-31\t',
];

/** The sound text with what `edit` makes of its lines. */
function mutated(edit: (lines: string[]) => void): string {
  const lines = [...SOUND];
  edit(lines);
  return `${lines.join('\n')}\n`;
}

function replaced(line: number, from: string, to: string): string {
  return mutated((lines) => {
    lines[line] = lines[line]!.replace(from, to);
  });
}

describe('officials', () => {
  it('keep every rule', () => {
    expect(officialsProblems(text, parties)).toEqual([]);
  });

  it('are many, and people of several offices have one key', () => {
    const terms = officialTerms();
    expect(new Set(terms.map((o) => o.key)).size).toBeGreaterThan(700);
    expect(terms.filter((o) => o.key === 'sung-kim').map((o) => o.office)).toContain(
      'special representative for North Korea',
    );
  });
});

describe('the rules of officials', () => {
  it('are kept by a sound text', () => {
    expect(
      officialsProblems(
        mutated(() => {}),
        parties,
      ),
    ).toEqual([]);
  });

  it.each([
    ['a header of other columns', 'header', replaced(0, 'aliases', 'alias')],
    ['a row that lacks a cell', 'cells', replaced(3, '\t1999-12-31', '')],
    ['a blank office', 'blank', replaced(3, 'prime minister', '')],
    ['a blank start', 'blank', replaced(3, '1999-12-31', '')],
    ['a cell with space around it', 'blank', replaced(3, 'prime minister', ' prime minister')],
    ['a blank alias', 'blank', replaced(3, 'Bo West\t', 'Bo West\tBo Vest|')],
    ['a key in capitals', 'key', replaced(3, 'bo-west', 'Bo-West')],
    ['a key with two hyphens', 'key', replaced(3, 'bo-west', 'bo--west')],
    ['a gender of another letter', 'gender', replaced(3, '\tm\t', '\tx\t')],
    ['a party that nobody knows', 'party', replaced(3, 'SWE', 'Sweden')],
    ['a month without its zero', 'date', replaced(3, '1999-12-31', '1999-1')],
    ['a day that no month has', 'date', replaced(3, '1999-12-31', '1999-02-30')],
    ['a year in words', 'date', replaced(1, '2003-05', 'today')],
    ['a term that ends before it begins', 'term', replaced(1, '2003-05', '2000-12')],
    [
      'a term that ends in an earlier month',
      'term',
      replaced(2, 'envoy\t2003-05-20\t2003', 'envoy\t2003-05-20\t2003-04'),
    ],
    ['keys out of order', 'order', mutated((lines) => lines.splice(1, 3, lines[3]!, lines[1]!, lines[2]!))],
    ['terms out of order', 'order', mutated((lines) => lines.splice(1, 2, lines[2]!, lines[1]!))],
    ['rows of a key apart', 'scattered', mutated((lines) => lines.push(lines.splice(2, 1)[0]!))],
    ['the same row twice', 'repeated', mutated((lines) => lines.push(lines[3]!))],
    ['a person of two names', 'person', replaced(2, 'Ada North', 'Ada South')],
    ['a person of two lists of aliases', 'person', replaced(2, '|Ada M. North', '')],
    ['a person of two genders', 'person', replaced(2, '\tf\t', '\tm\t')],
    [
      'two terms of one office at once',
      'overlap',
      mutated((lines) =>
        lines.splice(
          2,
          0,
          'ada-north\tAda North\tAda Nord|Ada M. North\tf\tNOR\tforeign minister\t2002-01\t2004',
        ),
      ),
    ],
    [
      'two prime ministers at once',
      'overlap',
      mutated((lines) => lines.push('cy-east\tCy East\t\tm\tSWE\tprime minister\t2001-05-25\t2004')),
    ],
    ['an alias of two people', 'alias', replaced(3, 'Bo West\t', 'Bo West\tAda Nord')],
    ['an alias that is the name of another', 'alias', replaced(3, 'Bo West\t', 'Bo West\táda-north')],
  ])('catch %s', (_, kind, broken) => {
    expect(broken).not.toBe(mutated(() => {}));
    expect(officialsProblems(broken, parties).map((p) => p.kind)).toContain(kind);
  });
});
