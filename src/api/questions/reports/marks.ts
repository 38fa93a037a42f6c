/** What was found in a report, as marks in its text. */
import type { Entity, Reading, Span } from '../../../contract/reading.ts';
import type { EntryKind } from '../../../record/kinds.ts';
import type { Layer, Mark } from '../../schemas/reports.ts';

/** The entry of the record that rests on a stretch of the report; null where none does. */
export type EntryAt = (kind: EntryKind, span: Span) => string | null;

const layerOfEntity: { [kind in Entity['kind']]: Layer } = {
  person: 'people',
  organisation: 'organisations',
  state: 'places',
  place: 'places',
};

const joined = (words: (string | null | undefined)[]) => words.filter(Boolean).join(' · ');

function found(layer: Layer, of: string, label: string, entry: string | null) {
  return (role: string, ...spans: (Span | null | undefined)[]): Mark[] =>
    spans.flatMap((span) => (span ? [{ layer, span, role, of, label, entry }] : []));
}

function namesOf({ entities, mentions }: Reading, entryAt: EntryAt): Mark[] {
  const entryOf = new Map<string, string>();
  for (const { entity, span } of mentions) {
    const entry = entryAt('person', span);
    if (entry !== null && !entryOf.has(entity)) entryOf.set(entity, entry);
  }
  const known = new Map(entities.map((e) => [e.id, e]));
  return mentions.flatMap(({ entity, span, form }) => {
    const { kind, name, office, party } = known.get(entity)!;
    const mark = found(
      layerOfEntity[kind],
      entity,
      joined([name, office ?? party]),
      entryOf.get(entity) ?? null,
    );
    return mark(form, span);
  });
}

function saidOf({ entities, statements, silences = [] }: Reading, entryAt: EntryAt): Mark[] {
  const nameOf = (id: string | null) => entities.find((e) => e.id === id)?.name;
  return [
    ...statements.flatMap((s) => {
      const entry = s.content.map((span) => entryAt('statement', span)).find((e) => e !== null) ?? null;
      const mark = found('statements', s.id, joined([nameOf(s.speaker) ?? s.party, s.kind, s.date]), entry);
      return [...mark('content', ...s.content), ...mark('cue', s.cue), ...mark('source', s.source)];
    }),
    ...silences.flatMap((s) => {
      const mark = found('silences', s.id, joined([nameOf(s.speaker) ?? s.party, s.kind]), null);
      return [...mark('cue', s.cue), ...mark('source', s.source), ...mark('matter', s.matter)];
    }),
  ];
}

function metOf({ meetings }: Reading, entryAt: EntryAt): Mark[] {
  return meetings.flatMap((m) => {
    const entry = m.evidence.map((span) => entryAt('occasion', span)).find((e) => e !== null) ?? null;
    const label = joined([m.parties.join(', '), m.status, m.date, m.place]);
    return found('meetings', m.id, label, entry)('evidence', ...m.evidence);
  });
}

function stancesOf(reading: Reading, entryAt: EntryAt): Mark[] {
  const { events, positions, proposals = [], commitments = [], claims = [], entities } = reading;
  const nameOf = (id: string) => entities.find((e) => e.id === id)?.name ?? id;
  return [
    ...events.flatMap((e) => {
      const actors = (some: typeof e.source) => some.map((a) => a.party ?? nameOf(a.entity ?? '')).join(', ');
      const mark = found(
        'events',
        e.id,
        joined([actors(e.source), e.type, actors(e.target), e.status]),
        entryAt('event', e.trigger),
      );
      return [...mark('evidence', e.evidence), ...mark('trigger', e.trigger)];
    }),
    ...positions.flatMap((p, i) => {
      const mark = found(
        'positions',
        String(i),
        joined([nameOf(p.holder), p.stance, p.issue]),
        entryAt('position', p.evidence),
      );
      return [...mark('evidence', p.evidence), ...mark('condition', p.condition)];
    }),
    ...proposals.flatMap((p) => {
      const label = joined([p.authors.map(nameOf).join(', '), p.kind, p.issue]);
      const mark = found('proposals', p.id, label, entryAt('proposal', p.terms));
      return [
        ...mark('evidence', ...p.evidence),
        ...mark('terms', p.terms),
        ...mark('response', ...p.responses.map((r) => r.span)),
      ];
    }),
    ...commitments.flatMap((c) => {
      const mark = found(
        'commitments',
        c.id,
        joined([c.holders.map(nameOf).join(', '), c.due]),
        entryAt('commitment', c.evidence),
      );
      return [...mark('evidence', c.evidence), ...mark('what', c.what), ...mark('condition', c.condition)];
    }),
    ...claims.flatMap((c) => {
      const mark = found(
        'claims',
        c.id,
        joined([c.parties.join(', '), c.kind, c.period]),
        entryAt('claim', c.evidence),
      );
      return [
        ...mark('evidence', c.evidence),
        ...mark('subject', c.subject),
        ...mark('period', c.periodSpan),
      ];
    }),
  ];
}

/** In the order of the text; of two that begin together the longer first. */
export const ordered = (marks: readonly Mark[]): Mark[] =>
  marks.toSorted((a, b) => a.span[0] - b.span[0] || b.span[1] - a.span[1]);

/** All that was found. */
export function marksOf(reading: Reading, entryAt: EntryAt): Mark[] {
  const dates = reading.times.flatMap((t, i) => found('dates', String(i), t.value, null)('date', t.span));
  return [
    ...namesOf(reading, entryAt),
    ...dates,
    ...saidOf(reading, entryAt),
    ...metOf(reading, entryAt),
    ...stancesOf(reading, entryAt),
  ];
}
