/** Which parties and issues, when, and as of which day. */
import { getRouteApi } from '@tanstack/react-router';
import type { StateOfPlay } from '../../../api/schemas/index.ts';
import { ListFilter, SelectFilter, TextFilter } from '../../filters/fields.tsx';
import { useFilters } from '../../filters/filters.tsx';
import { IssueFilter } from '../../filters/issue-filter.tsx';
import { messages } from '../../messages/index.ts';
import { usual } from './usual.ts';

const route = getRouteApi('/');
const names = ['party', 'issue', 'from', 'to', 'on', 'dossier'] as const;

export function Choose({ dossiers }: { dossiers: StateOfPlay['dossiers'] }) {
  const search = route.useSearch();
  const { set } = useFilters();
  const inForce = names.filter((name) => search[name] !== undefined).length;
  const { state, filters } = messages;
  return (
    <details className="state-choose">
      <summary>{inForce > 0 ? state.chosen(inForce) : state.choose}</summary>
      <div className="state-fields">
        <SelectFilter
          name="dossier"
          label={state.dossier}
          options={[
            { value: '', label: state.anyDossier },
            ...dossiers.map((one) => ({ value: one.dossier, label: one.name })),
          ]}
        />
        <ListFilter name="party" />
        <IssueFilter />
        <div className="field-pair">
          <TextFilter name="from" />
          <TextFilter name="to" />
        </div>
        <TextFilter name="on" />
        {inForce > 0 && (
          <button
            type="button"
            className="quiet"
            onClick={() => set(Object.fromEntries(names.map((name) => [name, undefined])))}
          >
            {filters.clear}
          </button>
        )}
      </div>
    </details>
  );
}

/** Parties and issues beyond those shown. */
export function More({ state: { parties, issues, others } }: { state: StateOfPlay }) {
  const { set } = useFilters();
  const isMore = parties.length > usual.rows || issues.length > usual.columns;
  return (
    <p className="state-more">
      {others.parties.length > 0 && (
        <button
          type="button"
          className="quiet"
          onClick={() => set({ rows: String(parties.length + usual.rows) })}
        >
          {messages.state.moreParties(others.parties.length)}
        </button>
      )}
      {others.issues.length > 0 && (
        <button
          type="button"
          className="quiet"
          onClick={() => set({ columns: String(issues.length + usual.columns) })}
        >
          {messages.state.moreIssues(others.issues.length)}
        </button>
      )}
      {isMore && (
        <button type="button" className="quiet" onClick={() => set({ rows: undefined, columns: undefined })}>
          {messages.state.fewer}
        </button>
      )}
    </p>
  );
}
