/** Entries as lines of a list: date in the margin, what it is, and its words when asked for. */
import { Link } from '@tanstack/react-router';
import type { Occasion, Person, Statement, TimelineItem } from '../../../api/schemas/index.ts';
import { messages } from '../../messages/index.ts';
import { permalink, statementCitation } from '../../record/citing.ts';
import { occasionName, participants, personLine, speakerName } from '../../record/names.ts';
import { CiteButton } from '../copy.tsx';
import { EdtfDate } from './edtf-date.tsx';
import { PartyLink, usePartyName } from './party.tsx';
import { Status } from './sign.tsx';
import { ReportLine, WithWords } from './words.tsx';

/** "Washington, in person" */
const whereAndHow = ({ place, medium }: Occasion): string =>
  [place, medium === 'unknown' ? null : messages.medium[medium]].filter(Boolean).join(', ');

export function OccasionRow({ occasion }: { occasion: Occasion }) {
  const partyName = usePartyName();
  const { people } = participants(occasion);
  const where = whereAndHow(occasion);
  return (
    <li data-row className="row">
      <div className="row-date">
        <EdtfDate date={occasion.date} reported={occasion.reported} />
      </div>
      <div className="row-body">
        <p className="row-title">
          <Link
            to="/entries/$id"
            params={{ id: occasion.id }}
            data-open
            className={`title-${occasion.status}`}
          >
            <span dir="auto">{occasionName(occasion, partyName)}</span>
          </Link>
        </p>
        <WithWords citations={occasion.citations} sources={occasion.sources}>
          {(button) => (
            <p className="row-note">
              <Status status={occasion.status} />
              {where !== '' && <span dir="auto">{where}</span>}
              {people.length > 0 && occasion.parties.length > 0 && (
                <span className="parties">
                  {occasion.parties.map((party) => (
                    <PartyLink key={party} party={party} />
                  ))}
                </span>
              )}
              {button}
            </p>
          )}
        </WithWords>
      </div>
    </li>
  );
}

export function StatementRow({ statement }: { statement: Statement }) {
  const partyName = usePartyName();
  const speaker = speakerName(statement, partyName);
  const [first] = statement.citations;
  return (
    <li data-row className="row">
      <div className="row-date">
        <EdtfDate date={statement.date} reported={statement.reported} />
      </div>
      <div className="row-body">
        <p className="row-speaker">
          {statement.person ? (
            <Link to="/entries/$id" params={{ id: statement.person.id }} dir="auto">
              {speaker}
            </Link>
          ) : (
            <span dir="auto">{speaker}</span>
          )}
          {statement.party && <PartyLink party={statement.party} />}
        </p>
        <Link
          to="/entries/$id"
          params={{ id: statement.id }}
          data-open
          className={`said-words said-${statement.kind}`}
        >
          <span dir="auto">{statement.text}</span>
        </Link>
        <p className="row-note">
          {first && <ReportLine report={first.report} at={first.passages[0]?.span.join('-')} />}
          {statement.sources > 1 && <span>{messages.counts.sources(statement.sources)}</span>}
          <CiteButton citation={() => statementCitation(statement, speaker, permalink(statement.id))} />
        </p>
      </div>
    </li>
  );
}

export const TimelineRow = ({ item }: { item: TimelineItem }) =>
  item.type === 'occasion' ? <OccasionRow occasion={item} /> : <StatementRow statement={item} />;

export function PersonRow({ person }: { person: Person }) {
  const partyName = usePartyName();
  return (
    <li data-row className="row row-dateless">
      <div className="row-body">
        <p className="row-title">
          <Link to="/entries/$id" params={{ id: person.id }} data-open dir="auto">
            {person.name}
          </Link>
        </p>
        <p className="row-note">
          <span dir="auto">{personLine(person, partyName)}</span>
          <span>{messages.counts.occasions(person.occasions)}</span>
          <span>{messages.counts.statements(person.statements)}</span>
        </p>
      </div>
    </li>
  );
}
