/** A negotiation at a glance, to be read, edited and taken along. */
import { useQuery } from '@tanstack/react-query';
import { useSearch } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { BriefDocument } from '../../../api/schemas/index.ts';
import '../../styles/views/brief.css';
import { briefQuery } from '../../api/brief.ts';
import type { SearchOf } from '../../app/search.ts';
import { useFilters } from '../../filters/filters.tsx';
import { messages } from '../../messages/index.ts';
import { EmptyNote } from '../../parts/empty.tsx';
import { ProblemNote } from '../../parts/problem.tsx';
import { View } from '../../parts/view.tsx';
import { type BriefGroup, numbered, without } from '../../record/notes.ts';
import { BriefActions } from './actions.tsx';
import { BriefChoice } from './choice.tsx';
import { useEditing } from './editing.ts';
import { Line } from './line.tsx';
import { Sources } from './notes.tsx';

type Search = SearchOf<'brief'>;

const isPart = (name: string) => Object.hasOwn(messages.brief.part, name);

/** What is left out, the parts apart, can be put back at once. */
function LeftOut({ gone }: { gone: readonly string[] }) {
  const { set } = useFilters();
  const lines = gone.filter((id) => !isPart(id));
  return (
    <div className="note brief-edit-note">
      <p>{messages.brief.editHint}</p>
      {lines.length > 0 && (
        <p>
          {messages.brief.left(lines.length)}{' '}
          <button type="button" className="quiet" onClick={() => set({ without: gone.filter(isPart) })}>
            {messages.brief.putAllBack}
          </button>
        </p>
      )}
    </div>
  );
}

function Document({ found, search }: { found: BriefDocument; search: Search }) {
  const gone = new Set(search.without);
  const editing = useEditing(search.without ?? [], search.first ?? []);
  // What is left out stays in sight while the selection is edited.
  const sections = without(found.sections, search.edit ? new Set([...gone].filter(isPart)) : gone);
  const notes = numbered(sections, gone);
  if (found.sections.length === 0) return <EmptyNote title={messages.brief.none} />;
  if (sections.length === 0) return <p className="note">{messages.brief.noneLeft}</p>;
  return (
    <article className="brief-document">
      {sections.map(({ part, heading, groups }) => (
        <section key={part}>
          <h2>{heading}</h2>
          {groups.map((group) => (
            <Group key={`${group.heading} ${group.lead} ${group.lines[0]?.id}`} group={group}>
              {group.lines.map((line) => (
                <Line
                  key={`${line.id} ${line.text}`}
                  line={line}
                  notes={notes}
                  editing={search.edit ? editing : null}
                  isInFirst={part === 'first'}
                />
              ))}
            </Group>
          ))}
        </section>
      ))}
      <Sources notes={notes.all} />
    </article>
  );
}

function Group({ group: { heading, lead, rest }, children }: { group: BriefGroup; children: ReactNode }) {
  return (
    <>
      {heading !== null && <h3 dir="auto">{heading}</h3>}
      {lead !== null && <p className="faint">{lead}</p>}
      <ul>{children}</ul>
      {rest !== null && <p className="faint rest">{rest}</p>}
    </>
  );
}

export function Brief() {
  const search = useSearch({ from: '/brief' });
  const { data, error, isPlaceholderData, refetch } = useQuery(briefQuery(search));
  return (
    <View
      title={search.title ?? data?.title ?? messages.views.brief}
      lead={data?.opening}
      className="with-filters brief-view"
    >
      <BriefChoice usualTitle={data?.title ?? ''} gone={search.without ?? []} />
      <div aria-busy={isPlaceholderData} className={isPlaceholderData ? 'stale' : undefined}>
        {error && <ProblemNote error={error} retry={() => void refetch()} />}
        {!data && !error && <p className="loading">{messages.loading}</p>}
        {data && (
          <>
            {data.sections.length > 0 && <BriefActions search={search} />}
            {search.edit && <LeftOut gone={search.without ?? []} />}
            <Document found={data} search={search} />
          </>
        )}
      </div>
    </View>
  );
}
