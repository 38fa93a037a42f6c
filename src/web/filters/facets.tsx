/** What statements can be chosen by, with how many there are of each. */
import type { ReactNode } from 'react';
import type { StatementFacets } from '../../api/schemas/index.ts';
import { messages } from '../messages/index.ts';
import { ListFilter } from './fields.tsx';
import { useFilters } from './filters.tsx';

/** So many values are seen before more are asked for. */
const first = 7;

interface Value {
  value: string;
  name: string;
  statements: number;
}

function FacetValue({ one, isChosen, onChoose }: { one: Value; isChosen: boolean; onChoose(): void }) {
  return (
    <li>
      <button type="button" className="facet" aria-pressed={isChosen} onClick={onChoose}>
        <span dir="auto">{one.name}</span>
        <span className="facet-count">{one.statements.toLocaleString('en')}</span>
      </button>
    </li>
  );
}

function Facet({
  label,
  values,
  chosen,
  onChoose,
  children,
}: {
  label: string;
  values: Value[];
  chosen: readonly string[];
  onChoose(value: string): void;
  children?: ReactNode;
}) {
  if (values.length === 0 && !children) return null;
  const item = (one: Value) => (
    <FacetValue
      key={one.value}
      one={one}
      isChosen={chosen.includes(one.value)}
      onChoose={() => onChoose(one.value)}
    />
  );
  return (
    <section className="field">
      <h2 className="facet-label">{label}</h2>
      <ul className="facets">{values.slice(0, first).map(item)}</ul>
      {values.length > first && (
        <details className="facets-more">
          <summary>{messages.filters.moreFacets}</summary>
          <ul className="facets">{values.slice(first).map(item)}</ul>
        </details>
      )}
      {children}
    </section>
  );
}

/** The values of a list in force that no statement has now, so that they can be taken away. */
const withChosen = (values: Value[], chosen: readonly string[]): Value[] => [
  ...values,
  ...chosen
    .filter((value) => !values.some((one) => one.value === value))
    .map((value) => ({ value, name: value, statements: 0 })),
];

export function Facets({ facets }: { facets: StatementFacets }) {
  const { search, set } = useFilters();
  const listOf = (name: string) => (Array.isArray(search[name]) ? search[name] : []);
  const list = (name: 'party' | 'person' | 'source', values: Value[]) => {
    const chosen = listOf(name);
    return (
      <Facet
        label={messages.filters[name]}
        values={withChosen(values, chosen)}
        chosen={chosen}
        onChoose={(value) =>
          set({ [name]: chosen.includes(value) ? chosen.filter((v) => v !== value) : [...chosen, value] })
        }
      >
        <ListFilter name={name} isBare />
      </Facet>
    );
  };
  const year = search['from'] === search['to'] && typeof search['from'] === 'string' ? [search['from']] : [];
  const kind = typeof search['kind'] === 'string' ? [search['kind']] : [];
  const kinds = facets.kinds.map((k) => ({
    ...k,
    name: messages.kindShort[k.value as keyof typeof messages.kindShort] ?? k.name,
  }));
  return (
    <>
      {list('party', facets.parties)}
      {list('person', facets.people)}
      <Facet
        label={messages.filters.year}
        values={facets.years}
        chosen={year}
        onChoose={(value) =>
          set(year.includes(value) ? { from: undefined, to: undefined } : { from: value, to: value })
        }
      />
      <Facet
        label={messages.filters.kind}
        values={kinds}
        chosen={kind}
        onChoose={(value) => set({ kind: kind.includes(value) ? undefined : value })}
      />
      {list('source', facets.sources)}
    </>
  );
}
