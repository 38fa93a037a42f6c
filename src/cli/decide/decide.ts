/** `rapporteur decide` */

import { entryIdOf } from '../../queries/entry.ts';
import { isList, isOfPeople } from '../../record/decisions/fields.ts';
import { DecisionError } from '../../record/decisions/types.ts';
import type { EntryKind } from '../../record/kinds.ts';
import { printable } from '../../reports/clean.ts';
import type { DecisionRequest } from '../../store/decisions/draft.ts';
import type { RecordStore } from '../../store/port.ts';
import type { DecideAction } from './actions.ts';
import { effectLines } from './effect.ts';
import { authorOf, type DecideSurroundings, withWritable } from './record.ts';

export interface DecideOptions {
  record: string;
  by?: string | undefined;
  why?: string | undefined;
  /** Of an addition: the report, and words of it. */
  report?: string | undefined;
  words?: string | undefined;
  dryRun?: boolean | undefined;
  json?: boolean | undefined;
}

/**
 * Decides, and tells what follows from it on standard output. Exit codes: 0 decided (or, with `dryRun`, could be);
 * 2 wrong use. Throws a `DecisionError` or a `QueryError` for what cannot be decided, and the store's errors.
 */
export async function runDecide(
  action: DecideAction,
  given: readonly string[],
  options: DecideOptions,
  { stdout = process.stdout, stderr = process.stderr, env = process.env }: DecideSurroundings = {},
): Promise<number> {
  const { record, by, why, dryRun = false, json = false } = options;
  const author = authorOf(by, env);
  const usage = usageOf(action, given, options);
  if (usage !== null || author === null) {
    stderr.write(`${usage ?? 'Nobody is known as the user: say who decides with --by.'}\n`);
    return 2;
  }
  if (action === 'note' && (why ?? '').trim() === '') throw new DecisionError({ kind: 'no-note' });
  return withWritable(record, stderr, async (store) => {
    const request =
      action === 'add' ? await additionOf(store, given, options) : await requestOf(store, action, given);
    const decided = await store.decide(request, { by: author, why }, dryRun);
    if (json) stdout.write(`${JSON.stringify({ ...decided, isTrial: dryRun })}\n`);
    else {
      const { id } = decided.decision;
      const end = dryRun ? 'Not decided: this is what would follow.' : `Decided: ${id}, by ${author}.`;
      stdout.write(`${printable([...effectLines(decided), end].join('\n'))}\n`);
    }
    return 0;
  });
}

const usages: { [action in DecideAction]: { least: number; most: number; words: string } } = {
  confirm: { least: 1, most: 2, words: 'confirm ENTRY [FIELD]' },
  correct: { least: 2, most: 1000, words: 'correct ENTRY FIELD [VALUE...]' },
  merge: { least: 2, most: 1000, words: 'merge ENTRY ENTRY...' },
  split: { least: 1, most: 10_000, words: 'split ENTRY PART...' },
  reject: { least: 1, most: 1, words: 'reject ENTRY' },
  add: { least: 2, most: 20, words: 'add KIND FIELD=VALUE... --report REPORT --words WORDS' },
  note: { least: 1, most: 1, words: 'note ENTRY --why WORDS' },
  undo: { least: 1, most: 1, words: 'undo DECISION' },
};

function usageOf(action: DecideAction, given: readonly string[], options: DecideOptions): string | null {
  const { least, most, words } = usages[action];
  const lacks = action === 'add' && (options.report === undefined || options.words === undefined);
  return lacks || given.length < least || given.length > most ? `Usage: rapporteur decide ${words}` : null;
}

async function requestOf(
  store: RecordStore,
  action: Exclude<DecideAction, 'add'>,
  [first = '', ...more]: readonly string[],
): Promise<DecisionRequest> {
  if (action === 'undo') return { kind: 'undo', decision: first };
  const target = await entryIdOf(store, first);
  switch (action) {
    case 'confirm':
      return { kind: action, target, field: more[0] };
    case 'correct': {
      const [field = '', ...value] = more;
      return { kind: action, target, field, value: await valueGiven(store, field, value) };
    }
    case 'merge': {
      const targets = [target];
      for (const id of more) targets.push(await entryIdOf(store, id));
      return { kind: action, targets };
    }
    case 'split':
      return { kind: action, target, parts: more };
    case 'reject':
    case 'note':
      return { kind: action, target };
  }
}

/** Several words are one value, but of fields that are lists. People may be named. */
async function valueGiven(store: RecordStore, field: string, words: readonly string[]): Promise<string[]> {
  if (field === 'parties') return words.flatMap((w) => w.split(/[\s,]+/));
  if (!isOfPeople(field)) return words.length === 0 ? [] : isList(field) ? [...words] : [words.join(' ')];
  const ids: string[] = [];
  for (const word of words) ids.push(await entryIdOf(store, word));
  return ids;
}

async function additionOf(
  store: RecordStore,
  [entry = '', ...given]: readonly string[],
  { report = '', words = '' }: DecideOptions,
): Promise<DecisionRequest> {
  const fields = Object.create(null) as { [field: string]: string[] };
  for (const part of given) {
    const at = part.indexOf('=');
    const [field, value] = at < 0 ? [part, ''] : [part.slice(0, at), part.slice(at + 1)];
    const isList = field === 'people' || field === 'parties';
    const values = (isList ? value.split(',') : [value]).map((v) => v.trim()).filter((v) => v !== '');
    fields[field] = await valueGiven(store, field, values);
  }
  return {
    kind: 'add',
    entry: entry as EntryKind,
    report: await entryIdOf(store, report),
    words,
    fields,
  };
}
