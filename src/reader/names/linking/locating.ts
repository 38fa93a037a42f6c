/** Where the places of a report lie: by what stands beside a name, by what else the report names, by the gazetteer. */

import { prominentState } from '../../../knowledge/prominent-cities.ts';
import { regions } from '../../../knowledge/regions.ts';
import { once } from '../../../knowledge/tsv.ts';
import { Shape, type Tokens } from '../../types.ts';
import type { Draft } from '../draft.ts';
import type { Entry } from '../gazetteer.ts';
import { type City, citiesOf, foldName } from '../lexicon.ts';
import { wordSet } from '../word-set.ts';
import { cityMeant } from './places.ts';

type Point = { lat: number; lon: number };

export interface Located {
  /** The gazetteer's name where it holds the place, else null. */
  name: string | null;
  party: string | null;
  ref: string | null;
  /** For a place that the gazetteer does not hold, that of what the report says it is in; null where it does not say. */
  geo: Point | null;
}

/** Provinces by name. */
const provinces = once(
  () =>
    new Map(regions().flatMap((r) => (r.kind === 'province' && r.state ? [[r.names[0]!, r] as const] : []))),
);

/** The entry of a province or the like, which says where a town lies: "Ky.", "Ontario". */
const provinceOf = (d: Draft | undefined): Entry | null =>
  d?.entry?.kind === 'region' && d.entry.geo && provinces().has(d.entry.ref) ? d.entry : null;

/** How much nearer, by square, a town may lie to another province's middle than to its own; a large town more so. */
const SHAPE_SLACK = 3;
const LARGE_SLACK = 10;
/** Inhabitants, in thousands, from which a town is the likely bearer of its name. */
const LARGE = 50;

/** How many names back and forth a province is looked for. */
const NEARBY = 6;

/** Parts of a town. */
const PART = wordSet(
  'suburb suburbs district districts borough boroughs neighborhood neighborhoods neighbourhood neighbourhoods quarter quarters ward wards',
);

/** "Oslo Airport", "Oslo-Ida Lund International Airport": one with the name of its town. */
const AIRPORT =
  /^(\p{L}+(?: \p{L}+)??)(?:-\p{L}.*)? (?:international )?(?:airport|airfield|airbase|air base)$/iu;

const COMPASS =
  /^(?:(?:north|south|east|west|northern|southern|eastern|western|central|upper|lower|inner|outer|greater|downtown)[ -])+/i;

/** Squared distance in degrees, the meridians narrowed by latitude. */
function distance(a: Point, b: Point): number {
  const narrow = Math.cos(((a.lat + b.lat) / 2) * (Math.PI / 180));
  return (a.lat - b.lat) ** 2 + ((a.lon - b.lon) * narrow) ** 2;
}

/** Whether a town can lie in a province: no other province of the state has its middle much nearer. */
function canLieIn(town: City, province: Entry): boolean {
  const own = distance(town, province.geo!);
  const slack = town.population >= LARGE ? LARGE_SLACK : SHAPE_SLACK;
  for (const r of provinces().values()) {
    if (r.state === province.party && r.names[0] !== province.ref && distance(town, r) * slack < own)
      return false;
  }
  return true;
}

/** The town of a name in a province, the nearest to its middle where there are several, or null. */
function townIn(name: string, province: Entry): City | null {
  let best: City | null = null;
  for (const c of citiesOf(name)) {
    if (c.party !== province.party || !canLieIn(c, province)) continue;
    if (!best || distance(c, province.geo!) < distance(best, province.geo!)) best = c;
  }
  return best;
}

/** Locates the places of one report. */
export class Locator {
  /** The province in which the report sets a town of a name, folded, anywhere. */
  private readonly setIn = new Map<string, Entry>();
  /** The province that the report is from, or that alone it sets towns in. */
  private readonly home: Entry | null;
  private readonly found = new Map<number, Located>();

