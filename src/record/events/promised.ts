/** What kind of event would keep a promise, by the event that its own words are coded as. */
import type { Event, Span } from '../../contract/reading.ts';

/** What would keep a promise: an event of a type, in a mode where the words give one, to the parties that they name. */
export interface Promised {
  type: Event['type'];
  mode: string | null;
  target: string[];
}

/** Of AGREE, by the CAMEO code of what was agreed to: the longest code that it begins with. */
const agreed: readonly (readonly [cameo: string, promised: string])[] = [
  ['0331', 'AID economic'],
  ['0332', 'AID military'],
  ['0333', 'AID humanitarian'],
  ['0334', 'AID peacekeeping'],
  ['033', 'AID'],
  ['0311', 'COOPERATE economic'],
  ['0312', 'COOPERATE military'],
  ['0313', 'COOPERATE judicial'],
  ['0314', 'COOPERATE intelligence'],
  ['0353', 'CONCEDE release'],
  ['0354', 'CONCEDE ease'],
  ['0355', 'CONCEDE access'],
  ['0356', 'RETREAT'],
  ['035', 'CONCEDE'],
];

/** Of THREATEN, by its mode. */
const threatened: { readonly [mode: string]: string } = {
  restrict: 'SANCTION embargo',
  relations: 'SANCTION',
  expel: 'SANCTION expel',
};

/** Types that say what is done, and that are not a word about it. */
const DEEDS: readonly string[] = ['CONCEDE', 'COOPERATE', 'AID', 'RETREAT', 'SANCTION', 'MOBILIZE', 'COERCE'];

/** "AID humanitarian", "CONCEDE": null where no event would show it. */
export function kindPromised({ type, status, mode, cameo }: Event): string | null {
  if (type === 'AGREE') return agreed.find(([code]) => cameo?.startsWith(code))?.[1] ?? null;
  if (type === 'THREATEN') return threatened[mode ?? ''] ?? null;
  if (status !== 'planned' || !DEEDS.includes(type)) return null;
  return mode ? `${type} ${mode}` : type;
}

/** What would keep what these words promise: of the events coded in them, the first that one of the holders does. */
export function promisedIn(
  events: readonly Event[],
  what: Span,
  evidence: Span,
  holders: readonly string[],
): Promised | null {
  const within = ([start, end]: Span) =>
    events.filter((e) => start <= e.trigger[0] && e.trigger[1] <= end && isOf(e, holders));
  for (const event of [...within(what), ...within(evidence)]) {
    const kind = kindPromised(event);
    if (kind === null) continue;
    const [type, mode = null] = kind.split(' ');
    const target = [...new Set(event.target.flatMap((a) => a.party ?? []))].sort();
    return { type: type as Event['type'], mode, target };
  }
  return null;
}

const isOf = ({ source }: Event, holders: readonly string[]): boolean =>
  source.some((a) => holders.some((h) => h === a.party || h === a.entity));
