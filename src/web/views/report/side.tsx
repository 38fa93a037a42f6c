/** What was read at the chosen words, and the entries that rest on the report. */
import { Link } from '@tanstack/react-router';
import { useMemo } from 'react';
import type { Mark, Report } from '../../../api/schemas/index.ts';
import { messages } from '../../messages/index.ts';
import { dateWords } from '../../record/dates.ts';
import type { Span } from '../../record/selection.ts';

const touches = (a: Span, b: Span) => a[0] < b[1] && b[0] < a[1];

function MarkNote({ mark, text, onChoose }: { mark: Mark; text: string; onChoose(span: Span): void }) {
  const label = mark.layer === 'dates' ? dateWords(mark.label) : mark.label;
  return (
    <li className="mark-note">
      <p className="mark-note-head">
        <span className={`mark layer-${mark.layer}`}>{messages.report.layer[mark.layer]}</span>{' '}
        <span className="faint">{mark.role}</span>
      </p>
      <p dir="auto">{label}</p>
      <p>
        <button type="button" className="quiet words-button" dir="auto" onClick={() => onChoose(mark.span)}>
          {text.slice(...mark.span)}
        </button>
      </p>
      {mark.entry && (
        <p>
          <Link to="/entries/$id" params={{ id: mark.entry }}>
            {messages.report.toEntry}
          </Link>
        </p>
      )}
    </li>
  );
}

/** Marks that touch the span, one of each finding: the nearest in length. */
function marksAt(marks: readonly Mark[], span: Span): Mark[] {
  const size = (m: Mark) => m.span[1] - m.span[0];
  const found = new Map<string, Mark>();
  for (const mark of marks) {
    if (!touches(mark.span, span)) continue;
    const key = `${mark.layer} ${mark.of} ${mark.role}`;
    const known = found.get(key);
    if (!known || size(mark) < size(known)) found.set(key, mark);
  }
  return [...found.values()].sort((a, b) => size(a) - size(b));
}

/** Of an occasion the API names day and place, of a statement its first 80 characters. */
function entryName({ type, name }: Report['entries'][number]): string {
  if (name === '') return messages.entry[type];
  if (type === 'statement') return name.length < 80 ? name : `${name} …`;
  return name.replace(/^\d{3}\S*/, dateWords);
}

export function Side({
  report,
  chosen,
  onChoose,
}: {
  report: Report;
  chosen: Span | null;
  onChoose(span: Span | null): void;
}) {
  const here = useMemo(() => (chosen ? marksAt(report.marks, chosen) : []), [report.marks, chosen]);
  const firstOf = useMemo(() => {
    const spans = new Map<string, Span>();
    for (const { entry, span } of report.marks) if (entry && !spans.has(entry)) spans.set(entry, span);
    return spans;
  }, [report.marks]);
  const kinds = ['occasion', 'statement', 'person'] as const;
  return (
    <>
      <section aria-live="polite" className="report-here" data-chosen={chosen !== null}>
        <h2>
          {messages.report.here}{' '}
          {chosen && (
            <button type="button" className="quiet close" onClick={() => onChoose(null)}>
              {messages.keys.close}
            </button>
          )}
        </h2>
        {here.length === 0 && <p className="faint">{messages.report.pick}</p>}
        <ul className="plain">
          {here.map((mark) => (
            <MarkNote
              key={`${mark.layer} ${mark.of} ${mark.role}`}
              mark={mark}
              text={report.text}
              onChoose={onChoose}
            />
          ))}
        </ul>
      </section>
      <section>
        <h2>{messages.report.entries}</h2>
        {report.entries.length === 0 && <p className="faint">{messages.report.noEntries}</p>}
        {kinds.map((kind) => {
          const entries = report.entries.filter((e) => e.type === kind);
          if (entries.length === 0) return null;
          return (
            <details key={kind} className="entries-of-kind" open={kind !== 'person'}>
              <summary>
                {messages.entry[kind]} <span className="faint">{entries.length}</span>
              </summary>
              <ul className="plain">
                {entries.map((entry) => (
                  <li key={entry.id} data-row>
                    <Link
                      to="/entries/$id"
                      params={{ id: entry.id }}
                      data-open
                      dir="auto"
                      onFocus={() => {
                        const span = firstOf.get(entry.id);
                        if (span) onChoose(span);
                      }}
                    >
                      {entryName(entry)}
                    </Link>
                  </li>
                ))}
              </ul>
            </details>
          );
        })}
      </section>
    </>
  );
}
