/** What may be decided on an entry as a whole: confirm, merge, split, reject, note. */
import { useState } from 'react';
import type { DecisionRequest, Entry } from '../../../../api/schemas/index.ts';
import { useMayDecide } from '../../../api/decisions.ts';
import { messages } from '../../../messages/index.ts';
import { DecisionDialog } from './dialog.tsx';
import { FindEntry, type FoundEntry } from './find-entry.tsx';
import { SplitDialog } from './split.tsx';

export interface Target {
  id: string;
  kind: Entry['type'];
}

function MergeDialog({ target, onClose }: { target: Target; onClose(): void }) {
  const [other, setOther] = useState<FoundEntry | null>(null);
  const { deciding } = messages;
  return (
    <DecisionDialog
      title={deciding.mergeTitle}
      save={deciding.acts.merge}
      request={other && { kind: 'merge', targets: [target.id, other.id] }}
      onClose={onClose}
    >
      {other ? (
        <p className="chosen-entry">
          <span dir="auto">{other.label}</span>{' '}
          <button type="button" className="quiet" onClick={() => setOther(null)}>
            {deciding.another}
          </button>
        </p>
      ) : (
        <div className="field">
          <FindEntry
            kind={target.kind}
            label={deciding.findOther}
            without={[target.id]}
            isFirst
            onFound={(entry) => setOther(entry)}
          />
        </div>
      )}
    </DecisionDialog>
  );
}

const plainActs = ['confirm', 'merge', 'split', 'note', 'reject'] as const;
type Act = (typeof plainActs)[number];

function ActDialog({ act, target, onClose }: { act: Act; target: Target; onClose(): void }) {
  const { deciding } = messages;
  if (act === 'merge') return <MergeDialog target={target} onClose={onClose} />;
  if (act === 'split') return <SplitDialog target={target} onClose={onClose} />;
  const request: DecisionRequest = { kind: act, target: target.id };
  return (
    <DecisionDialog
      title={deciding.titles[act]}
      save={deciding.acts[act]}
      request={request}
      needsWhy={act === 'note'}
      onClose={onClose}
    >
      <p>{deciding.means[act]}</p>
    </DecisionDialog>
  );
}

/** The buttons, for whoever may decide. */
export function DecideActions({ target }: { target: Target }) {
  const mayDecide = useMayDecide();
  const [act, setAct] = useState<Act | null>(null);
  if (!mayDecide) return null;
  return (
    <fieldset className="decide-actions">
      <legend>{messages.deciding.legend}</legend>
      {plainActs.map((one) => (
        <button key={one} type="button" className="quiet" onClick={() => setAct(one)}>
          {messages.deciding.buttons[one]}
        </button>
      ))}
      {act && <ActDialog act={act} target={target} onClose={() => setAct(null)} />}
    </fieldset>
  );
}
