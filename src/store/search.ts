/**
 * Full-text search. The index holds two columns of words for every text: the words as `unicode61` splits them, and
 * the overlapping pairs of characters of every run of Chinese, Japanese or Korean script, which has no word breaks
 * that the tokenizer could see. The searcher's words go through the same mill.
 */
import { type RawBuilder, sql } from 'kysely';

const CJK = '\\p{sc=Han}\\p{sc=Hiragana}\\p{sc=Katakana}\\p{sc=Hangul}ー々〆';
const cjkRun = new RegExp(`[${CJK}]+`, 'gu');
const hasCjk = new RegExp(`[${CJK}]`, 'u');
/** NUL and lone surrogates, which SQLite would cut or refuse. */
const unstorable = /[\0\p{Cs}]/gu;
const searchable = /[\p{L}\p{N}\p{Co}]/u;
/** Words within a term; `*` right after its last letter asks for all words that begin so. */
const term = /["“”„«»「」『』]([^"“”„«»「」『』]*)["“”„«»「」『』]?|[^\s"“”„«»「」『』]+/gu;

/**
 * The pairs of a run: 核問題 gives 核問, 問題 and 題. With the last character alone, every single character begins
 * some token, so that a search for one character is a search for a beginning.
 */
function pairs(run: string): string[] {
  const characters = [...run];
  return characters.map((c, i) => c + (characters[i + 1] ?? ''));
}

/** The two columns of a text in the index. */
export function searchColumns(text: string): { words: string; cjk: string } {
  if (!hasCjk.test(text)) return { words: text, cjk: '' };
  const cjk: string[] = [];
  const words = text.normalize('NFC').replace(cjkRun, (run) => {
    cjk.push(pairs(run).join(' '));
    return ' ';
  });
  return { words, cjk: cjk.join(' | ') };
}

const quote = (words: string) => `"${words.replaceAll('"', ' ')}"`;

/** One word or phrase as an FTS5 expression; null when it has nothing to search for. */
function expression(words: string, beginning: boolean): string | null {
  const parts: string[] = [];
  let rest = words.normalize('NFC');
  if (hasCjk.test(rest)) {
    rest = rest.replace(cjkRun, (run) => {
      const tokens = pairs(run);
      parts.push(tokens.length === 1 ? `${quote(run)} *` : quote(tokens.slice(0, -1).join(' ')));
      return ' ';
    });
  }
  if (searchable.test(rest))
    parts.unshift(beginning ? `${quote(rest.trim().replace(/\*+$/, ''))} *` : quote(rest.trim()));
  return parts.length > 0 ? parts.join(' AND ') : null;
}

/**
 * What a person typed into a search box as an FTS5 MATCH expression, which never is a syntax error. All words must
 * occur; words in quotation marks, and words that a hyphen joins, must stand in this order; `denuclear*` finds every
 * word that begins so; a capital OR between two words asks for either. Everything else is read as words. With
 * nothing to search for, the expression finds nothing.
 */
export function searchQuery(words: string): string {
  const groups: string[][] = [];
  let either = false;
  for (const match of words.replace(unstorable, ' ').matchAll(term)) {
    const phrase = match[1];
    if (phrase === undefined && (match[0] === 'OR' || match[0] === 'AND')) {
      either = match[0] === 'OR' && groups.length > 0;
      continue;
    }
    const wanted = expression(phrase ?? match[0], phrase === undefined && /[\p{L}\p{N}]\*$/u.test(match[0]));
    if (wanted === null) continue;
    if (either) groups.at(-1)!.push(wanted);
    else groups.push([wanted]);
    either = false;
  }
  if (groups.length === 0) return '""';
  return groups.map((group) => (group.length === 1 ? group[0] : `(${group.join(' OR ')})`)).join(' AND ');
}

/** `report.id in ${reportsMatching(words)}`: the reports whose title or text hold what was searched for. */
export function reportsMatching(words: string): RawBuilder<number> {
  return sql<number>`(select rowid from report_search where report_search match ${searchQuery(words)})`;
}

/** `statement.id in ${statementsMatching(words)}`: the statements whose words or speaker hold it. */
export function statementsMatching(words: string): RawBuilder<number> {
  return sql<number>`(select rowid from statement_search where statement_search match ${searchQuery(words)})`;
}
