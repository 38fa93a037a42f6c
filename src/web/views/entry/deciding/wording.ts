/** Entries, fields and decisions in words. */
import type { Decision, Effect } from '../../../../api/schemas/index.ts';
import { messages } from '../../../messages/index.ts';
import { dateWords } from '../../../record/dates.ts';

export type State = Effect['before'][number];
type Value = State['fields'][string];
type PartyName = (party: string) => string;

const terms: { [field: string]: { readonly [value: string]: string } } = {
  status: messages.status,
  medium: messages.medium,
  kind: messages.kind,
  type: messages.entry.eventTypes,
};
/** Parties, or people by name, one after the other with commas. */
const sides = new Set(['source', 'target', 'authors', 'addressees', 'holders', 'counterparts']);
const dates = new Set(['date', 'due', 'period']);

export const fieldWords = (field: string): string => messages.deciding.fields[field] ?? field;

/** "18 Oct 2021", "South Korea, United States", "not known" */
export function valueWords(field: string, value: Value | undefined, partyName: PartyName): string {
  if (value === null || value === undefined || value === '') return messages.deciding.notKnown;
  const words = String(value);
  if (dates.has(field)) return dateWords(words);
  if (field === 'party') return partyName(words);
  if (field === 'parties') return words.split(' ').map(partyName).join(', ');
  if (sides.has(field)) return words.split(', ').map(partyName).join(', ');
  return terms[field]?.[words] ?? words;
}

const telling: { [kind: string]: readonly string[] } = {
  person: ['name', 'office', 'party'],
  occasion: ['people', 'parties', 'date', 'place', 'status'],
  statement: ['person', 'speaker', 'text'],
};
const most = 140;

/** An entry in a line. */
export function stateWords({ kind, fields }: State, partyName: PartyName): string {
  const names = (telling[kind] ?? ['text']).filter((f) => fields[f] !== null && fields[f] !== '');
  const isTold = (f: string) =>
    !(f === 'parties' && fields['people']) && !(f === 'speaker' && fields['person']);
  const words = names
    .filter(isTold)
    .map((f) => valueWords(f, fields[f], partyName))
    .join(', ');
  return words.length > most ? `${words.slice(0, most - 1)}…` : words;
}

export interface Change {
  entry: State;
  /** As it stood; of one that comes, nothing. */
  was: State | undefined;
  what: 'goes' | 'comes' | 'changes' | 'joins';
  /** Of one that changes, the fields that do. */
  fields: string[];
}

/** What is counted rather than decided. */
const counted = new Set(['reports', 'first_reported', 'last_reported']);

/** What a decision does, entry by entry. What is added may join an entry that other reports tell of. */
export function changesOf({ before, after }: Effect, isAddition = false): Change[] {
  const [old, now] = [new Map(before.map((e) => [e.id, e])), new Map(after.map((e) => [e.id, e]))];
  const gone = before.filter((entry) => !now.has(entry.id));
  const rest = after.flatMap((entry): Change[] => {
    const was = old.get(entry.id);
    const joins = isAddition && Number(entry.fields['reports']) > 1;
    if (!was) return [{ entry, was, what: joins ? 'joins' : 'comes', fields: [] }];
    const fields = Object.keys(entry.fields).filter((f) => entry.fields[f] !== was.fields[f]);
    const told = fields.filter((f) => !counted.has(f));
    return told.length > 0 ? [{ entry, was, what: 'changes', fields: told }] : [];
  });
  return [...gone.map((entry): Change => ({ entry, was: entry, what: 'goes', fields: [] })), ...rest];
}

/** "Date corrected: 18 Oct 2021" */
export function decisionWords(
  { kind, field, value }: Pick<Decision, 'kind' | 'field' | 'value'>,
  partyName: PartyName,
): string {
  const { did } = messages.deciding;
  if (field === null) return did[kind];
  const words = typeof value === 'string' || value === null ? value : value.join(' ');
  const told = `${fieldWords(field)}: ${valueWords(field, words, partyName)}`;
  return kind === 'confirm' ? did.confirmField(told) : did.correctField(told);
}
