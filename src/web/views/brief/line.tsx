/** A line of the brief with its notes; while the selection is edited, with what can be done with it. */
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { messages } from '../../messages/index.ts';
import type { AnyLine, Notes } from '../../record/notes.ts';
import type { Editing } from './editing.ts';

/** What it tells of, or where that is told. */
function LineLink({ line, children }: { line: AnyLine; children: ReactNode }) {
  const [citation] = line.citations;
  if (line.id !== null && /^(occasion|statement|person|position|proposal|commitment)-/.test(line.id))
    return (
      <Link to="/entries/$id" params={{ id: line.id }} data-open className="brief-lead">
        {children}
      </Link>
    );
  if (citation) {
    const at = citation.passages[0]?.span.join('-');
    return (
      <Link
        to="/reports/$id"
        params={{ id: citation.report.id }}
        search={at ? { at } : {}}
        data-open
        className="brief-lead"
      >
        {children}
      </Link>
    );
  }
  return <span className="brief-lead">{children}</span>;
}

function References({ line, notes }: { line: AnyLine; notes: Notes }) {
  const own = notes.of(line);
  if (own.length === 0) return null;
  return (
    <span className="references">
      {own.map(({ number, isFirst }) => (
        <a
          key={number}
          href={`#note-${number}`}
          id={isFirst ? `from-${number}` : undefined}
          aria-label={messages.brief.note(number)}
        >
          {number}
        </a>
      ))}
    </span>
  );
}

function Tools({ line, editing, isInFirst }: { line: AnyLine; editing: Editing; isInFirst: boolean }) {
  const id = line.id ?? '';
  const isGone = editing.isGone(line);
  const { brief } = messages;
  return (
    <span className="brief-tools">
      <button
        type="button"
        className="quiet"
        data-leave
        aria-pressed={isGone}
        onClick={() => editing.leave(line)}
      >
        {isGone ? brief.putBack : brief.leaveOut}
      </button>
      {!isGone && editing.canBeFirst(id) && (
        <button
          type="button"
          className="quiet"
          data-first
          aria-pressed={isInFirst}
          onClick={() => editing.putFirst(line)}
        >
          {isInFirst ? brief.notFirst : brief.first}
        </button>
      )}
      {isInFirst && !isGone && (
        <>
          <button
            type="button"
            className="quiet"
            disabled={!editing.canMove(id, -1)}
            onClick={() => editing.move(id, -1)}
          >
            {brief.up}
          </button>
          <button
            type="button"
            className="quiet"
            disabled={!editing.canMove(id, 1)}
            onClick={() => editing.move(id, 1)}
          >
            {brief.down}
          </button>
        </>
      )}
    </span>
  );
}

export function Line({
  line,
  notes,
  editing,
  isInFirst,
}: {
  line: AnyLine;
  notes: Notes;
  /** Null while the brief is only read. */
  editing: Editing | null;
  isInFirst: boolean;
}) {
  const { id, lead, note, text, goesOn, under } = line;
  const isGone = editing?.isGone(line) === true;
  const between = text === '' ? '' : goesOn ? ' ' : ': ';
  return (
    <li data-row className={isGone ? 'brief-line gone' : 'brief-line'}>
      <p dir="auto">
        {lead === '' ? (
          <LineLink line={line}>{text}</LineLink>
        ) : (
          <>
            <LineLink line={line}>
              <strong>{lead}</strong>
            </LineLink>
            {note !== null && <em> ({note})</em>}
            {between}
            {text}
          </>
        )}
        {!isGone && <References line={line} notes={notes} />}
        {editing !== null && id !== null && <Tools line={line} editing={editing} isInFirst={isInFirst} />}
      </p>
      {under !== undefined && under.length > 0 && (
        <ul>
          {under.map((one, i) => (
            <Line
              key={one.id ?? i}
              line={one}
              notes={notes}
              editing={isGone ? null : editing}
              isInFirst={false}
            />
          ))}
        </ul>
      )}
    </li>
  );
}
