/** Splitting an entry: what it is told in, part by part, and which of these are another one. */
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { partsQuery } from '../../../api/decisions.ts';
import { messages } from '../../../messages/index.ts';
import { ReportLine } from '../../../parts/entries/words.tsx';
import type { Target } from './decide.tsx';
import { DecisionDialog } from './dialog.tsx';

export function SplitDialog({ target, onClose }: { target: Target; onClose(): void }) {
  const { data, error } = useQuery(partsQuery(target.id));
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const { deciding } = messages;
  const canSplit = chosen.length > 0 && data && chosen.length < data.items.length;
  return (
    <DecisionDialog
      title={deciding.titles.split}
      save={deciding.acts.split}
      request={canSplit ? { kind: 'split', target: target.id, parts: [...chosen] } : null}
      onClose={onClose}
    >
      {error && (
        <p className="refused" role="alert">
          {error.message}
        </p>
      )}
      {!data && !error && <p className="faint">{messages.loading}</p>}
      {data?.items.length === 1 && <p>{deciding.onePart}</p>}
      {data && data.items.length > 1 && (
        <fieldset className="parts">
          <legend>{deciding.means.split}</legend>
          {data.items.map(({ id, terms, reports, words, first }) => (
            <label key={id} className="check">
              <input
                type="checkbox"
                checked={chosen.includes(id)}
                onChange={(event) =>
                  setChosen(event.target.checked ? [...chosen, id] : chosen.filter((c) => c !== id))
                }
              />
              <span>
                <span dir="auto">{terms}</span>{' '}
                <span className="faint">{messages.counts.reports(reports)}</span>
                {words !== null && first && (
                  <span className="part-words">
                    <q dir="auto">{words}</q> <ReportLine report={first} />
                  </span>
                )}
              </span>
            </label>
          ))}
        </fieldset>
      )}
    </DecisionDialog>
  );
}
