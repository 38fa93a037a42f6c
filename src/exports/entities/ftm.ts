/** The record as FollowTheMoney entities, a JSON object a line. */
import { dayRange, formatDay } from '../../contract/edtf.ts';
import type { Citation, OccasionAnswer, PersonAnswer } from '../../queries/answers.ts';
import { partyName } from '../../queries/filters/party.ts';
import type { Exporter } from '../export.ts';
import { occasionPhrase } from '../phrases.ts';
import type { ExportedReport } from '../selection/reports.ts';
import { countryOf } from './countries.ts';

type Values = readonly (string | null | undefined)[];

interface Entity {
  id: string;
  schema: string;
  properties: Record<string, string[]>;
}

/** An entity with those of the properties that have a value, each value once. */
function entity(id: string, schema: string, properties: Record<string, Values>): Entity {
  const given = Object.entries(properties).map(([name, values]) => [
    name,
    [...new Set(values.filter((v): v is string => v !== null && v !== undefined && v !== ''))],
  ]);
  return { id, schema, properties: Object.fromEntries(given.filter(([, values]) => values!.length > 0)) };
}

/** A party's id is made of letters, digits and hyphens only, as the model asks. */
const partyId = (party: string) => `party-${party.replace(/[^\p{L}\p{N}]+/gu, '-')}`;
const webAddress = (url: string | null) =>
  url !== null && /^https?:$/.test(URL.canParse(url) ? new URL(url).protocol : '') ? new URL(url).href : null;
/** A day, month or year as the model writes dates; null for what is vaguer or an interval. */
const plainDate = (edtf: string | null) => (/^\d{4}(-\d\d){0,2}$/.test(edtf ?? '') ? edtf : null);

function partyEntity(party: string): Entity {
  const country = countryOf(party);
  const schema = country && country !== 'eu' ? 'PublicBody' : 'Organization';
  const name = partyName(party);
  return entity(partyId(party), schema, {
    name: [name],
    alias: [name === party ? null : party],
    country: [country],
  });
}

function* personEntities(a: PersonAnswer): Generator<Entity> {
  const first = a.citations[0]?.report;
  yield entity(a.id, 'Person', {
    name: [a.name],
    alias: a.names.map((n) => n.words).filter((n) => n !== a.name),
    position: a.offices.map((o) => o.words),
    country: [a.party === null ? null : countryOf(a.party)],
    sourceUrl: [webAddress(first?.url ?? null)],
    publisher: [first?.source],
  });
  if (a.party !== null)
    yield entity(`${a.id}-of-${partyId(a.party)}`, 'Membership', {
      member: [a.id],
      organization: [partyId(a.party)],
      role: [a.office],
    });
}

function eventEntity(a: OccasionAnswer): Entity {
  const days = dayRange(a.date);
  const day = (n: number | undefined) => (n !== undefined && Number.isFinite(n) ? formatDay(n) : null);
  const first = a.citations[0]?.report;
  return entity(a.id, 'Event', {
    name: [occasionPhrase(a)],
    date: [plainDate(a.date)],
    startDate: [day(days?.first)],
    endDate: [day(days?.last)],
    location: [a.place],
    country: a.parties.map(countryOf),
    involved: [...a.parties.map(partyId), ...a.people.map((p) => p.id)],
    keywords: [a.status, a.medium],
    summary: [first ? a.citations[0]!.words : null],
    sourceUrl: [webAddress(first?.url ?? null)],
    publisher: [first?.source],
  });
}

/** The link from an entry to each report that speaks of it, with the words. */
function* documentation(id: string, citations: readonly Citation[]): Generator<Entity> {
  for (const { report, words, passages } of citations)
    yield entity(`${id}-in-${report.id}`, 'Documentation', {
      document: [report.id],
      entity: [id],
      role: passages.map((p) => p.role),
      date: [report.published?.slice(0, 10)],
      summary: [words],
    });
}

const articleEntity = ({ id, title, source, url, published, language }: ExportedReport): Entity =>
  entity(id, 'Article', {
    title: [title],
    fileName: [`${id}.txt`],
    publisher: [source],
    publishedAt: [published?.slice(0, 10)],
    sourceUrl: [webAddress(url)],
    // The model names languages by ISO 639-3.
    language: [language?.slice(0, 2) === 'en' ? 'eng' : null],
  });

const line = (e: Entity) => `${JSON.stringify(e)}\n`;

/**
 * Reports as Article, parties as PublicBody (states) or Organization, people as Person with Membership, occasions as
 * Event, and a Documentation from each of these to the reports that speak of it.
 */
export const exportFtm: Exporter = async function* ({ reports, people, occasions }) {
  const told = new Set<string>();
  const newParties = function* (parties: readonly (string | null)[]) {
    for (const party of parties)
      if (party !== null && !told.has(party)) {
        told.add(party);
        yield line(partyEntity(party));
      }
  };
  for await (const report of reports()) yield line(articleEntity(report));
  for await (const a of people()) {
    yield* newParties([a.party]);
    for (const e of personEntities(a)) yield line(e);
    for (const e of documentation(a.id, a.citations)) yield line(e);
  }
  for await (const a of occasions()) {
    yield* newParties(a.parties);
    yield line(eventEntity(a));
    for (const e of documentation(a.id, a.citations)) yield line(e);
  }
};
