/** One issue through time, a lane for each party; below, the same in words. */
import '../../styles/views/positions.css';
import '../../styles/views/state.css';
import '../../styles/views/timeline.css';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useMemo } from 'react';
import { issuesIn, issuesQuery, positionsQuery, stateQuery } from '../../api/ledger.ts';
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
import { Changes, Conditions, Words } from './lists.tsx';
import { Picture } from './picture.tsx';

const route = getRouteApi('/positions');

/** So many parties have a lane where none are chosen. */
const lanes = 6;
/** The picture holds so many words at most. */
const most = 500;
/** So many other parties are offered a lane. */
const named = 9;

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

function OnIssue({ issue }: { issue: string }) {
  const partyName = usePartyName();
  const { issue: _, changes: isOnlyChanges, ...filters } = route.useSearch();
  const { from, to, party } = filters;
  const sides = useQuery(stateQuery({ issue: [issue], party, from, to, rows: lanes, columns: 1 }));
  const parties = useMemo(() => sides.data?.parties.map((p) => p.party) ?? [], [sides.data]);
  const asked = { ...filters, issue: [issue], party: parties, reverse: true };
  const isReady = parties.length > 0;
  const found = useQuery({ ...positionsQuery({ ...asked, limit: most, citations: 0 }), enabled: isReady });
  const { person: __, ...ofParties } = asked;
  const positions = found.data?.items;
  const drawn = useMemo(() => lanesOf(positions ?? [], parties), [positions, parties]);
  const silent = parties.filter((party) => !drawn.some((lane) => lane.party === party));
  const error = sides.error ?? found.error;
  if (error) return <ProblemNote error={error} retry={() => void sides.refetch()} />;
  if (sides.data && !isReady) return <EmptyNote title={messages.positions.none} />;
  if (!positions) return <p className="loading">{messages.loading}</p>;
  if (positions.length === 0) return <EmptyNote title={messages.positions.none} />;
  const others = sides.data?.others.parties.slice(0, named).map((p) => p.party) ?? [];
  return (
    <>
      <div aria-busy={found.isPlaceholderData} className={found.isPlaceholderData ? 'stale' : undefined}>
        <div className="picture-tools">
          <Legend />
        </div>
        {drawn.length > 0 && <Picture lanes={drawn} label={messages.positions.picture(issueInText(issue))} />}
        {silent.length > 0 && (
          <p className="faint">{messages.positions.noWord(silent.map(partyName).join(', '))}</p>
        )}
        {others.length > 0 && <Others parties={others} shown={parties} />}
        {found.data?.next && <p className="faint">{messages.positions.more}</p>}
      </div>
      <Conditions asked={ofParties} />
      {isOnlyChanges ? <Changes asked={ofParties} /> : <Words asked={asked} lanes={drawn} />}
    </>
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
