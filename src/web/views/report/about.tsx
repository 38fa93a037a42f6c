import { Link } from '@tanstack/react-router';
import type { Report } from '../../../api/schemas/index.ts';
import { messages } from '../../messages/index.ts';
import { Day } from '../../parts/entries/edtf-date.tsx';
import { ReportLine } from '../../parts/entries/words.tsx';

/** Only what begins so is made a link: addresses come from reports as they were published. */
const isWebAddress = (url: string) => /^https?:\/\//i.test(url);

/** Publisher, day, and where else it was published. */
export function About({ report }: { report: Report }) {
  return (
    <>
      <span dir="auto">{report.source ?? messages.report.noSource}</span>, <Day iso={report.published} />
      {report.url !== null && isWebAddress(report.url) && (
        <>
          ,{' '}
          <a href={report.url} rel="noreferrer noopener" target="_blank">
            {messages.report.original}
          </a>
        </>
      )}
      {report.copyOf && (
        <>
          {'. '}
          <Link to="/reports/$id" params={{ id: report.copyOf }}>
            {messages.report.copyOf}
          </Link>
        </>
      )}
      {report.copies.length > 0 && (
        <>
          . {messages.report.copies}{' '}
          {report.copies.map((copy, i) => (
            <span key={copy.id}>
              {i > 0 && '; '}
              <ReportLine report={copy} />
            </span>
          ))}
        </>
      )}
    </>
  );
}
