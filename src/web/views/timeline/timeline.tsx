import '../../styles/views/timeline.css';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { useMemo, useState } from 'react';
import { timelineColumns } from '../../api/pictures.ts';
import { FlagFilter, ListFilter } from '../../filters/fields.tsx';
import { FilterColumn } from '../../filters/filters.tsx';
import { IssueFilter } from '../../filters/issue-filter.tsx';
import { OccasionFilters, PeriodAndWords } from '../../filters/occasion-filters.tsx';
import { messages } from '../../messages/index.ts';
import { EmptyNote } from '../../parts/empty.tsx';
import { issueName } from '../../parts/entries/stance.tsx';
import { ProblemNote } from '../../parts/problem.tsx';
import { View } from '../../parts/view.tsx';
import { useIsWide } from '../../parts/wide.ts';
import { dateWords } from '../../record/dates.ts';
import { boundsOf, type Entries, entriesIn, entriesWithin, usualOf } from './columns.ts';
import { lanesOf } from './lanes.ts';
import { List } from './list.tsx';
import { type Bars, laneHeight } from './picture/draw.ts';
import { Legend } from './picture/legend.tsx';
import { Picture } from './picture/picture.tsx';
import { useWindow } from './use-window.ts';
import { windowWords, zoomed } from './window.ts';

const route = getRouteApi('/timeline');

/** How high the lanes may be together, in CSS pixels: the picture and its list are in sight at once. */
const lanesHeight = { wide: 560, narrow: 400 };

function LaneChoice() {
  const { lanes } = route.useSearch();
  const navigate = useNavigate({ from: '/timeline' });
  return (
    <fieldset className="choice">
      <legend className="out-of-sight">{messages.timeline.lanesBy}</legend>
      {(['party', 'issue'] as const).map((by) => (
        <label key={by}>
          <input
            type="radio"
            name="lanes"
            checked={(lanes ?? 'party') === by}
            onChange={() =>
              void navigate({
                search: (before) => ({ ...before, lanes: by === 'issue' ? by : undefined }),
                resetScroll: false,
              })
            }
          />
          {messages.timeline.lanes[by]}
        </label>
      ))}
    </fieldset>
  );
}

function Drawn({ entries }: { entries: Entries }) {
  const { statements, events } = route.useSearch();
  const isWide = useIsWide();
  const bounds = useMemo(() => boundsOf(entries), [entries]);
  const usual = useMemo(() => usualOf(entries), [entries]);
  const bars = useMemo(
    (): Bars => [...(statements ? (['s'] as const) : []), ...(events ? (['e'] as const) : [])],
    [statements, events],
  );
  const mostLanes = Math.floor(lanesHeight[isWide ? 'wide' : 'narrow'] / laneHeight(bars)) - 1;
  const lanes = useMemo(() => lanesOf(entries, mostLanes, messages.timeline.others), [entries, mostLanes]);
  const { window, rest, onWindow } = useWindow(bounds, usual);
  const inWindow = useMemo(() => (rest ? entriesWithin(entries, rest) : []), [entries, rest]);
  const [chosen, setChosen] = useState<number | null>(null);
  if (!bounds || !usual || !window) return <EmptyNote title={messages.timeline.none} />;
  const zoom = (factor: number) => onWindow(zoomed(bounds, window, factor, (window.from + window.to) / 2));
  return (
    <>
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
        <button type="button" className="quiet" onClick={() => onWindow(usual)}>
          {messages.timeline.usual}
        </button>
        <button type="button" className="quiet" onClick={() => onWindow(bounds)}>
          {messages.timeline.all}
        </button>
        <LaneChoice />
      </div>
      <div className="timeline">
        <div>
          <Picture
            {...{ entries, lanes, bars, bounds, window, onWindow, inWindow }}
            chosen={chosen}
            onChosen={setChosen}
          />
          <Legend bars={bars} />
          {entries.total > entries.count && (
            <p className="faint">{messages.timeline.latestLoaded(entries.count, entries.total)}</p>
          )}
        </div>
        <List {...{ entries, inWindow, chosen }} onChosen={setChosen} />
      </div>
    </>
  );
}

export function Timeline() {
  const { window: _, ...asked } = route.useSearch();
  const { data, error, refetch, isPlaceholderData } = useQuery(timelineColumns(asked));
  const isByIssue = asked.lanes === 'issue';
  const entries = useMemo(
    () => data && entriesIn(data, isByIssue ? issueName : undefined),
    [data, isByIssue],
  );
  return (
    <View
      title={messages.views.timeline}
      lead={entries ? messages.counts.entries(entries.total) : null}
      className="with-filters"
    >
      <FilterColumn>
        <FlagFilter name="statements" label={messages.filters.withStatements} />
        <FlagFilter name="events" label={messages.timeline.withEvents} />
        <PeriodAndWords />
        <IssueFilter />
        <ListFilter name="party" />
        <ListFilter name="between" />
        <ListFilter name="person" />
        <OccasionFilters />
        <ListFilter name="source" />
      </FilterColumn>
      <div aria-busy={isPlaceholderData} className={isPlaceholderData ? 'stale' : undefined}>
        {error && <ProblemNote error={error} retry={() => void refetch()} />}
        {!entries && !error && <p className="loading">{messages.loading}</p>}
        {entries?.count === 0 && <EmptyNote title={messages.timeline.none} />}
        {entries && entries.count > 0 && <Drawn entries={entries} />}
      </div>
    </View>
  );
}
