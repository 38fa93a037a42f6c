/** A speaker of the comparison: what is asked for and how he, she or it is called. */
import { useQuery } from '@tanstack/react-query';
import { type FormEvent, useId } from 'react';
import type { Page, Person } from '../../../api/schemas/index.ts';
import { one } from '../../api/asking.ts';
import { entryQuery, partiesQuery } from '../../api/questions.ts';
import { useFilters } from '../../filters/filters.tsx';
import { messages } from '../../messages/index.ts';

/** People who are offered: those of whom most is told. */
const knownPeople = () => one<Page<Person>>('/people', { limit: 300, citations: 0 });

export interface Speaker {
  /** As it stands in the address: the id of a person, the code of a party, or words of a name. */
  value: string;
  name: string;
  isParty: boolean;
  /** Null while it is not known whether it is a party. */
  asked: { party: string[] } | { person: string[] } | null;
}

/** Null for none. */
export function useSpeaker(value: string | undefined): Speaker | null {
  const isId = value?.startsWith('person-') === true;
  const parties = useQuery({ ...partiesQuery(), staleTime: Number.POSITIVE_INFINITY });
  const person = useQuery({ ...entryQuery(value ?? ''), enabled: isId });
  if (value === undefined) return null;
  if (isId) {
    const name = person.data?.type === 'person' ? person.data.person.name : value;
    return { value, name, isParty: false, asked: { person: [value] } };
  }
  const party = parties.data?.items.find(({ id }) => id === value);
  if (party) return { value, name: party.name, isParty: true, asked: { party: [value] } };
  return { value, name: value, isParty: false, asked: parties.data ? { person: [value] } : null };
}

/** Takes a speaker by name. */
export function SpeakerField({ side, speaker }: { side: 'a' | 'b'; speaker: Speaker | null }) {
  const { set } = useFilters();
  const id = useId();
  const { data: parties } = useQuery(partiesQuery());
  const { data: people } = useQuery(knownPeople());
  const apply = (words: string) => {
    const name = words.trim();
    if (name === (speaker?.name ?? '')) return;
    const known =
      parties?.items.find((p) => p.name === name || p.id === name) ??
      people?.items.find((p) => p.name === name);
    set({ [side]: known?.id ?? name });
  };
  const onSubmit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    apply(String(new FormData(event.currentTarget).get('speaker') ?? ''));
  };
  return (
    <form className="field" onSubmit={onSubmit}>
      <label htmlFor={id}>{messages.compare[side]}</label>
      <input
        key={speaker?.name}
        id={id}
        name="speaker"
        defaultValue={speaker?.name}
        placeholder={messages.compare.hint}
        autoComplete="off"
        dir="auto"
        list={`${id}-known`}
        onBlur={(event) => apply(event.target.value)}
      />
      <datalist id={`${id}-known`}>
        {parties?.items.slice(0, 60).map((p) => (
          <option key={p.id} value={p.name} />
        ))}
        {people?.items.map((p) => (
          <option key={p.id} value={p.name} />
        ))}
      </datalist>
    </form>
  );
}
