/** Views that were given a name, kept in this browser: a view is its address. */
import { useSyncExternalStore } from 'react';

export interface SavedView {
  name: string;
  /** `/meetings?party=KOR` */
  path: string;
}

const kept = 'rapporteur.saved';
const none: readonly SavedView[] = [];
const listeners = new Set<() => void>();

const isView = (value: unknown): value is SavedView =>
  typeof value === 'object' &&
  value !== null &&
  'name' in value &&
  'path' in value &&
  typeof value.name === 'string' &&
  typeof value.path === 'string' &&
  value.path.startsWith('/');

/** What is kept as text; what is not of this kind is left out. */
export function parseSaved(text: string | null): readonly SavedView[] {
  try {
    const found: unknown = JSON.parse(text ?? '[]');
    return Array.isArray(found) ? found.filter(isView) : none;
  } catch {
    return none;
  }
}

let last: { text: string | null; views: readonly SavedView[] } = { text: null, views: none };

function savedViews(): readonly SavedView[] {
  const text = localStorage.getItem(kept);
  if (text !== last.text) last = { text, views: parseSaved(text) };
  return last.views;
}

function keep(views: readonly SavedView[]): void {
  localStorage.setItem(kept, JSON.stringify(views));
  for (const listener of listeners) listener();
}

/** Puts a view on top of the list; one of the same name is replaced. */
export const saveView = (view: SavedView): void =>
  keep([view, ...savedViews().filter((one) => one.name !== view.name)]);

export const forgetView = (name: string): void => keep(savedViews().filter((one) => one.name !== name));

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  // Another tab may have saved one.
  window.addEventListener('storage', listener);
  return () => {
    listeners.delete(listener);
    window.removeEventListener('storage', listener);
  };
}

export const useSavedViews = (): readonly SavedView[] => useSyncExternalStore(subscribe, savedViews);

/** Views of which what is new can be heard of in a feed, with the table that it keeps to. */
const fed: { [path: string]: string | undefined } = {
  '/meetings': 'occasions',
  '/statements': 'statements',
  '/timeline': '',
};

/** The address of the feed of what is new in a view; null for views without. */
export function feedOf(path: string): string | null {
  const { pathname, searchParams } = new URL(path, 'http://desk');
  const table = fed[pathname];
  if (table === undefined) return null;
  for (const name of ['reverse', 'statements', 'events', 'window', 'lanes']) searchParams.delete(name);
  if (table !== '') searchParams.set('table', table);
  const query = searchParams.toString();
  return `/api/export/atom${query === '' ? '' : `?${query}`}`;
}

/** What this view could be called: its heading, and what was chosen. */
export function suggestedName(heading: string, search: string): string {
  const chosen = [...new URLSearchParams(search)]
    .filter(([name, value]) => name !== 'without' && name !== 'first' && value !== 'true')
    .map(([, value]) => value);
  return [heading, ...new Set(chosen)].join(', ').slice(0, 120);
}
