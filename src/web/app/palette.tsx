/** Ctrl K: to any view, person, meeting, statement or report by a few letters. */
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useRouter } from '@tanstack/react-router';
import { useDeferredValue, useState } from 'react';
import { Autocomplete } from 'react-aria-components/Autocomplete';
import { Input } from 'react-aria-components/Input';
import { Menu, MenuItem } from 'react-aria-components/Menu';
import { SearchField } from 'react-aria-components/SearchField';
import { useMayDecide } from '../api/decisions.ts';
import { searchQuery } from '../api/questions.ts';
import { messages } from '../messages/index.ts';
import { copyText } from '../parts/copy.tsx';
import { usePartyName } from '../parts/entries/party.tsx';
import { Overlay } from '../parts/overlay.tsx';
import { dateWords } from '../record/dates.ts';
import { occasionName, speakerName } from '../record/names.ts';
import { useSavedViews } from '../views/saved/kept.ts';
import { views } from './views.ts';

interface Choice {
  id: string;
  label: string;
  note: string;
  act(): void;
}

const joined = (words: (string | null | undefined)[]) => words.filter(Boolean).join(' · ');

/** What the record holds for the words, a few of each kind. */
function useFound(words: string): Omit<Choice, 'act'>[] {
  const partyName = usePartyName();
  const isAsked = /[\p{L}\p{N}]{2}/u.test(words);
  const { data } = useQuery({ ...searchQuery({ q: words, limit: 4 }), enabled: isAsked });
  if (!data || !isAsked) return [];
  return [
    ...data.people.items.map((p) => ({ id: p.id, label: p.name, note: joined([p.office, p.party]) })),
    ...data.occasions.items.map((o) => ({
      id: o.id,
      label: occasionName(o, partyName),
      note: joined([messages.status[o.status], o.date && dateWords(o.date), o.place]),
    })),
    ...data.statements.items.map((s) => ({
      id: s.id,
      label: s.text,
      note: joined([speakerName(s, partyName), s.date && dateWords(s.date)]),
    })),
    ...data.reports.items.map((r) => ({
      id: r.id,
      label: r.title ?? messages.report.untitled,
      note: joined([r.source, r.published && dateWords(r.published.slice(0, 10))]),
    })),
  ];
}

export function Palette({ onClose, onSave }: { onClose(): void; onSave(): void }) {
  const navigate = useNavigate();
  const router = useRouter();
  const saved = useSavedViews();
  const mayDecide = useMayDecide();
  const [typed, setTyped] = useState('');
  const words = useDeferredValue(typed.trim());
  const found = useFound(words);
  const isLike = (label: string) => label.toLowerCase().includes(words.toLowerCase());

  const onReport = mayDecide ? /^\/reports\/(report-[0-9a-f]+)$/.exec(location.pathname)?.[1] : undefined;
  const adding: Choice[] = onReport
    ? [
        {
          id: 'add-entry',
          label: messages.adding.command,
          note: 'a',
          act: () =>
            void navigate({
              to: '/reports/$id',
              params: { id: onReport },
              search: (now) => ({ ...now, add: 'occasion' as const }),
            }),
        },
      ]
    : [];
  const commands: Choice[] = [
    ...adding,
    ...views.map(({ to, name, key }) => ({
      id: to,
      label: messages.palette.go(messages.views[name]),
      note: `g ${key}`,
      act: () => void navigate({ to }),
    })),
    ...saved.map(({ name, path }) => ({
      id: `saved ${name}`,
      label: messages.palette.open(name),
      note: messages.saved.title,
      act: () => router.history.push(path),
    })),
    { id: 'save', label: messages.palette.save, note: 'v', act: onSave },
    {
      id: 'copy-link',
      label: messages.palette.copyLink,
      note: '',
      act: () => void copyText(location.href, messages.cite.linkCopied),
    },
  ].filter((c) => isLike(c.label));
  const entries: Choice[] = found.map((one) => ({
    ...one,
    act: () =>
      void (one.id.startsWith('report-')
        ? navigate({ to: '/reports/$id', params: { id: one.id } })
        : navigate({ to: '/entries/$id', params: { id: one.id } })),
  }));
  const everything: Choice[] =
    words === ''
      ? []
      : [
          {
            id: 'search',
            label: messages.palette.searchFor(words),
            note: '',
            act: () => void navigate({ to: '/search', search: { q: words } }),
          },
        ];
  const choices = [...commands, ...entries, ...everything];
  const onAction = (key: string | number) => {
    onClose();
    choices.find((c) => c.id === key)?.act();
  };

  return (
    <Overlay label={messages.palette.label} onClose={onClose}>
      <Autocomplete inputValue={typed} onInputChange={setTyped}>
        <SearchField
          aria-label={messages.palette.field}
          autoFocus
          className="palette-field"
          onKeyDown={(event) => {
            if (event.key === 'Escape') onClose();
          }}
        >
          <Input placeholder={messages.palette.field} />
        </SearchField>
        <Menu
          aria-label={messages.palette.label}
          items={choices}
          onAction={onAction}
          className="palette-menu"
        >
          {({ id, label, note }) => (
            <MenuItem id={id} textValue={label} className="palette-item">
              <span dir="auto">{label}</span>
              {note !== '' && (
                <span dir="auto" className="faint">
                  {note}
                </span>
              )}
            </MenuItem>
          )}
        </Menu>
      </Autocomplete>
    </Overlay>
  );
}
