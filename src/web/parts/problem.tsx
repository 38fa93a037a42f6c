import { Link } from '@tanstack/react-router';
import { ApiError } from '../api/client.ts';
import { messages } from '../messages/index.ts';

/** What went wrong and what to do about it. */
export function ProblemNote({ error, retry }: { error: Error; retry?: () => void }) {
  const problem = error instanceof ApiError ? error.problem : null;
  const title = problem?.title ?? messages.wentWrong;
  const detail = problem?.kind === 'unreachable' ? messages.unreachable : (problem?.detail ?? error.message);
  const near = problem?.candidates ?? problem?.nearest ?? [];
  return (
    <div className="note" role="alert">
      <h2>{title}</h2>
      <p>{detail}</p>
      {near.length > 0 && (
        <p>
          {messages.nearest}{' '}
          {near.map(({ id, name }, i) => (
            <span key={id}>
              {i > 0 && ', '}
              {/^(person|occasion|statement|report)-/.test(id) ? (
                <Link to="/entries/$id" params={{ id }}>
                  {name}
                </Link>
              ) : (
                `${name} (${id})`
              )}
            </span>
          ))}
          ?
        </p>
      )}
      {retry && (
        <button type="button" onClick={retry}>
          {messages.retry}
        </button>
      )}
    </div>
  );
}
