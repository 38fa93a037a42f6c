/** From words of a report to an entry on them: the button, the dialog, and what was added. */
import { Link } from '@tanstack/react-router';
import { lazy, Suspense, useState } from 'react';
import type { Decided, Report } from '../../../../api/schemas/index.ts';
import { useMayDecide } from '../../../api/decisions.ts';
import { messages } from '../../../messages/index.ts';
import { usePartyName } from '../../../parts/entries/party.tsx';
import { useSingleKeys } from '../../../parts/single-keys.ts';
import type { Span } from '../../../record/selection.ts';
import { UndoButton } from '../../entry/deciding/history.tsx';
import { decisionWords, stateWords } from '../../entry/deciding/wording.ts';
import type { Addable } from './add-entry.tsx';

const AddEntry = lazy(() => import('./add-entry.tsx').then((m) => ({ default: m.AddEntry })));

function AddedList({ added, onUndone }: { added: readonly Decided[]; onUndone(id: string): void }) {
  const partyName = usePartyName();
  if (added.length === 0) return null;
  return (
    <section className="added-here">
      <h2>{messages.adding.added}</h2>
      <ul className="plain">
        {added.map(({ decision, after }) => (
          <li key={decision.id}>
            {after.map((entry) => (
              <Link key={entry.id} to="/entries/$id" params={{ id: entry.id }} dir="auto">
                {stateWords(entry, partyName)}
              </Link>
            ))}{' '}
            <UndoButton
              decision={decision}
              words={decisionWords(decision, partyName)}
              onUndone={() => onUndone(decision.id)}
            />
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Nothing for whoever may not decide, and on a report that was not read. */
export function Adding({
  report,
  kind,
  chosen,
  selected,
  onKind,
  onChoose,
}: {
  report: Report;
  /** What is being added; undefined where nothing is. */
  kind: Addable | undefined;
  chosen: Span | null;
  selected: Span | null;
  onKind(kind: Addable | undefined): void;
  /** Begins to add on these words. */
  onChoose(span: Span | null): void;
}) {
  const mayDecide = useMayDecide();
  const [added, setAdded] = useState<readonly Decided[]>([]);
  const { adding } = messages;
  const mayAdd = mayDecide && report.reading !== null;
  useSingleKeys((key) => {
    if (key !== 'a' || !mayAdd) return false;
    onChoose(selected ?? chosen);
    return true;
  });
  if (!mayAdd) return null;
  return (
    <>
      <p className="add-entry" data-selected={selected !== null}>
        <button
          type="button"
          // The press would take the selection away before the click.
          onPointerDown={(event) => event.preventDefault()}
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => onChoose(selected ?? chosen)}
        >
          {selected ? adding.buttonSelected : chosen ? adding.buttonChosen : adding.button}
        </button>
        {!selected && !chosen && <span className="hint faint">{adding.hint}</span>}
      </p>
      <AddedList
        added={added}
        onUndone={(id) => setAdded((all) => all.filter((one) => one.decision.id !== id))}
      />
      {kind && (
        <Suspense>
          <AddEntry
            report={report}
            kind={kind}
            span={chosen}
            onKind={onKind}
            onAdded={(decided) => setAdded((all) => [decided, ...all])}
            onClose={() => onKind(undefined)}
          />
        </Suspense>
      )}
    </>
  );
}
