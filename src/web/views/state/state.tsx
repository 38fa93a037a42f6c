/** What stands where: parties × issues, what is proposed and promised, and what is new since the last visit. */
import '../../styles/views/positions.css';
import '../../styles/views/state.css';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import type { RecordSummary } from '../../../api/schemas/index.ts';
import { stateQuery } from '../../api/ledger.ts';
import { newsQuery, recordQuery } from '../../api/questions.ts';
import { seenBefore } from '../../app/visits.ts';
import { messages } from '../../messages/index.ts';
import { EmptyNote } from '../../parts/empty.tsx';
import { ProblemNote } from '../../parts/problem.tsx';
import { View } from '../../parts/view.tsx';
import { dayWords } from '../../record/dates.ts';
import { Choose, More } from './choose.tsx';
import { Grid } from './grid.tsx';
import { Lately } from './lately.tsx';
import { Legend } from './legend.tsx';
import { News } from './news.tsx';
import { Undertakings } from './undertakings.tsx';
import { usual } from './usual.ts';

const route = getRouteApi('/');

/** That something came in since the last visit, and the way to it. */
function NewSince({ since }: { since: string }) {
  const { data } = useQuery(newsQuery(since));
  if (!data || data.reports.total === 0) return null;
  return (
    <>
      {' '}
      <Link to="/" search={(before) => before} hash="news">
        {messages.state.newSince(data.reports.total)}
      </Link>
      .
    </>
  );
}

function Lead({ record, since }: { record: RecordSummary; since: string | null }) {
  const { counts, overview } = messages;
  return (
    <>
      <Link to="/reports">{counts.reports(record.reports)}</Link>
      {record.firstReport && record.lastReport && (
        <>, {overview.spans(dayWords(record.firstReport), dayWords(record.lastReport))}</>
      )}
      : <Link to="/meetings">{counts.occasions(record.occasions)}</Link>,{' '}
      <Link to="/statements">{counts.statements(record.statements)}</Link>,{' '}
      <Link to="/people">{counts.people(record.people)}</Link>.{since && <NewSince since={since} />}
      {!record.complete && ` ${messages.incomplete}`}
    </>
  );
}

const useStanding = () => useQuery(stateQuery({ ...usual, ...route.useSearch() }));

function Standing() {
  const search = route.useSearch();
  const { data, error, refetch, isPlaceholderData } = useStanding();
  return (
    <section className="state-standing" aria-busy={isPlaceholderData}>
      <div className="state-head">
        <h2>
          {messages.state.grid}{' '}
          {data?.on && <span className="all">{messages.state.asOf(dayWords(data.on))}</span>}
        </h2>
        <Legend hasTrends />
      </div>
      <Choose dossiers={data?.dossiers ?? []} />
      {error && <ProblemNote error={error} retry={() => void refetch()} />}
      {!data && !error && <p className="loading">{messages.loading}</p>}
      {data && data.cells.length === 0 && <EmptyNote title={messages.state.none} />}
      {data && !error && data.cells.length > 0 && (
        <div className={isPlaceholderData ? 'stale' : undefined}>
          <Grid state={data} search={search} />
          <More state={data} />
        </div>
      )}
    </section>
  );
}

function Filled({ since }: { since: string | null }) {
  const { party, issue, dossier, on } = route.useSearch();
  const { data } = useStanding();
  const isOfSome = party !== undefined || dossier !== undefined;
  return (
    <>
      <Standing />
      {/* What is due, new and lately held is so now, not as of another day. */}
      {on === undefined && (
        <>
          <Undertakings party={isOfSome ? data?.parties.map((p) => p.party) : undefined} issue={issue} />
          {since && <News since={since} />}
          <Lately />
        </>
      )}
    </>
  );
}

/** The time of the last report that an earlier visit saw, once the record has told its own. */
function useSince(latest: string | null | undefined): string | null {
  const [since, setSince] = useState<string | null>(null);
  useEffect(() => {
    if (latest) setSince(seenBefore(latest));
  }, [latest]);
  return since;
}

export function StateOfPlay() {
  const { data, error, refetch } = useQuery(recordQuery());
  const since = useSince(data?.latest);
  return (
    <View
      title={messages.views.overview}
      lead={data && data.reports > 0 && <Lead record={data} since={since} />}
    >
      {error && <ProblemNote error={error} retry={() => void refetch()} />}
      {!data && !error && <p className="loading">{messages.loading}</p>}
      {data &&
        (data.reports === 0 ? <EmptyNote title={messages.overview.empty} /> : <Filled since={since} />)}
    </View>
  );
}
