import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { ReportHit, SearchResult } from '../../api/schemas/index.ts';
import { searchQuery } from '../api/questions.ts';
import { messages } from '../messages/index.ts';
import { OccasionRow, PersonRow, StatementRow } from '../parts/entries/entry-rows.tsx';
import { ReportLine } from '../parts/entries/words.tsx';
import { ProblemNote } from '../parts/problem.tsx';
import { View } from '../parts/view.tsx';

const route = getRouteApi('/search');

function Group<T>({
  title,
  group,
  all,
  children,
}: {
  title: string;
  group: { items: T[]; total: number };
  all?: ReactNode;
  children(item: T): ReactNode;
}) {
  if (group.total === 0) return null;
  return (
    <section>
      <h2>
        {title} {all && group.total > group.items.length && <span className="all">{all}</span>}
      </h2>
      <ul className="rows">{group.items.map(children)}</ul>
    </section>
  );
}

function HitRow({ hit }: { hit: ReportHit }) {
  return (
    <li data-row className="row row-dateless">
      <div className="row-body">
        <p className="row-title">
          <ReportLine report={hit} at={hit.span?.join('-')} />
        </p>
        <p className="said-words" dir="auto">
          {hit.words}
        </p>
      </div>
    </li>
  );
}

function Found({ found, q }: { found: SearchResult; q: string }) {
  const { views } = messages;
  const all = (total: number) => messages.search.all(total);
  const total = found.people.total + found.occasions.total + found.statements.total + found.reports.total;
  if (total === 0)
    return (
      <div className="note">
        <h2>{messages.search.none(q)}</h2>
        <p>{messages.search.noneWhatNow}</p>
      </div>
    );
  const search = { search: q };
  return (
    <>
      <Group
        title={views.people}
        group={found.people}
        all={
          <Link to="/people" search={search}>
            {all(found.people.total)}
          </Link>
        }
      >
        {(person) => <PersonRow key={person.id} person={person} />}
      </Group>
      <Group
        title={views.statements}
        group={found.statements}
        all={
          <Link to="/statements" search={search}>
            {all(found.statements.total)}
          </Link>
        }
      >
        {(statement) => <StatementRow key={statement.id} statement={statement} />}
      </Group>
      <Group
        title={views.meetings}
        group={found.occasions}
        all={
          <Link to="/meetings" search={search}>
            {all(found.occasions.total)}
          </Link>
        }
      >
        {(occasion) => <OccasionRow key={occasion.id} occasion={occasion} />}
      </Group>
      <Group
        title={views.reports}
        group={found.reports}
        all={
          <Link to="/reports" search={search}>
            {all(found.reports.total)}
          </Link>
        }
      >
        {(hit) => <HitRow key={hit.id} hit={hit} />}
      </Group>
    </>
  );
}

export function Search() {
  const { q = '' } = route.useSearch();
  const { data, error, refetch } = useQuery({ ...searchQuery({ q }), enabled: q.trim() !== '' });
  return (
    <View title={q === '' ? messages.views.search : `${messages.views.search}: ${q}`}>
      {q.trim() === '' && <p>{messages.search.ask}</p>}
      {error && <ProblemNote error={error} retry={() => void refetch()} />}
      {q !== '' && !data && !error && <p className="loading">{messages.loading}</p>}
      {data && <Found found={data} q={q} />}
    </View>
  );
}
