/** The fields that filters are made of. */
import { useQueries, useQuery } from '@tanstack/react-query';
import { type FormEvent, useId } from 'react';
import { entryQuery, partiesQuery } from '../api/questions.ts';
import { messages } from '../messages/index.ts';
import { usePartyName } from '../parts/entries/party.tsx';
import { useFilters } from './filters.tsx';

type TextName = 'from' | 'to' | 'on' | 'search' | 'place';
type ListName = 'party' | 'between' | 'person' | 'source';

const hints: { [name in TextName | ListName]?: string } = {
  from: messages.filters.datesHint,
  to: messages.filters.datesHint,
  on: messages.filters.datesHint,
  party: messages.filters.partyHint,
  between: messages.filters.partyHint,
};

/** A filter of words, which holds when Enter is pressed or the field is left. */
export function TextFilter({ name }: { name: TextName }) {
  const { search, set } = useFilters();
  const id = useId();
  const value = typeof search[name] === 'string' ? search[name] : '';
  const apply = (words: string) => {
    if (words.trim() !== value) set({ [name]: words.trim() });
  };
  return (
    <form
      className="field"
      onSubmit={(event) => {
        event.preventDefault();
        apply(String(new FormData(event.currentTarget).get(name) ?? ''));
      }}
    >
      <label htmlFor={id}>{messages.filters[name]}</label>
      <input
        key={value}
        id={id}
        name={name}
        defaultValue={value}
        autoComplete="off"
        dir="auto"
        title={hints[name]}
        onBlur={(event) => apply(event.target.value)}
      />
    </form>
  );
}

/** What values are called: parties by their names, people by theirs where they are known by their ids. */
function useNames(name: ListName): (value: string) => string {
  const partyName = usePartyName();
  const { search } = useFilters();
  const ids = name === 'person' && Array.isArray(search['person']) ? search['person'] : [];
  const people = useQueries({
    queries: ids.filter((id) => id.startsWith('person-')).map((id) => entryQuery(id)),
  });
  const names = new Map(
    people.flatMap(({ data }) => (data?.type === 'person' ? [[data.person.id, data.person.name]] : [])),
  );
  if (name === 'party' || name === 'between') return partyName;
  return (value) => names.get(value) ?? value;
}

/** A filter that takes several values; a bare one stands below what already shows them. Those in force can be taken away one by one, another is added by its name. */
export function ListFilter({ name, isBare = false }: { name: ListName; isBare?: boolean }) {
  const { search, set } = useFilters();
  const id = useId();
  const values = Array.isArray(search[name]) ? search[name] : [];
  const isParty = name === 'party' || name === 'between';
  const { data: parties } = useQuery({ ...partiesQuery(), enabled: isParty });
  const shown = useNames(name);
  const onSubmit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = event.currentTarget;
    const words = String(new FormData(form).get(name) ?? '').trim();
    const value = isParty ? (parties?.items.find((p) => p.name === words)?.id ?? words) : words;
    form.reset();
    if (value !== '' && !values.includes(value)) set({ [name]: [...values, value] });
  };
  return (
    <form className="field" onSubmit={onSubmit}>
      <label htmlFor={id} className={isBare ? 'out-of-sight' : undefined}>
        {messages.filters[name]}
      </label>
      {!isBare && values.length > 0 && (
        <ul className="chips">
          {values.map((value) => (
            <li key={value}>
              <span dir="auto">{shown(value)}</span>
              <button
                type="button"
                aria-label={messages.filters.remove(shown(value))}
                onClick={() => set({ [name]: values.filter((v) => v !== value) })}
              >
                ×
              </button>
            </li>
          ))}
        </ul>
      )}
      <input
        id={id}
        name={name}
        autoComplete="off"
        dir="auto"
        title={hints[name]}
        placeholder={isBare ? messages.filters.other : undefined}
        list={isParty ? `${id}-known` : undefined}
      />
      {isParty && (
        <datalist id={`${id}-known`}>
          {parties?.items.map((p) => (
            <option key={p.id} value={p.name} />
          ))}
        </datalist>
      )}
    </form>
  );
}

/** A filter of which any of a few values may be chosen. */
export function ChoiceFilter<T extends string>({
  name,
  values,
  labels,
}: {
  name: 'status' | 'medium' | 'state' | 'outcome';
  values: readonly T[];
  labels: { [value in T]: string };
}) {
  const { search, set } = useFilters();
  const chosen = Array.isArray(search[name]) ? search[name] : [];
  return (
    <fieldset className="field">
      <legend>{messages.filters[name]}</legend>
      {values.map((value) => (
        <label key={value} className="check">
          <input
            type="checkbox"
            checked={chosen.includes(value)}
            onChange={(event) =>
              set({ [name]: event.target.checked ? [...chosen, value] : chosen.filter((v) => v !== value) })
            }
          />
          {labels[value]}
        </label>
      ))}
    </fieldset>
  );
}

/** A switch of the address. */
export function FlagFilter({
  name,
  label,
}: {
  name: 'events' | 'near' | 'reverse' | 'statements' | 'changes';
  label: string;
}) {
  const { search, set } = useFilters();
  return (
    <label className="check">
      <input
        type="checkbox"
        checked={search[name] === true}
        onChange={(event) => set({ [name]: event.target.checked })}
      />
      {label}
    </label>
  );
}

/** One of a few values, or any. */
export function SelectFilter({
  name,
  label,
  options,
}: {
  name: string;
  label: string;
  options: readonly { value: string; label: string }[];
}) {
  const { search, set } = useFilters();
  const id = useId();
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <select
        id={id}
        value={String(search[name] ?? '')}
        onChange={(event) => set({ [name]: event.target.value })}
      >
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </div>
  );
}
