import type { Entry } from '../../../api/schemas/index.ts';
import { messages } from '../../messages/index.ts';
import { copyText } from '../../parts/copy.tsx';
import { EdtfDate } from '../../parts/entries/edtf-date.tsx';
import { PartyLink, usePartyName } from '../../parts/entries/party.tsx';
import { PersonLink } from '../../parts/entries/person.tsx';
import { permalink, statementCitation } from '../../record/citing.ts';
import { speakerName } from '../../record/names.ts';
import { called, given, ids } from './names.ts';
import { EntryView, Evidence, WordsOf } from './parts.tsx';

export function StatementEntry({ entry: { statement } }: { entry: Extract<Entry, { type: 'statement' }> }) {
  const named = speakerName(statement, usePartyName());
  const { columns } = messages;
  const { id, date, person, party, speaker, text } = statement;
  const people = person ? [person] : [];
  return (
    <EntryView
      target={{ id, kind: 'statement' }}
      title={named}
      lead={<span className="kicker">{messages.entry.statement}</span>}
      facts={[
        [
          columns.date,
          <EdtfDate key="date" date={date} reported={statement.reported} />,
          { field: 'date', values: given(date) },
        ],
        [
          messages.entry.person,
          person && <PersonLink person={person} />,
          { field: 'person', values: ids(people), names: called(people) },
        ],
        [columns.party, party && <PartyLink party={party} full />, { field: 'party', values: given(party) }],
        [
          messages.entry.speakerWords,
          speaker && speaker !== named && <span dir="auto">{speaker}</span>,
          { field: 'speaker', values: given(speaker) },
        ],
        [messages.filters.kind, messages.kind[statement.kind]],
      ]}
      actions={
        <button
          type="button"
          onClick={() => void copyText(statementCitation(statement, named, permalink(id)))}
        >
          {messages.cite.copy}
        </button>
      }
    >
      <WordsOf target={{ id, kind: 'statement' }} text={text} className={`said-${statement.kind}`} />
      <Evidence entry={statement} />
    </EntryView>
  );
}
