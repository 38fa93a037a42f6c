/** The filters of a view: its state is the address, and every change is a new one. */
import { useNavigate, useSearch } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { messages } from '../messages/index.ts';
import { useIsWide } from '../parts/wide.ts';

/** Search of any view, as far as filters know it. */
export interface AnySearch {
  [name: string]: string | string[] | boolean | undefined;
}

export interface Filtering {
  search: AnySearch;
  /** Sets filters; undefined takes one away. */
  set(changes: AnySearch): void;
}

export function useFilters(): Filtering {
  const search = useSearch({ strict: false }) as AnySearch;
  const navigate = useNavigate();
  return {
    search,
    set: (changes) =>
      void navigate({
        to: '.',
        search: ((before: AnySearch) => withChanges(before, changes)) as never,
        resetScroll: false,
      }),
  };
}

/** The search with changes; empty lists and words are left out. */
export function withChanges(before: AnySearch, changes: AnySearch): AnySearch {
  return Object.fromEntries(
    Object.entries({ ...before, ...changes }).filter(
      ([, v]) => v !== undefined && v !== '' && v !== false && !(Array.isArray(v) && v.length === 0),
    ),
  );
}

/** Names in the address that are no filters. */
const others = new Set([
  'reverse',
  'window',
  'statements',
  'events',
  'lanes',
  'order',
  'as',
  'at',
  'a',
  'b',
  'without',
  'first',
  'title',
  'edit',
]);

const inForce = (search: AnySearch) => Object.keys(search).filter((name) => !others.has(name));

/** The filters beside a view; where there is no room for a column, they fold away above it. */
export function FilterColumn({ children }: { children: ReactNode }) {
  const { search, set } = useFilters();
  const isWide = useIsWide();
  const names = inForce(search);
  return (
    <details className="filters" open={isWide || undefined}>
      <summary>{names.length > 0 ? messages.filters.inForce(names.length) : messages.filters.title}</summary>
      <div className="filters-body">
        {children}
        {names.length > 0 && (
          <button
            type="button"
            className="quiet"
            onClick={() => set(Object.fromEntries(names.map((name) => [name, undefined])))}
          >
            {messages.filters.clear}
          </button>
        )}
      </div>
    </details>
  );
}
