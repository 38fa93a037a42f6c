/** What a brief is on: its title, the filters, and the parts that it holds. */
import { useQuery } from '@tanstack/react-query';
import { type FormEvent, useId } from 'react';
import type { BriefPart } from '../../../api/schemas/index.ts';
import { issuesQuery } from '../../api/ledger.ts';
import { ListFilter, SelectFilter } from '../../filters/fields.tsx';
import { FilterColumn, useFilters } from '../../filters/filters.tsx';
import { IssueFilter } from '../../filters/issue-filter.tsx';
import { PeriodAndWords } from '../../filters/occasion-filters.tsx';
import { messages } from '../../messages/index.ts';

const parts = Object.keys(messages.brief.part) as BriefPart[];

function TitleField({ usual }: { usual: string }) {
  const { search, set } = useFilters();
  const id = useId();
  const value = typeof search['title'] === 'string' ? search['title'] : '';
  const apply = (words: string) => {
    if (words.trim() !== value) set({ title: words.trim() });
  };
  const onSubmit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    apply(String(new FormData(event.currentTarget).get('title') ?? ''));
  };
  return (
    <form className="field" onSubmit={onSubmit}>
      <label htmlFor={id}>{messages.brief.title}</label>
      <input
        key={value}
        id={id}
        name="title"
        defaultValue={value}
        placeholder={usual}
        maxLength={200}
        autoComplete="off"
        dir="auto"
        onBlur={(event) => apply(event.target.value)}
      />
    </form>
  );
}

function PartChoice({ gone }: { gone: readonly string[] }) {
  const { set } = useFilters();
  return (
    <fieldset className="field">
      <legend>{messages.brief.parts}</legend>
      {parts.map((part) => (
        <label key={part} className="check">
          <input
            type="checkbox"
            checked={!gone.includes(part)}
            onChange={(event) =>
              set({ without: event.target.checked ? gone.filter((one) => one !== part) : [...gone, part] })
            }
          />
          {messages.brief.part[part]}
        </label>
      ))}
    </fieldset>
  );
}

/** The dossiers that come with Rapporteur. */
function DossierFilter() {
  const { data } = useQuery(issuesQuery());
  const { anyDossier, dossier } = messages.state;
  return (
    <SelectFilter
      name="dossier"
      label={dossier}
      options={[
        { value: '', label: anyDossier },
        ...(data?.dossiers ?? []).map((one) => ({ value: one.dossier, label: one.name })),
      ]}
    />
  );
}

export function BriefChoice({ usualTitle, gone }: { usualTitle: string; gone: readonly string[] }) {
  return (
    <FilterColumn>
      <DossierFilter />
      <ListFilter name="party" />
      <ListFilter name="between" />
      <IssueFilter />
      <PeriodAndWords />
      <ListFilter name="person" />
      <ListFilter name="source" />
      <TitleField usual={usualTitle} />
      <PartChoice gone={gone} />
    </FilterColumn>
  );
}
