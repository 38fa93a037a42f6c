import '../../../styles/views/map.css';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { useEffect, useRef, useState } from 'react';
import type { PlaceOnMap, PlacesOnMap } from '../../../../api/schemas/index.ts';
import { entriesByIds, placesOnMap } from '../../../api/pictures.ts';
import { messages } from '../../../messages/index.ts';
import { EmptyNote } from '../../../parts/empty.tsx';
import { OccasionRow } from '../../../parts/entries/entry-rows.tsx';
import { ProblemNote } from '../../../parts/problem.tsx';
import { type Column, Table } from '../../../parts/table.tsx';
import { dateWords } from '../../../record/dates.ts';
import { WorldMap } from './world-map.tsx';

const route = getRouteApi('/contacts');

/** So many meetings of a place are listed, and so many places at once. */
const listed = 40;
const firstPlaces = 20;

/** `isNew` where the place has just been chosen, perhaps from farther down. */
function MeetingsAt({ place, isNew }: { place: PlaceOnMap; isNew: boolean }) {
  const heading = useRef<HTMLHeadingElement>(null);
  const { data, error, refetch } = useQuery(entriesByIds(place.ids.slice(0, listed), 1));
  // biome-ignore lint/correctness/useExhaustiveDependencies: another place is another list to look at.
  useEffect(() => {
    if (isNew) heading.current?.scrollIntoView({ block: 'nearest' });
  }, [isNew, place.name]);
  return (
    <section className="place-meetings" aria-labelledby="place-meetings">
      <h2 id="place-meetings" ref={heading}>
        <span dir="auto">{messages.contacts.meetingsAt(place.name)}</span>{' '}
        <span className="all">{messages.counts.occasions(place.occasions)}</span>
      </h2>
      {place.kind !== 'place' && <p className="faint">{messages.contacts.unclose[place.kind]}</p>}
      {error && <ProblemNote error={error} retry={() => void refetch()} />}
      {!data && !error && <p className="loading">{messages.loading}</p>}
      <ul className="rows">
        {data?.items.map((item) => item.type === 'occasion' && <OccasionRow key={item.id} occasion={item} />)}
      </ul>
      {place.occasions > listed && <p className="faint">{messages.contacts.more(listed)}</p>}
    </section>
  );
}

const years = ({ first, last }: PlaceOnMap): string => {
  const [a, b] = [first?.slice(0, 4), last?.slice(0, 4)];
  return !a || !b ? '' : a === b ? a : dateWords(`${a}/${b}`);
};

function PlaceTable({
  places,
  at,
  onChoose,
}: {
  places: PlaceOnMap[];
  at: string | undefined;
  onChoose(name: string): void;
}) {
  const [more, setMore] = useState(firstPlaces);
  const columns: Column<PlaceOnMap>[] = [
    {
      name: messages.contacts.place,
      isHead: true,
      cell: ({ name, names }) => {
        const others = names.filter((one) => one !== name);
        return (
          <>
            <button
              type="button"
              className="place-choice"
              data-open
              aria-pressed={name === at}
              onClick={() => onChoose(name)}
            >
              {name}
            </button>
            {others.length > 0 && (
              <span className="faint place-names" dir="auto">
                {messages.contacts.names(others.join(', '))}
              </span>
            )}
          </>
        );
      },
    },
    { name: messages.columns.meetings, isNumber: true, cell: ({ occasions }) => occasions },
    { name: messages.contacts.held, isNumber: true, cell: ({ held }) => held || '' },
    { name: messages.contacts.years, isShort: true, cell: years },
  ];
  return (
    <>
      <Table
        label={messages.contacts.places}
        columns={columns}
        items={places.slice(0, more)}
        keyOf={(p) => p.name}
      />
      {places.length > more && (
        <button type="button" className="more" onClick={() => setMore(places.length)}>
          {messages.more(places.length - more)}
        </button>
      )}
    </>
  );
}

function Notes({ elsewhere, without }: PlacesOnMap) {
  return (
    <>
      {elsewhere.length > 0 && (
        <p className="faint">
          {messages.contacts.elsewhere}:{' '}
          <span dir="auto">
            {elsewhere.map(({ name, occasions }) => `${name} (${occasions})`).join(', ')}
          </span>
        </p>
      )}
      {without > 0 && <p className="faint">{messages.contacts.without(without)}</p>}
    </>
  );
}

export function MapOfMeetings() {
  const { as: _, at, level: __, ...asked } = route.useSearch();
  const navigate = useNavigate({ from: '/contacts' });
  const [isNew, setNew] = useState(false);
  const { data, error, refetch } = useQuery(placesOnMap(asked));
  if (error) return <ProblemNote error={error} retry={() => void refetch()} />;
  if (!data) return <p className="loading">{messages.loading}</p>;
  if (data.places.length === 0) return <EmptyNote title={messages.contacts.noPlaces} />;
  const chosen = data.places.find(({ name }) => name === at);
  const onChoose = (name: string) => {
    setNew(true);
    void navigate({
      search: (before) => ({ ...before, at: name === at ? undefined : name }),
      resetScroll: false,
    });
  };
  return (
    <>
      <WorldMap places={data.places} at={at} onChoose={onChoose} />
      <div className="map-below">
        <section className="places" aria-labelledby="places">
          <h2 id="places">
            {messages.contacts.places} <span className="all">{data.places.length.toLocaleString('en')}</span>
          </h2>
          <PlaceTable places={data.places} at={at} onChoose={onChoose} />
          <Notes {...data} />
        </section>
        {chosen ? (
          <MeetingsAt place={chosen} isNew={isNew} />
        ) : (
          <p className="faint place-meetings">{messages.contacts.choose}</p>
        )}
      </div>
    </>
  );
}
