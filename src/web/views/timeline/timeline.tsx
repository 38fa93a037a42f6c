import '../../styles/timeline.css';
import { useInfiniteQuery } from '@tanstack/react-query';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { useDeferredValue, useEffect, useMemo, useRef, useState } from 'react';
import { itemsOf, timelinePages } from '../../api/questions.ts';
import { FlagFilter, ListFilter } from '../../filters/fields.tsx';
import { FilterColumn } from '../../filters/filters.tsx';
import { OccasionFilters, PeriodAndWords } from '../../filters/occasion-filters.tsx';
import { messages } from '../../messages/index.ts';
import { EmptyNote } from '../../parts/empty.tsx';
import { TimelineRow } from '../../parts/entries/entry-rows.tsx';
import { Sign } from '../../parts/entries/sign.tsx';
import { ProblemNote } from '../../parts/problem.tsx';
import { View } from '../../parts/view.tsx';
import { dateWords } from '../../record/dates.ts';
import { Picture } from './picture.tsx';
import { boundsOf, lanesOf, type Placed, placed, touches } from './placed.ts';
import { length, type Window, windowIn, windowWords, within, zoomed } from './window.ts';

const route = getRouteApi('/timeline');

/** The picture holds so many entries at most; a period chooses others. */
const mostPlaced = 2000;
const mostLanes = 8;
/** The list shows so many at once. */
const listed = 60;
/** The address follows the picture when it has stood still so long, in milliseconds. */
const settled = 400;

/** All entries that fit the filters, page after page, up to as many as the picture holds. */
function useEntries() {
  const { window: _, ...filters } = route.useSearch();
  const pages = useInfiniteQuery(timelinePages({ ...filters, limit: 200, citations: 1 }));
  const { data, hasNextPage, isFetchingNextPage, fetchNextPage, isError } = pages;
  const items = useMemo(() => itemsOf(data), [data]);
  useEffect(() => {
    if (hasNextPage && !isFetchingNextPage && !isError && items.length < mostPlaced) void fetchNextPage();
  }, [hasNextPage, isFetchingNextPage, isError, fetchNextPage, items.length]);
  return { pages, items, total: data?.pages[0]?.total };
}

/** The window of the picture: at once what it is moved to, and in the address when it stands still. */
function useWindow(bounds: Window | null): [Window | null, (window: Window) => void] {
  const { window: asked } = route.useSearch();
  const navigate = useNavigate({ from: '/timeline' });
  const [own, setOwn] = useState<{ window: Window; asked: string | undefined } | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);
  const set = (window: Window) => {
    setOwn({ window, asked });
    clearTimeout(timer.current);
    timer.current = setTimeout(() => {
      const isAll = bounds !== null && length(window) >= length(bounds) - 1;
      const words = isAll ? undefined : windowWords(window);
      setOwn({ window, asked: words });
      void navigate({
        search: (before) => ({ ...before, window: words }),
        replace: true,
        resetScroll: false,
      });
    }, settled);
  };
  if (bounds === null) return [null, set];
  // What was moved to holds until the address names another.
  if (own && own.asked === asked) return [within(bounds, own.window), set];
  return [within(bounds, windowIn(asked) ?? bounds), set];
}

function Legend() {
  const statuses = ['held', 'planned', 'proposed', 'called-off'] as const;
  return (
    <ul className="legend" aria-label={messages.timeline.legend}>
      {statuses.map((status) => (
        <li key={status}>
          <Sign status={status} /> {messages.status[status]}
        </li>
      ))}
      <li>
        <svg className="sign" viewBox="0 0 12 12" aria-hidden="true">
          <path d="M6 1.5v9" stroke="currentColor" strokeWidth="1.5" />
        </svg>{' '}
        {messages.timeline.statement}
      </li>
    </ul>
  );
}

function List({ entries, all }: { entries: readonly Placed[]; all: number }) {
  const [more, setMore] = useState(listed);
  return (
    <section className="timeline-list">
      <h2>
        {messages.timeline.list}{' '}
        <span className="all">{messages.timeline.inWindow(entries.length, all)}</span>
      </h2>
      <ul className="rows">
        {entries.slice(0, more).map(({ item }) => (
          <TimelineRow key={item.id} item={item} />
        ))}
      </ul>
      {entries.length > more && (
        <button type="button" className="more" onClick={() => setMore(more + listed)}>
          {messages.more(entries.length - more)}
        </button>
      )}
    </section>
  );
}

function Drawn({ all, total }: { all: readonly Placed[]; total: number }) {
  const bounds = useMemo(() => boundsOf(all), [all]);
  const lanes = useMemo(() => lanesOf(all, mostLanes), [all]);
  const [window, setWindow] = useWindow(bounds);
  const shown = useDeferredValue(window);
  const inWindow = useMemo(() => (shown ? all.filter((e) => touches(e, shown)) : []), [all, shown]);
  if (!bounds || !window) return <EmptyNote title={messages.timeline.none} />;
  const zoom = (factor: number) => setWindow(zoomed(bounds, window, factor, (window.from + window.to) / 2));
  return (
    <div className="timeline">
      <div>
        <div className="picture-tools">
          <p className="picture-window">{dateWords(windowWords(window))}</p>
          <button
            type="button"
            className="quiet"
            onClick={() => zoom(0.5)}
            aria-label={messages.timeline.closer}
          >
            +
          </button>
          <button
            type="button"
            className="quiet"
            onClick={() => zoom(2)}
            aria-label={messages.timeline.farther}
          >
            −
          </button>
          <button type="button" className="quiet" onClick={() => setWindow(bounds)}>
            {messages.timeline.all}
          </button>
          <Legend />
        </div>
        <Picture entries={all} lanes={lanes} bounds={bounds} window={window} onWindow={setWindow} />
        {total > mostPlaced && all.length >= mostPlaced && (
          <p className="faint">{messages.timeline.firstLoaded(all.length, total)}</p>
        )}
      </div>
      <List entries={inWindow} all={all.length} />
    </div>
  );
}

export function Timeline() {
  const { pages, items, total } = useEntries();
  const all = useMemo(() => placed(items), [items]);
  return (
    <View
      title={messages.views.timeline}
      lead={total === undefined ? null : messages.counts.entries(total)}
      className="with-filters"
    >
      <FilterColumn>
        <FlagFilter name="statements" label={messages.filters.withStatements} />
        <PeriodAndWords />
        <ListFilter name="party" />
        <ListFilter name="between" />
        <ListFilter name="person" />
        <OccasionFilters />
        <ListFilter name="source" />
      </FilterColumn>
      <div>
        {pages.error && <ProblemNote error={pages.error} retry={() => void pages.refetch()} />}
        {total === undefined && !pages.error && <p className="loading">{messages.loading}</p>}
        {total === 0 && <EmptyNote title={messages.timeline.none} />}
        {total !== undefined && total > 0 && <Drawn all={all} total={total} />}
      </div>
    </View>
  );
}
