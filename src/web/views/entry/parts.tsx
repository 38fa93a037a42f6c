/** What the pages of entries share. */
import type { ReactNode } from 'react';
import type { Citation } from '../../../api/schemas/index.ts';
import { messages } from '../../messages/index.ts';
import { copyText } from '../../parts/copy.tsx';
import { CitedWords } from '../../parts/entries/words.tsx';
import { permalink } from '../../record/citing.ts';

/** What is known of the entry, term by term; what is not known is left out. */
export function Facts({ facts }: { facts: readonly (readonly [string, ReactNode])[] }) {
  return (
    <dl className="facts">
      {facts.map(([term, value]) =>
        value === null || value === '' || value === undefined ? null : (
          <div key={term}>
            <dt>{term}</dt>
            <dd>{value}</dd>
          </div>
        ),
      )}
    </dl>
  );
}

export function Evidence({
  entry,
  says = false,
}: {
  entry: { reports: number; sources: number; citations: Citation[] };
  /** Whether what each report says is told beside its words. */
  says?: boolean;
}) {
  const cited = entry.citations.filter((c) => c.copyOf === null).length;
  return (
    <section className="evidence" aria-labelledby="evidence">
      <h2 id="evidence">
        {messages.entry.evidence}{' '}
        <span className="all">
          {messages.counts.reports(entry.reports)}, {messages.counts.sources(entry.sources)}
        </span>
      </h2>
      {entry.citations.map((citation) => (
        <CitedWords key={citation.report.id} citation={citation} says={says} />
      ))}
      {entry.sources > cited && (
        <p className="faint">{messages.entry.moreCitations(entry.sources - cited)}</p>
      )}
    </section>
  );
}

export function EntryActions({ id, children }: { id: string; children?: ReactNode }) {
  return (
    <p className="actions">
      {children}
      <button
        type="button"
        className="quiet"
        onClick={() => void copyText(permalink(id), messages.cite.linkCopied)}
      >
        {messages.entry.copyLink}
      </button>
    </p>
  );
}

/** What belongs to an entry, with where to see all of it. */
export function Belonging({
  title,
  shown,
  total,
  all,
  none,
  children,
}: {
  title: string;
  shown: number;
  total: number;
  all?: ReactNode;
  none: string;
  children: ReactNode;
}) {
  return (
    <section>
      <h2>
        {title} <span className="all">{total > shown ? all : total || null}</span>
      </h2>
      {total === 0 ? <p className="faint">{none}</p> : <ul className="rows">{children}</ul>}
    </section>
  );
}
