/** What two speakers said, side by side by day. */
import '../../styles/views/compare.css';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useMemo, useState } from 'react';
import { allSaid } from '../../api/pictures.ts';
import { FlagFilter } from '../../filters/fields.tsx';
import { FilterColumn, useFilters } from '../../filters/filters.tsx';
import { IssueFilter } from '../../filters/issue-filter.tsx';
import { PeriodAndWords } from '../../filters/occasion-filters.tsx';
import { messages } from '../../messages/index.ts';
import { EmptyNote } from '../../parts/empty.tsx';
import { ProblemNote } from '../../parts/problem.tsx';
import { View } from '../../parts/view.tsx';
import { daysOf } from '../timeline/columns.ts';
import { aligned, firstDays, nearOnly, type Side } from './aligned.ts';
import { DayOfBoth, useStatements } from './day.tsx';
import { type Speaker, SpeakerField, useSpeaker } from './speaker.tsx';
import { Strip } from './strip.tsx';

const route = getRouteApi('/compare');

/** So many statements are shown at once. */
const listed = 60;

function useSaid(speaker: Speaker) {
  const { a: _, b: __, near: ___, ...filters } = route.useSearch();
  const { asked } = speaker;
  const answer = useQuery({ ...allSaid({ ...filters, ...asked }), enabled: asked !== null });
  const { data } = answer;
  const side = useMemo((): Side | null => (data && { ids: data.ids, days: daysOf(data) }) || null, [data]);
  return { ...answer, side };
}

function Head({ speaker, total, side }: { speaker: Speaker; total: number; side: 'a' | 'b' }) {
  const name = <span dir="auto">{speaker.name}</span>;
  return (
    <div className={`compared-head side-${side}`}>
      {speaker.value.startsWith('person-') ? (
        <Link to="/entries/$id" params={{ id: speaker.value }}>
          {name}
        </Link>
      ) : (
        name
      )}{' '}
      <span className="all">{messages.compare.said(total)}</span>
    </div>
  );
}

function Days({ a, b, sides }: { a: Speaker; b: Speaker; sides: { a: Side; b: Side } }) {
  const { near = false } = route.useSearch();
  const [most, setMost] = useState(listed);
  const all = useMemo(() => aligned(sides.a, sides.b), [sides.a, sides.b]);
  const days = useMemo(() => (near ? nearOnly(all) : all), [all, near]);
  const shown = useMemo(() => firstDays(days, most), [days, most]);
  const statements = useStatements(shown);
  const left = days.slice(shown.length).reduce((n, day) => n + day.a.length + day.b.length, 0);
  if (all.length === 0) return <EmptyNote title={messages.compare.none} />;
  return (
    <section aria-label={messages.compare.pair(a.name, b.name)}>
      <Strip days={all} names={{ a: a.name, b: b.name }} />
      <div className="compared-heads">
        <Head speaker={a} total={sides.a.ids.length} side="a" />
        <Head speaker={b} total={sides.b.ids.length} side="b" />
      </div>
      {days.length === 0 && <EmptyNote title={messages.compare.neverNear} />}
      <ol className="compared">
        {shown.map((day) => (
          <DayOfBoth key={day.day} day={day} of={{ a, b }} statements={statements} />
        ))}
      </ol>
      {left > 0 && (
        <button type="button" className="more" onClick={() => setMost(most + 2 * listed)}>
          {messages.more(left)}
        </button>
      )}
    </section>
  );
}

function Compared({ a, b }: { a: Speaker; b: Speaker }) {
  const [ofA, ofB] = [useSaid(a), useSaid(b)];
  const failed = [ofA, ofB].find((one) => one.error);
  if (failed?.error) return <ProblemNote error={failed.error} retry={() => void failed.refetch()} />;
  if (!ofA.side || !ofB.side) return <p className="loading">{messages.loading}</p>;
  return <Days a={a} b={b} sides={{ a: ofA.side, b: ofB.side }} />;
}

export function Compare() {
  const search = route.useSearch();
  const { set } = useFilters();
  const [a, b] = [useSpeaker(search.a), useSpeaker(search.b)];
  return (
    <View title={messages.views.compare} lead={messages.compare.lead} className="with-filters">
      <FilterColumn>
        <SpeakerField side="a" speaker={a} />
        <SpeakerField side="b" speaker={b} />
        {a && b && (
          <button type="button" className="quiet" onClick={() => set({ a: search.b, b: search.a })}>
            {messages.compare.swap}
          </button>
        )}
        <FlagFilter name="near" label={messages.compare.near} />
        <IssueFilter />
        <PeriodAndWords />
      </FilterColumn>
      <div>
        {a && b ? (
          <Compared a={a} b={b} />
        ) : (
          <div className="note">
            <p>{messages.compare.choose}</p>
          </div>
        )}
      </div>
    </View>
  );
}
