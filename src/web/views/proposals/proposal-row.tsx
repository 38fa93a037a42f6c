/** A proposal as a line: by whom to whom, its terms, and what each party made of it. */
import { Link } from '@tanstack/react-router';
import type { Proposal } from '../../../api/schemas/index.ts';
import { messages } from '../../messages/index.ts';
import { EdtfDate } from '../../parts/entries/edtf-date.tsx';
import { usePartyName } from '../../parts/entries/party.tsx';
import { issueName, ResponseSign } from '../../parts/entries/stance.tsx';
import { WithWords } from '../../parts/entries/words.tsx';
import { dayWords } from '../../record/dates.ts';

function Responses({ proposal: { responses, silent } }: { proposal: Proposal }) {
  const partyName = usePartyName();
  if (responses.length + silent.length === 0) return null;
  return (
    <ul className="responses" aria-label={messages.proposals.responses}>
      {responses.map(({ party, kind, reported }) => (
        <li key={`${party} ${kind}`}>
          <ResponseSign kind={kind} /> <span dir="auto">{partyName(party)}</span> {messages.response[kind]}
          {reported && <span className="faint">, {dayWords(reported)}</span>}
        </li>
      ))}
      {silent.map((party) => (
        <li key={party} className="faint">
          <ResponseSign kind="no-answer" /> <span dir="auto">{partyName(party)}</span>: {messages.silent}
        </li>
      ))}
    </ul>
  );
}

export function ProposalRow({ proposal }: { proposal: Proposal }) {
  const partyName = usePartyName();
  const { authors, addressees, kind, issue, text } = proposal;
  return (
    <li data-row className="row">
      <div className="row-date">
        <EdtfDate date={proposal.date} reported={proposal.reported} />
      </div>
      <div className="row-body">
        <p className="row-speaker">
          <span dir="auto">{authors.map(partyName).join(', ')}</span>
          <span className="row-light">
            {messages.proposalKind[kind]}
            {addressees.length > 0 && (
              <>
                {' '}
                {messages.proposals.to} <span dir="auto">{addressees.map(partyName).join(', ')}</span>
              </>
            )}
          </span>
        </p>
        <Link to="/entries/$id" params={{ id: proposal.id }} data-open className="said-words">
          <span dir="auto">{text}</span>
        </Link>
        <Responses proposal={proposal} />
        <WithWords citations={proposal.citations} sources={proposal.sources}>
          {(button) => (
            <p className="row-note">
              {issue && (
                <Link to="/positions" search={{ issue: [issue] }}>
                  {issueName(issue)}
                </Link>
              )}
              {proposal.sources > 1 && <span>{messages.counts.sources(proposal.sources)}</span>}
              {button}
            </p>
          )}
        </WithWords>
      </div>
    </li>
  );
}
