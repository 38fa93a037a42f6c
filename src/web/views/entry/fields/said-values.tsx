/** What the reports say of a field: each value can be taken. */
import { useQuery } from '@tanstack/react-query';
import { saidQuery } from '../../../api/decisions.ts';
import { messages } from '../../../messages/index.ts';
import { usePartyName } from '../../../parts/entries/party.tsx';
import { valueWords } from '../deciding/wording.ts';

const shown = 6;

export function SaidValues({
  id,
  field,
  values,
  onTake,
}: {
  id: string;
  field: string;
  /** Those that are entered, which are not offered. */
  values: readonly string[];
  onTake(value: string): void;
}) {
  const partyName = usePartyName();
  const { data } = useQuery(saidQuery(id, field));
  const others = (data?.items ?? []).filter((s) => !values.includes(s.value)).slice(0, shown);
  if (others.length === 0) return null;
  const { deciding, counts } = messages;
  return (
    <section className="said-values">
      <h3>{deciding.reportsSay}</h3>
      <ul>
        {others.map(({ value, reports, sources }) => (
          <li key={value}>
            <button type="button" className="quiet" onClick={() => onTake(value)}>
              <span dir="auto">{valueWords(field, value, partyName)}</span>
            </button>{' '}
            <span className="faint">
              {counts.reports(reports)}
              {sources !== reports && `, ${counts.sources(sources)}`}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
