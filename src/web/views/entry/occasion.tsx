import type { Entry } from '../../../api/schemas/index.ts';
import { messages } from '../../messages/index.ts';
import { EdtfDate } from '../../parts/entries/edtf-date.tsx';
import { StatementRow } from '../../parts/entries/entry-rows.tsx';
import { PartyLink, usePartyName } from '../../parts/entries/party.tsx';
import { PersonLink } from '../../parts/entries/person.tsx';
import { Status } from '../../parts/entries/sign.tsx';
import { View } from '../../parts/view.tsx';
import { occasionName } from '../../record/names.ts';
import { Belonging, EntryActions, Evidence, Facts } from './parts.tsx';

export function OccasionEntry({
  entry: { occasion, statements },
}: {
  entry: Extract<Entry, { type: 'occasion' }>;
}) {
  const partyName = usePartyName();
  const { columns } = messages;
  return (
    <View
      title={occasionName(occasion, partyName)}
      lead={<span className="kicker">{messages.entry.occasion}</span>}
      className="entry-view"
    >
      <div className="entry-side">
        <Facts
          facts={[
            [columns.date, <EdtfDate key="date" date={occasion.date} reported={occasion.reported} />],
            [columns.status, <Status key="status" status={occasion.status} />],
            [columns.place, occasion.place && <span dir="auto">{occasion.place}</span>],
            [columns.medium, messages.medium[occasion.medium]],
            [
              messages.entry.participants,
              occasion.people.length > 0 && (
                <ul className="plain">
                  {occasion.people.map((person) => (
                    <li key={person.id}>
                      <PersonLink person={person} />
                    </li>
                  ))}
                </ul>
              ),
            ],
            [
              messages.views.parties,
              occasion.parties.length > 0 && (
                <ul className="plain">
                  {occasion.parties.map((party) => (
                    <li key={party}>
                      <PartyLink party={party} full />
                    </li>
                  ))}
                </ul>
              ),
            ],
          ]}
        />
        <EntryActions id={occasion.id} />
      </div>
      <div>
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
      </div>
    </View>
  );
}
