/** What an entry is told in, part by part: what a person can split it by. */
import { sql } from 'kysely';
import { publicId } from '../../record/keys.ts';
import { findEntry, termsOf } from '../../store/decisions/draft.ts';
import type { RecordStore } from '../../store/port.ts';
import type { ReportRef } from '../answers.ts';
import { reportRef } from '../evidence/citations.ts';
import { groupBy } from '../evidence/group.ts';

/** An account: what is told in the same terms, by one report or by many. */
export interface PartAnswer {
  id: string;
  /** Whether the entry goes by it. */
  leads: boolean;
  /** Its terms, for a person to tell it from the others. */
  terms: string;
  reports: number;
  /** The first report of it, and its words. */
  first: ReportRef | null;
  words: string | null;
}

/** UTF-16 units of words that are told of a part. */
const LONG = 240;

/** The parts of the entry that an id leads to, the one it goes by first, then the most reported. Throws a `DecisionError`: `unknown-target`. */
export async function partsOf({ db }: Pick<RecordStore, 'db'>, id: string): Promise<PartAnswer[]> {
  const { kind, entry, head } = await findEntry(db, id);
  const accounts = await db
    .selectFrom('account')
    .select(['row', 'id', 'account'])
    .where('entry', '=', entry)
    .execute();
  const mentions = groupBy(
    await db
      .selectFrom('mention')
      .innerJoin('account', 'account.row', 'mention.account')
      .innerJoin('report', 'report.id', 'mention.report')
      .select(['account.row', 'words', 'report.key', 'title', 'source', 'published', 'url'])
      .select(sql<string>`report.text`.as('text'))
      .where('account.entry', '=', entry)
      .orderBy(sql`published_day is null`)
      .orderBy('published_day')
      .orderBy('report.key')
      .execute(),
    (m) => m.row,
  );
  return accounts
    .map(({ row, id: account, account: terms }) => {
      const own = mentions.get(row) ?? [];
      const [first] = own;
      return {
        id: publicId(kind, account),
        leads: row === head,
        terms: termsOf(terms),
        reports: own.length,
        first: first ? reportRef(first) : null,
        words: first ? quoted(first.text, first.words) : null,
      };
    })
    .sort((a, b) => Number(b.leads) - Number(a.leads) || b.reports - a.reports || (a.id < b.id ? -1 : 1));
}

/** The longest of the words that a mention rests on, a few with those around them, cut where they are many. */
function quoted(text: string, words: string): string | null {
  const spans = JSON.parse(words) as [role: string, start: number, end: number][];
  const [longest] = spans.sort((a, b) => b[2] - b[1] - (a[2] - a[1]));
  if (!longest) return null;
  const [, start, end] = longest;
  const around = Math.max(0, (LONG - (end - start)) / 2);
  const before = /(?:^|\s)(\S[^\n]*)$/u.exec(text.slice(Math.max(0, start - around), start))?.[1] ?? '';
  const after = /^[^\n]*\S(?=\s|$)/u.exec(text.slice(end, end + around))?.[0] ?? '';
  return `${before}${text.slice(start, Math.min(end, start + LONG))}${after}`.replace(/\s+/g, ' ').trim();
}
