import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import type { Session } from '../../api/schemas/index.ts';
import { send } from '../api/client.ts';
import { sessionQuery } from '../api/questions.ts';
import { messages } from '../messages/index.ts';
import { chooseTheme, chosenTheme, type Theme, themes } from './theme.ts';
import { viewGroups } from './views.ts';

export const searchField = () => document.querySelector<HTMLInputElement>('#search-everything');

function SearchForm() {
  const navigate = useNavigate();
  const onSubmit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const q = String(new FormData(event.currentTarget).get('q') ?? '').trim();
    if (q !== '') void navigate({ to: '/search', search: { q } });
  };
  return (
    <search>
      <form className="search-form" onSubmit={onSubmit}>
        <input
          id="search-everything"
          name="q"
          type="search"
          autoComplete="off"
          aria-label={messages.search.label}
          placeholder={messages.search.hint}
          onKeyDown={(event) => event.key === 'Escape' && event.currentTarget.blur()}
        />
        <span className="key" aria-hidden="true">
          /
        </span>
      </form>
    </search>
  );
}

function ThemeChoice() {
  const [theme, setTheme] = useState<Theme>(chosenTheme);
  return (
    <select
      className="quiet"
      aria-label={messages.theme.label}
      value={theme}
      onChange={(event) => {
        const chosen = event.target.value as Theme;
        chooseTheme(chosen);
        setTheme(chosen);
      }}
    >
      {themes.map((one) => (
        <option key={one} value={one}>
          {messages.theme[one]}
        </option>
      ))}
    </select>
  );
}

function LogOut() {
  const client = useQueryClient();
  const { data } = useQuery(sessionQuery);
  if (!data?.protected) return null;
  const onClick = async () => {
    const session = await send<Session>('DELETE', '/session');
    client.setQueryData(sessionQuery.queryKey, session);
    client.removeQueries({ predicate: ({ queryKey }) => queryKey[0] !== sessionQuery.queryKey[0] });
  };
  return (
    <button type="button" className="quiet" onClick={() => void onClick()}>
      {messages.login.out}
    </button>
  );
}

export function Header({
  onPalette,
  onKeys,
  onSaved,
}: {
  onPalette(): void;
  onKeys(): void;
  onSaved(): void;
}) {
  return (
    <header className="masthead">
      <div className="masthead-line">
        <Link to="/" className="wordmark">
          {messages.name}
        </Link>
        <SearchForm />
        <div className="masthead-tools">
          <button
            type="button"
            className="quiet wide-only"
            onClick={onPalette}
            aria-label={messages.palette.button}
          >
            <kbd>Ctrl K</kbd>
          </button>
          <button type="button" className="quiet wide-only" onClick={onKeys} aria-label={messages.keys.open}>
            <kbd>?</kbd>
          </button>
          <button
            type="button"
            className="quiet"
            onClick={onSaved}
            aria-label={messages.saved.button}
            title={messages.saved.button}
          >
            <svg className="bookmark" viewBox="0 0 12 14" aria-hidden="true">
              <path d="M2 1h8v12L6 9.7 2 13z" />
            </svg>
          </button>
          <ThemeChoice />
          <LogOut />
        </div>
      </div>
      <nav aria-label={messages.navigation}>
        <ul>
          {viewGroups.flatMap((group) =>
            group.map(({ to, name }, i) => (
              <li key={to} className={i === 0 ? 'group-start' : undefined}>
                <Link to={to} activeOptions={{ exact: to === '/', includeSearch: false }}>
                  {messages.views[name]}
                </Link>
              </li>
            )),
          )}
        </ul>
      </nav>
    </header>
  );
}
