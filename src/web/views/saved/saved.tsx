/** The views that were saved: to name this one, open another, take one away. */
import { useRouter } from '@tanstack/react-router';
import type { FormEvent, MouseEvent } from 'react';
import { messages } from '../../messages/index.ts';
import { Overlay } from '../../parts/overlay.tsx';
import { say } from '../../parts/said.tsx';
import { feedOf, forgetView, type SavedView, saveView, suggestedName, useSavedViews } from './kept.ts';

function Saving() {
  const heading = document.querySelector('main h1')?.textContent ?? messages.name;
  const onSubmit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const name = String(new FormData(event.currentTarget).get('name') ?? '').trim();
    if (name === '') return;
    saveView({ name, path: location.pathname + location.search });
    say(messages.saved.done(name));
  };
  return (
    <form className="saving" onSubmit={onSubmit}>
      <label className="field">
        <span>{messages.saved.name}</span>
        <input
          name="name"
          required
          maxLength={120}
          autoComplete="off"
          dir="auto"
          // biome-ignore lint/a11y/noAutofocus: the dialog was opened to be filled in.
          autoFocus
          defaultValue={suggestedName(heading, location.search)}
          onFocus={(event) => event.currentTarget.select()}
        />
      </label>
      <button type="submit">{messages.saved.save}</button>
    </form>
  );
}

function One({ view: { name, path }, onClose }: { view: SavedView; onClose(): void }) {
  const router = useRouter();
  const feed = feedOf(path);
  const open = (event: MouseEvent) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0) return;
    event.preventDefault();
    router.history.push(path);
    onClose();
  };
  return (
    <li>
      <a href={path} onClick={open} dir="auto">
        {name}
      </a>
      {feed !== null && (
        <a
          href={feed}
          className="faint"
          title={messages.saved.feedHint}
          aria-label={messages.saved.feedOf(name)}
        >
          {messages.saved.feed}
        </a>
      )}
      <button
        type="button"
        className="quiet"
        aria-label={messages.saved.forget(name)}
        onClick={() => forgetView(name)}
      >
        ×
      </button>
    </li>
  );
}

export function SavedViews({ onClose }: { onClose(): void }) {
  const views = useSavedViews();
  return (
    <Overlay label={messages.saved.title} onClose={onClose}>
      <h2>{messages.saved.title}</h2>
      <Saving />
      {views.length === 0 ? (
        <p className="faint">{messages.saved.none}</p>
      ) : (
        <ul className="saved-views">
          {views.map((view) => (
            <One key={view.name} view={view} onClose={onClose} />
          ))}
        </ul>
      )}
      <p className="faint">{messages.saved.where}</p>
      <button type="button" onClick={onClose}>
        {messages.keys.close}
      </button>
    </Overlay>
  );
}
