/** A position as a line: who stands where, in which words, heard by whom. */
import { Link } from '@tanstack/react-router';
import type { Change, Position } from '../../../api/schemas/index.ts';
import { messages } from '../../messages/index.ts';
import { EdtfDate } from '../../parts/entries/edtf-date.tsx';
import { usePartyName } from '../../parts/entries/party.tsx';
import { issueInText, StanceWord } from '../../parts/entries/stance.tsx';
import { Voice } from '../../parts/entries/voice.tsx';
import { WithWords } from '../../parts/entries/words.tsx';
import { ShownBy } from '../promises/shown-by.tsx';
import type { Turn } from './lanes.ts';

/** `change` where the party took another side with it than before. */
export function PositionRow({
  position,
  change,
}: {
  position: Position;
  change?: (Turn & Partial<Pick<Change, 'after'>>) | undefined;
}) {
  const partyName = usePartyName();
  const { holder, party, stance, firmness, text, condition, tied } = position;
  const { positions } = messages;
  return (
    <li data-row className={change ? 'row row-changed' : 'row'}>
      <div className="row-date">
        <EdtfDate date={position.date} reported={position.reported} />
      </div>
      <div className="row-body">
        <p className="row-speaker">
          <span dir="auto">{party ? partyName(party) : holder}</span>
          <span className="row-light row-stance">
            <StanceWord stance={stance} />
            {messages.firmness[firmness] !== '' && `, ${messages.firmness[firmness]}`}
          </span>
          {change && (
            <span className="row-change">
              {positions.changed(messages.stance[change.from], messages.stance[change.to])}
            </span>
          )}
        </p>
        <Link to="/entries/$id" params={{ id: position.id }} data-open className="said-words">
          <span dir="auto">{text}</span>
        </Link>
        {condition && !text.includes(condition) && (
          <p className="row-condition" dir="auto">
            {condition}
          </p>
        )}
        <WithWords citations={position.citations} sources={position.sources}>
          {(button) => (
            <p className="row-note">
              <Voice voice={position.voice} />
              {change?.after && (
                <span>
                  {positions.after} <ShownBy occasion={change.after} />
                </span>
              )}
              {tied && (
                <Link to="/positions" search={{ issue: [tied] }}>
                  {positions.tied(issueInText(tied))}
                </Link>
              )}
              {position.sources > 1 && <span>{messages.counts.sources(position.sources)}</span>}
              {button}
            </p>
          )}
        </WithWords>
      </div>
    </li>
  );
}
