/** The acts of a report that the record keeps, with who acts and on whom. */
import { dayRange } from '../../contract/edtf.ts';
import type { Actor, Event, Mention, Reading, Span } from '../../contract/reading.ts';
import { once } from '../../knowledge/tsv.ts';
import type { GatheredMeeting, GatheredPerson } from '../gather.ts';
import { issuesIn } from '../ledger/issue.ts';
import { matterOf } from '../ledger/matter.ts';

export interface GatheredEvent {
  /** Of the events of the reading that it is. */
  id: string;
  type: Event['type'];
  /** Parties, in order of the alphabet. */
  source: string[];
  /** None where what is acted on is no party, or nobody. */
  target: string[];
  /** Those who act, or are acted on, by name. */
  agents: GatheredPerson[];
  patients: GatheredPerson[];
  status: Event['status'];
  mode: string | null;
  cameo: string | null;
  contexts: string[];
  issue: string | null;
  date: string | null;
  /** Whether it has no date and stands beside one that is long past: no news of the days before the report. */
  isPast: boolean;
  place: string | null;
  /** What it is about: the telling words around its trigger, as stems, without names and dates. */
  matter: string[];
  trigger: Span;
  evidence: Span;
}

/** Days before a report of which it still tells as news. */
const NEWS = 10;

/** How far around the trigger its clause is looked at, in UTF-16 units. */
const BEFORE = 80;
const AFTER = 110;

/**
 * What is only possible is no act; what nobody known does says nothing of the parties; a meeting is an occasion, and
 * what its report tells of it as an act is left to that.
 */
export function gatherEvents(
  reading: Reading,
  text: string,
  personOf: ReadonlyMap<string, GatheredPerson>,
  meetings: readonly GatheredMeeting[],
  day: number | null,
  valid: (span: Span) => boolean,
): GatheredEvent[] {
  const past = reading.times.filter((t) => day !== null && (dayRange(t.value)?.last ?? day) < day - NEWS);
  const isBesidePast = (evidence: Span) => past.some((t) => overlaps(t.span, evidence));
  const named = [...reading.mentions, ...reading.times].map((m: Pick<Mention, 'span'>) => m.span);
  return reading.events.flatMap((event) => {
    const { id, type, status, trigger, evidence, mode, cameo, contexts, date, place } = event;
    if (status === 'hypothetical' || !valid(trigger) || !valid(evidence)) return [];
    const source = partiesOf(event.source);
    const target = partiesOf(event.target).filter((party) => !source.includes(party));
    const isOnItself = target.length === 0 && event.target.some((a) => a.party !== null);
    if (source.length === 0 || isOnItself) return [];
    if (type === 'CONSULT' && meetings.some((m) => m.spans.some((span) => overlaps(span, evidence))))
      return [];
    const clause = clauseAround(text, trigger, evidence);
    return [
      {
        id,
        type,
        source,
        target,
        agents: peopleOf(event.source, personOf),
        patients: peopleOf(event.target, personOf),
        status,
        mode: mode ?? null,
        cameo: cameo ?? null,
        contexts: [...new Set((contexts ?? []).map((c) => c.context))],
        issue: issuesIn(text.slice(...clause))[0] ?? null,
        date: dayRange(date) ? date : null,
        isPast: date === null && isBesidePast(evidence),
        place,
        matter: tellingWords(text, trigger, clause, named),
        trigger,
        evidence,
      },
    ];
  });
}

const overlaps = (a: Span, b: Span): boolean => a[0] < b[1] && b[0] < a[1];

const partiesOf = (actors: readonly Actor[]): string[] =>
  [...new Set(actors.flatMap((a) => a.party ?? []))].sort();

const peopleOf = (actors: readonly Actor[], personOf: ReadonlyMap<string, GatheredPerson>) => [
  ...new Set(actors.flatMap((a) => (a.entity === null ? [] : (personOf.get(a.entity) ?? [])))),
];

/** From one whole word to another, inside the sentence. */
function clauseAround(text: string, [first, last]: Span, [start, end]: Span): Span {
  let from = Math.max(start, first - BEFORE);
  let to = Math.min(end, last + AFTER);
  while (from > start && /\S/.test(text[from - 1]!)) from--;
  while (to < end && /\S/.test(text[to]!)) to++;
  return [Math.min(from, first), Math.max(to, last)];
}

/** Words by which reports tell of anything. */
const reporting = once(
  () =>
    new Set(
      matterOf(
        'said says saying told tell telling asked called according statement official officials government president ' +
          'minister secretary spokesman spokeswoman leader leaders country countries nation people announced announcement',
      ),
    ),
);

/** The word that codes the event is known by its type and mode. */
function tellingWords(text: string, trigger: Span, clause: Span, named: readonly Span[]): string[] {
  const coded = matterOf(text.slice(...trigger));
  return matterOf(withoutNames(text, clause, named)).filter((w) => !reporting().has(w) && !coded.includes(w));
}

function withoutNames(text: string, [from, to]: Span, named: readonly Span[]): string {
  let words = text.slice(from, to);
  for (const [start, end] of named) {
    if (start >= to || end <= from) continue;
    const [a, b] = [Math.max(start, from) - from, Math.min(end, to) - from];
    words = `${words.slice(0, a)}${' '.repeat(b - a)}${words.slice(b)}`;
  }
  return words;
}
