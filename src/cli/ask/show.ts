/** `rapporteur show` */
import { entryPage } from '../../exports/entry/entry.ts';
import type { Page } from '../../exports/entry/page.ts';
import { pageMarkdown, pageText } from '../../exports/entry/page.ts';
import { type EntryAnswer, entry, entryIdOf, idOfAnswer } from '../../queries/entry.ts';
import { type DecisionAnswer, decisions } from '../../queries/review/decisions.ts';
import { decisionText } from '../decide/log.ts';
import { terminalOf } from '../terminal.ts';
import { withRecord } from './record.ts';

export interface ShowOptions {
  record: string;
  format: 'table' | 'json' | 'jsonl' | 'markdown';
}

interface Shown {
  entry: EntryAnswer;
  decided: DecisionAnswer[];
}

/** The page of the entry, with what was decided on it. */
function pageOf({ entry, decided }: Shown): Page {
  const page = entryPage(entry);
  if (decided.length === 0) return page;
  const items = decided.map((decision) => ({ text: decisionText(decision), id: decision.id }));
  return { ...page, sections: [...page.sections, { heading: 'Decisions', items }] };
}

function written(shown: Shown[], format: ShowOptions['format']): string {
  const entries = shown.map((s) => s.entry);
  switch (format) {
    case 'json':
      return `${JSON.stringify(entries.length === 1 ? entries[0] : entries, null, 2)}\n`;
    case 'jsonl':
      return entries.map((e) => `${JSON.stringify(e)}\n`).join('');
    case 'markdown':
      return shown.map((s) => pageMarkdown(pageOf(s))).join('\n');
    case 'table':
      return shown.map((s) => pageText(pageOf(s), terminalOf(process.stdout, process.env))).join('\n');
  }
}

const isWholeId = (id: string) => /^\s*[a-z]+-[0-9a-f]{13}\s*$/i.test(id);

/** Opens the entries on standard output. Throws a `QueryError` for an unknown id, and the store's errors. */
export async function runShow(ids: string[], { record, format }: ShowOptions): Promise<number> {
  const entries = await withRecord(record, async (store) => {
    const found: Shown[] = [];
    for (const id of ids) {
      const answer = await entry(store, id);
      const decided = await decisions(store, { entry: idOfAnswer(answer) });
      found.push({ entry: answer, decided });
      if (!isWholeId(id)) continue;
      const own = await entryIdOf(store, id);
      if (own !== id.trim().toLowerCase()) process.stderr.write(`${id.trim()} is part of ${own} now.\n`);
    }
    return found;
  });
  process.stdout.write(written(entries, format));
  return 0;
}
