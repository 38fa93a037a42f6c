import type { Entry } from '../../../api/schemas/index.ts';
import { messages } from '../../messages/index.ts';
import { EdtfDate } from '../../parts/entries/edtf-date.tsx';
import { usePartyName } from '../../parts/entries/party.tsx';
import { OutcomeWord } from '../promises/outcome.tsx';
import { ShownBy } from '../promises/shown-by.tsx';
import { given } from './names.ts';
import { EntryView, Evidence, PartyNames, WordsOf } from './parts.tsx';

export function CommitmentEntry({
  entry: { commitment },
}: {
  entry: Extract<Entry, { type: 'commitment' }>;
}) {
  const partyName = usePartyName();
  const { id, holders, counterparts, negated, text, due, date, condition, outcome, occasion } = commitment;
  const { entry, deciding } = messages;
  return (
    <EntryView
      target={{ id, kind: 'commitment' }}
      title={entry.commitmentTitle(holders.map(partyName).join(', '))}
      lead={<span className="kicker">{entry.commitment}</span>}
      facts={[
        [
          deciding.fields['outcome']!,
          <OutcomeWord key="outcome" outcome={outcome} />,
          { field: 'outcome', values: [outcome] },
        ],
        [entry.shownBy, occasion && <ShownBy occasion={occasion} />],
        [deciding.fields['due']!, due && <EdtfDate date={due} />, { field: 'due', values: given(due) }],
        [
          entry.given,
          <EdtfDate key="date" date={date} reported={commitment.reported} />,
          { field: 'date', values: given(date) },
        ],
        [
          deciding.fields['holders']!,
          <PartyNames key="by" parties={holders} />,
          { field: 'holders', values: holders },
        ],
        [
          deciding.fields['counterparts']!,
          counterparts.length > 0 && <PartyNames parties={counterparts} />,
          { field: 'counterparts', values: counterparts },
        ],
        [
          deciding.fields['condition']!,
          condition && <span dir="auto">{condition}</span>,
          { field: 'condition', values: given(condition) },
        ],
      ]}
    >
      <WordsOf
        target={{ id, kind: 'commitment' }}
        text={text}
        before={negated && <span className="faint">{messages.promises.not} </span>}
      />
      <Evidence entry={commitment} />
    </EntryView>
  );
}
