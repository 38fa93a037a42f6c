/** Fields of several values: parties, people, who answered how. */
import { type ReactNode, useId, useState } from 'react';
import { messages } from '../../../messages/index.ts';
import { usePartyName } from '../../../parts/entries/party.tsx';
import { FindEntry } from '../deciding/find-entry.tsx';
import { focusOn } from '../deciding/focus.ts';
import type { FieldProps } from './field-input.tsx';
import { usePartyCodes } from './party-names.ts';

/** Among others the list has its label above it. */
function ListField({ label, isAmong, children }: { label: string; isAmong: boolean; children: ReactNode }) {
  const id = useId();
  if (!isAmong) return <div className="field">{children}</div>;
  return (
    // biome-ignore lint/a11y/useSemanticElements: fields that are laid out together are no fieldset.
    <div className="field" role="group" aria-labelledby={id}>
      <span id={id}>{label}</span>
      {children}
    </div>
  );
}

function Chips({
  values,
  isAmong,
  label,
  onRemove,
}: {
  values: readonly string[];
  isAmong: boolean;
  label(value: string): string;
  onRemove(value: string): void;
}) {
  if (values.length === 0) return isAmong ? null : <p className="hint faint">{messages.deciding.none}</p>;
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
function AddParty({
  label,
  hint,
  isAmong,
  onAdd,
}: {
  label: string;
  hint: string;
  isAmong: boolean;
  onAdd(code: string): void;
}) {
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
        ref={isAmong ? undefined : focusOn}
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

export function PartiesField({ input, label, values, isAmong = false, onChange }: FieldProps) {
  const partyName = usePartyName();
  const { addName, addParty } = messages.deciding;
  return (
    <ListField label={label} isAmong={isAmong}>
      <Chips
        values={values}
        isAmong={isAmong}
        label={partyName}
        onRemove={(value) => onChange(without(values, value))}
      />
      <AddParty
        label={label}
        isAmong={isAmong}
        hint={input.as === 'sides' ? addName : addParty}
        onAdd={(code) => onChange(withOne(values, code))}
      />
    </ListField>
  );
}

export function PeopleField({ input, label: heading, values, names, isAmong = false, onChange }: FieldProps) {
  const [found, setFound] = useState(names);
  return (
    <ListField label={heading} isAmong={isAmong}>
      <Chips
        values={values}
        isAmong={isAmong}
        label={(value) => found.get(value) ?? value}
        onRemove={(value) => onChange(without(values, value))}
      />
      <FindEntry
        kind="person"
        label={messages.deciding.findPerson}
        without={values}
        isFirst={!isAmong}
        onFound={({ id, label }) => {
          const called = new Map([...found, [id, label]]);
          setFound(called);
          onChange(input.as === 'person' ? [id] : withOne(values, id), called);
        }}
      />
    </ListField>
  );
}

const responses = Object.entries(messages.response);

/** Each value is `PARTY:RESPONSE`. */
export function ResponsesField({ label, values, isAmong = false, onChange }: FieldProps) {
  const partyName = usePartyName();
  const parts = values.map((value) => {
    const at = value.lastIndexOf(':');
    return { value, party: value.slice(0, at), response: value.slice(at + 1) };
  });
  return (
    <ListField label={label} isAmong={isAmong}>
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
        isAmong={isAmong}
        hint={messages.deciding.addName}
        onAdd={(code) => onChange(withOne(values, `${code}:accepted`))}
      />
    </ListField>
  );
}
