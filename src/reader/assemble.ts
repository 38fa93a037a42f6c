/** Turns what the stages found into a Reading, with ids made from the report's text and the words that each thing rests on. */
import { shortHash } from '../contract/ids.ts';
import type {
  Entity,
  Event,
  Meeting,
  Mention,
  Reading,
  Report,
  Silence,
  Statement,
} from '../contract/reading.ts';
import type { ActorDraft, EventDraft } from './events/draft.ts';
import type { MeetingDraft } from './meetings/draft.ts';
import { assembleStances, type StanceDrafts } from './positions/assemble.ts';
import type { SilenceDraft, StatementDraft } from './statements/draft.ts';
import type { Layout, Names, TimeMention } from './types.ts';

export interface Found {
  layout: Layout;
  names: Names;
  times: readonly TimeMention[];
  statements: readonly StatementDraft[];
  silences: readonly SilenceDraft[];
  meetings: readonly MeetingDraft[];
  events: readonly EventDraft[];
  /** Null where they were not asked for. */
  stances: StanceDrafts | null;
}

/** Ids of the form `letter` + hash; a second thing of the same words gets a number behind. */
class Ids {
  private readonly used = new Map<string, number>();
  private readonly text: string;

  constructor(report: Report) {
    this.text = shortHash(report.text);
  }

  make(letter: string, ...parts: (string | number)[]): string {
    const id = letter + shortHash([this.text, letter, ...parts].join(' '));
    const n = this.used.get(id) ?? 0;
    this.used.set(id, n + 1);
    return n === 0 ? id : `${id}-${n + 1}`;
  }
}

/**
 * Sources without a name ("three people familiar with the talks"): by the coding rules a source is the speaker as it
 * is named, so each is an entity of its own, a body rather than a person.
 */
class UnnamedSources {
  private readonly byName = new Map<string, string>();

  constructor(
    private readonly report: Report,
    private readonly ids: Ids,
    private readonly entities: Entity[],
    private readonly mentions: Mention[],
  ) {}

  speaker(s: Pick<StatementDraft, 'source' | 'antecedent' | 'party'>): string | null {
    if (!s.source) return null;
    const words = this.report.text.slice(...(s.antecedent ?? s.source)).replace(/\s+/g, ' ');
    if (PRONOUN.test(words)) return null;
    const key = words.toLowerCase().replace(/^(?:the|a|an) /, '');
    let id = this.byName.get(key);
    if (id === undefined) {
      id = this.ids.make('e', 'organisation', s.source[0], words);
      this.byName.set(key, id);
      this.entities.push({
        id,
        kind: 'organisation',
        name: words,
        party: s.party,
        office: null,
        ref: null,
        geo: null,
      });
    }
    this.mentions.push({ span: s.source, entity: id, form: 'nominal' });
    return id;
  }
}

/** What the report tells of a statement beside who said what. */
function told(s: StatementDraft, id: (entity: number) => string | null): Partial<Statement> {
  const { speakers, addressee, venue, channel, negation } = s;
  return {
    ...(speakers.length > 0 && { speakers: speakers.map((e) => id(e)!) }),
    ...(addressee && { addressee: { ...addressee, entity: id(addressee.entity) } }),
    ...(venue && { venue }),
    ...(channel && { channel: { ...channel, entity: id(channel.entity) } }),
    ...(negation && { negation }),
  };
}

const PRONOUN = /^(?:he|she|it|they|we|i|you|who|which|that|him|her|them|his|their)$/i;

export function assemble(report: Report, found: Found): Reading {
  const { layout, names } = found;
  const ids = new Ids(report);
  const first = new Map<number, number>();
  for (const m of names.mentions) {
    for (const e of m.entity >= 0 ? [m.entity] : m.members) if (!first.has(e)) first.set(e, m.span[0]);
  }
  const entityIds = names.entities.map((e, i) => ids.make('e', e.kind, first.get(i) ?? 0, e.name));
  const entities: Entity[] = names.entities.map((e, i) => ({
    id: entityIds[i]!,
    kind: e.kind,
    name: e.name,
    party: e.party,
    office: e.office,
    ref: e.ref,
    geo: e.geo,
  }));
  const mentions: Mention[] = [];
  for (const m of names.mentions) {
    for (const e of m.entity >= 0 ? [m.entity] : m.members)
      mentions.push({ span: m.span, entity: entityIds[e]!, form: m.form });
  }
  const unnamed = new UnnamedSources(report, ids, entities, mentions);
  const statements: Statement[] = found.statements.map((s) => ({
    id: ids.make('s', s.kind, ...s.content.flat()),
    kind: s.kind,
    content: s.content,
    cue: s.cue,
    source: s.source,
    speaker: s.speaker >= 0 ? entityIds[s.speaker]! : unnamed.speaker(s),
    party: s.party,
    date: s.date,
    ...told(s, (entity) => (entity >= 0 ? entityIds[entity]! : null)),
  }));
  const silences: Silence[] = found.silences.map(({ kind, cue, source, party, matter, date, ...s }) => ({
    id: ids.make('u', kind, ...cue),
    kind,
    cue,
    source,
    speaker: s.speaker >= 0 ? entityIds[s.speaker]! : unnamed.speaker({ ...s, source, party }),
    party,
    matter,
    date,
  }));
  const meetings: Meeting[] = found.meetings.map((m) => ({
    id: ids.make('m', ...m.evidence[0]!),
    ...m,
    people: m.people.map((p) => entityIds[p]!),
  }));
  const actor = (a: ActorDraft) => ({
    party: a.party,
    entity: a.entity >= 0 ? entityIds[a.entity]! : null,
    span: a.span,
  });
  const events: Event[] = found.events.map((e) => ({
    id: ids.make('x', e.type, ...e.trigger),
    type: e.type,
    source: e.source.map(actor),
    target: e.target.map(actor),
    status: e.status,
    date: e.date,
    ...(e.dateFrom && { dateFrom: e.dateFrom }),
    place: e.place,
    trigger: e.trigger,
    evidence: e.evidence,
    ...(e.mode && { mode: e.mode }),
    ...(e.contexts.length > 0 && { contexts: e.contexts }),
    ...(e.cameo && { cameo: e.cameo }),
    statement: e.statement >= 0 ? statements[e.statement]!.id : null,
  }));
  const registry = {
    make: (letter: string, ...parts: (string | number)[]) => ids.make(letter, ...parts),
    entities: entityIds,
    statements: statements.map((s) => s.id),
    meetings: meetings.map((m) => m.id),
  };
  const stances = found.stances ? assembleStances(found.stances, registry) : { positions: [] };
  mentions.sort((a, b) => a.span[0] - b.span[0] || b.span[1] - a.span[1]);
  return {
    id: report.id,
    sentences: layout.sentences.map((s) => s.span),
    entities,
    mentions,
    times: found.times.map(({ span, value, basis }) => ({ span, value, basis })),
    statements,
    silences,
    meetings,
    events,
    ...stances,
  };
}
