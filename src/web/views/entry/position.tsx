import { Link } from '@tanstack/react-router';
import type { Entry } from '../../../api/schemas/index.ts';
import { messages } from '../../messages/index.ts';
import { EdtfDate } from '../../parts/entries/edtf-date.tsx';
import { PartyLink, usePartyName } from '../../parts/entries/party.tsx';
import { PersonLink } from '../../parts/entries/person.tsx';
import { issueName, StanceWord } from '../../parts/entries/stance.tsx';
import { PositionRow } from '../positions/position-row.tsx';
import { called, given, ids } from './names.ts';
import { Belonging, EntryView, Evidence, WordsOf } from './parts.tsx';

export function PositionEntry({
  entry: { position, others },
}: {
  entry: Extract<Entry, { type: 'position' }>;
}) {
  const partyName = usePartyName();
  const { id, party, holder, issue, stance, firmness, date, condition, tied, text } = position;
  const { person, speaker, office, rank } = position.voice;
  const people = person ? [person] : [];
  const { entry, deciding } = messages;
  const also = others.items.filter((o) => o.id !== id);
  return (
    <EntryView
      target={{ id, kind: 'position' }}
      title={entry.positionTitle(party ? partyName(party) : holder, issueName(issue))}
      lead={<span className="kicker">{entry.position}</span>}
      facts={[
        [
          deciding.fields['stance']!,
          <StanceWord key="stance" stance={stance} />,
          { field: 'stance', values: [stance] },
        ],
        [
          deciding.fields['issue']!,
          <Link key="issue" to="/positions" search={{ issue: [issue] }}>
            {issueName(issue)}
          </Link>,
          { field: 'issue', values: [issue] },
        ],
        [
          messages.columns.date,
          <EdtfDate key="date" date={date} reported={position.reported} />,
          { field: 'date', values: given(date) },
        ],
        [
          deciding.fields['holder']!,
          party ? (
            <PartyLink key="held" party={party} full />
          ) : (
            <span key="held" dir="auto">
              {holder}
            </span>
          ),
          { field: 'party', values: given(party) },
        ],
        [
          entry.heardBy,
          person ? (
            <PersonLink key="heard" person={person} />
          ) : (
            speaker && (
              <span key="heard" dir="auto">
                {speaker}
              </span>
            )
          ),
          { field: 'person', values: ids(people), names: called(people) },
        ],
        [
          messages.columns.office,
          office && <span dir="auto">{office}</span>,
          { field: 'office', values: given(office) },
        ],
        [deciding.fields['rank']!, messages.rank[rank], { field: 'rank', values: [rank] }],
        [
          deciding.fields['firmness']!,
          messages.firmness[firmness] || entry.plain,
          { field: 'firmness', values: [firmness] },
        ],
        [
          deciding.fields['condition']!,
          condition && <span dir="auto">{condition}</span>,
          { field: 'condition', values: given(condition) },
        ],
        [deciding.fields['tied']!, tied && issueName(tied), { field: 'tied', values: given(tied) }],
      ]}
    >
      <WordsOf target={{ id, kind: 'position' }} text={text} />
      <Evidence entry={position} />
      <Belonging
        title={entry.otherTimes}
        shown={also.length}
        total={Math.max(0, others.total - 1)}
        all={
          party && (
            <Link to="/positions" search={{ issue: [issue], party: [party] }}>
              {entry.allOf(others.total)}
            </Link>
          )
        }
        none={entry.noOtherTimes}
      >
        {also.map((other) => (
          <PositionRow key={other.id} position={other} />
        ))}
      </Belonging>
    </EntryView>
  );
}