  constructor(
    private readonly tokens: Tokens,
    private readonly drafts: readonly Draft[],
    /** Parties that the report names. */
    private readonly parties: ReadonlySet<string>,
  ) {
    const used = new Set<Entry>();
    drafts.forEach((d, i) => {
      if (d.kind === 'person' || d.kind === 'organisation') return;
      const province = provinceOf(this.qualifier(i));
      if (!province || provinceOf(d)) return;
      used.add(province);
      const key = this.key(d);
      if (!this.setIn.has(key)) this.setIn.set(key, province);
    });
    this.home = used.size === 1 ? [...used][0]! : null;
  }

  private key(d: Draft): string {
    return foldName(this.tokens.text.slice(d.from, d.to));
  }

  /** What stands after a comma behind a name: "Paris, Texas". */
  private qualifier(i: number): Draft | undefined {
    const next = this.drafts[i + 1];
    const { end } = this.drafts[i]!;
    return next && this.tokens.word[end] === ',' && next.first === end + 1 ? next : undefined;
  }

  /** Whether a name that is also a state's or capital's is a town of a province in this report: "Turkey, Texas". */
  isTown(i: number): boolean {
    const d = this.drafts[i]!;
    const province = this.setIn.get(this.key(d));
    return province !== undefined && province.party !== d.entry?.party;
  }

  /** Where draft `i`, a place, lies. */
  at(i: number): Located {
    let made = this.found.get(i);
    if (!made) {
      made = this.locate(i);
      this.found.set(i, made);
    }
    return made;
  }

  private locate(i: number): Located {
    const d = this.drafts[i]!;
    const name = this.tokens.text.slice(d.from, d.to);
    const province = this.setIn.get(this.key(d));
    if (province && province.party !== d.entry?.party) return this.inProvince(name, province);
    const qualified = this.qualifier(i)?.entry?.party ?? null;
    const holder = d.entry ? null : this.holder(i);
    if (holder) return this.within(name, holder);
    // A region or capital that the gazetteer holds, unless a qualifier says that another is meant.
    const known = d.entry && !(qualified && d.entry.party && qualified !== d.entry.party) ? d.entry : null;
    if (known?.geo) return { name: known.name, party: known.party, ref: known.ref, geo: known.geo };
    const town = qualified ? null : ((this.home && townIn(name, this.home)) ?? this.townNearby(i, name));
    const city = town ?? cityMeant(name, qualified ?? known?.party ?? null, this.parties);
    // Of a town of the report's own province that the gazetteer does not hold, a larger namesake abroad is none.
    const local = this.home && !town && !qualified && !known && city && !this.isAmong(city);
    if (city && !local) return this.ofCity(known?.name ?? null, city);
    const around = this.around(i);
    return {
      name: known?.name ?? null,
      party: known?.party ?? qualified ?? around?.party ?? null,
      ref: known?.ref ?? null,
      geo: around?.geo ?? null,
    };
  }

  /** The town of a name in a province that the sentence, or one beside it, names: "Plymouth" in a report on Massachusetts. */
  private townNearby(i: number, name: string): City | null {
    if (citiesOf(name).length < 2) return null;
    const prominent = prominentState(name);
    const { drafts } = this;
    const { sentence } = drafts[i]!;
    for (let far = 1; far <= NEARBY; far++)
      for (const j of [i - far, i + far]) {
        const province = provinceOf(drafts[j]);
        if (!province || Math.abs(drafts[j]!.sentence - sentence) > 1) continue;
        if (prominent && prominent !== province.party) continue;
        const town = townIn(name, province);
        if (town) return town;
      }
    return null;
  }

