import { foldName } from '../../record/names.ts';
import type { RecordStore } from '../../store/port.ts';
import { codes } from '../../store/schema.ts';
import { reportsMatching } from '../../store/search.ts';

/** How far around the words that speak of an occasion its paragraph is looked at, in UTF-16 units. */
const reach = 600;
const blankLine = /\n\s*\n/;

/** The paragraph around a stretch of text, at most `reach` to either side. */
export function paragraphAround(text: string, start: number, end: number): string {
  const before = text
    .slice(Math.max(0, start - reach), start)
    .split(blankLine)
    .at(-1)!;
  const after = text.slice(end, end + reach).split(blankLine)[0]!;
  return before + text.slice(start, end) + after;
}

/** Lower case, words parted by single spaces. */
const plainWords = (text: string) => ` ${foldName(text)} `;

/** Whether a text holds what was searched for, by the rules of `searchQuery`: phrases, OR, beginnings. */
function matcher(words: string): (text: string) => boolean {
  const groups: string[][] = [];
  let either = false;
  for (const [term, phrase] of words.matchAll(/["“”]([^"“”]*)["“”]?|[^\s"“”]+/gu)) {
    if (term === 'OR' && groups.length > 0) either = true;
    if (term === 'OR' || term === 'AND') continue;
    const wanted = plainWords(phrase ?? term);
    if (wanted.trim() === '') continue;
    const cjk = /[\p{sc=Han}\p{sc=Hangul}\p{sc=Hiragana}\p{sc=Katakana}]/u.test(wanted);
    const sought = cjk
      ? wanted.trim()
      : phrase === undefined && term.endsWith('*')
        ? wanted.trimEnd()
        : wanted;
    if (either) groups.at(-1)!.push(sought);
    else groups.push([sought]);
    either = false;
  }
  return (text) => {
    const plain = plainWords(text);
    return groups.every((group) => group.some((w) => plain.includes(w)));
  };
}

/** The ids of the occasions in whose paragraphs the reports use these words. */
export async function occasionsSpokenOf(store: Pick<RecordStore, 'db'>, words: string): Promise<number[]> {
  const rows = await store.db
    .selectFrom('evidence as e')
    .innerJoin('report as r', 'r.id', 'e.report_id')
    .select(['e.entry_id', 'e.start_at', 'e.end_at', 'r.text'])
    .where('e.entry_kind', '=', codes.entryKind.indexOf('occasion'))
    .where('r.id', 'in', reportsMatching(words))
    .execute();
  const holds = matcher(words);
  const found = new Set<number>();
  for (const row of rows)
    if (!found.has(row.entry_id) && holds(paragraphAround(row.text, row.start_at, row.end_at)))
      found.add(row.entry_id);
  return [...found];
}
