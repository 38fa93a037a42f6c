/** What is proposed and open, what is promised next, and what is overdue. */
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { Commitment } from '../../../api/schemas/index.ts';
import { dueQuery, proposalsQuery } from '../../api/ledger.ts';
import { messages } from '../../messages/index.ts';
import { ProblemNote } from '../../parts/problem.tsx';
import { PromiseRow } from '../promises/promise-row.tsx';
import { ProposalRow } from '../proposals/proposal-row.tsx';
import { Section } from './section.tsx';

const few = 5;

/** The rows of an answer, or what there is instead. */
function Rows<T>({
  asked: { data, error, refetch },
  items,
  none,
  children,
}: {
  asked: { data: unknown; error: Error | null; refetch(): unknown };
  items: T[] | undefined;
  none: string;
  children(item: T): ReactNode;
}) {
  if (error && !data) return <ProblemNote error={error} retry={() => void refetch()} />;
  if (!items) return <p className="loading">{messages.loading}</p>;
  if (items.length === 0) return <p className="faint">{none}</p>;
  return <ul className="rows">{items.map(children)}</ul>;
}

const promise = (one: Commitment) => <PromiseRow key={one.id} commitment={one} />;

/** Of the parties and, of proposals, on the issues; all where they are undefined. */
export function Undertakings({ party, issue }: { party: string[] | undefined; issue: string[] | undefined }) {
  const open = useQuery(
    proposalsQuery({ party, issue, open: true, reverse: true, limit: few, citations: 1 }),
  );
  const due = useQuery(dueQuery({ party, limit: few, citations: 1 }));
  const { state } = messages;
  return (
    <div className="overview-columns">
      <Section
        title={state.openProposals}
        all={
          <Link to="/proposals" search={{ party, issue, state: ['open'] }}>
            {state.allProposals}
          </Link>
        }
      >
        <Rows asked={open} items={open.data?.items} none={state.noProposals}>
          {(one) => <ProposalRow key={one.id} proposal={one} />}
        </Rows>
      </Section>
      <Section
        title={state.promised}
        all={
          <Link to="/promises" search={{ party, outcome: ['open'] }}>
            {state.allPromises}
          </Link>
        }
      >
        <Rows asked={due} items={due.data?.next} none={state.noPromised}>
          {promise}
        </Rows>
      </Section>
      <Section
        title={state.overdue}
        all={
          <Link to="/promises" search={{ party, outcome: ['unheard'] }}>
            {state.allOverdue}
          </Link>
        }
      >
        <Rows asked={due} items={due.data?.overdue} none={state.noOverdue}>
          {promise}
        </Rows>
      </Section>
    </div>
  );
}
