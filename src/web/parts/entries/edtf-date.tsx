import { messages } from '../../messages/index.ts';
import { dateWords, dayWords, isUncertain, precisionOf } from '../../record/dates.ts';

/** A date as precise as it is known; where it is not, the day of the first report. */
export function EdtfDate({ date, reported }: { date: string | null; reported?: string | null }) {
  if (date === null)
    return (
      <span className="date date-none">
        {messages.date.none}
        {reported && <span className="faint"> {messages.date.reported(dayWords(reported))}</span>}
      </span>
    );
  const precision = precisionOf(date);
  const notes = [
    messages.date.precision[precision],
    isUncertain(date) ? messages.date.uncertain : null,
    date,
  ].filter(Boolean);
  const title = notes.join(' · ');
  const className = `date date-${precision}`;
  return precision === 'day' && !isUncertain(date) ? (
    <time dateTime={date} className={className} title={title}>
      {dateWords(date)}
    </time>
  ) : (
    <span className={className} title={title}>
      {dateWords(date)}
    </span>
  );
}

/** The day of an ISO 8601 time. */
export function Day({ iso }: { iso: string | null }) {
  return iso === null ? (
    <span className="faint">{messages.date.none}</span>
  ) : (
    <time dateTime={iso} className="date">
      {dayWords(iso)}
    </time>
  );
}
