import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { recordQuery } from '../api/questions.ts';
import { messages } from '../messages/index.ts';

/** What is told where there is nothing: of an empty record how to fill it, else what to ask otherwise. */
export function EmptyNote({ title }: { title: string }) {
  const { data } = useQuery(recordQuery());
  if (data?.reports === 0)
    return (
      <div className="note">
        <h2>{messages.overview.empty}</h2>
        <p>{messages.overview.emptyWhatNow}</p>
        <p>
          <Link to="/add">{messages.views.add}</Link>
        </p>
      </div>
    );
  return (
    <div className="note">
      <h2>{title}</h2>
      <p>{messages.empty.whatNow}</p>
    </div>
  );
}
