import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useCallback, useMemo } from 'react';
import { partiesQuery } from '../../api/questions.ts';

/** A function from a party's code to its plain name; the code itself until the names are there. */
export function usePartyName(): (party: string) => string {
  const { data } = useQuery({ ...partiesQuery(), staleTime: Number.POSITIVE_INFINITY });
  const names = useMemo(() => new Map(data?.items.map((p) => [p.id, p.name])), [data]);
  return useCallback((party) => names.get(party) ?? party, [names]);
}

/** A party by its code, or by its name with `full`; leads to its meetings. */
export function PartyLink({ party, full = false }: { party: string; full?: boolean }) {
  const name = usePartyName()(party);
  return (
    <Link to="/meetings" search={{ party: [party], reverse: true }} className="party" title={name}>
      {full ? name : party}
    </Link>
  );
}
