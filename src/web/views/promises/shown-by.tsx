import { Link } from '@tanstack/react-router';
import type { Commitment } from '../../../api/schemas/index.ts';
import { messages } from '../../messages/index.ts';
import { usePartyName } from '../../parts/entries/party.tsx';
import { Sign } from '../../parts/entries/sign.tsx';
import { dateWords } from '../../record/dates.ts';

/** The meeting that shows what came of a promise, or that is promised. */
export function ShownBy({ occasion }: { occasion: NonNullable<Commitment['occasion']> }) {
  const partyName = usePartyName();
  const { id, status, parties, place, date } = occasion;
  const words = [
    `${messages.status[status]} ${date ? dateWords(date) : messages.date.none}`,
    place,
    parties.map(partyName).join(', '),
  ];
  return (
    <span className="shown-by">
      <Sign status={status} />{' '}
      <Link to="/entries/$id" params={{ id }} dir="auto">
        {words.filter(Boolean).join(', ')}
      </Link>
    </span>
  );
}
