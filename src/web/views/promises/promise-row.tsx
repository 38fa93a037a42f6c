/** A promise as a line: who, what, by when, and what came of it. */
import { Link } from '@tanstack/react-router';
import type { Commitment } from '../../../api/schemas/index.ts';
import { messages } from '../../messages/index.ts';
import { EdtfDate } from '../../parts/entries/edtf-date.tsx';
import { usePartyName } from '../../parts/entries/party.tsx';
import { WithWords } from '../../parts/entries/words.tsx';
import { dateWords } from '../../record/dates.ts';
import { OutcomeWord } from './outcome.tsx';
import { ShownBy, ShownByDeed } from './shown-by.tsx';

export function PromiseRow({ commitment }: { commitment: Commitment }) {
  const partyName = usePartyName();
  const { holders, counterparts, negated, text, due, condition, occasion, event } = commitment;
  const { promises } = messages;
  return (
    <li data-row className="row">
      <div className="row-date">
        <EdtfDate date={commitment.date} reported={commitment.reported} />
      </div>
      <div className="row-body">
        <p className="row-speaker">
          <span dir="auto">{holders.map(partyName).join(', ')}</span>
          {counterparts.length > 0 && (
            <span className="row-light">
              {promises.to} <span dir="auto">{counterparts.map(partyName).join(', ')}</span>
            </span>
          )}
        </p>
        <Link to="/entries/$id" params={{ id: commitment.id }} data-open className="said-words">
          {negated && <span className="faint">{promises.not} </span>}
          <span dir="auto">{text}</span>
        </Link>
        {condition && !text.includes(condition) && (
          <p className="row-condition" dir="auto">
            {condition}
          </p>
        )}
        <WithWords citations={commitment.citations} sources={commitment.sources}>
          {(button) => (
            <p className="row-note">
              <span className="promise-due">{due ? promises.by(dateWords(due)) : promises.noTerm}</span>
              <OutcomeWord outcome={commitment.outcome} />
              {occasion && <ShownBy occasion={occasion} />}
              {event && <ShownByDeed event={event} />}
              {button}
            </p>
          )}
        </WithWords>
      </div>
    </li>
  );
}
