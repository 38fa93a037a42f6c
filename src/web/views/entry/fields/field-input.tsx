/**
 * One field of an entry as it is entered. Alone in a dialog it has the focus at once, and its label is the heading of
 * the dialog, which is read out with the field; among others its label stands above it.
 */
import { useId, useState } from 'react';
import { dayRange } from '../../../../contract/edtf.ts';
import { messages } from '../../../messages/index.ts';
import { usePartyName } from '../../../parts/entries/party.tsx';
import { issueName } from '../../../parts/entries/stance.tsx';
import { dateWords, isUncertain, precisionOf } from '../../../record/dates.ts';
import { focusOn } from '../deciding/focus.ts';
import type { FieldInput } from './fields.ts';
import { PartiesField, PeopleField, ResponsesField } from './list-input.tsx';
import { usePartyCodes } from './party-names.ts';

export interface FieldProps {
  input: FieldInput;
  label: string;
  values: readonly string[];
  /** What the values that are ids are called. */
  names: ReadonlyMap<string, string>;
  /** Whether it stands among other fields. */
  isAmong?: boolean;
  /** `names`: with what values are called that were not known before. */
  onChange(values: string[], names?: ReadonlyMap<string, string>): void;
}

/** Of a field that stands alone. */
const outOfSight = (isAmong: boolean) => (isAmong ? undefined : 'out-of-sight');
const focusOf = (isAmong: boolean) => (isAmong ? undefined : focusOn);

/** What an EDTF date says, in plain words; what is wrong with what is none. */
function DateCheck({ value }: { value: string }) {
  const { date } = messages.deciding;
  if (value === '') return <span className="faint">{date.empty}</span>;
  if (dayRange(value) === null) return <span className="refused">{date.none}</span>;
  const told = [dateWords(value), messages.date.precision[precisionOf(value)]];
  if (isUncertain(value)) told.push(messages.date.uncertain);
  return <span>{told.join(', ')}</span>;
}

function PartyCheck({ value }: { value: string }) {
  const partyName = usePartyName();
  const code = usePartyCodes().codeOf(value);
  if (value === '') return <span className="faint">{messages.deciding.empty}</span>;
  const name = partyName(code);
  return <span dir="auto">{name === code ? code : `${name} (${code})`}</span>;
}

const issues = Object.keys(messages.issueNames);

/** The key of an issue that is named by its name or key. */
function issueOf(words: string): string {
  const folded = words.toLowerCase();
  return issues.find((key) => issueName(key).toLowerCase() === folded) ?? folded.replace(/\s+/g, '-');
}

const shownOf = (input: FieldInput, value: string, partyName: (party: string) => string): string => {
  if (value === '') return '';
  if (input.as === 'party') return partyName(value);
  return input.as === 'issue' ? issueName(value) : value;
};

/** A line of words, of a date, a party or an issue; what is understood stands below. */
function LineField({ input, label, values, isAmong = false, onChange }: FieldProps) {
  const id = useId();
  const partyName = usePartyName();
  const { names, codeOf } = usePartyCodes();
  const [typed, setTyped] = useState(() => shownOf(input, values[0] ?? '', partyName));
  const known = input.as === 'party' ? names : input.as === 'issue' ? issues.map(issueName) : [];
  const understood = (words: string): string =>
    input.as === 'party' ? codeOf(words) : input.as === 'issue' ? issueOf(words) : words;
  return (
    <div className="field">
      <label htmlFor={id} className={outOfSight(isAmong)}>
        {label}
      </label>
      <input
        id={id}
        value={typed}
        autoComplete="off"
        dir="auto"
        list={known.length > 0 ? `${id}-known` : undefined}
        ref={focusOf(isAmong)}
        aria-describedby={`${id}-check`}
        onChange={(event) => {
          setTyped(event.target.value);
          const words = event.target.value.trim();
          onChange(words === '' ? [] : [understood(words)]);
        }}
      />
      <span id={`${id}-check`} className="hint">
        {input.as === 'date' && <DateCheck value={typed.trim()} />}
        {input.as === 'party' && <PartyCheck value={typed.trim()} />}
      </span>
      {known.length > 0 && (
        <datalist id={`${id}-known`}>
          {known.map((name) => (
            <option key={name} value={name} />
          ))}
        </datalist>
      )}
    </div>
  );
}

function TextField({ label, values, isAmong = false, onChange }: FieldProps) {
  const id = useId();
  return (
    <div className="field">
      <label htmlFor={id} className={outOfSight(isAmong)}>
        {label}
      </label>
      <textarea
        id={id}
        ref={focusOf(isAmong)}
        rows={4}
        value={values[0] ?? ''}
        dir="auto"
        onChange={(event) => onChange([event.target.value])}
      />
      <span className="hint faint">{messages.deciding.textHint}</span>
    </div>
  );
}

function ChoiceField({ input, label, values, isAmong = false, onChange }: FieldProps) {
  const id = useId();
  if (input.as !== 'choice') return null;
  return (
    <div className="field">
      <label htmlFor={id} className={outOfSight(isAmong)}>
        {label}
      </label>
      <select
        id={id}
        ref={focusOf(isAmong)}
        value={values[0] ?? ''}
        onChange={(event) => onChange(event.target.value === '' ? [] : [event.target.value])}
      >
        {(input.isOptional || values.length === 0) && <option value="">{messages.deciding.notKnown}</option>}
        {input.choices.map((one) => (
          <option key={one.value} value={one.value}>
            {one.label}
          </option>
        ))}
      </select>
    </div>
  );
}

const inputs: { [as in FieldInput['as']]: (props: FieldProps) => React.ReactNode } = {
  words: LineField,
  date: LineField,
  party: LineField,
  issue: LineField,
  text: TextField,
  choice: ChoiceField,
  parties: PartiesField,
  sides: PartiesField,
  people: PeopleField,
  person: PeopleField,
  responses: ResponsesField,
};

export function FieldEntry(props: FieldProps) {
  const Input = inputs[props.input.as];
  return <Input {...props} />;
}
