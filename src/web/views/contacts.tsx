/** Who met whom, as a matrix: each cell leads to the meetings behind it. */
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import type { Party } from '../../api/schemas/index.ts';
import { partiesQuery } from '../api/questions.ts';
import type { SearchOf } from '../app/search.ts';
import { ListFilter } from '../filters/fields.tsx';
import { FilterColumn } from '../filters/filters.tsx';
import { OccasionFilters, PeriodAndWords } from '../filters/occasion-filters.tsx';
import { messages } from '../messages/index.ts';
import { EmptyNote } from '../parts/empty.tsx';
import { ProblemNote } from '../parts/problem.tsx';
import { View } from '../parts/view.tsx';

const route = getRouteApi('/contacts');

/** So many parties have a row, those with most meetings. */
const most = 20;

function Cell({ a, b, search }: { a: Party; b: Party; search: SearchOf<'contacts'> }) {
  if (a.id === b.id) return <td className="matrix-self" />;
  const met = a.met.find((m) => m.party === b.id)?.occasions ?? 0;
  if (met === 0)
    return (
      <td className="matrix-gap" title={messages.contacts.gap(a.name, b.name)}>
        <span aria-hidden="true">·</span>
        <span className="out-of-sight">0</span>
      </td>
    );
  return (
    <td className={`matrix-cell level-${Math.min(4, Math.floor(Math.log2(met)) + 1)}`}>
      <Link
        to="/meetings"
        search={{ ...search, between: [a.id, b.id] }}
        title={messages.contacts.cell(a.name, b.name, met)}
        aria-label={messages.contacts.cell(a.name, b.name, met)}
      >
        {met}
      </Link>
    </td>
  );
}

function Matrix({ parties, search }: { parties: Party[]; search: SearchOf<'contacts'> }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard (WCAG 2.1.1).
    <section className="matrix-frame" aria-label={messages.views.contacts} tabIndex={0}>
      <table className="matrix">
        <thead>
          <tr>
            <th scope="col">{messages.contacts.corner}</th>
            {parties.map((p) => (
              <th key={p.id} scope="col" title={p.name}>
                <span>{p.id}</span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {parties.map((a) => (
            <tr key={a.id}>
              <th scope="row" dir="auto">
                {a.name}
              </th>
              {parties.map((b) => (
                <Cell key={b.id} a={a} b={b} search={search} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

export function Contacts() {
  const search = route.useSearch();
  const { data, error, refetch } = useQuery(partiesQuery(search));
  const meeting = data?.items.filter((p) => p.met.length > 0) ?? [];
  const shown = meeting.slice(0, most);
  return (
    <View title={messages.views.contacts} lead={messages.contacts.lead} className="with-filters">
      <FilterColumn>
        <PeriodAndWords />
        <OccasionFilters />
        <ListFilter name="source" />
      </FilterColumn>
      <div>
        {error && <ProblemNote error={error} retry={() => void refetch()} />}
        {!data && !error && <p className="loading">{messages.loading}</p>}
        {data && shown.length === 0 && <EmptyNote title={messages.empty.meetings} />}
        {shown.length > 0 && <Matrix parties={shown} search={search} />}
        {meeting.length > shown.length && (
          <p className="faint">{messages.contacts.parties(shown.length, meeting.length)}</p>
        )}
      </div>
    </View>
  );
}
