/** One field of an entry as it is entered. */
import { useQuery } from '@tanstack/react-query';
import { useId, useState } from 'react';
import type { Page, Party } from '../../../../api/schemas/index.ts';
import { dayRange } from '../../../../contract/edtf.ts';
import { partiesQuery } from '../../../api/questions.ts';
import { messages } from '../../../messages/index.ts';
import { usePartyName } from '../../../parts/entries/party.tsx';
import { dateWords, isUncertain, precisionOf } from '../../../record/dates.ts';
import type { FieldInput } from './fields.ts';
import { FindEntry } from './find-entry.tsx';

/** What an EDTF date says, in plain words; what is wrong with what is none. */
function DateCheck({ value }: { value: string }) {
  const { date } = messages.deciding;
  if (value === '') return <span className="hint faint">{date.empty}</span>;
  if (dayRange(value) === null) return <span className="hint refused">{date.none}</span>;
  const told = [dateWords(value), messages.date.precision[precisionOf(value)]];
  if (isUncertain(value)) told.push(messages.date.uncertain);
  return <span className="hint">{told.join(', ')}</span>;
}

function PartyWords({ value, parties }: { value: string; parties: Page<Party> | undefined }) {
  const partyName = usePartyName();
  if (value === '') return <span className="hint faint">{messages.deciding.empty}</span>;
  const code = codeOf(value, parties);
  return (
    <span className="hint">
      {partyName(code)} ({code})
    </span>
  );
}

/** The code of a party that was named in words. */
function codeOf(words: string, parties: Page<Party> | undefined): string {
  const folded = words.toLowerCase();
  return (
    parties?.items.find((p) => p.name.toLowerCase() === folded || p.id.toLowerCase() === folded)?.id ?? words
  );
}

function Chips({
  values,
  label,
  onRemove,
}: {
  values: readonly string[];
  label(value: string): string;
  onRemove(value: string): void;
}) {
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

export interface FieldProps {
  input: FieldInput;
  label: string;
  values: readonly string[];
  /** What the values that are ids are called. */
  names: ReadonlyMap<string, string>;
  onChange(values: string[]): void;
}

export function FieldEntry({ input, label, values, names, onChange }: FieldProps) {
  const id = useId();
  const isParty = input.as === 'party' || input.as === 'parties';
  const { data: parties } = useQuery({ ...partiesQuery(), enabled: isParty });
  const partyName = usePartyName();
  const [typed, setTyped] = useState(values[0] ?? '');
  const [found, setFound] = useState(names);
  const type = (words: string) => {
    setTyped(words);
    const value = input.as === 'party' ? codeOf(words.trim(), parties) : words.trim();
    onChange(value === '' ? [] : [value]);
  };
  const list = isParty && (
    <datalist id={`${id}-known`}>
      {parties?.items.map((p) => (
        <option key={p.id} value={p.name} />
      ))}
    </datalist>
  );

  switch (input.as) {
    case 'choice':
      return (
        <div className="field">
          <label htmlFor={id}>{label}</label>
          <select
            id={id}
            value={values[0] ?? ''}
            onChange={(event) => onChange(event.target.value === '' ? [] : [event.target.value])}
          >
            {(input.isOptional || values.length === 0) && (
              <option value="">{messages.deciding.notKnown}</option>
            )}
            {input.choices.map((one) => (
              <option key={one.value} value={one.value}>
                {one.label}
              </option>
            ))}
          </select>
        </div>
      );
    case 'text':
      return (
        <div className="field">
          <label htmlFor={id}>{label}</label>
          <textarea
            id={id}
            rows={4}
            value={typed}
            dir="auto"
            onChange={(event) => type(event.target.value)}
          />
          <span className="hint faint">{messages.deciding.textHint}</span>
        </div>
      );
    case 'parties':
      return (
        <div className="field">
          <label htmlFor={id}>{label}</label>
          <Chips
            values={values}
            label={partyName}
            onRemove={(value) => onChange(values.filter((v) => v !== value))}
          />
          <input
            id={id}
            autoComplete="off"
            dir="auto"
            list={`${id}-known`}
            placeholder={messages.deciding.addParty}
            onKeyDown={(event) => {
              const words = event.currentTarget.value.trim();
              if (event.key !== 'Enter' || words === '') return;
              event.preventDefault();
              event.currentTarget.value = '';
              onChange([...new Set([...values, codeOf(words, parties)])]);
            }}
          />
          {list}
        </div>
      );
    case 'person':
    case 'people':
      return (
        <div className="field">
          <span>{label}</span>
          <Chips
            values={values}
            label={(value) => found.get(value) ?? value}
            onRemove={(value) => onChange(values.filter((v) => v !== value))}
          />
          <FindEntry
            kind="person"
            label={messages.deciding.findPerson}
            without={values}
            onFound={({ id: person, label: name }) => {
              setFound(new Map([...found, [person, name]]));
              onChange(input.as === 'person' ? [person] : [...values, person]);
            }}
          />
        </div>
      );
    default:
      return (
        <div className="field">
          <label htmlFor={id}>{label}</label>
          <input
            id={id}
            value={typed}
            autoComplete="off"
            dir="auto"
            list={isParty ? `${id}-known` : undefined}
            aria-describedby={`${id}-check`}
            onChange={(event) => type(event.target.value)}
          />
          <span id={`${id}-check`}>
            {input.as === 'date' && <DateCheck value={typed.trim()} />}
            {input.as === 'party' && <PartyWords value={typed.trim()} parties={parties} />}
          </span>
          {list}
        </div>
      );
  }
}
