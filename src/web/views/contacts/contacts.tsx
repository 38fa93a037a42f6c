/** Who met whom: as a matrix, as a network, and where on a map. */
import '../../styles/views/contacts.css';
import { getRouteApi, Link } from '@tanstack/react-router';
import { lazy, Suspense } from 'react';
import { ListFilter } from '../../filters/fields.tsx';
import { FilterColumn } from '../../filters/filters.tsx';
import { OccasionFilters, PeriodAndWords } from '../../filters/occasion-filters.tsx';
import { messages } from '../../messages/index.ts';
import { View } from '../../parts/view.tsx';
import { LevelFilter } from './level-filter.tsx';
import { MatrixOfContacts } from './matrix.tsx';

const NetworkOfContacts = lazy(() => import('./network.tsx').then((m) => ({ default: m.NetworkOfContacts })));
const MapOfMeetings = lazy(() => import('./map/map.tsx').then((m) => ({ default: m.MapOfMeetings })));

const route = getRouteApi('/contacts');

function AsChoice({ chosen }: { chosen: 'matrix' | 'network' | 'map' }) {
  return (
    <nav className="as-choice" aria-label={messages.contacts.asLabel}>
      {(['matrix', 'network', 'map'] as const).map((as) => (
        <Link
          key={as}
          from="/contacts"
          to="/contacts"
          search={(before) => ({ ...before, as: as === 'matrix' ? undefined : as })}
          // The router would call each of them the page, whatever it is shown as.
          activeOptions={{ exact: true, includeSearch: true, explicitUndefined: true }}
          aria-current={as === chosen ? 'page' : undefined}
        >
          {messages.contacts.as[as]}
        </Link>
      ))}
    </nav>
  );
}

export function Contacts() {
  const { as = 'matrix' } = route.useSearch();
  return (
    <View title={messages.views.contacts} lead={messages.contacts.lead[as]} className="with-filters">
      <FilterColumn>
        <PeriodAndWords />
        {as !== 'map' && <LevelFilter />}
        <ListFilter name="party" />
        <OccasionFilters />
        <ListFilter name="source" />
      </FilterColumn>
      <div>
        <AsChoice chosen={as} />
        <Suspense fallback={<p className="loading">{messages.loading}</p>}>
          {as === 'matrix' && <MatrixOfContacts />}
          {as === 'network' && <NetworkOfContacts />}
          {as === 'map' && <MapOfMeetings />}
        </Suspense>
      </div>
    </View>
  );
}
