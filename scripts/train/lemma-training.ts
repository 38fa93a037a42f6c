/** Learns rules of endings, and the exceptions to them, from the treebank's lemmas. */
import { lemmatizerOf } from '../../src/reader/syntax/words/lemmas.ts';
import type { TreebankSentence } from './conllu.ts';

const LONGEST_ENDING = 6;
/** A rule for an ending has been seen with this many different words. */
const LEAST_WORDS = 3;

function editOf(form: string, lemma: string): string {
  let same = 0;
  while (same < form.length && same < lemma.length && form[same] === lemma[same]) same++;
  return `${form.length - same}\t${lemma.slice(same)}`;
}

type Counts = Map<string, number>;
const count = (counts: Counts, key: string, n = 1) => counts.set(key, (counts.get(key) ?? 0) + n);
const commonest = (counts: Counts): string =>
  [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))[0]![0];

/** The table that `lemmatizerOf` reads. `kept` are the tags whose words keep their capitals. */
export function lemmaTable(
  sentences: readonly TreebankSentence[],
  tagOf: (pos: string, xpos: string) => number,
  kept: ReadonlySet<number>,
): string {
  /** Lemmas of each tag and form. */
  const lemmas = new Map<string, Counts>();
  for (const s of sentences)
    s.word.forEach((word, i) => {
      const tag = tagOf(s.pos[i]!, s.xpos[i]!);
      const form = kept.has(tag) ? word : s.lower[i]!;
      if (form.length > 24 || /[\t\d]/.test(form)) return;
      const key = `${tag}\t${form}`;
      const of = lemmas.get(key) ?? new Map();
      lemmas.set(key, of);
      count(of, s.lemma[i]!);
    });
  const edits = new Map<string, Counts>();
  for (const [key, of] of lemmas) {
    const [tag, form] = key.split('\t') as [string, string];
    const edit = editOf(form, commonest(of));
    const lower = form.toLowerCase();
    for (let k = 0; k <= Math.min(LONGEST_ENDING, lower.length); k++) {
      const ending = `${tag}\t${lower.slice(lower.length - k)}`;
      const seen = edits.get(ending) ?? new Map();
      edits.set(ending, seen);
      count(seen, edit);
    }
  }
  const rules = new Map<string, string>();
  for (const [ending, seen] of [...edits].sort(
    (a, b) => a[0].length - b[0].length || (a[0] < b[0] ? -1 : 1),
  )) {
    const edit = commonest(seen);
    const words = seen.get(edit)!;
    const [tag, letters] = ending.split('\t') as [string, string];
    let shorter = '0\t';
    for (let k = letters.length - 1; k >= 0; k--) {
      const rule = rules.get(`${tag}\t${letters.slice(letters.length - k)}`);
      if (rule !== undefined) {
        shorter = rule;
        break;
      }
    }
    if (edit !== shorter && (words >= LEAST_WORDS || letters === '')) rules.set(ending, edit);
  }
  const lines = [...rules].map(([ending, edit]) => `-\t${ending}\t${edit}`);
  const lemma = lemmatizerOf(lines.join('\n'), kept);
  for (const [key, of] of [...lemmas].sort((a, b) => (a[0] < b[0] ? -1 : 1))) {
    const [tag, form] = key.split('\t') as [string, string];
    const right = commonest(of);
    if (kept.has(Number(tag))) continue;
    if (lemma(form, form, Number(tag)) !== right) lines.push(`=\t${tag}\t${form}\t${right}`);
  }
  return lines.join('\n');
}
