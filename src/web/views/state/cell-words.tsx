/** The words behind a cell, over the table. */
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { RefObject } from 'react';
import { Dialog } from 'react-aria-components/Dialog';
import { Popover } from 'react-aria-components/Popover';
import type { StateCell } from '../../../api/schemas/index.ts';
import { cellQuery } from '../../api/ledger.ts';
import type { SearchOf } from '../../app/search.ts';
import { messages } from '../../messages/index.ts';
import { EdtfDate } from '../../parts/entries/edtf-date.tsx';
import { usePartyName } from '../../parts/entries/party.tsx';
import { issueInText, StanceSign, StanceWord, TrendSign } from '../../parts/entries/stance.tsx';
import { Voice } from '../../parts/entries/voice.tsx';
import { CitedWords } from '../../parts/entries/words.tsx';
import { ProblemNote } from '../../parts/problem.tsx';
import { dayWords } from '../../record/dates.ts';

function Cited({ cell, search }: { cell: StateCell; search: SearchOf<'state'> }) {
  const { from, to, on, dossier } = search;
  const { data, error, refetch } = useQuery(
    cellQuery({ party: [cell.party], issue: [cell.issue], from, to, on, dossier, citations: 3 }),
  );
  if (error) return <ProblemNote error={error} retry={() => void refetch()} />;
  const citations = data?.cells.find((one) => one.id === cell.id)?.citations;
  if (!citations) return <p className="loading">{messages.loading}</p>;
  return (
    <>
      {citations.map((citation) => (
        <CitedWords key={citation.report.id} citation={citation} />
      ))}
      {cell.sources > citations.length && (
        <p className="faint">{messages.entry.moreCitations(cell.sources - citations.length)}</p>
      )}
    </>
  );
}

function Before({ before }: { before: NonNullable<StateCell['before']> }) {
  return (
    <p className="cell-before">
      <span className="faint">{messages.state.before}</span> <StanceSign stance={before.stance} />{' '}
      <Link to="/entries/$id" params={{ id: before.id }}>
        {messages.stance[before.stance]}
      </Link>
      {before.day && <span className="faint">, {dayWords(before.day)}</span>}
    </p>
  );
}

export function CellWords({
  cell,
  search,
  trigger,
  onClose,
}: {
  cell: StateCell;
  search: SearchOf<'state'>;
  trigger: RefObject<HTMLElement | null>;
  onClose(): void;
}) {
  const name = messages.state.onIssue(usePartyName()(cell.party), issueInText(cell.issue));
  const { from, to } = search;
  return (
    <Popover
      isOpen
      triggerRef={trigger}
      placement="bottom start"
      className="cell-words"
      onOpenChange={(isOpen) => !isOpen && onClose()}
    >
      <Dialog aria-label={name}>
        <h3>{name}</h3>
        <p className="cell-stance">
          <StanceWord stance={cell.stance} />
          {messages.firmness[cell.firmness] !== '' && <span>{messages.firmness[cell.firmness]}</span>}
          <EdtfDate date={cell.date} reported={cell.reported} />
          <TrendSign trend={cell.trend} isWorded />
        </p>
        <p className="row-note">
          <Voice voice={cell.voice} />
          <span>{messages.counts.sources(cell.sources)}</span>
        </p>
        {cell.condition && !cell.text.includes(cell.condition) && (
          <p className="row-condition" dir="auto">
            {cell.condition}
          </p>
        )}
        <Cited cell={cell} search={search} />
        {cell.before && <Before before={cell.before} />}
        <p className="cell-links">
          <Link to="/positions" search={{ issue: [cell.issue], party: [cell.party], from, to }}>
            {messages.state.throughTime}
          </Link>
          <Link to="/entries/$id" params={{ id: cell.id }}>
            {messages.state.openEntry}
          </Link>
          <button type="button" className="quiet" onClick={onClose}>
            {messages.state.close}
          </button>
        </p>
      </Dialog>
    </Popover>
  );
}
