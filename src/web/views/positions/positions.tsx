/** One issue through time, a lane for each party; below, the same in words. */
import '../../styles/positions.css';
import '../../styles/state.css';
import '../../styles/timeline.css';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useMemo, useState } from 'react';
import type { Change, Position } from '../../../api/schemas/index.ts';
import {
  changesQuery,
  conditionsQuery,
  issuesIn,
  issuesQuery,
  positionsQuery,
  stateQuery,
} from '../../api/ledger.ts';
import { FlagFilter, ListFilter, SelectFilter } from '../../filters/fields.tsx';
import { FilterColumn, useFilters } from '../../filters/filters.tsx';
import { PeriodAndWords } from '../../filters/occasion-filters.tsx';
import { messages } from '../../messages/index.ts';
import { EmptyNote } from '../../parts/empty.tsx';
import { usePartyName } from '../../parts/entries/party.tsx';
import { issueInText, issueName } from '../../parts/entries/stance.tsx';
import { ProblemNote } from '../../parts/problem.tsx';
import { View } from '../../parts/view.tsx';
import { Legend } from '../state/legend.tsx';
import { lanesOf } from './lanes.ts';
import { Picture } from './picture.tsx';
import { PositionRow } from './position-row.tsx';

const route = getRouteApi('/positions');

/** So many parties have a lane where none are chosen. */
const lanes = 6;
/** The picture holds so many words at most. */
const most = 500;
/** So many other parties are offered a lane. */
const named = 9;
/** The list shows so many at once. */
const listed = 50;

function List({ positions, changes }: { positions: readonly Position[]; changes: readonly Change[] }) {
  const { changes: isOnlyChanges } = route.useSearch();
  const [shown, setShown] = useState(listed);
  const byId = useMemo(() => new Map(changes.map((c) => [c.id, c])), [changes]);
  const all = isOnlyChanges ? positions.filter((p) => byId.has(p.id)) : positions;
  return (
    <section>
      <h2>
        {messages.positions.inOrder}{' '}
        <span className="all">
          {isOnlyChanges
            ? messages.positions.changes(all.length)
            : messages.positions.latestFirst(all.length)}
        </span>
      </h2>
      <ul className="rows">
        {all.slice(0, shown).map((position) => (
          <PositionRow key={position.id} position={position} change={byId.get(position.id)} />
        ))}
      </ul>
      {all.length > shown && (
        <button type="button" className="more" onClick={() => setShown(shown + listed)}>
          {messages.more(all.length - shown)}
        </button>
      )}
    </section>
  );
}

/** Parties that could have a lane too. */
function Others({ parties, shown }: { parties: readonly string[]; shown: readonly string[] }) {
  const partyName = usePartyName();
  const { set } = useFilters();
  return (
    <p className="other-lanes">
      <span className="faint">{messages.positions.addLane}</span>
      {parties.map((party) => (
        <button key={party} type="button" className="quiet" onClick={() => set({ party: [...shown, party] })}>
          {partyName(party)}
        </button>
      ))}
    </p>
  );
}

function Conditions({ issue, party }: { issue: string; party: string[] }) {
  const { data } = useQuery(
    conditionsQuery({ issue: [issue], party, reverse: true, limit: 12, citations: 1 }),
  );
  return (
    <section>
      <h2>{messages.positions.conditions}</h2>
      {!data && <p className="loading">{messages.loading}</p>}
      {data?.items.length === 0 && <p className="faint">{messages.positions.noConditions}</p>}
      {data && data.items.length > 0 && (
        <ul className="rows">
          {data.items.map((position) => (
            <PositionRow key={position.id} position={position} />
          ))}
        </ul>
      )}
    </section>
  );
}

function OnIssue({ issue }: { issue: string }) {
  const { issue: _, changes: __, ...filters } = route.useSearch();
  const { from, to, party } = filters;
  const sides = useQuery(stateQuery({ issue: [issue], party, from, to, rows: lanes, columns: 1 }));
  const parties = useMemo(() => sides.data?.parties.map((p) => p.party) ?? [], [sides.data]);
  const asked = { ...filters, issue: [issue], party: parties, reverse: true, limit: most };
  const isReady = parties.length > 0;
  const found = useQuery({ ...positionsQuery({ ...asked, citations: 1 }), enabled: isReady });
  const { person: ___, ...ofParties } = asked;
  const turns = useQuery({ ...changesQuery({ ...ofParties, citations: 0 }), enabled: isReady });
  const positions = found.data?.items;
  const changes = turns.data?.items;
  const drawn = useMemo(
    () => lanesOf(positions ?? [], parties, changes ?? []),
    [positions, parties, changes],
  );
  const error = sides.error ?? found.error ?? turns.error;
  if (error) return <ProblemNote error={error} retry={() => void sides.refetch()} />;
  if (sides.data && !isReady) return <EmptyNote title={messages.positions.none} />;
  if (!positions) return <p className="loading">{messages.loading}</p>;
  if (positions.length === 0) return <EmptyNote title={messages.positions.none} />;
  const others = sides.data?.others.parties.slice(0, named).map((p) => p.party) ?? [];
  return (
    <div aria-busy={found.isPlaceholderData} className={found.isPlaceholderData ? 'stale' : undefined}>
      <div className="picture-tools">
        <Legend />
      </div>
      {drawn.length > 0 && <Picture lanes={drawn} label={messages.positions.picture(issueInText(issue))} />}
      {others.length > 0 && <Others parties={others} shown={parties} />}
      {found.data?.more && <p className="faint">{messages.positions.more}</p>}
      <List positions={positions} changes={changes ?? []} />
      <Conditions issue={issue} party={parties} />
    </div>
  );
}

export function Positions() {
  const search = route.useSearch();
  const all = useQuery(issuesQuery());
  const issues = issuesIn(all.data);
  const issue = search.issue?.[0] ?? issues[0];
  return (
    <View
      title={issue ? issueName(issue) : messages.views.positions}
      lead={issue && messages.positions.lead}
      className="with-filters"
    >
      <FilterColumn>
        <SelectFilter
          name="issue"
          label={messages.issue}
          options={issues.map((one) => ({ value: one, label: issueName(one) }))}
        />
        <FlagFilter name="changes" label={messages.filters.onlyChanges} />
        <ListFilter name="party" />
        <PeriodAndWords />
        <ListFilter name="person" />
        <ListFilter name="source" />
      </FilterColumn>
      <div>
        {all.error && <ProblemNote error={all.error} retry={() => void all.refetch()} />}
        {!issue && !all.data && !all.error && <p className="loading">{messages.loading}</p>}
        {!issue && all.data && <EmptyNote title={messages.positions.none} />}
        {issue && <OnIssue issue={issue} />}
      </div>
    </View>
  );
}
