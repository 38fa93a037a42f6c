/** The exact words on which entries rest, each leading to its place in the report. */
import { Link } from '@tanstack/react-router';
import { Fragment, type ReactNode, useState } from 'react';
import type { Citation, ReportRef } from '../../../api/schemas/index.ts';
import { messages } from '../../messages/index.ts';
import { dateWords } from '../../record/dates.ts';
import { emphasised } from '../../record/passages.ts';
import { Day } from './edtf-date.tsx';

/** Where in the report the passages stand: `120-180`. */
const placeOf = ({ passages }: Citation): string | undefined => {
  const [first] = passages;
  return first ? first.span.join('-') : undefined;
};

/** A report by its title, or as untitled. */
export function ReportLink({ report, at }: { report: ReportRef; at?: string | undefined }) {
  return (
    <Link
      to="/reports/$id"
      params={{ id: report.id }}
      search={at ? { at } : {}}
      className="report-title"
      dir="auto"
    >
      {report.title ?? messages.report.untitled}
    </Link>
  );
}

export function ReportLine({ report, at }: { report: ReportRef; at?: string | undefined }) {
  return (
    <span className="report-line">
      <ReportLink report={report} at={at} />,{' '}
      <span dir="auto">{report.source ?? messages.report.noSource}</span>, <Day iso={report.published} />
    </span>
  );
}

function Says({ citation: { says } }: { citation: Citation }) {
  if (!says) return null;
  const told = [messages.status[says.status], says.date && dateWords(says.date), says.place].filter(Boolean);
  return (
    <span className="faint">
      {messages.entry.alsoSays}: {told.join(', ')}
    </span>
  );
}

/** One report's words, those that the entry rests on set off from the sentence around them. */
export function CitedWords({ citation, says = false }: { citation: Citation; says?: boolean }) {
  return (
    <figure className="cited">
      <blockquote dir="auto">
        {emphasised(
          citation.words,
          citation.passages.map((p) => p.words),
        ).map(({ words, isPassage, at }) => (
          <Fragment key={at}>{isPassage ? <mark>{words}</mark> : words}</Fragment>
        ))}
      </blockquote>
      <figcaption>
        <ReportLine report={citation.report} at={placeOf(citation)} />
        {says && <Says citation={citation} />}
        {citation.copyOf && <span className="faint">{messages.entry.copyOf}</span>}
      </figcaption>
    </figure>
  );
}

/**
 * The words of a line in a list, hidden until they are asked for. `children` sets the button that shows them, which is null
 * where there are none, into the line.
 */
export function WithWords({
  citations,
  sources,
  children,
}: {
  citations: Citation[];
  sources: number;
  children(button: ReactNode): ReactNode;
}) {
  const [isOpen, setOpen] = useState(false);
  const button =
    citations.length === 0 ? null : (
      <button
        type="button"
        className="quiet words-toggle"
        data-words
        aria-expanded={isOpen}
        onClick={() => setOpen(!isOpen)}
      >
        {messages.entry.wordsOf(sources)}
      </button>
    );
  return (
    <>
      {children(button)}
      {isOpen && (
        <div className="row-words">
          {citations.map((citation) => (
            <CitedWords key={citation.report.id} citation={citation} />
          ))}
          {sources > citations.length && (
            <p className="faint">{messages.entry.moreCitations(sources - citations.length)}</p>
          )}
        </div>
      )}
    </>
  );
}
