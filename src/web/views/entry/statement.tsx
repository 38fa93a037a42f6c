import type { Entry } from '../../../api/schemas/index.ts';
import { messages } from '../../messages/index.ts';
import { copyText } from '../../parts/copy.tsx';
import { EdtfDate } from '../../parts/entries/edtf-date.tsx';
import { PartyLink, usePartyName } from '../../parts/entries/party.tsx';
import { PersonLink } from '../../parts/entries/person.tsx';
import { View } from '../../parts/view.tsx';
import { permalink, statementCitation } from '../../record/citing.ts';
import { speakerName } from '../../record/names.ts';
import { EntryActions, Evidence, Facts } from './parts.tsx';

export function StatementEntry({ entry: { statement } }: { entry: Extract<Entry, { type: 'statement' }> }) {
  const speaker = speakerName(statement, usePartyName());
  const { columns } = messages;
  return (
    <View
      title={speaker}
      lead={<span className="kicker">{messages.entry.statement}</span>}
      className="entry-view"
    >
      <div className="entry-side">
        <Facts
          facts={[
            [columns.date, <EdtfDate key="date" date={statement.date} reported={statement.reported} />],
            [messages.entry.person, statement.person && <PersonLink person={statement.person} />],
            [columns.party, statement.party && <PartyLink party={statement.party} full />],
            [
              messages.entry.speakerWords,
              statement.speaker && statement.speaker !== speaker && (
                <span dir="auto">{statement.speaker}</span>
              ),
            ],
            [messages.filters.kind, messages.kind[statement.kind]],
          ]}
        />
        <EntryActions id={statement.id}>
          <button
            type="button"
            onClick={() => void copyText(statementCitation(statement, speaker, permalink(statement.id)))}
          >
            {messages.cite.copy}
          </button>
        </EntryActions>
      </div>
      <div>
        <blockquote className={`statement said-${statement.kind}`} dir="auto">
          {statement.text}
        </blockquote>
        <Evidence entry={statement} />
      </div>
    </View>
  );
}
