/** What a document is called by what was asked for. */
import type { AskedFilters, Filters } from '../../queries/filters/filters.ts';
import { speakDate } from '../dates.ts';
import { listed, partyInText } from '../phrases.ts';

interface Asked extends Pick<AskedFilters, 'person' | 'from' | 'to' | 'search'> {
  issue?: string[] | undefined;
  /** What a dossier is called. */
  dossier?: string | undefined;
}

const isEdtf = (date: string) => /^\d{4}(-\d\d){0,2}$/.test(date);
const spoken = (date: string) => (isEdtf(date) ? speakDate(date) : date);

/** "in 2018", "September – October 2021", "from 18 October 2021". */
function periodOf(from: string | undefined, to: string | undefined): string | null {
  if (from === undefined) return to === undefined ? null : `to ${spoken(to)}`;
  if (to === undefined) return `from ${spoken(from)}`;
  if (from === to) return `${/-\d\d-/.test(from) ? 'on' : 'in'} ${spoken(from)}`;
  return isEdtf(from) && isEdtf(to) ? speakDate(`${from}/${to}`) : `${spoken(from)} to ${spoken(to)}`;
}

/** "Brief: South Korea and the United States, September – October 2021" */
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
    periodOf(from, to),
  ].filter((w) => w !== null);
  return about.length === 0 ? kind : `${kind}: ${about.join(', ')}`;
}
