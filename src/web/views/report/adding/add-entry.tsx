/** Adding by hand what the reader has missed in a report. */
import '../../../styles/deciding.css';
import { useState } from 'react';
import type { Decided, DecisionRequest, Report } from '../../../../api/schemas/index.ts';
import { dayRange } from '../../../../contract/edtf.ts';
import { messages } from '../../../messages/index.ts';
import { placeOf, type Span } from '../../../record/selection.ts';
import { DecisionDialog } from '../../entry/deciding/dialog.tsx';
import { focusOn } from '../../entry/deciding/focus.ts';
import { fieldWords } from '../../entry/deciding/wording.ts';
import { FieldEntry, type FieldProps } from '../../entry/fields/field-input.tsx';
import { fieldInputs } from '../../entry/fields/fields.ts';
import { type Ground, groundAt, WordsField } from './words-field.tsx';

/** What can be added, with the fields that are asked for, and those of which one at least must be filled. */
const asked = {
  occasion: {
    fields: ['parties', 'people', 'date', 'place', 'status', 'medium'],
    needed: ['parties', 'people'],
  },
  statement: { fields: ['person', 'speaker', 'party', 'date'], needed: ['person', 'speaker', 'party'] },
  person: { fields: ['name', 'office', 'party'], needed: ['name'] },
} as const;

export type Addable = keyof typeof asked;
export const addables = Object.keys(asked) as Addable[];

type Fields = { readonly [field: string]: readonly string[] };

const longestName = 60;

/** What a field holds before it is filled in. */
const usual = (kind: Addable, { words }: Ground): Fields => {
  if (kind === 'occasion') return { status: ['held'] };
  return kind === 'person' && words.length <= longestName ? { name: [words.trim()] } : {};
};

const isDateRight = ([date]: readonly string[] = []) => date === undefined || dayRange(date) !== null;

/** Null until it says enough to be asked what would follow. */
function requestOf(kind: Addable, report: Report, ground: Ground, fields: Fields): DecisionRequest | null {
  const at = placeOf(report.text, ground.words, ground.at);
  const isFilled = asked[kind].needed.some((field) => fields[field]?.some((value) => value !== ''));
  if (at < 0 || !isFilled || !isDateRight(fields['date'])) return null;
  const given = asked[kind].fields.filter((field) => (fields[field]?.length ?? 0) > 0);
  return {
    kind: 'add',
    entry: kind,
    report: report.id,
    words: ground.words,
    at,
    fields: Object.fromEntries(given.map((field) => [field, [...fields[field]!]])),
  };
}

export function AddEntry({
  report,
  kind,
  span,
  onKind,
  onAdded,
  onClose,
}: {
  report: Report;
  kind: Addable;
  /** The words that are pointed at. */
  span: Span | null;
  onKind(kind: Addable): void;
  onAdded(decided: Decided): void;
  onClose(): void;
}) {
  const [ground, setGround] = useState(() => groundAt(report.text, span));
  const [entered, setEntered] = useState<{ readonly [kind in Addable]?: Fields }>({});
  const [names, setNames] = useState<FieldProps['names']>(new Map());
  const { adding } = messages;
  const fields: Fields = { ...usual(kind, ground), ...entered[kind] };
  const enter = (field: string, values: readonly string[], called: FieldProps['names'] = names) => {
    setEntered((all) => ({ ...all, [kind]: { ...all[kind], [field]: values } }));
    setNames(called);
  };
  const request = requestOf(kind, report, ground, fields);
  return (
    <DecisionDialog
      title={adding.title}
      save={adding.save}
      request={request}
      onDecided={onAdded}
      onClose={onClose}
    >
      <fieldset className="add-kind">
        <legend>{adding.kind}</legend>
        {addables.map((one) => (
          <label key={one} className="check">
            <input
              type="radio"
              name="kind"
              checked={one === kind}
              ref={one === kind ? focusOn : undefined}
              onChange={() => onKind(one)}
            />
            {adding.kinds[one]}
          </label>
        ))}
      </fieldset>
      <WordsField text={report.text} ground={ground} onChange={setGround} />
      <div className="add-fields">
        {asked[kind].fields.map((field) => (
          <FieldEntry
            // A name that follows from the words is another one when these are changed.
            key={`${kind} ${field} ${field === 'name' ? ground.words : ''}`}
            input={fieldInputs[kind][field]!}
            label={fieldWords(field)}
            values={fields[field] ?? []}
            names={names}
            isAmong
            onChange={(values, called) => enter(field, values, called)}
          />
        ))}
      </div>
      {request === null && <p className="hint faint">{adding.needs[kind]}</p>}
    </DecisionDialog>
  );
}
