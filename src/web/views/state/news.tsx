/** What came in since the last visit. */
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { newsQuery } from '../../api/questions.ts';
import { messages } from '../../messages/index.ts';
import { OccasionRow } from '../../parts/entries/entry-rows.tsx';
import { ReportLine } from '../../parts/entries/words.tsx';
import { Section } from './section.tsx';

const few = 6;

export function News({ since }: { since: string }) {
  const { data } = useQuery(newsQuery(since));
  if (!data) return null;
  return (
    <Section
      id="news"
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
