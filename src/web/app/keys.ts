/** Keys that hold everywhere but in fields: they move through lists and go to views. */
import { type ViewAddress, views } from './views.ts';

const isField = (target: EventTarget | null) =>
  target instanceof HTMLElement &&
  (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName));

const rows = () => [...document.querySelectorAll<HTMLElement>('main [data-row]')];
const rowAt = (element: Element | null) => element?.closest<HTMLElement>('[data-row]') ?? null;

/** The link of a row, which has the focus when the row is the one. */
const handle = (row: HTMLElement) => row.querySelector<HTMLElement>('[data-open], th a, .row-title a') ?? row;

/** The row that had the focus last, by its number: it may be gone by now, as when a line is put first. */
let last = { path: '', index: -1 };

function move(step: 1 | -1): void {
  const all = rows();
  if (all.length === 0) return;
  const at = rowAt(document.activeElement);
  const from = at
    ? all.indexOf(at)
    : last.path === location.pathname
      ? last.index
      : step > 0
        ? -1
        : all.length;
  const index = Math.max(0, Math.min(all.length - 1, from + step));
  const row = all[index]!;
  last = { path: location.pathname, index };
  handle(row).focus({ preventScroll: true });
  row.scrollIntoView({ block: 'nearest' });
}

function inRow(selector: string, act: (element: HTMLElement) => void): void {
  const element = rowAt(document.activeElement)?.querySelector<HTMLElement>(selector);
  if (element) act(element);
}

export interface KeyActions {
  search(): void;
  palette(): void;
  keys(): void;
  saved(): void;
  go(view: ViewAddress): void;
}

const viewOf = new Map<string, ViewAddress>(views.map(({ key, to }) => [key, to]));
/** The second key of two follows within so many milliseconds. */
const together = 1000;

/** Listens until the function that is given back is called. */
export function listenToKeys(actions: KeyActions): () => void {
  let goingSince = Number.NEGATIVE_INFINITY;
  const single: { [key: string]: () => void } = {
    '/': actions.search,
    '?': actions.keys,
    v: actions.saved,
    j: () => move(1),
    k: () => move(-1),
    w: () => inRow('[data-words]', (button) => button.click()),
    c: () => inRow('[data-cite]', (button) => button.click()),
    x: () => inRow('[data-leave]', (button) => button.click()),
    f: () => inRow('[data-first]', (button) => button.click()),
  };
  const onKey = (event: KeyboardEvent) => {
    if (event.defaultPrevented || event.isComposing || event.altKey) return;
    if (event.ctrlKey || event.metaKey) {
      if (event.key.toLowerCase() !== 'k') return;
      event.preventDefault();
      actions.palette();
      return;
    }
    if (isField(event.target) || document.querySelector('[role="dialog"]')) return;
    const view = viewOf.get(event.key);
    if (view && event.timeStamp - goingSince < together) {
      goingSince = Number.NEGATIVE_INFINITY;
      event.preventDefault();
      actions.go(view);
      return;
    }
    if (event.key === 'g') {
      goingSince = event.timeStamp;
      return;
    }
    const act = single[event.key];
    if (!act) return;
    event.preventDefault();
    act();
  };
  document.addEventListener('keydown', onKey);
  return () => document.removeEventListener('keydown', onKey);
}
