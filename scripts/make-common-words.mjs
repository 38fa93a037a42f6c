// Writes src/knowledge/common-words.tsv: English words that a treebank writes without a capital, as a sign that a capitalised
// phrase which holds them is no person's name.
//   node scripts/make-common-words.mjs TREEBANK.conllu [--check]
// --check writes nothing and fails where the file is not what it would write.
import { readFileSync } from 'node:fs';
import { writeKnowledge } from './knowledge-files.mjs';

const counts = new Map();
const names = new Map();
for (const line of readFileSync(process.argv[2], 'utf8').split('\n')) {
  const cells = line.split('\t');
  if (cells.length < 10 || !/^\d+$/.test(cells[0])) continue;
  const [, form, , pos] = cells;
  if (!/^\p{L}[\p{L}'-]+$/u.test(form)) continue;
  const lower = form.toLowerCase();
  if (pos === 'PROPN') names.set(lower, (names.get(lower) ?? 0) + 1);
  else if (form === lower && pos !== 'X' && pos !== 'INTJ') counts.set(lower, (counts.get(lower) ?? 0) + 1);
}
const words = [...counts]
  .filter(([w, n]) => n >= 2 && n > (names.get(w) ?? 0) && w.length > 2)
  .map(([w]) => w);
words.sort();
const lines = [];
for (let i = 0; i < words.length; i += 24) lines.push(words.slice(i, i + 24).join(' '));
writeKnowledge(
  'common-words.tsv',
  `# Words that English writes without a capital, seen twice or more so in UD English EWT (CC BY-SA 4.0; words, no sentences).\n# Made by scripts/make-common-words.mjs.\nwords\n${lines.join('\n')}\n`,
);
