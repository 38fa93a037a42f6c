import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import { useId, useMemo, useState } from 'react';
import type { ContactPairs } from '../../../api/schemas/index.ts';
import { contactPairs } from '../../api/pictures.ts';
import { messages } from '../../messages/index.ts';
import { EmptyNote } from '../../parts/empty.tsx';
import { ProblemNote } from '../../parts/problem.tsx';
import { useIsWide } from '../../parts/wide.ts';
import { type Layout, layoutOf, type Node, narrow, wide } from './layout.ts';
import { PairTable } from './pair-table.tsx';
import { meetingsOf, silence } from './pairs.ts';

const route = getRouteApi('/contacts');

/** A line a little bent, so that those of one party to others on the same line are told apart. */
function curve({ x, y }: Node, to: Node): string {
  const [dx, dy] = [to.x - x, to.y - y];
  const [mx, my] = [(x + to.x) / 2 - dy * 0.08, (y + to.y) / 2 + dx * 0.08];
  return `M${x} ${y}Q${mx.toFixed(1)} ${my.toFixed(1)} ${to.x} ${to.y}`;
}

function Lines({ layout, at }: { layout: Layout; at: string | null }) {
  const search = route.useSearch();
  const navigate = useNavigate();
  return layout.links.map(({ pair, from, to }) => {
    const isOf = at === null || at === from.id || at === to.id;
    const quiet = pair.unusual ? `${messages.contacts.quiet}, ${silence(pair)}` : silence(pair);
    const words = [messages.contacts.cell(from.name, to.name, pair.occasions), quiet].filter(Boolean);
    const path = curve(from, to);
    return (
      // biome-ignore lint/a11y/noStaticElementInteractions: by keyboard the pair is reached in the table.
      <g
        key={path}
        className={`network-line${pair.unusual ? ' network-quiet' : ''}${isOf ? '' : ' network-apart'}`}
        onClick={() => void navigate({ to: '/meetings', search: meetingsOf(search, [from.id, to.id]) })}
      >
        <title>{words.join('; ')}</title>
        <path d={path} className="network-reach" />
        <path d={path} strokeWidth={(0.5 + 0.5 * Math.sqrt(pair.occasions)).toFixed(2)} />
      </g>
    );
  });
}

function Network({ data }: { data: ContactPairs }) {
  const isWide = useIsWide();
  const shape = isWide ? wide : narrow;
  const layout = useMemo(() => layoutOf(data, shape), [data, shape]);
  const [at, setAt] = useState<string | null>(null);
  const title = useId();
  const near = (id: string) =>
    at === null ||
    at === id ||
    layout.links.some(({ from, to }) => (from.id === at && to.id === id) || (to.id === at && from.id === id));
  const { width, height, nodes, links } = layout;
  return (
    <figure className={isWide ? 'network' : 'network network-narrow'}>
      <svg viewBox={`0 0 ${width} ${height}`} aria-labelledby={title}>
        <title id={title}>{messages.contacts.network(nodes.length, links.length)}</title>
        <Lines layout={layout} at={at} />
        {nodes.map((node) => (
          <Link
            key={node.id}
            from="/contacts"
            to="/contacts"
            search={(before) => ({ ...before, party: [node.id] })}
            className={near(node.id) ? 'network-node' : 'network-node network-apart'}
            aria-label={messages.contacts.node(node.name, node.occasions)}
            onPointerEnter={() => setAt(node.id)}
            onPointerLeave={() => setAt(null)}
            onFocus={() => setAt(node.id)}
            onBlur={() => setAt(null)}
          >
            <circle cx={node.x} cy={node.y} r={node.r} />
            <text x={node.x} y={node.y + node.r + 13} textAnchor="middle">
              {node.name}
            </text>
          </Link>
        ))}
      </svg>
      {data.parties.length > nodes.length && (
        <figcaption className="faint">
          {messages.contacts.parties(nodes.length, data.parties.length)}
        </figcaption>
      )}
    </figure>
  );
}

export function NetworkOfContacts() {
  const { as: _, at: __, ...asked } = route.useSearch();
  const { data, error, refetch } = useQuery(contactPairs(asked));
  if (error) return <ProblemNote error={error} retry={() => void refetch()} />;
  if (!data) return <p className="loading">{messages.loading}</p>;
  if (data.parties.length === 0) return <EmptyNote title={messages.empty.meetings} />;
  return (
    <>
      <Network data={data} />
      <PairTable data={data} />
    </>
  );
}
