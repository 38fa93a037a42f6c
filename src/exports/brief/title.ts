/** What a document is called by what was asked for. */
import type { AskedFilters, Filters } from '../../queries/filters/filters.ts';
import { listed, partyInText } from '../phrases.ts';

interface Asked extends Pick<AskedFilters, 'person' | 'from' | 'to' | 'search'> {
  issue?: string[] | undefined;
  /** What a dossier is called. */
  dossier?: string | undefined;
}

/** "Brief: South Korea and the United States, from 2021-09 to 2021-10" */
export function titleOf(
  kind: string,
  { dossier, person, issue, from, to, search }: Asked,
  filters: Filters,
): string {
  const parties = [...new Set([...(filters.between ?? []), ...(filters.parties ?? [])])].map(partyInText);
  const subject = [...parties, ...(person ?? []).filter((p) => !p.startsWith('person-'))];
  const about = [
    dossier ?? null,
    subject.length > 0 ? listed(subject) : null,
    issue === undefined ? null : `on ${listed(issue.map((i) => i.replaceAll('-', ' ')))}`,
    search === undefined ? null : `“${search}”`,
    from === undefined ? null : `from ${from}`,
    to === undefined ? null : `to ${to}`,
  ].filter((w) => w !== null);
  return about.length === 0 ? kind : `${kind}: ${about.join(', ')}`;
}
