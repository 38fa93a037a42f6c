/** One entry: what it is, the words that it rests on, what belongs to it, and what was decided on it. */
import '../../styles/deciding.css';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { useEffect } from 'react';
import type { Entry, Report } from '../../../api/schemas/index.ts';
import { entryQuery } from '../../api/questions.ts';
import { messages } from '../../messages/index.ts';
import { ProblemNote } from '../../parts/problem.tsx';
import { View } from '../../parts/view.tsx';
import { ClaimEntry } from './claim.tsx';
import { CommitmentEntry } from './commitment.tsx';
import { answerOf } from './deciding/answer-words.ts';
import { History } from './deciding/history.tsx';
import { EventEntry } from './event.tsx';
import { OccasionEntry } from './occasion.tsx';
import { PersonEntry } from './person.tsx';
import { PositionEntry } from './position.tsx';
import { ProposalEntry } from './proposal.tsx';
import { StatementEntry } from './statement.tsx';

const route = getRouteApi('/entries/$id');

export function EntryPage() {
  const { id } = route.useParams();
  const navigate = useNavigate();
  const { data, error, refetch } = useQuery(entryQuery(id));
  const found = data as Entry | Report | undefined;
  useEffect(() => {
    if (!found) return;
    // A merged id, a name, or the id of a report leads elsewhere.
    const params = { id: found.type === 'report' ? found.id : answerOf(found).id };
    if (found.type === 'report') void navigate({ to: '/reports/$id', params, replace: true });
    else if (params.id !== id) void navigate({ to: '/entries/$id', params, replace: true });
  }, [found, id, navigate]);

  if (error)
    return (
      <View title={messages.views.entry}>
        <ProblemNote error={error} retry={() => void refetch()} />
        <History id={id} />
      </View>
    );
  switch (found?.type) {
    case 'occasion':
      return <OccasionEntry entry={found} />;
    case 'statement':
      return <StatementEntry entry={found} />;
    case 'person':
      return <PersonEntry entry={found} />;
    case 'position':
      return <PositionEntry entry={found} />;
    case 'proposal':
      return <ProposalEntry entry={found} />;
    case 'commitment':
      return <CommitmentEntry entry={found} />;
    case 'claim':
      return <ClaimEntry entry={found} />;
    case 'event':
      return <EventEntry entry={found} />;
    default:
      return <p className="loading">{messages.loading}</p>;
  }
}
