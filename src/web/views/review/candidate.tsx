/** An entry that is asked about: what is known of it, and the words that it rests on. */
import { Link } from '@tanstack/react-router';
import type { ReviewItem } from '../../../api/schemas/index.ts';
import { messages } from '../../messages/index.ts';
import { usePartyName } from '../../parts/entries/party.tsx';
import { CitedWords } from '../../parts/entries/words.tsx';
import { fieldWords, stateWords, valueWords } from '../entry/deciding/wording.ts';

/** What is told above, or counted. */
const aside = new Set(['reports', 'sources', 'first_reported', 'last_reported', 'text', 'ref']);

export function Candidate({
  entry,
  other,
  isHead = false,
}: {
  entry: ReviewItem['entry'];
  /** The entry beside it: where they differ is set off. */
  other?: ReviewItem['entry'] | undefined;
  isHead?: boolean;
}) {
  const partyName = usePartyName();
  const { fields } = entry;
  const shown = Object.keys(fields).filter((f) => {
    const isKnown = (value: unknown) => value !== null && value !== undefined && value !== '';
    return !aside.has(f) && (isKnown(fields[f]) || isKnown(other?.fields[f]));
  });
  const { reports, sources } = fields;
  return (
    <article className="candidate">
      <h3 className={isHead ? 'candidate-head' : undefined}>
        <Link to="/entries/$id" params={{ id: entry.id }} dir="auto">
          {fields['text'] ? String(fields['text']) : stateWords(entry, partyName)}
        </Link>
      </h3>
      <dl className="candidate-facts">
        {shown.map((field) => (
          <div key={field} className={other && fields[field] !== other.fields[field] ? 'differs' : undefined}>
            <dt>{fieldWords(field)}</dt>
            <dd dir="auto">{valueWords(field, fields[field], partyName)}</dd>
          </div>
        ))}
      </dl>
      <p className="faint">
        {messages.counts.reports(Number(reports))}, {messages.counts.sources(Number(sources))}
      </p>
      {entry.citations.map((citation) => (
        <CitedWords key={citation.report.id} citation={citation} />
      ))}
    </article>
  );
}
