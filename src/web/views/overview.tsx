/** What there is, what comes next, and what is new since the last visit. */
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { type ReactNode, useState } from 'react';
import type { Occasion, Page, RecordSummary } from '../../api/schemas/index.ts';
import { meetingsQuery, newsQuery, recordQuery, statementsQuery } from '../api/questions.ts';
import { seenBefore } from '../app/visits.ts';
import { messages } from '../messages/index.ts';
import { EmptyNote } from '../parts/empty.tsx';
import { OccasionRow, StatementRow } from '../parts/entries/entry-rows.tsx';
import { ReportLine } from '../parts/entries/words.tsx';
import { ProblemNote } from '../parts/problem.tsx';
import { View } from '../parts/view.tsx';
import { dayWords } from '../record/dates.ts';

const few = 6;

function Section({ title, all, children }: { title: ReactNode; all?: ReactNode; children: ReactNode }) {
  return (
    <section className="overview-section">
      <h2>
        {title} {all && <span className="all">{all}</span>}
      </h2>
      {children}
    </section>
  );
}

function OccasionList({ page }: { page: Page<Occasion> | undefined }) {
  if (!page) return <p className="loading">{messages.loading}</p>;
  return (
    <ul className="rows">
      {page.items.map((occasion) => (
        <OccasionRow key={occasion.id} occasion={occasion} />
      ))}
    </ul>
  );
}

function News({ since }: { since: string }) {
  const { data } = useQuery(newsQuery(since));
  if (!data) return null;
  return (
    <Section
      title={messages.overview.news}
      all={
        data.reports.total > 0 && (
          <Link to="/reports" search={{ order: 'ingested', reverse: true }}>
            {messages.overview.newReports(data.reports.total)}
          </Link>
        )
      }
    >
      {data.reports.total === 0 ? (
        <p className="faint">{messages.overview.noNews}</p>
      ) : (
        <>
          <ul className="plain">
            {data.reports.items.slice(0, few).map((report) => (
              <li key={report.id}>
                <ReportLine report={report} />
              </li>
            ))}
          </ul>
          <ul className="rows">
            {data.occasions.items.slice(0, few).map((occasion) => (
              <OccasionRow key={occasion.id} occasion={occasion} />
            ))}
          </ul>
        </>
      )}
    </Section>
  );
}

function Lead({ record }: { record: RecordSummary }) {
  const { counts, overview } = messages;
  return (
    <>
      <Link to="/reports">{counts.reports(record.reports)}</Link>
      {record.firstReport && record.lastReport && (
        <>, {overview.spans(dayWords(record.firstReport), dayWords(record.lastReport))}</>
      )}
      : <Link to="/meetings">{counts.occasions(record.occasions)}</Link>,{' '}
      <Link to="/statements">{counts.statements(record.statements)}</Link>,{' '}
      <Link to="/people">{counts.people(record.people)}</Link>.{!record.complete && ` ${messages.incomplete}`}
    </>
  );
}

function Filled({ record }: { record: RecordSummary }) {
  const [since] = useState(() => (record.latest === null ? null : seenBefore(record.latest)));
  const next = useQuery(
    meetingsQuery({ status: ['planned', 'proposed'], reverse: true, limit: few, citations: 1 }),
  );
  const lately = useQuery(meetingsQuery({ status: ['held'], reverse: true, limit: few, citations: 1 }));
  const said = useQuery(statementsQuery({ reverse: true, limit: few, citations: 1 }));
  const all = (total: number | undefined) => messages.search.all(total);
  return (
    <>
      {since && <News since={since} />}
      <div className="overview-columns">
        <Section
          title={messages.overview.next}
          all={
            <Link to="/meetings" search={{ status: ['planned', 'proposed'], reverse: true }}>
              {all(next.data?.total)}
            </Link>
          }
        >
          {next.data?.total === 0 ? (
            <p className="faint">{messages.overview.noNext}</p>
          ) : (
            <OccasionList page={next.data} />
          )}
        </Section>
        <Section
          title={messages.overview.lately}
          all={
            <Link to="/meetings" search={{ status: ['held'], reverse: true }}>
              {all(lately.data?.total)}
            </Link>
          }
        >
          <OccasionList page={lately.data} />
        </Section>
        <Section
          title={messages.overview.said}
          all={
            <Link to="/statements" search={{ reverse: true }}>
              {all(said.data?.total)}
            </Link>
          }
        >
          <ul className="rows">
            {said.data?.items.map((statement) => (
              <StatementRow key={statement.id} statement={statement} />
            ))}
          </ul>
        </Section>
      </div>
    </>
  );
}

export function Overview() {
  const { data, error, refetch } = useQuery(recordQuery());
  return (
    <View title={messages.views.overview} lead={data && data.reports > 0 && <Lead record={data} />}>
      {error && <ProblemNote error={error} retry={() => void refetch()} />}
      {!data && !error && <p className="loading">{messages.loading}</p>}
      {data &&
        (data.reports === 0 ? <EmptyNote title={messages.overview.empty} /> : <Filled record={data} />)}
    </View>
  );
}
