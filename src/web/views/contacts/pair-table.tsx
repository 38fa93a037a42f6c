/** The table twin of the network: each pair with its last contact and its silence beside what is usual. */
import { getRouteApi, Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { ContactPairs } from '../../../api/schemas/index.ts';
import { messages } from '../../messages/index.ts';
import { EdtfDate } from '../../parts/entries/edtf-date.tsx';
import { type Column, Table } from '../../parts/table.tsx';
import { meetingsOf, type NamedPair, namedPairs } from './pairs.ts';

const route = getRouteApi('/contacts');

/** The table shows so many at once. */
const listed = 25;

/** The silence as a line on a scale of days that grows tenfold, with the usual gap as a stroke across it. */
function GapBar({ gap, usual }: { gap: number; usual: number }) {
  const at = (days: number) => Math.min(98, (98 * Math.log10(1 + days)) / Math.log10(3651));
  return (
    <svg className="gap-bar" viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true">
      <path d={`M0 5H${at(gap).toFixed(1)}`} className="gap-line" />
      <path d={`M${at(usual).toFixed(1)} 0V10`} className="gap-usual" />
    </svg>
  );
}

function Silence({ pair: { gap, usual, unusual } }: { pair: NamedPair }) {
  if (gap === null) return <span className="faint">{messages.contacts.neverDated}</span>;
  return (
    <span className={unusual ? 'silence silence-quiet' : 'silence'}>
      <span className="silence-days">{messages.contacts.days(gap)}</span>
      {usual !== null && <GapBar gap={gap} usual={usual} />}
      {unusual && <span className="silence-word">{messages.contacts.quiet}</span>}
    </span>
  );
}

/** How much longer than usual a pair is silent; pairs of which that cannot be told come last. */
const strangeness = ({ gap, usual, unusual }: NamedPair): number =>
  gap === null || usual === null ? -1 : (unusual ? 1e6 : 0) + gap / Math.max(1, usual);

function columns(search: ReturnType<typeof route.useSearch>): Column<NamedPair>[] {
  return [
    {
      name: messages.contacts.pair,
      isHead: true,
      cell: ({ parties: [a, b] }) => (
        <Link to="/meetings" search={meetingsOf(search, [a.id, b.id])} data-open>
          {messages.contacts.pairName(a.name, b.name)}
        </Link>
      ),
    },
    { name: messages.columns.meetings, isNumber: true, cell: ({ occasions }) => occasions },
    ...(['leaders', 'ministers', 'officials'] as const).map((level) => ({
      name: messages.contacts.levels[level],
      isNumber: true,
      cell: ({ levels }: NamedPair) => levels[level] || '',
    })),
    {
      name: messages.contacts.last,
      isShort: true,
      cell: ({ last, lastId }) =>
        last && lastId ? (
          <Link to="/entries/$id" params={{ id: lastId }}>
            <EdtfDate date={last} />
          </Link>
        ) : null,
    },
    { name: messages.contacts.silent, cell: (pair) => <Silence pair={pair} /> },
    {
      name: messages.contacts.usual,
      isShort: true,
      cell: ({ usual }) => (usual === null ? '' : messages.contacts.days(usual)),
    },
  ];
}

export function PairTable({ data }: { data: ContactPairs }) {
  const search = route.useSearch();
  const [more, setMore] = useState(listed);
  const [isQuietFirst, setQuietFirst] = useState(false);
  const pairs = namedPairs(data);
  if (isQuietFirst) pairs.sort((p, q) => strangeness(q) - strangeness(p));
  return (
    <section className="pairs">
      <div className="pairs-head">
        <h2>
          {messages.contacts.pairs} <span className="all">{pairs.length.toLocaleString('en')}</span>
        </h2>
        <label className="check">
          <input
            type="checkbox"
            checked={isQuietFirst}
            onChange={(event) => setQuietFirst(event.target.checked)}
          />
          {messages.contacts.quietFirst}
        </label>
      </div>
      <Table
        label={messages.contacts.pairs}
        columns={columns(search)}
        items={pairs.slice(0, more)}
        keyOf={({ a, b }) => `${a} ${b}`}
      />
      {pairs.length > more && (
        <button type="button" className="more" onClick={() => setMore(more + 4 * listed)}>
          {messages.more(pairs.length - more)}
        </button>
      )}
    </section>
  );
}
