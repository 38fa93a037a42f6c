/** Parties × issues: each cell the stance that counts, and in one step its words. */
import { Link } from '@tanstack/react-router';
import { type KeyboardEvent, useMemo, useRef, useState } from 'react';
import type { StateCell, StateOfPlay } from '../../../api/schemas/index.ts';
import type { SearchOf } from '../../app/search.ts';
import { messages } from '../../messages/index.ts';
import { EdtfDate } from '../../parts/entries/edtf-date.tsx';
import { usePartyName } from '../../parts/entries/party.tsx';
import { issueName, StanceWord, TrendSign } from '../../parts/entries/stance.tsx';
import { CellWords } from './cell-words.tsx';

/** What was said longer ago than a year is set back. */
const year = 365 * 86_400_000;

const isOld = ({ date, reported }: StateCell, on: string | null): boolean =>
  on !== null && Date.parse(on) - Date.parse((date ?? reported ?? on).slice(0, 10)) > year;

/** The next cell that has words, from the one with the focus, in the direction of an arrow. */
function move(event: KeyboardEvent<HTMLTableElement>): void {
  const steps: { [key: string]: [number, number] } = {
    ArrowLeft: [0, -1],
    ArrowRight: [0, 1],
    ArrowUp: [-1, 0],
    ArrowDown: [1, 0],
  };
  const step = steps[event.key];
  const cell = (event.target as HTMLElement).closest('td');
  if (!step || !cell) return;
  event.preventDefault();
  const rows = [...event.currentTarget.tBodies[0]!.rows];
  let [row, column] = [rows.indexOf(cell.closest('tr')!) + step[0], cell.cellIndex + step[1]];
  for (let next = rows[row]?.cells[column]; next; next = rows[row]?.cells[column]) {
    const button = next.querySelector('button');
    if (button) {
      button.focus();
      return;
    }
    [row, column] = [row + step[0], column + step[1]];
  }
}

function Cell({
  cell,
  on,
  isOpen,
  onOpen,
}: {
  cell: StateCell;
  on: string | null;
  isOpen: boolean;
  onOpen(button: HTMLElement): void;
}) {
  const rank = messages.rankShort[cell.voice.rank];
  return (
    <td className={isOld(cell, on) ? 'state-cell state-old' : 'state-cell'}>
      <button
        type="button"
        aria-haspopup="dialog"
        aria-expanded={isOpen}
        title={cell.text}
        onClick={(event) => onOpen(event.currentTarget)}
      >
        <span className="state-stance">
          <StanceWord stance={cell.stance} />
          {cell.sources > 1 && (
            <sup title={messages.counts.sources(cell.sources)}>
              {cell.sources}
              <span className="out-of-sight"> {messages.state.sources}</span>
            </sup>
          )}{' '}
          <TrendSign trend={cell.trend} />
        </span>
        <span className="state-when">
          <EdtfDate date={cell.date ?? cell.reported} />
          {rank !== '' && <>, {rank}</>}
        </span>
      </button>
    </td>
  );
}

export function Grid({ state, search }: { state: StateOfPlay; search: SearchOf<'state'> }) {
  const partyName = usePartyName();
  const [open, setOpen] = useState<StateCell | null>(null);
  const opener = useRef<HTMLElement | null>(null);
  const cells = useMemo(() => new Map(state.cells.map((c) => [`${c.party} ${c.issue}`, c])), [state]);
  const { from, to } = search;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard (WCAG 2.1.1).
    <section className="state-frame" aria-label={messages.state.grid} tabIndex={0}>
      <table className="state-grid" onKeyDown={move}>
        <thead>
          <tr>
            <th scope="col">{messages.state.corner}</th>
            {state.issues.map(({ issue }) => (
              <th key={issue} scope="col">
                <Link to="/positions" search={{ issue: [issue], from, to }}>
                  {issueName(issue)}
                </Link>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {state.parties.map(({ party }) => (
            <tr key={party} data-row>
              <th scope="row">
                <Link to="/timeline" search={{ party: [party], from, to }} dir="auto">
                  <span className="state-name">{partyName(party)}</span>
                  <span className="state-code" aria-hidden="true">
                    {party}
                  </span>
                </Link>
              </th>
              {state.issues.map(({ issue }) => {
                const cell = cells.get(`${party} ${issue}`);
                return cell ? (
                  <Cell
                    key={issue}
                    cell={cell}
                    on={state.on}
                    isOpen={open?.id === cell.id}
                    onOpen={(button) => {
                      opener.current = button;
                      setOpen(cell);
                    }}
                  />
                ) : (
                  <td key={issue} className="state-silent">
                    <span aria-hidden="true">·</span>
                    <span className="out-of-sight">{messages.state.silence}</span>
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
      {open && <CellWords cell={open} search={search} trigger={opener} onClose={() => setOpen(null)} />}
    </section>
  );
}
