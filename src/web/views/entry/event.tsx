import type { Entry } from '../../../api/schemas/index.ts';
import { messages } from '../../messages/index.ts';
import { EdtfDate } from '../../parts/entries/edtf-date.tsx';
import { usePartyName } from '../../parts/entries/party.tsx';
import { issueName } from '../../parts/entries/stance.tsx';
import { given } from './names.ts';
import { EntryView, Evidence, type Fact, PartyNames, peopleFact, WordsOf } from './parts.tsx';

type Acts = Extract<Entry, { type: 'event' }>;

/** The parties of a side. */
const partiesFact = (field: 'source' | 'target', parties: readonly string[]): Fact => [
  messages.deciding.fields[field]!,
  parties.length > 0 && <PartyNames parties={parties} />,
  { field, values: parties },
];

export function EventEntry({ entry: { event } }: { entry: Acts }) {
  const partyName = usePartyName();
  const { id, source, target, agents, patients, mode, status, place, issue, cameo, contexts, text } = event;
  const { entry, deciding } = messages;
  const names = (parties: readonly string[]) => parties.map(partyName).join(', ');
  return (
    <EntryView
      target={{ id, kind: 'event' }}
      title={entry.eventTitle(names(source), entry.eventTypes[event.event] ?? event.event, names(target))}
      lead={<span className="kicker">{entry.event}</span>}
      facts={[
        [
          messages.columns.date,
          <EdtfDate key="date" date={event.date} reported={event.reported} />,
          { field: 'date', values: given(event.date) },
        ],
        [deciding.fields['status']!, entry.eventStatus[status], { field: 'status', values: [status] }],
        partiesFact('source', source),
        peopleFact(deciding.fields['agents']!, 'agents', agents),
        partiesFact('target', target),
        peopleFact(deciding.fields['patients']!, 'patients', patients),
        [
          entry.coded,
          [event.event, mode, cameo && `CAMEO ${cameo}`].filter(Boolean).join(' · '),
          { field: 'type', values: [event.event] },
        ],
        [entry.contexts, contexts.join(', ')],
        [deciding.fields['issue']!, issue && issueName(issue), { field: 'issue', values: given(issue) }],
        [
          messages.columns.place,
          place && <span dir="auto">{place}</span>,
          { field: 'place', values: given(place) },
        ],
      ]}
    >
      <WordsOf target={{ id, kind: 'event' }} text={text} />
      <Evidence entry={event} />
    </EntryView>
  );
}
