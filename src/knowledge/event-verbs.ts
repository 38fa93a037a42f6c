/** The tables for verbs, word by word: what a verb codes, alone, with what follows it, and with its objects. */
import {
  type EventOperator,
  type EventWord,
  groupTable,
  operatorTable,
  type PhraseRow,
  phraseRows,
  wordTable,
} from './event-tables.ts';
import { once } from './tsv.ts';

/** The rows for an object: the first, and the first of those that are not only for parties that act together. */
interface Rows {
  together: PhraseRow;
  alone: PhraseRow | null;
}

/** A verb, or the first words of a phrase with one. */
export class VerbTerm {
  /** What it codes whatever its object. */
  word: EventWord | null = null;
  operator: EventOperator | null = null;
  /** Groups of event-verbs.tsv. */
  groups: readonly string[] = [];
  private readonly longer = new Map<string, VerbTerm>();
  private rows: ReadonlyMap<string, ReadonlyMap<string, Rows>> | undefined;

  /** `length`: of how many words it is. */
  constructor(readonly length: number) {}

  /** Whether no phrase of the tables begins with it. */
  get isAlone(): boolean {
    return this.longer.size === 0;
  }

  /** The phrase that is one word longer, or null where the tables have none. */
  next(word: string): VerbTerm | null {
    return this.longer.get(word) ?? null;
  }

  /** The same, made where there is none. */
  grow(word: string): VerbTerm {
    let term = this.longer.get(word);
    if (!term) {
      term = new VerbTerm(this.length + 1);
      this.longer.set(word, term);
    }
    return term;
  }

  /** By link the rows for each class of noun. */
  get phrases(): ReadonlyMap<string, ReadonlyMap<string, Rows>> {
    this.rows ??= rowsFor(this.groups);
    return this.rows;
  }
}

const byGroup = once(() => {
  const groups = new Map<string, PhraseRow[]>();
  for (const row of phraseRows()) {
    const rows = groups.get(row.group);
    if (rows) rows.push(row);
    else groups.set(row.group, [row]);
  }
  return groups;
});

function rowsFor(groups: readonly string[]): ReadonlyMap<string, ReadonlyMap<string, Rows>> {
  const rows = groups.flatMap((g) => byGroup().get(g) ?? []).sort((a, b) => a.order - b.order);
  const links = new Map<string, Map<string, Rows>>();
  for (const row of rows) {
    let nouns = links.get(row.link);
    if (!nouns) {
      nouns = new Map();
      links.set(row.link, nouns);
    }
    const alone = row.word.targets[0] === '&' ? null : row;
    const known = nouns.get(row.noun);
    if (!known) nouns.set(row.noun, { together: row, alone });
    else known.alone ??= alone;
  }
  return links;
}

/** The verbs of the tables by their first word. */
export const verbTerms = once(() => {
  const root = new Map<string, VerbTerm>();
  const termOf = (phrase: string): VerbTerm => {
    const words = phrase.split(' ');
    let term = root.get(words[0]!);
    if (!term) {
      term = new VerbTerm(1);
      root.set(words[0]!, term);
    }
    for (const word of words.slice(1)) term = term.grow(word);
    return term;
  };
  for (const [key, word] of wordTable()) if (key.startsWith('v ')) termOf(key.slice(2)).word = word;
  for (const [key, operator] of operatorTable())
    if (key.startsWith('v ')) termOf(key.slice(2)).operator = operator;
  for (const [key, groups] of groupTable()) termOf(key).groups = groups;
  return root as ReadonlyMap<string, VerbTerm>;
});

/**
 * What a verb codes with an object, or a noun after the preposition `link`, of one of the classes: the first row of
 * the table that fits. A row for parties that act together fits only where `together`.
 */
export function phraseWith(
  term: VerbTerm,
  link: string,
  classes: readonly string[],
  together = false,
): EventWord | null {
  if (!term.groups.length) return null;
  const nouns = term.phrases.get(link);
  if (!nouns) return null;
  let best: PhraseRow | null = null;
  for (let k = 0; k < classes.length; k++) {
    const rows = nouns.get(classes[k]!);
    const row = rows ? (together ? rows.together : rows.alone) : null;
    if (row && (!best || row.order < best.order)) best = row;
  }
  return best?.word ?? null;
}
