/** Where on Earth a place is, by its name in the reports. */
import { citiesNamed } from '../../knowledge/places.ts';
import { prominentState } from '../../knowledge/prominent-cities.ts';
import { regions } from '../../knowledge/regions.ts';
import { type State, states } from '../../knowledge/states.ts';
import { once } from '../../knowledge/tsv.ts';
import { foldName } from '../../record/names.ts';

export interface Located {
  /** What the place there is usually called: of "the White House" and "Washington, D.C." Washington. */
  name: string;
  lat: number;
  lon: number;
  /** `state` where no more than the state is known. */
  kind: 'place' | 'area' | 'state';
}

const plain = (name: string) => foldName(name).replace(/^the /, '');

/** The first of several names counts. */
function indexed<T>(all: readonly T[], namesOf: (one: T) => readonly string[]): Map<string, T> {
  const index = new Map<string, T>();
  for (const one of all)
    for (const name of namesOf(one).map(plain)) if (!index.has(name)) index.set(name, one);
  return index;
}

const capitals = once(() => indexed(states(), (s) => s.capitals.slice(0, 1)));
const seats = once(() => indexed(states(), (s) => s.seats));
/** Former and other seats of government, and other spellings of the capital. */
const otherCapitals = once(() => indexed(states(), (s) => s.capitals.slice(1)));
const stateNames = once(() => indexed(states(), (s) => [s.name, ...s.aliases]));
const areas = once(() => indexed(regions(), (r) => r.names));

const inCapital = ({ capitals: [name], capitalPosition: at }: State): Located => ({
  name: name!,
  ...at,
  kind: 'place',
});

function cityNamed(name: string, within: State | undefined): Located | null {
  const found = citiesNamed(name.toLowerCase());
  const state = within?.alpha3 ?? prominentState(name);
  const city = found.find((c) => c.party === state) ?? (within ? undefined : found[0]);
  return city ? { name: city.name, lat: city.lat, lon: city.lon, kind: 'place' } : null;
}

function exactly(name: string, within?: State): Located | null {
  const words = plain(name);
  const capital = capitals().get(words);
  if (capital && (!within || capital === within)) return inCapital(capital);
  const area = areas().get(words);
  const ofArea: Located | null = area
    ? { name: area.names[0]!, lat: area.lat, lon: area.lon, kind: area.kind === 'venue' ? 'place' : 'area' }
    : null;
  if (ofArea?.kind === 'place') return ofArea;
  const seat = seats().get(words);
  if (seat) return inCapital(seat);
  const other = otherCapitals().get(words);
  if (other) return cityNamed(name, other) ?? inCapital(other);
  if (prominentState(name)) return cityNamed(name, within);
  const state = stateNames().get(words);
  if (state) return { name: state.name, ...state.position, kind: 'state' };
  return ofArea ?? cityNamed(name, within);
}

/**
 * A capital, a venue, a house that stands for a government (its capital), a well-known city, a state or region (a point in
 * it), or the largest city of the name; of "Quang Ninh, Vietnam" the first part that is known. Null where nothing is.
 */
export function located(place: string): Located | null {
  const whole = exactly(place);
  if (whole || !place.includes(',')) return whole;
  const parts = place.split(',').map((part) => part.trim());
  const within = stateNames().get(plain(parts.at(-1)!));
  for (const part of parts) {
    const found = exactly(part, within) ?? exactly(part);
    if (found) return found;
  }
  return null;
}
