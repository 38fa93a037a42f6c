/** One entry: what it is, the words that it rests on, and what belongs to it. */
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { useEffect } from 'react';
import type { Entry, Report } from '../../../api/schemas/index.ts';
import { entryQuery } from '../../api/questions.ts';
import { messages } from '../../messages/index.ts';
import { ProblemNote } from '../../parts/problem.tsx';
import { OccasionEntry } from './occasion.tsx';
import { PersonEntry } from './person.tsx';
import { StatementEntry } from './statement.tsx';

const route = getRouteApi('/entries/$id');

/** The id of what was answered with: a merged id, a name, or the id of a report leads elsewhere. */
function idOf(found: Entry | Report): string {
  switch (found.type) {
    case 'occasion':
      return found.occasion.id;
    case 'statement':
      return found.statement.id;
    case 'person':
      return found.person.id;
    case 'report':
      return found.id;
  }
}

export function EntryPage() {
  const { id } = route.useParams();
  const navigate = useNavigate();
  const { data, error, refetch } = useQuery(entryQuery(id));
  const found = data as Entry | Report | undefined;
  useEffect(() => {
    if (!found) return;
    const params = { id: idOf(found) };
    if (found.type === 'report') void navigate({ to: '/reports/$id', params, replace: true });
    else if (params.id !== id) void navigate({ to: '/entries/$id', params, replace: true });
  }, [found, id, navigate]);

  if (error) return <ProblemNote error={error} retry={() => void refetch()} />;
  switch (found?.type) {
    case 'occasion':
      return <OccasionEntry entry={found} />;
    case 'statement':
      return <StatementEntry entry={found} />;
    case 'person':
      return <PersonEntry entry={found} />;
    default:
      return <p className="loading">{messages.loading}</p>;
  }
}
