import type { Entry } from '../../../api/schemas/index.ts';
import { messages } from '../../messages/index.ts';
import { EdtfDate } from '../../parts/entries/edtf-date.tsx';
import { StatementRow } from '../../parts/entries/entry-rows.tsx';
import { PartyLink, usePartyName } from '../../parts/entries/party.tsx';
import { Status } from '../../parts/entries/sign.tsx';
import { occasionName } from '../../record/names.ts';
import { given } from './names.ts';
import { Belonging, EntryView, Evidence, peopleFact } from './parts.tsx';

export function OccasionEntry({
  entry: { occasion, statements },
}: {
  entry: Extract<Entry, { type: 'occasion' }>;
}) {
  const partyName = usePartyName();
  const { columns } = messages;
  const { id, date, status, place, medium, people, parties } = occasion;
  return (
    <EntryView
      target={{ id, kind: 'occasion' }}
      title={occasionName(occasion, partyName)}
      lead={<span className="kicker">{messages.entry.occasion}</span>}
      facts={[
        [
          columns.date,
          <EdtfDate key="date" date={date} reported={occasion.reported} />,
          { field: 'date', values: given(date) },
        ],
        [columns.status, <Status key="status" status={status} />, { field: 'status', values: [status] }],
        [columns.place, place && <span dir="auto">{place}</span>, { field: 'place', values: given(place) }],
        [
          columns.medium,
          messages.medium[medium],
          { field: 'medium', values: medium === 'unknown' ? [] : [medium] },
        ],
        peopleFact(messages.entry.participants, 'people', people),
        [
          messages.views.parties,
          parties.length > 0 && (
            <ul className="plain">
              {parties.map((party) => (
                <li key={party}>
                  <PartyLink party={party} full />
                </li>
              ))}
            </ul>
          ),
          { field: 'parties', values: parties },
        ],
      ]}
    >
      <Evidence entry={occasion} says />
      <Belonging
        title={messages.entry.said}
        shown={statements.items.length}
        total={statements.total}
        none={messages.entry.nothingSaid}
      >
        {statements.items.map((statement) => (
          <StatementRow key={statement.id} statement={statement} />
        ))}
      </Belonging>
    </EntryView>
  );
}
