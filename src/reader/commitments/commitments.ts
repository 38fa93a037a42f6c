/** The commitments stage: what parties say, agree or are announced to do. */
import type { Edtf, Span } from '../../contract/reading.ts';
import type { MeetingDraft } from '../meetings/draft.ts';
import type { Holder } from '../positions/draft.ts';
import { evidenceOf } from '../positions/evidence.ts';
import type { Scene } from '../positions/scene.ts';
import { lowerBound } from '../positions/search.ts';
import type { StanceReading } from '../positions/stances/reading.ts';
import { isNegated } from '../syntax/clauses.ts';
import { Pos, Rel } from '../syntax/labels.ts';
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
  const planned = meetings.flatMap((m, k) => (m.status === 'planned' ? (ofMeeting(found, m, k) ?? []) : []));
  return [...found, ...planned].sort((a, b) => a.what[0] - b.what[0]);
}

/** Joins a planned meeting to the commitment that speaks of it, or makes one of it. */
function ofMeeting(found: readonly CommitmentDraft[], m: MeetingDraft, k: number): CommitmentDraft | null {
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
  const evidence = m.evidence[0]!;
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
  const what = whatOf(scene, u.verb);
  if (condition && condition.first > u.verb) what.end = Math.min(what.end, condition.first);
  return {
    holders: u.holders,
    what: scene.span(what.first, what.end),
    negated: u.negated !== isNegated(scene.trees, u.verb),
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

/** The verb with what it governs to its right, without the clauses that only say why or after what. */
function whatOf(scene: Scene, verb: number): { first: number; end: number } {
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
  return { first: verb, end };
}

function counterparts(reading: StanceReading, u: Undertaking): Holder[] {
  const { scene, holders } = reading;
  const out: Holder[] = [];
  const add = (i: number) => {
    for (const h of holders.at(i))
      if (!out.some((o) => o.party === h.party) && !u.holders.some((o) => o.party === h.party)) out.push(h);
  };
  for (const i of scene.trees.childrenBy(u.verb, Rel.obl, Rel.obj, Rel.iobj)) {
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
    if (published && lastDay(t.value) < published.slice(0, 10)) continue;
    if (best && inside && !within) continue;
    if (!best || (within && !inside)) {
      best = t.value;
      inside = within;
    }
  }
  return best;
}

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
