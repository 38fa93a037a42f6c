/** The commitments stage: what parties say, agree or are announced to do. */
import { formatDay, parseDay } from '../../contract/edtf.ts';
import type { Edtf, Span } from '../../contract/reading.ts';
import type { MeetingDraft } from '../meetings/draft.ts';
import type { Holder } from '../positions/draft.ts';
import { evidenceOf } from '../positions/evidence.ts';
import type { Scene } from '../positions/scene.ts';
import { lowerBound } from '../positions/search.ts';
import type { StanceReading } from '../positions/stances/reading.ts';
import { isNegated, objectsOf } from '../syntax/clauses.ts';
import { Pos, Rel } from '../syntax/labels.ts';
import { numberOf } from '../times/lexicon.ts';
import type { CommitmentDraft } from './draft.ts';
import { type Undertaking, undertakings } from './undertakings.ts';

/** The most tokens of what is undertaken. */
const LONGEST = 40;
/** More characters than those ever have. */
const LONGEST_WORDS = 2000;

/** All commitments of a report in text order; a planned meeting is one of its parties. */
export function commitmentsOf(
  reading: StanceReading,
  meetings: readonly MeetingDraft[],
  published: string | undefined,
): CommitmentDraft[] {
  const { scene } = reading;
  const found: CommitmentDraft[] = [];
  const seen = new Set<string>();
  for (const u of undertakings(reading)) {
    const draft = draftOf(reading, u, published);
    const keys = keysOf(scene, draft);
    const last = found.at(-1);
    if ((last && overlap(last, draft)) || keys.some((k) => seen.has(k))) continue;
    for (const k of keys) seen.add(k);
    found.push(draft);
  }
  const planned = meetings.flatMap((m, k) =>
    m.status === 'planned' ? (ofMeeting(scene, found, m, k) ?? []) : [],
  );
  return [...found, ...planned].sort((a, b) => a.what[0] - b.what[0]);
}

/** Joins a planned meeting to the commitment that speaks of it, or makes one of it. */
function ofMeeting(
  scene: Scene,
  found: readonly CommitmentDraft[],
  m: MeetingDraft,
  k: number,
): CommitmentDraft | null {
  const own = spokenOf(found, m.evidence);
  if (own) {
    if (own.meeting < 0) own.meeting = k;
    own.due ??= m.date;
    for (const party of m.parties)
      if (![...own.holders, ...own.counterparts].some((h) => h.party === party))
        own.counterparts.push({ party, entity: -1 });
    return null;
  }
  if (m.parties.length === 0) return null;
  const evidence = plannedIn(scene, m.evidence);
  return {
    holders: m.parties.map((party) => ({ party, entity: -1 })),
    what: evidence,
    negated: false,
    counterparts: [],
    due: m.date,
    condition: null,
    evidence,
    statement: -1,
    meeting: k,
  };
}

const PLANNED =
  /\b(?:will|plans? to|planning to|scheduled|set to|due|(?:is|are|was|were) to|expected|upcoming|next|agreed to|expects|hopes to|tomorrow|coming|prepar\w+|ahead of)\b/i;
const CANCELLED = /\b(?:cancel\w*|call(?:ed|ing)? off|scrap\w*|postpon\w*)\b/i;

/** The first of the spans that speak of a meeting whose words look ahead; the first of all where none does. */
const plannedIn = ({ layout }: Scene, spans: readonly Span[]): Span =>
  spans.find(([a, b]) => {
    const words = layout.tokens.text.slice(a, b);
    return PLANNED.test(words) && !CANCELLED.test(words);
  }) ?? spans[0]!;

/** The first commitment, in text order, whose words overlap one of the spans. */
function spokenOf(found: readonly CommitmentDraft[], spans: readonly Span[]): CommitmentDraft | undefined {
  for (const [a, b] of spans) {
    const from = lowerBound(found.length, (i) => found[i]!.what[0], a - LONGEST_WORDS);
    for (let i = from; i < found.length && found[i]!.what[0] < b; i++)
      if (found[i]!.what[1] > a) return found[i];
  }
  return undefined;
}

