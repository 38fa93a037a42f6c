import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import type { ContactPairs } from '../../../api/schemas/index.ts';
import { contactPairs } from '../../api/pictures.ts';
import { messages } from '../../messages/index.ts';
import { EmptyNote } from '../../parts/empty.tsx';
import { ProblemNote } from '../../parts/problem.tsx';
import { meetingsOf, type NamedPair, namedPairs, silence } from './pairs.ts';

const route = getRouteApi('/contacts');

/** So many parties have a row, those with most meetings. */
const most = 20;

type Party = ContactPairs['parties'][number];

function Cell({ a, b, pair }: { a: Party; b: Party; pair: NamedPair | undefined }) {
  const search = route.useSearch();
  if (a.id === b.id) return <td className="matrix-self" />;
  if (!pair)
    return (
      <td className="matrix-gap" title={messages.contacts.gap(a.name, b.name)}>
        <span aria-hidden="true">·</span>
        <span className="out-of-sight">0</span>
      </td>
    );
  const level = Math.min(4, Math.floor(Math.log2(pair.occasions)) + 1);
  const words = [
    messages.contacts.cell(a.name, b.name, pair.occasions),
    pair.unusual ? `${messages.contacts.quiet}, ${silence(pair)}` : silence(pair),
  ]
    .filter(Boolean)
    .join('; ');
  return (
    <td className={`matrix-cell level-${level}${pair.unusual ? ' matrix-quiet' : ''}`}>
      <Link to="/meetings" search={meetingsOf(search, [a.id, b.id])} title={words} aria-label={words}>
        {pair.occasions}
      </Link>
    </td>
  );
}

function Matrix({ data }: { data: ContactPairs }) {
  const shown = data.parties.slice(0, most);
  const pairs = new Map(namedPairs(data).map((pair) => [`${pair.a} ${pair.b}`, pair]));
  const pairOf = (i: number, j: number) => pairs.get(i < j ? `${i} ${j}` : `${j} ${i}`);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard (WCAG 2.1.1).
    <section className="matrix-frame" aria-label={messages.views.contacts} tabIndex={0}>
      <table className="matrix">
        <thead>
          <tr>
            <th scope="col">{messages.contacts.corner}</th>
            {shown.map((p) => (
              <th key={p.id} scope="col" title={p.name}>
                <span>{p.id}</span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {shown.map((a, i) => (
            <tr key={a.id}>
              <th scope="row" dir="auto">
                {a.name}
              </th>
              {shown.map((b, j) => (
                <Cell key={b.id} a={a} b={b} pair={pairOf(i, j)} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

export function MatrixOfContacts() {
  const { as: _, at: __, ...asked } = route.useSearch();
  const { data, error, refetch } = useQuery(contactPairs(asked));
  if (error) return <ProblemNote error={error} retry={() => void refetch()} />;
  if (!data) return <p className="loading">{messages.loading}</p>;
  if (data.parties.length === 0) return <EmptyNote title={messages.empty.meetings} />;
  return (
    <>
      <Matrix data={data} />
      {asked.level && <p className="faint">{messages.contacts.allLevels}</p>}
      {data.parties.length > most && (
        <p className="faint">{messages.contacts.parties(most, data.parties.length)}</p>
      )}
    </>
  );
}
