/** Readings for tests, written as one would tell them: spans are given as the words that they hold. */
import type { Entity, Event, Meeting, Reading, Span, Statement } from '../contract/reading.ts';
import { signatureOf } from './sources/signature.ts';
import type { ReadReport } from './types.ts';

export interface Told {
  key: string;
  text: string;
  published?: string;
  source?: string;
  /** By id. `as`: the words that mention the person, when they are not the name. */
  people?: { [id: string]: Partial<Pick<Entity, 'name' | 'party' | 'office' | 'ref'>> & { as?: string } };
  places?: { name: string; party: string; kind?: 'place' | 'state' | 'organisation'; geo?: Entity['geo'] }[];
  meetings?: (Partial<Omit<Meeting, 'evidence'>> & { words?: string })[];
  statements?: (Partial<Omit<Statement, 'content' | 'cue' | 'source'>> & {
    words: string;
    source?: string;
  })[];
  /** `by` and `on`: those who act and are acted on, as parties or ids of people. `words`: the sentence, else the text. */
  events?: (Partial<Pick<Event, 'type' | 'status' | 'date' | 'place' | 'mode' | 'contexts'>> & {
    by: string[];
    on?: string[];
    trigger: string;
    words?: string;
  })[];
}

/** A report with its reading. Words that are not in the text are an error of the test. */
export function told(number: number, { key, text, published, source, ...said }: Told): ReadReport {
  const spanOf = (words: string): Span => {
    const start = text.indexOf(words);
    if (start < 0) throw new Error(`"${words}" is not in "${text}"`);
    return [start, start + words.length];
  };
  const people = Object.entries(said.people ?? {});
  const entities: Entity[] = people.map(([id, { as, ...person }]) => ({
    id,
    kind: 'person',
    name: as ?? id,
    party: null,
    office: null,
    ref: null,
    geo: null,
    ...person,
  }));
  for (const { name, party, kind = 'place', geo = null } of said.places ?? [])
    entities.push({ id: name, kind, name, party, office: null, ref: null, geo });
  const reading: Reading = {
    id: key,
    sentences: [[0, text.length]],
    entities,
    mentions: people.map(([id, p]) => ({ span: spanOf(p.as ?? p.name ?? id), entity: id, form: 'name' })),
    times: [],
    statements: (said.statements ?? []).map(({ words, source, ...s }, i) => ({
      id: `s${i}`,
      kind: 'direct',
      content: [spanOf(words)],
      cue: null,
      source: source === undefined ? null : spanOf(source),
      speaker: null,
      party: null,
      date: null,
      ...s,
    })),
    meetings: (said.meetings ?? []).map(({ words, ...m }, i) => ({
      id: `m${i}`,
      parties: [],
      people: [],
      date: null,
      place: null,
      status: 'held',
      medium: 'unknown',
      evidence: [spanOf(words ?? text)],
      ...m,
    })),
    events: (said.events ?? []).map(({ by, on = [], trigger, words, ...e }, i) => {
      const actor = (who: string) => {
        const person = said.people?.[who];
        return {
          party: person ? (person.party ?? null) : who,
          entity: person ? who : null,
          span: spanOf(trigger),
        };
      };
      return {
        id: `x${i}`,
        type: 'ACCUSE',
        source: by.map(actor),
        target: on.map(actor),
        status: 'happened',
        date: null,
        place: null,
        trigger: spanOf(trigger),
        evidence: spanOf(words ?? text),
        ...e,
      };
    }),
    positions: [],
  };
  return { number, key, signature: signatureOf(text), report: { id: key, text, published, source }, reading };
}
