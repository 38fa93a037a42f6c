/** Dictionary forms: exceptions and rules of endings, by tag. */

/** Gives a word's lemma from its form in lower case, its form as written, and its tag. */
export type Lemmatizer = (lower: string, word: string, tag: number) => string;

const LONGEST_ENDING = 6;
/** How many words' lemmas are kept for a tag. */
const MOST_KEPT = 20_000;

/** A change of ending: so many letters off, others on. */
export interface Edit {
  off: number;
  add: string;
}

/**
 * Reads the table of lemmas, lines of tab-separated cells: `=`, tag, form and lemma for a single word; `-`, tag,
 * ending, letters off and letters on for a rule, of which the longest ending decides. Words whose tag is among
 * `kept` (proper names) keep their capitals.
 */
export function lemmatizerOf(table: string, kept: ReadonlySet<number>): Lemmatizer {
  const exceptions = new Map<string, string>();
  const rules = new Map<string, Edit>();
  for (const line of table.split('\n')) {
    const cells = line.split('\t');
    if (cells[0] === '=') exceptions.set(`${cells[1]} ${cells[2]}`, cells[3]!);
    else if (cells[0] === '-')
      rules.set(`${cells[1]} ${cells[2]}`, { off: Number(cells[3]), add: cells[4] ?? '' });
  }
  const lemmaOf: Lemmatizer = (lower, word, tag) => {
    const exception = exceptions.get(`${tag} ${lower}`);
    if (exception !== undefined) return exception;
    const form = kept.has(tag) ? word : lower;
    for (let k = Math.min(LONGEST_ENDING, form.length); k >= 0; k--) {
      const rule = rules.get(`${tag} ${lower.slice(lower.length - k)}`);
      if (rule && rule.off < form.length) return form.slice(0, form.length - rule.off) + rule.add;
    }
    return form;
  };
  /** For each tag the lemmas of words as written. */
  const known: Map<string, string>[] = [];
  return (lower, word, tag) => {
    known[tag] ??= new Map();
    const of = known[tag];
    const lemma = of.get(word);
    if (lemma !== undefined) return lemma;
    if (of.size >= MOST_KEPT) of.clear();
    const made = lemmaOf(lower, word, tag);
    of.set(word, made);
    return made;
  };
}
