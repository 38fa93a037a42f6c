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

export function ViewFailed({ error, reset }: ErrorComponentProps) {
  return <ProblemNote error={error instanceof Error ? error : new Error(String(error))} retry={reset} />;
}
