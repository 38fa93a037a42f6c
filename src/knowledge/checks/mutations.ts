/** Ways to break a line of a knowledge file, each with the rule that has to catch it. */
import { plainName } from '../naming/fold.ts';
import { statedOrder, type Table, type tableRules } from './table.ts';

export interface Mutation {
  rule: (typeof tableRules)[number];
  /** The text with its line `at` mutated; null where that line cannot be mutated so. */
  mutate: (table: Table, lines: string[], at: number, cell: number) => string[] | null;
}

const replaced = (lines: string[], at: number, cell: number, to: (value: string) => string) => {
  const cells = lines[at]!.split('\t');
  const value = to(cells[cell]!);
  if (value === cells[cell]) return null;
  cells[cell] = value;
  return lines.with(at, cells.join('\t'));
};
const filled = (lines: string[], at: number, cell: number) => lines[at]!.split('\t')[cell] !== '';

/** By what is done to a row. */
export const mutations: Record<string, Mutation> = {
  'a carriage return': {
    rule: 'line ends',
    mutate: (_, lines, at) => lines.with(at, `${lines[at]}\r`),
  },
  'a control character': {
    rule: 'control character',
    mutate: (_, lines, at, c) => (filled(lines, at, c) ? replaced(lines, at, c, (v) => `\u0007${v}`) : null),
  },
  'a bidi override': {
    rule: 'control character',
    mutate: (_, lines, at, c) => (filled(lines, at, c) ? replaced(lines, at, c, (v) => `${v}\u202e`) : null),
  },
  'a space at the end': {
    rule: 'stray space',
    mutate: (_, lines, at, c) => replaced(lines, at, c, (v) => (v ? `${v} ` : v)),
  },
  'a no-break space': {
    rule: 'stray space',
    mutate: (_, lines, at, c) => replaced(lines, at, c, (v) => v.replace(' ', '\u00a0')),
  },
  'decomposed letters': {
    rule: 'composed letters',
    mutate: (_, lines, at, c) => replaced(lines, at, c, (v) => v.normalize('NFD')),
  },
  'a cell too many': { rule: 'cells', mutate: (_, lines, at) => lines.with(at, `${lines[at]}\t`) },
  'a cell too few': {
    rule: 'cells',
    mutate: (_, lines, at) =>
      lines[at]!.includes('\t') ? lines.with(at, lines[at]!.replace(/\t[^\t]*$/, '')) : null,
  },
  'an emptied cell': {
    rule: 'blank',
    mutate: (table, lines, at, c) =>
      table.columns[c]!.optional || table.columns.length === 1 ? null : replaced(lines, at, c, () => ''),
  },
  'an empty name in a list': {
    rule: 'blank',
    mutate: (table, lines, at, c) =>
      table.columns[c]!.list && filled(lines, at, c) ? replaced(lines, at, c, (v) => `${v}|`) : null,
  },
  'a name twice in a list': {
    rule: 'twice in a list',
    mutate: (table, lines, at, c) =>
      table.columns[c]!.list && filled(lines, at, c)
        ? replaced(lines, at, c, (v) => `${v}|${v.split('|')[0]}`)
        : null,
  },
  'a cell of the wrong form': {
    rule: 'form',
    mutate: (_, lines, at, c) => (filled(lines, at, c) ? replaced(lines, at, c, () => '*') : null),
  },
  'a row twice': { rule: 'key', mutate: (_, lines, at) => lines.toSpliced(at, 0, lines[at]!) },
  'a row out of order': {
    rule: 'order',
    mutate: (table, lines, at) => {
      const next = lines[at + 1];
      const by = statedOrder(lines.join('\n'))[0];
      if (!by || !next) return null;
      const column = table.columns.findIndex((x) => x.name === by.column);
      const [a, b] = [lines[at]!, next].map((line) => line.split('\t')[column]!);
      if (by.plain ? plainName(a!) === plainName(b!) : a === b) return null;
      return lines.with(at, next).with(at + 1, lines[at]!);
    },
  },
  'another header': {
    rule: 'header',
    mutate: (table, lines) => {
      const header = lines.findIndex((l) => !l.startsWith('#'));
      return lines.with(header, lines[header]!.replace(table.columns[0]!.name, 'other'));
    },
  },
};
