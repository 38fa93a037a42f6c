/** The list twin: every entry of the window in order, of which only those in sight are on the page. */
import { useQueries } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { memo, type RefObject, useEffect, useLayoutEffect, useRef, useState } from 'react';
import type { ListedEntry } from '../../../api/schemas/overview/pictures.ts';
import { entriesByIds } from '../../api/pictures.ts';
import { messages } from '../../messages/index.ts';
import { usePartyName } from '../../parts/entries/party.tsx';
import { Status } from '../../parts/entries/sign.tsx';
import { occasionName, speakerName } from '../../record/names.ts';
import type { Entries } from './columns.ts';
import { laneWords, whenWords } from './naming.ts';

/** The height of a line in CSS pixels, as the styles have it. */
const lineHeight = 50;
/** So many lines are kept above and below those in sight. */
const beside = 6;
/** Lines are asked for in runs of so many, which stay the same however the list is scrolled. */
const run = 30;

/** First line and end of those to be shown. */
function useLines(list: RefObject<HTMLElement | null>, count: number): { first: number; end: number } {
  const [top, setTop] = useState(0);
  const [height, setHeight] = useState(600);
  useLayoutEffect(() => {
    const element = list.current!;
    const onScroll = () => setTop(element.scrollTop);
    const observer = new ResizeObserver(() => setHeight(element.clientHeight));
    element.addEventListener('scroll', onScroll, { passive: true });
    observer.observe(element);
    return () => {
      element.removeEventListener('scroll', onScroll);
      observer.disconnect();
    };
  }, [list]);
  const first = Math.max(0, Math.min(Math.floor(top / lineHeight) - beside, count - 1));
  return { first, end: Math.min(count, Math.ceil((top + height) / lineHeight) + beside) };
}

/** More of the entries in sight. */
function useItems(entries: Entries, shown: readonly number[]): Map<string, ListedEntry> {
  const runs = [...new Set(shown.map((entry) => Math.floor(entry / run)))];
  const answers = useQueries({
    queries: runs.map((at) => ({
      ...entriesByIds(entries.ids.slice(at * run, (at + 1) * run)),
    })),
  });
  return new Map(answers.flatMap(({ data }) => data?.items.map((item) => [item.id, item] as const) ?? []));
}

/** By whom a line goes: those who took part, who acts on whom, or who speaks. */
function whoIn(item: ListedEntry, partyName: (party: string) => string): string {
  if (item.type === 'occasion') return occasionName(item, partyName);
  if (item.type === 'statement') return speakerName(item, partyName);
  const names = (parties: string[]) => parties.map(partyName).join(', ');
  return [names(item.source), names(item.target)].filter(Boolean).join(' → ');
}

/** The same until more of it is there. */
function whoIsTold(entries: Entries, entry: number): string {
  const kind = entries.kindOf(entry);
  if (kind === 's') return entries.labels[entry] || messages.entry.someone;
  return (entries.lanesAre === 'party' && laneWords(entries, entry)) || messages.timeline.kinds[kind];
}

function Note({ entries, entry, item }: { entries: Entries; entry: number; item: ListedEntry | undefined }) {
  const status = entries.statusOf(entry);
  if (status !== null)
    return (
      <>
        <Status status={status} />
        <span dir="auto">{entries.labels[entry]}</span>
      </>
    );
  if (item?.type === 'statement')
    return (
      <span dir="auto" className={`said-${item.kind}`}>
        {item.text}
      </span>
    );
  return (
    <>
      {entries.kindOf(entry) === 'e' && <span className="line-kind">{entries.labels[entry]}</span>}
      <span dir="auto">{item?.type === 'event' ? item.text : laneWords(entries, entry)}</span>
    </>
  );
}

function Line({ entries, entry, item }: { entries: Entries; entry: number; item: ListedEntry | undefined }) {
  const partyName = usePartyName();
  const status = entries.statusOf(entry);
  return (
    <>
      <p className="line-title">
        <Link
          to="/entries/$id"
          params={{ id: entries.ids[entry]! }}
          data-open
          className={status === null ? undefined : `title-${status}`}
        >
          <span dir="auto">{(item && whoIn(item, partyName)) || whoIsTold(entries, entry)}</span>
        </Link>
        <span className="line-date">{whenWords(entries, entry)}</span>
      </p>
      <p className="line-note">
        <Note entries={entries} entry={entry} item={item} />
      </p>
    </>
  );
}

/** Rendered again when the window has come to rest, not while it is moved. */
export const List = memo(function List({
  entries,
  inWindow,
  chosen,
  onChosen,
}: {
  entries: Entries;
  inWindow: readonly number[];
  chosen: number | null;
  onChosen(entry: number | null): void;
}) {
  const list = useRef<HTMLUListElement>(null);
  const { first, end } = useLines(list, inWindow.length);
  const shown = inWindow.slice(first, end);
  const items = useItems(entries, shown);
  const start = inWindow[0];
  // biome-ignore lint/correctness/useExhaustiveDependencies: another window begins at its top.
  useEffect(() => {
    list.current!.scrollTop = 0;
  }, [start]);
  useEffect(() => {
    const at = chosen === null ? -1 : inWindow.indexOf(chosen);
    const element = list.current!;
    const top = at * lineHeight - element.scrollTop;
    if (at >= 0 && (top < 0 || top > element.clientHeight - lineHeight))
      element.scrollTop = at * lineHeight - element.clientHeight / 3;
  }, [chosen, inWindow]);
  return (
    <section className="timeline-list" aria-labelledby="timeline-list">
      <h2 id="timeline-list">
        {messages.timeline.list}{' '}
        <span className="all">{messages.timeline.inWindow(inWindow.length, entries.count)}</span>
      </h2>
      <ul ref={list} className="lines">
        {first > 0 && <li style={{ height: first * lineHeight }} aria-hidden="true" />}
        {shown.map((entry, i) => (
          <li
            key={entry}
            data-row
            className={entry === chosen ? 'line chosen-line' : 'line'}
            aria-setsize={inWindow.length}
            aria-posinset={first + i + 1}
            onPointerEnter={() => onChosen(entry)}
            onPointerLeave={() => onChosen(null)}
          >
            <Line entries={entries} entry={entry} item={items.get(entries.ids[entry]!)} />
          </li>
        ))}
        {end < inWindow.length && (
          <li style={{ height: (inWindow.length - end) * lineHeight }} aria-hidden="true" />
        )}
      </ul>
    </section>
  );
});
