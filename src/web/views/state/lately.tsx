/** Meetings ahead, those lately held, and what was lately said. */
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { Occasion, Page } from '../../../api/schemas/index.ts';
import { meetingsQuery, statementsQuery } from '../../api/questions.ts';
import { messages } from '../../messages/index.ts';
import { OccasionRow, StatementRow } from '../../parts/entries/entry-rows.tsx';
import { Section } from './section.tsx';

const few = 6;

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

export function Lately() {
  const next = useQuery(
    meetingsQuery({ status: ['planned', 'proposed'], reverse: true, limit: few, citations: 1 }),
  );
  const lately = useQuery(meetingsQuery({ status: ['held'], reverse: true, limit: few, citations: 1 }));
  const said = useQuery(statementsQuery({ reverse: true, limit: few, citations: 1 }));
  const all = (total: number | undefined) => messages.search.all(total);
  return (
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
  );
}
