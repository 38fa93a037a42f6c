/** Makes entities of drafts: one for each person, body, state and place of the report. */
import { stateOf } from '../../../knowledge/states.ts';
import type { Layout, NamedEntity, NameMention, Tokens } from '../../types.ts';
import type { Draft } from '../draft.ts';
import { foldName } from '../lexicon.ts';
import type { Role } from '../offices.ts';
import { Locator } from './locating.ts';
import { isOutright, partyWithin, possessor, seatedBody } from './parties.ts';
import { type PersonDraft, peopleOf } from './people.ts';
import { isPlaceHere } from './places.ts';

export interface Linked {
  entities: NamedEntity[];
  mentions: NameMention[];
  /** Roles of each entity that is a person; empty for the others. */
  roles: Role[][];
}

/** Links all drafts of a report. */
export function link(layout: Layout, drafts: readonly Draft[], published: string | undefined): Linked {
  const { tokens, sentences } = layout;
  const entities: NamedEntity[] = [];
  const roles: Role[][] = [];
  const byKey = new Map<string, number>();
  const entityOf = new Int32Array(drafts.length).fill(-1);
  const add = (key: string, make: () => NamedEntity): number => {
    let at = byKey.get(key);
    if (at === undefined) {
      at = entities.length;
      entities.push(make());
      roles.push([]);
      byKey.set(key, at);
    }
    return at;
  };
  for (const [n, p] of peopleOf(tokens, drafts, published).entries()) {
    const at = add(`person ${n}`, () => personEntity(tokens, p));
    roles[at] = p.roles;
    for (const i of p.drafts) entityOf[i] = at;
  }
  const parties = new Set<string>();
  for (const d of drafts) if (d.entry?.party && d.kind !== 'person') parties.add(d.entry.party);
  const outright = new Set(drafts.flatMap((d) => (isOutright(d) ? [d.entry!.party!] : [])));
  const locator = new Locator(tokens, drafts, parties);
  /** How often a state is named by its capital, less how often by its name. */
  const byCapital = new Map<number, number>();
  for (const [i, d] of drafts.entries()) {
    if (d.kind === 'person' || d.entry?.kind === 'regional') continue;
    const name = tokens.text.slice(d.from, d.to);
    const entry = d.entry;
    if (d.kind === 'organisation') {
      const party = entry?.party ?? possessor(tokens, d.first, drafts, i) ?? partyWithin(tokens, d);
      entityOf[i] = add(`body ${entry?.ref || foldName(name)}`, () => ({
        ...blank('organisation', entry?.ref ? entry.name : name),
        party,
        ref: entry?.ref || null,
        geo: entry?.kind === 'seat' ? entry.geo : null,
      }));
      entities[entityOf[i]!]!.party ??= party;
    } else if (
      entry &&
      !(d.kind !== 'adjective' && d.kind !== 'people' && locator.isTown(i)) &&
      (d.kind !== 'place' ||
        (entry.kind === 'capital' && !isPlaceHere(tokens, d, sentences[d.sentence]!, drafts[i + 1])))
    ) {
      const body = entry.kind === 'capital' ? seatedBody(entry, outright) : null;
      if (body) {
        entityOf[i] = add(`body ${body.ref}`, () => ({
          ...blank('organisation', body.name),
          party: body.party,
          ref: body.ref,
        }));
        continue;
      }
      const party = entry.party!;
      const state = stateOf(party);
      entityOf[i] = add(`state ${party}`, () => ({
        ...blank('state', state?.name ?? entry.name),
        party,
        ref: party,
        geo: state ? state.position : entry.geo,
      }));
      const way = entry.kind === 'capital' ? 1 : entry.kind === 'state' ? -1 : 0;
      byCapital.set(entityOf[i]!, (byCapital.get(entityOf[i]!) ?? 0) + way);
    } else {
      const { name: known, party, ref, geo } = locator.at(i);
      entityOf[i] = add(`place ${foldName(known ?? name)} ${party ?? ''}`, () => ({
        ...blank('place', known ?? titleCase(name)),
        party,
        ref,
        geo,
      }));
    }
  }
  // A state that a report calls by its capital is where its capital is.
  for (const [at, more] of byCapital)
    if (more > 0) entities[at]!.geo = stateOf(entities[at]!.ref!)?.capitalPosition ?? null;
  const mentions = drafts.flatMap((d, i): NameMention[] => {
    if (entityOf[i]! < 0) return [];
    const nominal = d.kind === 'adjective' || d.kind === 'people';
    return [
      {
        first: d.first,
        end: d.end,
        span: [d.from, d.to],
        phraseFirst: d.phraseFirst,
        phraseEnd: d.phraseEnd,
        entity: entityOf[i]!,
        members: [],
        form: nominal ? 'nominal' : 'name',
        party: entities[entityOf[i]!]?.kind === 'place' ? null : (entities[entityOf[i]!]?.party ?? null),
        adjective: d.kind === 'adjective',
      },
    ];
  });
  return { entities, mentions, roles };
}

const blank = (kind: NamedEntity['kind'], name: string): NamedEntity => ({
  kind,
  name: tidy(name),
  party: null,
  office: null,
  ref: null,
  geo: null,
  gender: null,
});

const tidy = (name: string) => name.replace(/\s+/g, ' ');

/** "SEOUL" of a dateline is Seoul; an acronym stays. */
const titleCase = (name: string) =>
  name.length > 4 && name === name.toUpperCase()
    ? name.toLowerCase().replace(/(^|[\s-])\p{L}/gu, (c) => c.toUpperCase())
    : name;

function personEntity(tokens: Tokens, p: PersonDraft): NamedEntity {
  return {
    ...blank('person', p.name),
    party: p.party,
    office: officeWords(tokens, p),
    ref: p.official?.key ?? null,
    gender: p.gender,
  };
}

/** The office as the report puts it: the first that names a party or a field, else the first. */
function officeWords(tokens: Tokens, p: PersonDraft): string | null {
  const best = p.offices.find((o) => o.end - o.first > 1) ?? p.offices[0];
  if (!best) return null;
  return tidy(tokens.text.slice(tokens.start[best.first]!, tokens.end[best.end - 1]!));
}
