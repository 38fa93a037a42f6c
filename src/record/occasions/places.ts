/** Whether two places can be one: the same, one within the other, or a quarter or suburb of the same city. */
import { foldName } from '../../knowledge/naming/fold.ts';
import { citiesNamed } from '../../knowledge/places.ts';
import { prominentState } from '../../knowledge/prominent-cities.ts';
import { type Region, regions } from '../../knowledge/regions.ts';
import { states } from '../../knowledge/states.ts';
import { once } from '../../knowledge/tsv.ts';

export interface PlaceAccount {
  /** Folded. */
  name: string;
  /** The state that it lies in, or is. */
  party: string | null;
  isState: boolean;
  geo: { lat: number; lon: number } | null;
}

/** By folded name: the states, and the cities that stand for them. */
const stateNames = once(() => {
  const names = new Map<string, string>();
  for (const { alpha3, name, aliases } of states())
    for (const n of [name, ...aliases]) names.set(foldName(n), alpha3);
  return names;
});
const capitals = once(
  () => new Map(states().flatMap((s) => s.capitals.map((c) => [foldName(c), s.alpha3] as const))),
);
const regionNames = once(() => {
  const names = new Map<string, Region>();
  for (const region of regions()) for (const n of region.names) names.set(foldName(n), region);
  return names;
});

/** What the gazetteer knows of a place by its name alone: of several cities of the name the largest. */
export function placeNamed(name: string): PlaceAccount {
  const folded = foldName(name);
  const state = stateNames().get(folded);
  if (state !== undefined) return { name: folded, party: state, isState: true, geo: null };
  const region = regionNames().get(folded);
  const party = capitals().get(folded) ?? prominentState(folded);
  const cities = citiesNamed(folded);
  const city = cities.find((c) => party === undefined || c.party === party);
  const geo = city ?? (region?.kind === 'venue' ? region : null);
  return {
    name: folded,
    party: party ?? region?.state ?? city?.party ?? null,
    isState: false,
    geo: geo && { lat: geo.lat, lon: geo.lon },
  };
}

/** "Europe", "the Middle East": it contradicts no place. */
const spansStates = ({ name }: PlaceAccount): boolean => {
  const region = regionNames().get(name);
  return region !== undefined && region.kind === 'region' && region.state === null;
};

/** True when the one place is, or lies in, the other; false when they are two; null when this cannot be told. */
export function placesAgree(a: PlaceAccount | null, b: PlaceAccount | null): boolean | null {
  if (!a || !b) return null;
  if (a.name === b.name) return true;
  if (spansStates(a) || spansStates(b)) return null;
  return isWithin(a, b) || isWithin(b, a) || areNear(a, b);
}

/** Inhabitants, in thousands, from which on a name means the city rather than the province of that name. */
const METROPOLIS = 1000;

/** Whether by name the one place is a province of the state in which the other lies: "Quebec" of a town there. */
export function isProvinceOf(province: PlaceAccount, place: PlaceAccount): boolean {
  const region = regionNames().get(province.name);
  if (region?.kind !== 'province' || region.state === null || capitals().has(province.name)) return false;
  const isCity = citiesNamed(province.name).some((c) => c.population >= METROPOLIS);
  return !isCity && region.state === (place.party ?? placeNamed(place.name).party);
}

function isWithin(inner: PlaceAccount, outer: PlaceAccount): boolean {
  const state = outer.isState ? outer.party : (stateNames().get(outer.name) ?? null);
  if (state !== null) return (inner.party ?? placeNamed(inner.name).party) === state;
  return ` ${inner.name} `.includes(` ${outer.name} `);
}

/** Within about 30 km: a house, a quarter or a suburb of a city. */
function areNear({ geo: a, isState: x }: PlaceAccount, { geo: b, isState: y }: PlaceAccount): boolean {
  if (!a || !b || x || y) return false;
  const north = a.lat - b.lat;
  const east = (a.lon - b.lon) * Math.cos((a.lat * Math.PI) / 180);
  return Math.hypot(north, east) < 0.27;
}
