/** Events as rows in the columns of the GDELT 2.0 Event Database. */
import { dateOf } from '../../contract/edtf.ts';
import { shortHash } from '../../contract/ids.ts';
import { stateOf } from '../../knowledge/states.ts';
import { partyName } from '../../queries/filters/party.ts';
import { printable } from '../../reports/clean.ts';
import type { Exporter } from '../export.ts';
import { type Act, type ActActor, acts } from './acts.ts';
import { goldsteinOf, quadClass } from './scales.ts';

const actorColumns = [
  'Code',
  'Name',
  'CountryCode',
  'KnownGroupCode',
  'EthnicCode',
  'Religion1Code',
  'Religion2Code',
  'Type1Code',
  'Type2Code',
  'Type3Code',
];
const geoColumns = ['Type', 'Fullname', 'CountryCode', 'ADM1Code', 'ADM2Code', 'Lat', 'Long', 'FeatureID'];
const of = (prefix: string, columns: readonly string[]) => columns.map((c) => `${prefix}${c}`);

/** The 61 columns in their order (GDELT Event Codebook, version 2.0). */
export const gdeltColumns: readonly string[] = [
  'GlobalEventID',
  'Day',
  'MonthYear',
  'Year',
  'FractionDate',
  ...of('Actor1', actorColumns),
  ...of('Actor2', actorColumns),
  'IsRootEvent',
  'EventCode',
  'EventBaseCode',
  'EventRootCode',
  'QuadClass',
  'GoldsteinScale',
  'NumMentions',
  'NumSources',
  'NumArticles',
  'AvgTone',
  ...of('Actor1Geo_', geoColumns),
  ...of('Actor2Geo_', geoColumns),
  ...of('ActionGeo_', geoColumns),
  'DATEADDED',
  'SOURCEURL',
];

type Cells = Record<string, string | number>;

/** Where CAMEO's country codes are not those of ISO 3166-1. */
const cameoCountries: Record<string, string> = { ROU: 'ROM', TLS: 'TMP' };

function actorCells(prefix: string, actor: ActActor | undefined): Cells {
  const party = actor?.party ?? null;
  if (!actor) return {};
  const state = party === null ? undefined : stateOf(party);
  const country = state ? (cameoCountries[state.alpha3] ?? state.alpha3) : '';
  const isBody = party !== null && !state && partyName(party) !== party;
  return {
    [`${prefix}Code`]: country || (isBody ? 'IGO' : ''),
    [`${prefix}Name`]: (party === null ? (actor.name ?? actor.words) : partyName(party)).toUpperCase(),
    [`${prefix}CountryCode`]: country,
    [`${prefix}Type1Code`]: isBody ? 'IGO' : '',
  };
}

/** GDELT's types of place: 1 a country, 4 a city of the world. */
function geoCells({ place, coordinates }: Act): Cells {
  if (place === null) return {};
  return {
    ActionGeo_Type: coordinates?.of === 'state' ? 1 : 4,
    ActionGeo_Fullname: place,
    ActionGeo_Lat: coordinates?.lat ?? '',
    ActionGeo_Long: coordinates?.lon ?? '',
  };
}

function dayCells(day: number): Cells {
  const { year, month, day: d } = dateOf(day);
  const monthYear = year * 100 + month;
  return {
    Day: monthYear * 100 + d,
    MonthYear: monthYear,
    Year: year,
    // The codebook's own formula: year, and the part of it that month and day make out.
    FractionDate: (year + Math.min(0.9999, (month * 30 + d) / 365)).toFixed(4),
  };
}

/** YYYYMMDDHHMMSS of publication in UTC. */
function added(published: string | null): string {
  const time = Date.parse(published ?? '');
  return Number.isFinite(time) ? new Date(time).toISOString().slice(0, 19).replace(/[-:T]/g, '') : '';
}

const isSame = (a: ActActor, b: ActActor | undefined) => a.party === b?.party && a.name === b?.name;

/** A row for each pair of those who act and those acted on; of several who act on each other, none with itself. */
function* rowsOf(act: Act, first: number): Generator<Cells> {
  const { report, cameo, entry } = act;
  const lead = report.text.search(/\S[^\n]*\n\s*\n/);
  const leadEnd = lead < 0 ? report.text.length : report.text.indexOf('\n', lead);
  const common: Cells = {
    ...dayCells(first),
    IsRootEvent: act.span[0] < leadEnd ? 1 : 0,
    EventCode: cameo,
    EventBaseCode: cameo.slice(0, 3),
    EventRootCode: cameo.slice(0, 2),
    QuadClass: quadClass(cameo),
    GoldsteinScale: goldsteinOf(cameo),
    NumMentions: entry?.reports ?? report.copies,
    NumSources: entry?.sources ?? report.publishers,
    NumArticles: entry?.reports ?? report.copies,
    ...geoCells(act),
    DATEADDED: added(report.published),
    SOURCEURL: report.url ?? report.id,
  };
  for (const [i, source] of act.source.entries())
    for (const [j, target] of (act.target.length > 0 ? act.target : [undefined]).entries())
      if (!isSame(source, target))
        yield {
          ...common,
          GlobalEventID: Number.parseInt(shortHash(`${act.id} ${i} ${j}`), 36),
          ...actorCells('Actor1', source),
          ...actorCells('Actor2', target),
        };
}

const cell = (value: string | number | undefined) => printable(String(value ?? '')).replace(/\s+/g, ' ');

/**
 * Rows of 61 cells parted by tabs, without a heading line, as GDELT's own files are: an event of the record once, as its
 * first report tells it, with the numbers of all of them. What happened, and what is planned
 * as the intent that CAMEO codes. What the reports deny or only suppose, and what has no date, is left out. Cells for
 * what the record does not know (tone, ethnic and religious codes, FIPS codes) are empty.
 */
export const exportGdelt: Exporter = async function* (selection, { onNote }) {
  let omitted = 0;
  const told = new Set<string>();
  for await (const act of acts(selection)) {
    if (act.entry && told.has(act.entry.id)) continue;
    if (act.entry) told.add(act.entry.id);
    if (!act.days || act.status === 'hypothetical' || act.status === 'denied') omitted++;
    else
      for (const row of rowsOf(act, act.days.first))
        yield `${gdeltColumns.map((column) => cell(row[column])).join('\t')}\n`;
  }
  if (omitted > 0)
    onNote?.(`${omitted} events that are denied, only supposed or without any date are left out.`);
};