function draftOf(reading: StanceReading, u: Undertaking, published: string | undefined): CommitmentDraft {
  const { scene, holders } = reading;
  const condition = reading.conditions.of(u.verb);
  const what = whatOf(scene, u.verb, u.nominal === true);
  if (condition && condition.first > u.verb) what.end = Math.min(what.end, condition.first);
  return {
    holders: u.holders,
    what: scene.span(what.first, what.end),
    negated: !u.nominal && u.negated !== isNegated(scene.trees, u.verb),
    counterparts: counterparts(reading, u),
    due: dueIn(scene, what, u, published),
    condition: condition ? scene.span(condition.first, condition.end) : null,
    evidence: evidenceOf(scene, holders, u.token, what),
    statement: scene.statementAt[u.verb]!,
    meeting: -1,
  };
}

/** What opens an aside after a comma, which is no part of what is undertaken. */
const ASIDES =
  /^(?:according|saying|arguing|citing|adding|noting|claiming|as|although|though|while|but|which|who|despite|after|following|amid|even|unless|if)$/;

/** The verb with what it governs to its right, without the clauses that only say why or after what; of a noun its phrase. */
function whatOf(scene: Scene, verb: number, nominal: boolean): { first: number; end: number } {
  const { trees } = scene;
  const sentence = scene.sentenceOf(verb);
  let end = verb + 1;
  for (const child of trees.childrenOf(verb)) {
    if (child < verb) continue;
    const relation = scene.relation(child);
    if (relation === Rel.conj || relation === Rel.parataxis || relation === Rel.punct || relation === Rel.cc)
      continue;
    const [from, to] = trees.spanOf(child);
    if (relation === Rel.advcl && from > end) continue;
    if (from > end + 1) continue;
    end = Math.max(end, to);
  }
  end = Math.min(end, sentence.end, verb + LONGEST);
  const { quoted, quotations } = scene.layout;
  const inside = quoted[verb]!;
  for (let i = verb + 1; i < end; i++) {
    // Someone's own words end with the quotation; a quoted fragment belongs to what is undertaken.
    const leaves = inside >= 0 && quoted[i] !== inside;
    if (leaves || (scene.lower[i] === ',' && ASIDES.test(scene.lower[i + 1] ?? ''))) end = i;
  }
  while (end > verb + 1 && scene.pos[end - 1] === Pos.PUNCT) {
    const fragment = quotations[quoted[end - 1]!];
    if (fragment && fragment.close === end - 1 && fragment.open > verb) break;
    end--;
  }
  return { first: nominal ? phraseFirst(scene, verb) : verb, end };
}

/** Where the phrase of a noun begins, without the preposition that leads to it. */
function phraseFirst(scene: Scene, noun: number): number {
  let [first] = scene.trees.spanOf(noun);
  while (first < noun && (scene.pos[first] === Pos.ADP || scene.pos[first] === Pos.PUNCT)) first++;
  return first;
}

/** Those whom the binding word names: whom one promises or tells, or with whom one agrees. */
function companions(scene: Scene, u: Undertaking): number[] {
  if (u.token === u.verb) {
    const up = scene.head[u.verb]!;
    return up >= 0 && scene.relation(u.verb) === Rel.ccomp ? objectsOf(scene.trees, up) : [];
  }
  const noun = scene.pos[u.token] === Pos.NOUN;
  const own = noun ? [] : objectsOf(scene.trees, u.token);
  const led = scene.trees
    .childrenBy(u.token, Rel.obl, Rel.nmod)
    .filter((i) => /^(?:with|to)$/.test(scene.lower[scene.trees.childBy(i, Rel.case)] ?? ''));
  return [...own, ...led].filter((i) => i > u.token && i < u.verb);
}