  /** The town of which a place is said to be a part: "Lund" in "the Oslo suburbs of Berg, Lund and Vik". */
  private holder(i: number): { party: string | null; geo: Point } | null {
    const { tokens, drafts } = this;
    let first = i;
    while (first > 0 && this.goesOn(first)) first--;
    const of = drafts[first]!.first - 1;
    const town = drafts[first - 1];
    if (town?.kind !== 'place' || of < 1 || tokens.lower[of] !== 'of') return null;
    return town.end === of - 1 && PART.has(tokens.lower[of - 1]!) ? this.pointOf(first - 1) : null;
  }

  /** Whether a place is a member of a list that the place before it opens or goes on with. */
  private goesOn(i: number): boolean {
    const { tokens, drafts } = this;
    const [a, b] = [drafts[i - 1]!, drafts[i]!];
    if (a.kind !== 'place' || b.first - a.end > 2 || b.first === a.end) return false;
    for (let k = a.end; k < b.first; k++) if (!/^(?:,|and|or)$/.test(tokens.lower[k]!)) return false;
    return true;
  }

  /** A place within another: the town of that name near it, or else where the other lies. */
  private within(name: string, { party, geo }: { party: string | null; geo: Point }): Located {
    const near = citiesOf(name).find((c) => distance(c, geo) < 1);
    return near ? this.ofCity(null, near) : { name: null, party, ref: null, geo };
  }

  /** Whether a city is of a state that the report names, or known by its bare name everywhere. */
  private isAmong(city: City): boolean {
    return (
      city.party === this.home?.party ||
      this.parties.has(city.party) ||
      prominentState(city.name) !== undefined
    );
  }

  private ofCity(name: string | null, city: City): Located {
    return {
      name,
      party: city.party,
      ref: `${city.party}/${city.name}`,
      geo: { lat: city.lat, lon: city.lon },
    };
  }

  private inProvince(name: string, province: Entry): Located {
    const town = townIn(name, province);
    return town
      ? this.ofCity(null, town)
      : { name: null, party: province.party, ref: null, geo: province.geo };
  }

  /**
   * The place that holds one unknown to the gazetteer: its owner ("Toronto's Lund Park"), what follows "in" or a comma
   * ("the village of Lund in Sichuan"), the city of which it is a side ("North London"), or the report's own province.
   */
  private around(i: number): { party: string | null; geo: Point } | null {
    const { tokens, drafts } = this;
    const d = drafts[i]!;
    const before = drafts[i - 1];
    if (before && before.end === d.first - 1 && tokens.shape[before.end]! & Shape.Possessive) {
      const owner = this.pointOf(i - 1);
      if (owner) return owner;
    }
    const after = drafts[i + 1];
    const next = tokens.lower[d.end] ?? '';
    const gap = after ? after.first - d.end : 0;
    const held =
      (next === ',' && gap === 1) ||
      ((next === 'in' || next === 'of') && gap >= 1 && gap <= 2) ||
      (/^(?:county|district|province|city|town)$/.test(next) &&
        /^(?:in|of)$/.test(tokens.lower[d.end + 1] ?? '') &&
        gap <= 3);
    if (after && held && tokens.sentence[after.first] === tokens.sentence[d.first]) {
      const holder = this.pointOf(i + 1);
      if (holder) return holder;
    }
    const name = tokens.text.slice(d.from, d.to);
    const town = AIRPORT.exec(name)?.[1] ?? name.replace(COMPASS, '');
    const city = town !== name ? cityMeant(town, null, this.parties) : null;
    if (city) return { party: city.party, geo: { lat: city.lat, lon: city.lon } };
    return this.home ? { party: this.home.party, geo: this.home.geo! } : null;
  }

  /** Where another draft lies, if it is a town, a province or a capital. */
  private pointOf(i: number): { party: string | null; geo: Point } | null {
    const d = this.drafts[i]!;
    if (d.kind !== 'place') return null;
    const province = provinceOf(d);
    if (province) return { party: province.party, geo: province.geo! };
    if (d.entry?.kind === 'region') return null;
    const { party, geo } = this.at(i);
    return geo && { party, geo };
  }
}
