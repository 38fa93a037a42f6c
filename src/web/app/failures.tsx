import type { ErrorComponentProps } from '@tanstack/react-router';
import { messages } from '../messages/index.ts';
import { ProblemNote } from '../parts/problem.tsx';

export function NotFound() {
  return (
    <div className="note">
      <h1>{messages.notFound}</h1>
      <p>{messages.notFoundWhatNow}</p>
    </div>
  );
}

/** A part of the desk could not be loaded: the server is gone, or serves another version of it by now. */
const isOfLoading = (error: Error) =>
  /dynamically imported module|importing a module script|preload CSS/i.test(error.message);

function NotLoaded() {
  return (
    <div className="note" role="alert">
      <h1>{messages.notLoaded}</h1>
      <p>{messages.notLoadedWhatNow}</p>
      <button type="button" onClick={() => location.reload()}>
        {messages.loadAgain}
      </button>
    </div>
  );
}

export function ViewFailed({ error: thrown, reset }: ErrorComponentProps) {
  const error = thrown instanceof Error ? thrown : new Error(String(thrown));
  if (isOfLoading(error)) return <NotLoaded />;
  return <ProblemNote error={error} retry={reset} />;
}
