/** An entry of a kind, found by its words or its id. */
import { useQuery } from '@tanstack/react-query';
import { useDeferredValue, useId, useState } from 'react';
import type { Entry } from '../../../../api/schemas/index.ts';
import { one } from '../../../api/asking.ts';
import { messages } from '../../../messages/index.ts';
import { usePartyName } from '../../../parts/entries/party.tsx';
import { answerWords } from './answer-words.ts';
import { focusOn } from './focus.ts';

type Kind = Entry['type'];

export interface FoundEntry {
  id: string;
  label: string;
}

const paths: { [kind in Kind]: string } = {
  person: '/people',
  occasion: '/meetings',
  statement: '/statements',
  position: '/positions',
  proposal: '/proposals',
  commitment: '/commitments',
  claim: '/claims',
  event: '/acts',
};

const most = 8;

export function FindEntry({
  kind,
  label,
  without,
  isFirst = false,
  onFound,
}: {
  kind: Kind;
  label: string;
  /** Ids that are not offered. */
  without: readonly string[];
  /** Whether it has the focus at once. */
  isFirst?: boolean;
  onFound(entry: FoundEntry): void;
}) {
  const id = useId();
  const partyName = usePartyName();
  const [typed, setTyped] = useState('');
  const words = useDeferredValue(typed.trim());
  const isId = new RegExp(`^${kind}-[0-9a-f]+$`).test(words);
  const isAsked = !isId && /[\p{L}\p{N}]{2}/u.test(words);
  const { data } = useQuery({
    ...one<{ items: Parameters<typeof answerWords>[0][] }>(paths[kind], {
      search: `${words}*`,
      limit: most,
      citations: 0,
    }),
    enabled: isAsked,
  });
  const found = isId
    ? [{ id: words, label: words, note: '' }]
    : isAsked
      ? (data?.items ?? []).map((item) => ({ id: item.id, ...answerWords(item, partyName) }))
      : [];
  const offered = found.filter((f) => !without.includes(f.id));
  const take = (entry: FoundEntry) => {
    setTyped('');
    onFound(entry);
  };
  return (
    <div className="find-entry">
      <label htmlFor={id} className="out-of-sight">
        {label}
      </label>
      <input
        id={id}
        value={typed}
        autoComplete="off"
        dir="auto"
        placeholder={label}
        ref={isFirst ? focusOn : undefined}
        onChange={(event) => setTyped(event.target.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Enter') return;
          event.preventDefault();
          if (offered[0] && words === typed.trim()) take(offered[0]);
        }}
      />
      {isAsked && data && offered.length === 0 && <p className="hint faint">{messages.deciding.noneFound}</p>}
      {offered.length > 0 && (
        <ul className="found">
          {offered.map((entry) => (
            <li key={entry.id}>
              <button type="button" onClick={() => take(entry)}>
                <span dir="auto">{entry.label}</span>{' '}
                {entry.note !== '' && (
                  <span className="faint" dir="auto">
                    {entry.note}
                  </span>
                )}
              </button>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
