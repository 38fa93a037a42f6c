/** Who promised what, by when, and what came of it. */
import '../../styles/views/positions.css';
import { useInfiniteQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import type { Commitment } from '../../../api/schemas/index.ts';
import { commitmentPages } from '../../api/ledger.ts';
import { ChoiceFilter, FlagFilter, ListFilter } from '../../filters/fields.tsx';
import { FilterColumn } from '../../filters/filters.tsx';
import { PeriodAndWords } from '../../filters/occasion-filters.tsx';
import { messages } from '../../messages/index.ts';
import { EdtfDate } from '../../parts/entries/edtf-date.tsx';
import { usePartyName } from '../../parts/entries/party.tsx';
import { WithWords } from '../../parts/entries/words.tsx';
import { Paged } from '../../parts/paged.tsx';
import { type Column, Table } from '../../parts/table.tsx';
import { View } from '../../parts/view.tsx';
import { OutcomeWord } from './outcome.tsx';
import { ShownBy, ShownByDeed } from './shown-by.tsx';

const route = getRouteApi('/promises');
const outcomes = ['open', 'kept', 'kept-late', 'lapsed', 'unheard'] as const;

function Who({ commitment: { holders, counterparts } }: { commitment: Commitment }) {
  const partyName = usePartyName();
  return (
    <>
      <span dir="auto">{holders.map(partyName).join(', ')}</span>
      {counterparts.length > 0 && (
        <span className="faint" dir="auto">
          {' '}
          {messages.promises.to} {counterparts.map(partyName).join(', ')}
        </span>
      )}
    </>
  );
}

function What({ commitment }: { commitment: Commitment }) {
  const { id, text, negated, condition, citations, sources } = commitment;
  return (
    <WithWords citations={citations} sources={sources}>
      {(button) => (
        <>
          {negated && <span className="faint">{messages.promises.not} </span>}
          <Link to="/entries/$id" params={{ id }} data-open>
            <span dir="auto">{text}</span>
          </Link>
          {condition && !text.includes(condition) && (
            <span className="promise-condition" dir="auto">
              {condition}
            </span>
          )}
          {button}
        </>
      )}
    </WithWords>
  );
}

const { columns: names } = messages.promises;
const columns: Column<Commitment>[] = [
  { name: names.given, cell: (c) => <EdtfDate date={c.date} reported={c.reported} /> },
  { name: names.who, cell: (c) => <Who commitment={c} /> },
  { name: names.what, isHead: true, cell: (c) => <What commitment={c} /> },
  {
    name: names.due,
    cell: (c) =>
      c.due ? <EdtfDate date={c.due} /> : <span className="faint">{messages.promises.noTerm}</span>,
  },
  {
    name: names.outcome,
    cell: (c) => (
      <>
        <OutcomeWord outcome={c.outcome} />
        {c.occasion && <ShownBy occasion={c.occasion} />}
        {c.event && <ShownByDeed event={c.event} />}
      </>
    ),
  },
];

export function Promises() {
  const { person: _, reverse, ...search } = route.useSearch();
  const pages = useInfiniteQuery(commitmentPages({ ...search, reverse: !reverse, citations: 1 }));
  return (
    <View
      title={messages.views.promises}
      lead={messages.promises.lead}
      className="with-filters promises-view"
    >
      <FilterColumn>
        <ChoiceFilter name="outcome" values={outcomes} labels={messages.outcome} />
        <PeriodAndWords />
        <FlagFilter name="reverse" label={messages.filters.earliestFirst} />
        <ListFilter name="party" />
        <ListFilter name="source" />
      </FilterColumn>
      <Paged pages={pages} empty={messages.promises.none}>
        {(items) => (
          <Table label={messages.views.promises} columns={columns} items={items} keyOf={(c) => c.id} />
        )}
      </Paged>
    </View>
  );
}
