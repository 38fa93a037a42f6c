import { Link } from '@tanstack/react-router';
import type { Entry, Person } from '../../../api/schemas/index.ts';
import { messages } from '../../messages/index.ts';
import { Day } from '../../parts/entries/edtf-date.tsx';
import { OccasionRow, StatementRow } from '../../parts/entries/entry-rows.tsx';
import { PartyLink } from '../../parts/entries/party.tsx';
import { given } from './names.ts';
import { Belonging, EntryView, Evidence } from './parts.tsx';

/** Of each list so many are shown here; the rest stands in its view. */
const shown = 20;

function Forms({ forms }: { forms: Person['names'] }) {
  return (
    <ul className="plain">
      {forms.map(({ words, reports }) => (
        <li key={words}>
          <span dir="auto">{words}</span> <span className="faint">{reports}</span>
        </li>
      ))}
    </ul>
  );
}

export function PersonEntry({
  entry: { person, occasions, statements },
}: {
  entry: Extract<Entry, { type: 'person' }>;
}) {
  const all = { person: [person.id], reverse: true as const };
  return (
    <EntryView
      target={{ id: person.id, kind: 'person' }}
      title={person.name}
      lead={
        <>
          <span dir="auto">{person.office ?? messages.entry.person}</span>
          {statements.total > 0 && (
            <>
              {' · '}
              <Link to="/compare" search={{ a: person.id }} className="lead-link">
                {messages.compare.withAnother(person.name)}
              </Link>
            </>
          )}
        </>
      }
      facts={[
        [
          messages.columns.party,
          person.party && <PartyLink party={person.party} full />,
          { field: 'party', values: given(person.party) },
        ],
        [
          messages.entry.firstLast,
          person.firstReported && (
            <>
              <Day iso={person.firstReported} /> – <Day iso={person.lastReported} />
            </>
          ),
        ],
        [
          messages.entry.offices,
          person.offices.length > 0 && <Forms forms={person.offices} />,
          { field: 'office', values: given(person.office) },
        ],
        [
          messages.entry.names,
          person.names.length > 0 && <Forms forms={person.names} />,
          { field: 'name', values: [person.name] },
        ],
      ]}
    >
      <Belonging
        title={messages.entry.occasions}
        shown={Math.min(shown, occasions.items.length)}
        total={occasions.total}
        all={
          <Link to="/meetings" search={all}>
            {messages.entry.allOf(occasions.total)}
          </Link>
        }
        none={messages.entry.noOccasions}
      >
        {occasions.items.slice(0, shown).map((occasion) => (
          <OccasionRow key={occasion.id} occasion={occasion} />
        ))}
      </Belonging>
      <Belonging
        title={messages.entry.statements}
        shown={Math.min(shown, statements.items.length)}
        total={statements.total}
        all={
          <Link to="/statements" search={all}>
            {messages.entry.allOf(statements.total)}
          </Link>
        }
        none={messages.entry.noStatements}
      >
        {statements.items.slice(0, shown).map((statement) => (
          <StatementRow key={statement.id} statement={statement} />
        ))}
      </Belonging>
      <Evidence entry={person} />
    </EntryView>
  );
}
