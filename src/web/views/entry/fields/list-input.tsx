/** Fields of several values: parties, people, who answered how. */
import { useId, useState } from 'react';
import { messages } from '../../../messages/index.ts';
import { usePartyName } from '../../../parts/entries/party.tsx';
import { FindEntry } from '../deciding/find-entry.tsx';
import { focusOn } from '../deciding/focus.ts';
import type { FieldProps } from './field-input.tsx';
import { usePartyCodes } from './party-names.ts';

function Chips({
  values,
  label,
  onRemove,
}: {
  values: readonly string[];
  label(value: string): string;
  onRemove(value: string): void;
}) {
  if (values.length === 0) return <p className="hint faint">{messages.deciding.none}</p>;
  return (
    <ul className="chips">
      {values.map((value) => (
        <li key={value}>
          <span dir="auto">{label(value)}</span>
          <button
            type="button"
            aria-label={messages.filters.remove(label(value))}
            onClick={() => onRemove(value)}
          >
            ×
          </button>
        </li>
      ))}
    </ul>
  );
}

/** A party, added with Enter or when the field is left. */
function AddParty({ label, hint, onAdd }: { label: string; hint: string; onAdd(code: string): void }) {
  const id = useId();
  const { names, codeOf } = usePartyCodes();
  const add = (field: HTMLInputElement) => {
    const words = field.value.trim();
    field.value = '';
    if (words !== '') onAdd(codeOf(words));
  };
  return (
    <>
      <label htmlFor={id} className="out-of-sight">
        {label}
      </label>
      <input
        id={id}
        autoComplete="off"
        dir="auto"
        list={`${id}-known`}
        ref={focusOn}
        placeholder={hint}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || event.currentTarget.value.trim() === '') return;
          event.preventDefault();
          add(event.currentTarget);
        }}
        onBlur={(event) => add(event.currentTarget)}
      />
      <datalist id={`${id}-known`}>
        {names.map((name) => (
          <option key={name} value={name} />
        ))}
      </datalist>
    </>
  );
}

const without = (values: readonly string[], value: string) => values.filter((v) => v !== value);
const withOne = (values: readonly string[], value: string) => [...without(values, value), value];

export function PartiesField({ input, label, values, onChange }: FieldProps) {
  const partyName = usePartyName();
  const { addName, addParty } = messages.deciding;
  return (
    <div className="field">
      <Chips values={values} label={partyName} onRemove={(value) => onChange(without(values, value))} />
      <AddParty
        label={label}
        hint={input.as === 'sides' ? addName : addParty}
        onAdd={(code) => onChange(withOne(values, code))}
      />
    </div>
  );
}

export function PeopleField({ input, values, names, onChange }: FieldProps) {
  const [found, setFound] = useState(names);
  return (
    <div className="field">
      <Chips
        values={values}
        label={(value) => found.get(value) ?? value}
        onRemove={(value) => onChange(without(values, value))}
      />
      <FindEntry
        kind="person"
        label={messages.deciding.findPerson}
        without={values}
        isFirst
        onFound={({ id, label }) => {
          setFound(new Map([...found, [id, label]]));
          onChange(input.as === 'person' ? [id] : withOne(values, id));
        }}
      />
    </div>
  );
}

const responses = Object.entries(messages.response);

/** Each value is `PARTY:RESPONSE`. */
export function ResponsesField({ label, values, onChange }: FieldProps) {
  const partyName = usePartyName();
  const parts = values.map((value) => {
    const at = value.lastIndexOf(':');
    return { value, party: value.slice(0, at), response: value.slice(at + 1) };
  });
  return (
    <div className="field">
      {parts.length === 0 && <p className="hint faint">{messages.deciding.none}</p>}
      <ul className="response-list">
        {parts.map(({ value, party, response }, i) => (
          <li key={value}>
            <span dir="auto">{partyName(party)}</span>
            <select
              aria-label={messages.deciding.responseOf(partyName(party))}
              value={response}
              onChange={(event) => onChange(values.with(i, `${party}:${event.target.value}`))}
            >
              {responses.map(([kind, words]) => (
                <option key={kind} value={kind}>
                  {words}
                </option>
              ))}
            </select>
            <button
              type="button"
              className="quiet"
              aria-label={messages.filters.remove(partyName(party))}
              onClick={() => onChange(without(values, value))}
            >
              ×
            </button>
          </li>
        ))}
      </ul>
      <AddParty
        label={label}
        hint={messages.deciding.addName}
        onAdd={(code) => onChange(withOne(values, `${code}:accepted`))}
      />
    </div>
  );
}
