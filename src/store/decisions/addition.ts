/** Entries added by hand. */
import type { Kysely } from 'kysely';
import { addedMention, checkedFields, type Known } from '../../record/decisions/additions.ts';
import { standing } from '../../record/decisions/standing.ts';
import { type Decision, DecisionError } from '../../record/decisions/types.ts';
import { accountId, publicId } from '../../record/keys.ts';
import type { PersonAccount } from '../../record/people/account.ts';
import type { ToldByHand } from '../../record/settle/settle.ts';
import type { RecordDatabase } from '../schema.ts';
import { type DecisionRequest, type Draft, peopleAnchors } from './draft.ts';
import { entryStateOf } from './state.ts';

type Database = Kysely<RecordDatabase>;

/** Throws a {@link DecisionError} for what cannot be added. */
export async function addition(
  db: Database,
  { entry, report: asked, words, at, fields }: Extract<DecisionRequest, { kind: 'add' }>,
): Promise<Draft> {
  const report = await db
    .selectFrom('report')
    .select(['id', 'key', 'text', 'published_day'])
    .where('key', '=', asked.replace(/^report-/, ''))
    .where('cluster', 'is not', null)
    .executeTakeFirst();
  if (!report) throw new DecisionError({ kind: 'unknown-report', id: asked });
  const values = checkedFields(entry, fields);
  const start = placeOf(report.text, words, at);
  if (start < 0) throw new DecisionError({ kind: 'words-not-found', report: asked, words });
  const span = [start, start + words.length] as [number, number];
  const ids = [...(fields['people'] ?? []), ...(fields['person'] ?? [])];
  const others = await peopleAnchors(db, 'people', ids);
  const people: Known[] = [];
  for (const { account: id } of others) {
    const row = await db
      .selectFrom('account')
      .leftJoin('person', 'person.id', 'account.entry')
      .select(['account', 'name'])
      .where('account.id', '=', id)
      .executeTakeFirstOrThrow();
    const account = JSON.parse(row.account) as PersonAccount;
    people.push({ name: row.name ?? account.name, account, id });
  }
  const ground = { text: report.text, span, day: report.published_day };
  const mention = addedMention(entry, values, people, ground);
  const account = accountId(entry, mention.account);
  const target = publicId(entry, account);
  await assertNew(db, report.id, target);
  const anchors = [{ account, words: [] }];
  const added = { report: report.key, mention };
  return { kind: 'add', entry, target, anchors, others, field: null, value: null, added };
}

/** Where the words stand; -1 where they do not, or not at the place given. */
function placeOf(text: string, words: string, at: number | undefined): number {
  if (words.trim() === '') return -1;
  if (at === undefined) return text.indexOf(words);
  return text.startsWith(words, at) ? at : -1;
}

async function assertNew(db: Database, report: number, target: string): Promise<void> {
  const state = await entryStateOf(db, target);
  if (!state) return;
  const told = await db
    .selectFrom('mention')
    .innerJoin('account', 'account.row', 'mention.account')
    .select('account.id')
    .where('report', '=', report)
    .execute();
  if (told.some((t) => target.endsWith(publicId(state.kind, t.id))))
    throw new DecisionError({ kind: 'already-there', id: state.id });
}

/** What the additions that hold say, of those reports that are settled; `keys`: of these reports only. */
export async function toldByHand(
  db: Database,
  log: readonly Decision[],
  keys?: ReadonlySet<string>,
): Promise<ToldByHand[]> {
  const told: ToldByHand[] = [];
  for (const { entry, added } of standing(log)) {
    if (!added || (keys && !keys.has(added.report))) continue;
    const report = await db
      .selectFrom('report')
      .select('id')
      .where('key', '=', added.report)
      .where('cluster', 'is not', null)
      .executeTakeFirst();
    if (report) told.push({ kind: entry, report: report.id, mention: added.mention });
  }
  return told;
}
