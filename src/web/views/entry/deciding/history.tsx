/** What was decided on an entry: when, by whom, why, and what has become of it. */
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Decision } from '../../../../api/schemas/index.ts';
import { historyQuery, useMayDecide } from '../../../api/decisions.ts';
import { messages } from '../../../messages/index.ts';
import { usePartyName } from '../../../parts/entries/party.tsx';
import { timeWords } from '../../../record/dates.ts';
import { DecisionDialog } from './dialog.tsx';
import { decisionWords } from './wording.ts';

export function UndoButton({
  decision,
  words,
  onUndone,
}: {
  decision: Pick<Decision, 'id'>;
  words: string;
  onUndone?(): void;
}) {
  const [isOpen, setOpen] = useState(false);
  const { deciding } = messages;
  return (
    <>
      <button
        type="button"
        className="quiet"
        aria-label={deciding.undoOf(words)}
        onClick={() => setOpen(true)}
      >
        {deciding.undo}
      </button>
      {isOpen && (
        <DecisionDialog
          title={deciding.undoOf(words)}
          save={deciding.undo}
          request={{ kind: 'undo', decision: decision.id }}
          onDecided={onUndone}
          onClose={() => setOpen(false)}
        />
      )}
    </>
  );
}

export function DecisionLine({ decision }: { decision: Decision }) {
  const mayDecide = useMayDecide();
  const partyName = usePartyName();
  const words = decisionWords(decision, partyName);
  const { at, by, why, state } = decision;
  return (
    <li className={`decision-line decision-${state}`}>
      <p>
        <span className="decision-words" dir="auto">
          {words}
        </span>{' '}
        {state !== 'holds' && <span className="faint">{messages.deciding.states[state]}</span>}
      </p>
      {why && <p dir="auto">“{why}”</p>}
      <p className="faint">
        <time dateTime={at}>{timeWords(at)}</time>, <span dir="auto">{by}</span>
        {mayDecide && state !== 'undone' && <UndoButton decision={decision} words={words} />}
      </p>
    </li>
  );
}

/** Nothing where nothing was decided. */
export function History({ id }: { id: string }) {
  const { data } = useQuery(historyQuery(id));
  if (!data || data.total === 0) return null;
  return (
    <section className="history" aria-labelledby="history">
      <h2 id="history">
        {messages.deciding.history} <span className="all">{data.total}</span>
      </h2>
      <ul>
        {data.items.map((decision) => (
          <DecisionLine key={decision.id} decision={decision} />
        ))}
      </ul>
    </section>
  );
}
