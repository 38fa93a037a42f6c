/** The words behind the picture, each with its citation, and those under a condition on another issue. */
import { useInfiniteQuery } from '@tanstack/react-query';
import { type ReactNode, useMemo } from 'react';
import type { Change, Position } from '../../../api/schemas/index.ts';
import type { Params } from '../../api/client.ts';
import { changePages, conditionPages, positionPages } from '../../api/ledger.ts';
import { messages } from '../../messages/index.ts';
import { Paged } from '../../parts/paged.tsx';
import type { Lane } from './lanes.ts';
import { PositionRow } from './position-row.tsx';

function Part({ title, note, children }: { title: string; note?: string | null; children: ReactNode }) {
  return (
    <section>
      <h2>
        {title} {note && <span className="all">{note}</span>}
      </h2>
      {children}
    </section>
  );
}

/** All of them, the latest first; those with which the lanes change sides are marked. */
export function Words({ asked, lanes }: { asked: Params; lanes: readonly Lane[] }) {
  const pages = useInfiniteQuery(positionPages({ ...asked, citations: 1 }));
  const turns = useMemo(
    () => new Map(lanes.flatMap((lane) => lane.marks.map((m) => [m.position.id, m.change]))),
    [lanes],
  );
  const total = pages.data?.pages[0]?.total;
  return (
    <Part
      title={messages.positions.inOrder}
      note={typeof total === 'number' ? messages.positions.latestFirst(total) : null}
    >
      <Paged pages={pages} empty={messages.positions.none}>
        {(items) => (
          <ul className="rows">
            {items.map((position) => (
              <PositionRow key={position.id} position={position} change={turns.get(position.id)} />
            ))}
          </ul>
        )}
      </Paged>
    </Part>
  );
}

/** The position with which the party took another side. */
const after = ({ from: _, to, before: __, after: ___, ...change }: Change): Position => ({
  ...change,
  type: 'position',
  holder: change.party,
  stance: to,
  firmness: 'plain',
  condition: null,
  tied: null,
});

/** Those alone with which a party took another side, with the words before and after. */
export function Changes({ asked }: { asked: Params }) {
  const pages = useInfiniteQuery(changePages({ ...asked, citations: 1 }));
  const total = pages.data?.pages[0]?.total;
  return (
    <Part
      title={messages.positions.inOrder}
      note={typeof total === 'number' ? messages.positions.changes(total) : null}
    >
      <Paged pages={pages} empty={messages.positions.noChanges}>
        {(items) => (
          <ul className="rows">
            {items.map((change) => (
              <PositionRow key={change.id} position={after(change)} change={change} />
            ))}
          </ul>
        )}
      </Paged>
    </Part>
  );
}

/** So many are shown at once. */
const few = 10;

/** What ties the issue to others, folded away: it is not long, and not always wanted. */
export function Conditions({ asked }: { asked: Params }) {
  const pages = useInfiniteQuery(conditionPages({ ...asked, limit: few, citations: 1 }));
  const items = pages.data?.pages.flatMap((page) => page.items) ?? [];
  if (items.length === 0) return null;
  return (
    <details className="conditions">
      <summary>{messages.positions.conditions(items.length, pages.hasNextPage)}</summary>
      <ul className="rows">
        {items.map((position) => (
          <PositionRow key={position.id} position={position} />
        ))}
      </ul>
      {pages.hasNextPage && (
        <button type="button" className="more" onClick={() => void pages.fetchNextPage()}>
          {messages.more()}
        </button>
      )}
    </details>
  );
}
