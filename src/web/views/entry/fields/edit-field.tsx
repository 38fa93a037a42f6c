/** The button beside a fact by which it is corrected, or kept as it is. */
import { useState } from 'react';
import type { DecisionRequest } from '../../../../api/schemas/index.ts';
import { dayRange } from '../../../../contract/edtf.ts';
import { useMayDecide } from '../../../api/decisions.ts';
import { messages } from '../../../messages/index.ts';
import type { Target } from '../deciding/decide.tsx';
import { DecisionDialog } from '../deciding/dialog.tsx';
import { FieldEntry } from './field-input.tsx';
import { fieldInputs, isDerived } from './fields.ts';
import { SaidValues } from './said-values.tsx';

export interface Editable {
  field: string;
  values: readonly string[];
  /** What the values that are ids are called. */
  names?: ReadonlyMap<string, string>;
}

const noNames: ReadonlyMap<string, string> = new Map();
const isSame = (a: readonly string[], b: readonly string[]) => JSON.stringify(a) === JSON.stringify(b);

function FieldDialog({
  target,
  editable: { field, values, names = noNames },
  label,
  onClose,
}: {
  target: Target;
  editable: Editable;
  label: string;
  onClose(): void;
}) {
  const [entered, setEntered] = useState<readonly string[]>(values);
  /** What is taken from the reports is put into the field as if it had been typed. */
  const [taken, setTaken] = useState(0);
  const { deciding } = messages;
  const input = fieldInputs[target.kind][field]!;
  const isKept = isSame(entered, values);
  const isDate = input.as !== 'date' || entered.every((value) => dayRange(value) !== null);
  const request: DecisionRequest =
    isKept && !isDerived(field)
      ? { kind: 'confirm', target: target.id, field }
      : { kind: 'correct', target: target.id, field, value: [...entered] };
  const isList = input.as === 'parties' || input.as === 'sides';
  const take = (value: string) => {
    setEntered(isList ? [...entered, value] : [value]);
    setTaken(taken + 1);
  };
  return (
    <DecisionDialog
      title={label}
      save={isKept ? deciding.keepField : deciding.correct}
      request={isDate ? request : null}
      about={target.id}
      onClose={onClose}
    >
      <FieldEntry
        key={taken}
        input={input}
        label={label}
        values={entered}
        names={names}
        onChange={setEntered}
      />
      <SaidValues id={target.id} field={field} values={entered} onTake={take} />
      {isKept && <p className="hint faint">{deciding.keepHint}</p>}
    </DecisionDialog>
  );
}

/** Nothing for whoever may not decide, or where the field cannot be corrected. */
export function EditField({
  target,
  editable,
  label,
}: {
  target: Target;
  editable: Editable;
  label: string;
}) {
  const mayDecide = useMayDecide();
  const [isOpen, setOpen] = useState(false);
  if (!mayDecide || !fieldInputs[target.kind][editable.field]) return null;
  return (
    <>
      <button
        type="button"
        className="quiet edit-field"
        aria-label={messages.deciding.editField(label)}
        onClick={() => setOpen(true)}
      >
        {messages.deciding.edit}
      </button>
      {isOpen && (
        <FieldDialog target={target} editable={editable} label={label} onClose={() => setOpen(false)} />
      )}
    </>
  );
}
