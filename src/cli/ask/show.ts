/** `rapporteur show` */
import { entryPage } from '../../exports/entry/entry.ts';
import { pageMarkdown, pageText } from '../../exports/entry/page.ts';
import { type EntryAnswer, entry, entryIdOf } from '../../queries/entry.ts';
import { terminalOf } from '../terminal.ts';
import { withRecord } from './record.ts';

export interface ShowOptions {
  record: string;
  format: 'table' | 'json' | 'jsonl' | 'markdown';
}

function written(entries: EntryAnswer[], format: ShowOptions['format']): string {
  switch (format) {
    case 'json':
      return `${JSON.stringify(entries.length === 1 ? entries[0] : entries, null, 2)}\n`;
    case 'jsonl':
      return entries.map((e) => `${JSON.stringify(e)}\n`).join('');
    case 'markdown':
      return entries.map((e) => pageMarkdown(entryPage(e))).join('\n');
    case 'table':
      return entries.map((e) => pageText(entryPage(e), terminalOf(process.stdout, process.env))).join('\n');
  }
}

const isWholeId = (id: string) => /^\s*[a-z]+-[0-9a-f]{13}\s*$/i.test(id);

/** Opens the entries on standard output. Throws a `QueryError` for an unknown id, and the store's errors. */
export async function runShow(ids: string[], { record, format }: ShowOptions): Promise<number> {
  const entries = await withRecord(record, async (store) => {
    const found: EntryAnswer[] = [];
    for (const id of ids) {
      found.push(await entry(store, id));
      if (!isWholeId(id)) continue;
      const own = await entryIdOf(store, id);
      if (own !== id.trim().toLowerCase()) process.stderr.write(`${id.trim()} is part of ${own} now.\n`);
    }
    return found;
  });
  process.stdout.write(written(entries, format));
  return 0;
}
