import { Link } from '@tanstack/react-router';
import type { Entry } from '../../../api/schemas/index.ts';
import { messages } from '../../messages/index.ts';
import { EdtfDate } from '../../parts/entries/edtf-date.tsx';
import { usePartyName } from '../../parts/entries/party.tsx';
import { issueName, ResponseSign } from '../../parts/entries/stance.tsx';
import { dayWords } from '../../record/dates.ts';
import { given } from './names.ts';
import { EntryView, Evidence, PartyNames, WordsOf } from './parts.tsx';

export function ProposalEntry({ entry: { proposal } }: { entry: Extract<Entry, { type: 'proposal' }> }) {
  const partyName = usePartyName();
  const { id, kind, authors, addressees, issue, date, text, open, responses, silent } = proposal;
  const { entry, deciding, proposals } = messages;
  return (
    <EntryView
      target={{ id, kind: 'proposal' }}
      title={entry.proposalTitle(messages.proposalKind[kind] ?? kind, authors.map(partyName).join(', '))}
      lead={<span className="kicker">{entry.proposal}</span>}
      facts={[
        [deciding.fields['kind']!, messages.proposalKind[kind], { field: 'kind', values: [kind] }],
        [
          messages.columns.date,
          <EdtfDate key="date" date={date} reported={proposal.reported} />,
          { field: 'date', values: given(date) },
        ],
        [
          deciding.fields['authors']!,
          <PartyNames key="by" parties={authors} />,
          { field: 'authors', values: authors },
        ],
        [
          deciding.fields['addressees']!,
          addressees.length > 0 && <PartyNames parties={addressees} />,
          { field: 'addressees', values: addressees },
        ],
        [
          deciding.fields['issue']!,
          issue && (
            <Link to="/positions" search={{ issue: [issue] }}>
              {issueName(issue)}
            </Link>
          ),
          { field: 'issue', values: given(issue) },
        ],
        [
          proposals.responses,
          responses.length + silent.length > 0 && entry.soManyResponses(responses.length),
          { field: 'responses', values: responses.map((r) => `${r.party}:${r.kind}`) },
        ],
        [entry.state, open ? entry.stateOpen : entry.stateClosed],
      ]}
    >
      <WordsOf target={{ id, kind: 'proposal' }} text={text} />
      <section aria-labelledby="responses">
        <h2 id="responses">{proposals.responses}</h2>
        {responses.length + silent.length === 0 ? (
          <p className="faint">{entry.noResponses}</p>
        ) : (
          <ul className="responses-list">
            {responses.map((r) => (
              <li key={`${r.party} ${r.kind}`}>
                <ResponseSign kind={r.kind} /> <span dir="auto">{partyName(r.party)}</span>{' '}
                {messages.response[r.kind]}
                <span className="faint">
                  {r.reported && `, ${dayWords(r.reported)}`}, {messages.counts.reports(r.reports)}
                </span>
              </li>
            ))}
            {silent.map((party) => (
              <li key={party} className="faint">
                <ResponseSign kind="no-answer" /> <span dir="auto">{partyName(party)}</span>:{' '}
                {messages.silent}
              </li>
            ))}
          </ul>
        )}
      </section>
      <Evidence entry={proposal} />
    </EntryView>
  );
}
