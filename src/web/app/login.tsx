import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { FormEvent } from 'react';
import type { Session } from '../../api/schemas/index.ts';
import { send } from '../api/client.ts';
import { sessionQuery } from '../api/questions.ts';
import { messages } from '../messages/index.ts';
import { ProblemNote } from '../parts/problem.tsx';

export function LoginPage() {
  const client = useQueryClient();
  const login = useMutation({
    mutationFn: (secret: string) => send<Session>('POST', '/session', { secret }),
    onSuccess: (session) => client.setQueryData(sessionQuery.queryKey, session),
  });
  const onSubmit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    login.mutate(String(new FormData(event.currentTarget).get('secret') ?? ''));
  };
  return (
    <main className="login">
      <p className="wordmark">{messages.name}</p>
      <h1>{messages.login.title}</h1>
      <p>{messages.login.lead}</p>
      <form onSubmit={onSubmit}>
        <label className="field">
          <span>{messages.login.secret}</span>
          <input name="secret" type="password" autoComplete="current-password" required />
        </label>
        <button type="submit" disabled={login.isPending}>
          {messages.login.go}
        </button>
      </form>
      {login.error && <ProblemNote error={login.error} />}
    </main>
  );
}
