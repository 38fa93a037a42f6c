/** What was decided since the queue was opened. */
import { Link } from '@tanstack/react-router';
import type { Decided, ReviewItem } from '../../../api/schemas/index.ts';
import { messages } from '../../messages/index.ts';
import { usePartyName } from '../../parts/entries/party.tsx';
import { stateWords } from '../entry/deciding/wording.ts';

export interface Made {
  /** The id of the item of the queue. */
  item: string;
  decision: Decided['decision'];
  entry: ReviewItem['entry'];
  /** What was chosen. */
  words: string;
}

const shown = 8;

export function MadeList({ made }: { made: readonly Made[] }) {
  const partyName = usePartyName();
  if (made.length === 0) return null;
  return (
    <section>
      <h2>
        {messages.review.here} <span className="all">{made.length}</span>
      </h2>
      <ol className="made-list">
        {made.slice(0, shown).map(({ item, entry, words }) => (
          <li key={item}>
            <strong dir="auto">{words}</strong>{' '}
            <Link to="/entries/$id" params={{ id: entry.id }} dir="auto">
              {stateWords(entry, partyName)}
            </Link>
          </li>
        ))}
      </ol>
    </section>
  );
}
