/** Whoever answers the questions: on this thread, or on others. */

import { dossierIssueWords } from '../../dossiers/issue-words.ts';
import { titleOf } from '../../exports/brief/title.ts';
import { exportDocument, exportTable, exportTables, type Piece } from '../../exports/export.ts';
import { type ExportFormat, isTableFormat } from '../../exports/formats.ts';
import type { BriefChoice } from '../../queries/brief/whole.ts';
import { type AskedFilters, resolveFilters } from '../../queries/filters/filters.ts';
import { onIssues } from '../../queries/issues/narrow.ts';
import type { RecordStore } from '../../store/port.ts';
import { sealedCursors } from '../paging/cursor.ts';
import { keptLists } from '../paging/lists.ts';
import { questions } from '../questions/all.ts';
import { briefFilters, dossierMeant } from '../questions/dossier.ts';
import type { Asked } from '../questions/question.ts';
import { RefusedError, refusalOf } from './refusal.ts';

export interface ExportAsked extends Omit<AskedFilters, 'citations'>, Omit<BriefChoice, 'ledger' | 'words'> {
  /** The name of a shipped dossier. */
  dossier?: string | undefined;
  format: ExportFormat;
  /** Of CSV and Parquet, the one table; of JSON Lines all, of the feed both where absent. */
  table?: string | undefined;
  title?: string | undefined;
}

export interface Asker {
  /** The answer as JSON in UTF-8. `input` is what the question's schema gave. Rejects with a {@link RefusedError}. */
  ask(name: string, input: unknown): Promise<Uint8Array>;
  /** The export in pieces. Throws a {@link RefusedError} at the first of them at the latest, where it cannot be made. */
  export(asked: ExportAsked): AsyncIterable<Uint8Array>;
  close(): Promise<void>;
}

const byName = new Map(questions.map((q) => [q.name, q]));

/** Documents that are called by what was asked for. */
const titled: { [format in ExportFormat]?: string } = {
  markdown: 'Brief',
  html: 'Brief',
  atom: 'Rapporteur',
};

async function* piecesOf(
  store: RecordStore,
  { format, table, title, issue, without, first, dossier, ...asked }: ExportAsked,
): AsyncGenerator<Piece> {
  const plain = await resolveFilters(store, asked);
  const meant = await dossierMeant(dossier);
  const { filters, ledger } = await briefFilters(store, plain, meant, issue);
  if (!isTableFormat(format)) {
    const kind = titled[format];
    const called = title ?? (kind && titleOf(kind, { ...asked, issue, dossier: meant?.name }, plain));
    const words = issue && (await dossierIssueWords());
    // A feed is of occasions and statements; a brief sees to its issues itself.
    const own = format === 'atom' ? await onIssues(store, filters, issue, words) : filters;
    yield* exportDocument(store, format, own, {
      title: called,
      table,
      brief: { issue, without, first, ledger, words },
    });
    return;
  }
  const { tableNames } = await import('../../exports/tables/tables.ts');
  if (table === undefined ? format !== 'jsonl' : !tableNames.includes(table))
    throw new RefusedError({ kind: 'unknown-table', known: [...tableNames] });
  yield* table === undefined
    ? exportTables(store, tableNames, filters)
    : exportTable(store, format, table, filters);
}

const pieceSize = 65_536;

/** As bytes, gathered to some 64 kB each. */
async function* gathered(pieces: AsyncIterable<Piece>): AsyncGenerator<Uint8Array> {
  let text = '';
  for await (const piece of pieces) {
    if (typeof piece === 'string') {
      text += piece;
      if (text.length < pieceSize) continue;
    }
    if (text !== '') yield new TextEncoder().encode(text);
    text = '';
    if (typeof piece !== 'string') yield piece;
  }
  if (text !== '') yield new TextEncoder().encode(text);
}

function refused(error: unknown): never {
  const refusal = refusalOf(error);
  throw refusal === null ? error : new RefusedError(refusal);
}

/** Answers on the calling thread from a store, which is the caller's to close. `secret` seals the cursors. */
export function storeAsker(store: RecordStore, secret: Uint8Array): Asker {
  const asked: Asked = { store, cursors: sealedCursors(secret), lists: keptLists(store) };
  return {
    async ask(name, input) {
      const question = byName.get(name);
      if (!question) throw new RangeError(`no question ${name}`);
      const answer = await question.ask(asked, input as never).catch(refused);
      return new TextEncoder().encode(JSON.stringify(answer));
    },
    async *export(request) {
      try {
        yield* gathered(piecesOf(store, request));
      } catch (error) {
        refused(error);
      }
    },
    close: async () => {},
  };
}
