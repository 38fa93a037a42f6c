import { Link } from '@tanstack/react-router';
import type { Commitment } from '../../../api/schemas/index.ts';
import { messages } from '../../messages/index.ts';
import { usePartyName } from '../../parts/entries/party.tsx';
import { Sign } from '../../parts/entries/sign.tsx';
import { dateWords } from '../../record/dates.ts';

const dated = (word: string, date: string | null) => `${word} ${date ? dateWords(date) : messages.date.none}`;

/** A meeting that shows what came of a promise, or that is promised. */
export function ShownBy({ occasion }: { occasion: NonNullable<Commitment['occasion']> }) {
  const partyName = usePartyName();
  const { id, status, parties, place, date } = occasion;
  const words = [dated(messages.status[status], date), place, parties.map(partyName).join(', ')];
  return (
    <span className="shown-by">
      <Sign status={status} />{' '}
      <Link to="/entries/$id" params={{ id }} dir="auto">
        {words.filter(Boolean).join(', ')}
      </Link>
    </span>
  );
}

/** A deed that does. */
export function ShownByDeed({ event }: { event: NonNullable<Commitment['event']> }) {
  const partyName = usePartyName();
  const { id, status, date, source, target, text } = event;
  const { entry } = messages;
  const names = (parties: readonly string[]) => parties.map(partyName).join(', ');
  const deed = entry.eventTitle(names(source), entry.eventTypes[event.event] ?? event.event, names(target));
  return (
    <span className="shown-by">
      <Link to="/entries/$id" params={{ id }} dir="auto" title={text}>
        {dated(entry.eventStatus[status], date)}, {deed}
      </Link>
    </span>
  );
}
