import { kindCode } from '../../record/kinds.ts';
import { foldName } from '../../record/names.ts';
import type { RecordStore } from '../../store/port.ts';
import { reportsMatching } from '../../store/search.ts';
import { idList } from '../evidence/citations.ts';
import { groupBy } from '../evidence/group.ts';
import { kept } from '../kept.ts';

/** How far around the words that speak of an occasion its paragraph is looked at, in UTF-16 units. */
const reach = 600;
const blankLine = /\n\s*\n/;

/** The paragraph around a stretch of text, at most `reach` to either side, as offsets. */
export function paragraphSpan(text: string, start: number, end: number): [start: number, end: number] {
  const before = text
    .slice(Math.max(0, start - reach), start)
    .split(blankLine)
    .at(-1)!;
  const after = text.slice(end, end + reach).split(blankLine)[0]!;
  return [start - before.length, end + after.length];
}

/** The same as text. */
export const paragraphAround = (text: string, start: number, end: number): string =>
  text.slice(...paragraphSpan(text, start, end));

/** Lower case, words parted by single spaces. */
const plainWords = (text: string) => ` ${foldName(text)} `;

const isPlain = /^[\x20-\x7e\s]*$/;

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
  // Of a text of plain letters it can be told without folding it that words are missing.
  const rare = groups.map((group) => group.map((w) => w.trim().split(' ')));
  const cannot = (text: string) => {
    if (!isPlain.test(text)) return false;
    const lower = text.toLowerCase();
    return !rare.every((group) => group.some((words) => words.every((w) => lower.includes(w))));
  };
  return (text) => {
    if (cannot(text)) return false;
    const plain = plainWords(text);
    return groups.every((group) => group.some((w) => plain.includes(w)));
  };
}

/** How many texts are looked through at a time. */
const STRIDE = 500;

/** The ids of the occasions in whose paragraphs the reports use these words. */
export async function occasionsSpokenOf(store: Pick<RecordStore, 'db'>, words: string): Promise<number[]> {
  return kept(store, `occasions spoken of with ${words}`, () => spokenOf(store, words));
}

async function spokenOf({ db }: Pick<RecordStore, 'db'>, words: string): Promise<number[]> {
  const passages = await db
    .selectFrom('report')
    .innerJoin('mention', 'mention.report', 'report.id')
    .innerJoin('account', 'account.row', 'mention.account')
    .select(['report.id as report', 'account.entry', 'mention.words'])
    .where('account.kind', '=', kindCode('occasion'))
    .where('account.entry', '>', 0)
    .where('report.id', 'in', reportsMatching(words))
    .execute();
  const byReport = [...groupBy(passages, (p) => p.report)];
  const holds = matcher(words);
  const found = new Set<number>();
  for (let at = 0; at < byReport.length; at += STRIDE) {
    const some = byReport.slice(at, at + STRIDE);
    const rows = await db
      .selectFrom('report')
      .select(['id', 'text'])
      .where('id', 'in', idList(some.map(([id]) => id)))
      .execute();
    const texts = new Map(rows.map((r) => [r.id, r.text]));
    for (const [report, own] of some)
      for (const { entry, words } of own)
        if (!found.has(entry) && isSpokenOf(texts.get(report)!, words, holds)) found.add(entry);
  }
  return [...found];
}

/** Whether a paragraph around one of the words of the mention, as `[role, start, end]`, holds what is looked for. */
function isSpokenOf(text: string, words: string, holds: (text: string) => boolean): boolean {
  const paragraphs = new Set(
    (JSON.parse(words) as [string, number, number][]).map(([, start, end]) =>
      paragraphAround(text, start, end),
    ),
  );
  return [...paragraphs].some(holds);
}
