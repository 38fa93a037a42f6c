/** Mentions made by hand: what a person finds in a report that its reading does not have. */

import { dayRange } from '../../contract/edtf.ts';
import { emptyReading } from '../../contract/empty-reading.ts';
import type { MeetingMedium, MeetingStatus, Span } from '../../contract/reading.ts';
import type { Mention } from '../aspects.ts';
import type { Gathered, GatheredPerson } from '../gather.ts';
import { accountId } from '../keys.ts';
import type { EntryKind } from '../kinds.ts';
import { foldName } from '../names.ts';
import { type PersonAccount, personAccount } from '../people/account.ts';
import { aspects } from '../registry.ts';
import { checkedValue, fieldsOf } from './fields.ts';
import { DecisionError } from './types.ts';

/** Kinds of entries that can be added. */
export const addable: readonly EntryKind[] = ['person', 'occasion', 'statement'];

/** The words of a report that an entry is added on. */
export interface Ground {
  text: string;
  span: Span;
  /** Day of publication. */
  day: number | null;
}

/** A person of the record, by the account that leads the entry. */
export interface Known {
  /** As the record has it. */
  name: string;
  account: PersonAccount;
  id: number;
}

type Values = { [field: string]: string | readonly string[] | null };

/** Checks the fields given. Throws a `DecisionError`. */
export function checkedFields(kind: EntryKind, given: { [field: string]: readonly string[] }): Values {
  if (!addable.includes(kind))
    throw new DecisionError({ kind: 'bad-value', field: 'kind', value: kind, expected: addable.join(', ') });
  const values: Values = {};
  for (const [field, words] of Object.entries(given)) {
    if (field === 'text')
      throw new DecisionError({ kind: 'unknown-field', entry: kind, field, known: fieldsOf(kind) });
    values[field] = checkedValue(kind, field, words);
  }
  return values;
}

/** The mention that an addition comes to. `people`: those of the field `people` or `person`. Throws a `DecisionError`. */
export function addedMention(
  kind: EntryKind,
  values: Values,
  people: readonly Known[],
  ground: Ground,
): Mention<unknown> {
  const gathered = gatheredOf(kind, values, people.map(personOf), ground);
  const aspect = aspects.find((a) => a.kind === kind)!;
  const [mention] = aspect.mentions(gathered);
  return mention!;
}

const one = (value: Values[string] | undefined): string | null => (typeof value === 'string' ? value : null);

function personOf({ name, account, id }: Known): GatheredPerson {
  const { party, ref } = account;
  return { account, id, name, party, ref, office: null, forms: [], evidence: [] };
}

function gatheredOf(
  kind: EntryKind,
  values: Values,
  people: GatheredPerson[],
  { text, span, day }: Ground,
): Gathered {
  const blank = { number: 0, key: '', day, publisher: null, signature: '', report: { id: '', text } };
  const nothing = { people: [], personOf: new Map(), meetings: [], statements: [] };
  const gathered = {
    ...blank,
    ...nothing,
    reading: emptyReading(''),
    valid: () => true,
  } as unknown as Gathered;
  const [date, party] = [one(values['date']), one(values['party'])];
  switch (kind) {
    case 'person':
      return { ...gathered, people: [named(values, party, span, day)] };
    case 'occasion': {
      const parties = [...((values['parties'] ?? []) as readonly string[])];
      if (parties.length + people.length === 0) throw needed('parties', 'who took part: parties or people');
      const place = one(values['place']);
      const meeting = {
        ids: [],
        parties: parties.sort(),
        people: people.sort((a, b) => a.id - b.id),
        date,
        range: dayRange(date),
        place:
          place === null
            ? null
            : { name: place, folded: foldName(place), party: null, isState: false, geo: null },
        status: (one(values['status']) ?? 'held') as MeetingStatus,
        medium: (one(values['medium']) ?? 'unknown') as MeetingMedium,
        spans: [span],
      };
      return { ...gathered, meetings: [meeting] };
    }
    default: {
      const [speaker] = people;
      const statement = {
        id: '',
        kind: 'direct' as const,
        text: text.slice(...span),
        content: [span],
        cue: null,
        source: null,
        sourceWords: one(values['speaker']) ?? speaker?.name ?? null,
        speaker: speaker ?? null,
        party,
        date,
      };
      return { ...gathered, statements: [statement] };
    }
  }
}

const needed = (field: string, expected: string) =>
  new DecisionError({ kind: 'bad-value', field, value: '', expected });

function named(values: Values, party: string | null, span: Span, day: number | null): GatheredPerson {
  const name = one(values['name']);
  if (name === null) throw needed('name', 'a name');
  const [office, ref] = [one(values['office']), one(values['ref'])];
  const account = personAccount({ name, party, ref, office }, day);
  const id = accountId('person', account);
  return { account, id, name, party, office, ref, forms: [name], evidence: [{ span, role: 'name' }] };
}
