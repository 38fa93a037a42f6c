/** Which issues, of those that the record has positions on. */
import { useQuery } from '@tanstack/react-query';
import { useId } from 'react';
import { issuesIn, issuesQuery } from '../api/ledger.ts';
import { messages } from '../messages/index.ts';
import { issueName } from '../parts/entries/stance.tsx';
import { useFilters } from './filters.tsx';

export function IssueFilter() {
  const { search, set } = useFilters();
  const { data } = useQuery(issuesQuery());
  const id = useId();
  const values = Array.isArray(search['issue']) ? search['issue'] : [];
  const others = issuesIn(data).filter((issue) => !values.includes(issue));
  return (
    <div className="field">
      <label htmlFor={id}>{messages.issue}</label>
      {values.length > 0 && (
        <ul className="chips">
          {values.map((value) => (
            <li key={value}>
              <span dir="auto">{issueName(value)}</span>
              <button
                type="button"
                aria-label={messages.filters.remove(issueName(value))}
                onClick={() => set({ issue: values.filter((v) => v !== value) })}
              >
                ×
              </button>
            </li>
          ))}
        </ul>
      )}
      <select id={id} value="" onChange={(event) => set({ issue: [...values, event.target.value] })}>
        <option value="">{messages.issueAdd}</option>
        {others.map((issue) => (
          <option key={issue} value={issue}>
            {issueName(issue)}
          </option>
        ))}
      </select>
    </div>
  );
}