function counterparts(reading: StanceReading, u: Undertaking): Holder[] {
  const { scene, holders } = reading;
  const out: Holder[] = [];
  const add = (i: number) => {
    for (const h of holders.at(i))
      if (!out.some((o) => o.party === h.party) && !u.holders.some((o) => o.party === h.party)) out.push(h);
  };
  // "Promised Kyiv to", "told the envoy that it would", "an agreement with Kyiv to"
  for (const i of companions(scene, u)) add(i);
  for (const i of scene.trees.childrenBy(u.verb, Rel.obl, Rel.obj, Rel.iobj, Rel.nmod)) {
    if (i < u.verb) continue;
    const marker = scene.trees.childBy(i, Rel.case);
    const word = marker >= 0 ? scene.lower[marker]! : '';
    if (word === '' || word === 'with' || word === 'to' || word === 'from') add(i);
    // "Hold talks with", "pay a visit to"
    if (word === '')
      for (const n of scene.trees.childrenBy(i, Rel.nmod)) {
        const m = scene.trees.childBy(n, Rel.case);
        if (m >= 0 && /^(?:with|to|from)$/.test(scene.lower[m]!)) add(n);
      }
  }
  return out;
}

/** The time that the undertaking names, the latest day first; nothing before publication is due. */
function dueIn(
  scene: Scene,
  what: { first: number; end: number },
  u: Undertaking,
  published: string | undefined,
): Edtf | null {
  const { first, end } = scene.sentenceOf(u.verb);
  let best: Edtf | null = null;
  let inside = false;
  for (const t of scene.timesIn(first, end)) {
    if (t.end > end) continue;
    const within = t.first >= what.first && t.end <= what.end;
    const near = t.first >= u.token - 6 && t.end <= what.end + 4;
    if (!within && !near) continue;
    if (published && isOver(t.value, published.slice(0, 10))) continue;
    if (best && inside && !within) continue;
    if (!best || (within && !inside)) {
      best = t.value;
      inside = within;
    }
  }
  return best ?? withinOf(scene, what, published);
}

/** Whether a time lies before a day, or leads up to it: "the past year". */
function isOver(value: Edtf, day: string): boolean {
  const [first, last] = value.split('/');
  return lastDay(value) < day || (last !== undefined && first! < day && day.startsWith(last));
}

const MOST_DAYS = 400;

/** "Within two weeks": from publication on. */
function withinOf(
  scene: Scene,
  what: { first: number; end: number },
  published: string | undefined,
): Edtf | null {
  const day = parseDay(published);
  if (day === null) return null;
  for (let i = what.first; i < what.end - 2; i++) {
    if (scene.lower[i] !== 'within') continue;
    const n = numberOf(scene.lower[i + 1]!);
    const unit = UNITS[scene.lower[i + 2]!.replace(/s$/, '')];
    if (unit === undefined || n < 1 || n * unit > MOST_DAYS) continue;
    return `${formatDay(day)}/${formatDay(day + n * unit)}`;
  }
  return null;
}

const UNITS: Readonly<Record<string, number>> = { day: 1, week: 7, month: 30 };

/** A day not before the last one of an EDTF value, for comparison as text. */
function lastDay(value: Edtf): string {
  const last = value.split('/').at(-1)!.replaceAll(/[~?%]/g, '');
  return last === '..' || last === ''
    ? '9999'
    : last.length === 4
      ? `${last}-12-31`
      : last.length === 7
        ? `${last}-31`
        : last;
}

/** The same words of the same parties, said a second time by the parser's other reading. */
const overlap = (a: CommitmentDraft, b: CommitmentDraft): boolean =>
  a.negated === b.negated &&
  a.what[0] < b.what[1] &&
  b.what[0] < a.what[1] &&
  a.holders.some((x) => b.holders.some((y) => x.party !== null && x.party === y.party));

/** What makes a commitment the same as another: the party and the first words of what it is to do. */
function keysOf(scene: Scene, c: CommitmentDraft): string[] {
  const words = scene.layout.tokens.text
    .slice(...c.what)
    .toLowerCase()
    .split(/\W+/)
    .slice(0, 3)
    .join(' ');
  return c.holders.flatMap((h) => (h.party ? [`${c.negated} ${h.party} ${words}`] : []));
}
