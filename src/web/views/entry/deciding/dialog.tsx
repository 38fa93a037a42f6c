/** A decision in a dialog: what is decided, what would follow, why, and by whom. */
import { type FormEvent, type ReactNode, useEffect, useId, useState } from 'react';
import type { Decided, DecisionRequest } from '../../../../api/schemas/index.ts';
import { decider, signed, useDecide } from '../../../api/decisions.ts';
import { messages } from '../../../messages/index.ts';
import { Overlay } from '../../../parts/overlay.tsx';
import { say } from '../../../parts/said.tsx';
import { EffectOf } from './effect.tsx';
import { focusOn } from './focus.ts';

/** For what is typed, what would follow is asked when the keys have rested so long, in milliseconds. */
const rest = 300;

function useRested<T>(value: T): T {
  const key = JSON.stringify(value);
  const [rested, setRested] = useState({ key, value });
  useEffect(() => {
    if (rested.key === key) return;
    const timer = setTimeout(() => setRested({ key, value: JSON.parse(key) as T }), rest);
    return () => clearTimeout(timer);
  }, [key, rested]);
  return rested.value;
}

export function DecisionDialog({
  title,
  request,
  save,
  about,
  needsWhy = false,
  onDecided,
  onClose,
  children,
}: {
  title: string;
  /** Null until it is known what is to be decided. */
  request: DecisionRequest | null;
  /** The word on the button. */
  save: string;
  /** The id of the entry that alone is bound to change, which need not be told. */
  about?: string | undefined;
  needsWhy?: boolean;
  onDecided?: ((decided: Decided) => void) | undefined;
  onClose(): void;
  children?: ReactNode;
}) {
  const id = useId();
  const decide = useDecide();
  const [why, setWhy] = useState('');
  const [by, setBy] = useState(decider.name);
  const [problem, setProblem] = useState<string | null>(null);
  const [isBusy, setBusy] = useState(false);
  const shown = useRested(request);
  const { deciding } = messages;

  const onSubmit = async (event: FormEvent) => {
    event.preventDefault();
    if (request === null || isBusy) return;
    setBusy(true);
    setProblem(null);
    decider.rename(by);
    try {
      const decided = await decide(signed(why.trim() === '' ? request : { ...request, why: why.trim() }));
      say(deciding.decided);
      onDecided?.(decided);
      onClose();
    } catch (error) {
      setProblem(error instanceof Error ? error.message : String(error));
      setBusy(false);
    }
  };

  return (
    <Overlay label={title} onClose={onClose}>
      <form className="decision" onSubmit={(event) => void onSubmit(event)}>
        <h2>{title}</h2>
        {children}
        <div className="field">
          <label htmlFor={`${id}-why`}>{needsWhy ? deciding.note : deciding.why}</label>
          <input
            id={`${id}-why`}
            value={why}
            ref={children === undefined || needsWhy ? focusOn : undefined}
            required={needsWhy}
            autoComplete="off"
            dir="auto"
            onChange={(event) => setWhy(event.target.value)}
          />
        </div>
        <div className="field">
          <label htmlFor={`${id}-by`}>{deciding.by}</label>
          <input
            id={`${id}-by`}
            value={by}
            placeholder={deciding.byHint}
            autoComplete="name"
            dir="auto"
            onChange={(event) => setBy(event.target.value)}
          />
        </div>
        {!needsWhy && (
          <section className="decision-effect" aria-live="polite">
            <h3>{deciding.whatFollows}</h3>
            {shown === null ? (
              <p className="faint">{deciding.nothingYet}</p>
            ) : (
              <EffectOf request={shown} about={about} />
            )}
          </section>
        )}
        {problem !== null && (
          <p className="refused" role="alert">
            {problem}
          </p>
        )}
        <p className="actions">
          <button type="submit" disabled={request === null || isBusy}>
            {save}
          </button>
          <button type="button" className="quiet" onClick={onClose}>
            {deciding.cancel}
          </button>
        </p>
      </form>
    </Overlay>
  );
}
