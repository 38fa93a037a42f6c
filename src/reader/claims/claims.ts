/** The claims stage: "increasingly frequent", "the third meeting this year", "the first visit since 2000". */
import type { Party, Span } from '../../contract/reading.ts';
import type { Scene } from '../positions/scene.ts';
import { WordKind } from '../positions/word-kinds.ts';
import { Penn, Pos } from '../syntax/labels.ts';
import type { ClaimDraft } from './draft.ts';
import { type Match, patternAt } from './patterns.ts';

const LONGEST_SUBJECT = 16;
/** How far back from the claim its clause may begin, in tokens. */
const LONGEST_CLAUSE = 30;

/** All claims of pattern of a report in text order. */
export function claimsOf(scene: Scene): ClaimDraft[] {
  const found: ClaimDraft[] = [];
  let until = 0;
  for (let i = 0; i < scene.lower.length; i++) {
    if (i < until || !scene.isOf(i, WordKind.Claim)) continue;
    const match = patternAt(scene, i);
    if (!match) continue;
    if (!scene.isReadable(i)) continue;
    found.push(draftOf(scene, match));
    until = match.end;
  }
  return found;
}

function draftOf(scene: Scene, m: Match): ClaimDraft {
  const [first, end] = subjectOf(scene, m);
  return {
    kind: m.kind,
    parties: partiesOf(scene, m, first, end),
    subject: trimmed(scene, first, end),
    count: m.count,
    period: m.period?.value ?? null,
    periodSpan: m.period ? scene.span(m.period.first, m.period.end) : null,
    evidence: clauseOf(scene, m.first, m.end),
    statement: scene.statementAt[m.first]!,
  };
}

/** The noun phrase of what is counted, or its verb. */
function subjectOf(scene: Scene, m: Match): [first: number, end: number] {
  if (scene.pos[m.subject] !== Pos.NOUN) return [m.subject, m.subject + 1];
  if (m.first > m.subject) return scene.trees.spanOf(m.subject);
  const sentence = scene.sentenceOf(m.first);
  const [from, to] = scene.trees.spanOf(m.subject);
  // An ordinal opens the phrase with its article; a copula's noun may hold the whole clause.
  const opens = m.first < m.subject && !m.kind.startsWith('frequency');
  const article =
    m.kind !== 'count' && /^(?:the|a|an|their|its|his|her|our)$/.test(scene.lower[m.first - 1] ?? '') ? 1 : 0;
  const first = Math.max(sentence.first, opens ? m.first - article : Math.min(from, m.subject));
  if (m.kind.startsWith('frequency')) return [first, verbAfter(scene, m.subject, m.end)];
  if (scene.lower[m.subject] === 'time') return [first, m.subject + 1];
  const stop = m.period && m.period.first > m.subject ? m.period.first : to;
  const last = Math.min(
    sentence.end,
    Math.max(m.subject + 1, Math.min(to, stop, m.subject + LONGEST_SUBJECT)),
  );
  let end = m.subject + 1;
  while (end < last && !/^(?:[,;:–—]|--|that)$/.test(scene.lower[end]!)) end++;
  return [first, end];
}

/** The first verb after the subject, which ends it. */
function verbAfter(scene: Scene, subject: number, limit: number): number {
  for (let i = subject + 1; i < limit; i++) {
    const participle = scene.penn[i] === Penn.VBN || scene.penn[i] === Penn.VBG;
    if (scene.pos[i] === Pos.AUX || (scene.pos[i] === Pos.VERB && !participle)) return i;
  }
  return subject + 1;
}

function trimmed(scene: Scene, from: number, to: number): Span {
  let first = from;
  let end = to;
  while (first < end - 1 && (scene.pos[first] === Pos.PUNCT || scene.pos[first] === Pos.ADP)) first++;
  while (end > first + 1 && scene.pos[end - 1] === Pos.PUNCT) end--;
  return scene.span(first, end);
}

/** From the beginning of the clause before the claim to the claim's end. */
function clauseOf(scene: Scene, from: number, end: number): Span {
  const sentence = scene.sentenceOf(from);
  const { quoted } = scene.layout;
  let first = from;
  while (
    first > sentence.first &&
    from - first < LONGEST_CLAUSE &&
    !/^(?:[;:—–]|--)$/.test(scene.lower[first - 1]!) &&
    quoted[first - 1] === quoted[from]
  )
    first--;
  while (first < from && scene.pos[first] === Pos.PUNCT) first++;
  return scene.span(first, Math.max(end, from + 1));
}

/** The parties named in the phrase that is counted, else in the sentence up to the claim's end. */
function partiesOf(scene: Scene, m: Match, first: number, end: number): Party[] {
  const own = partiesWithin(scene, first, end);
  return own.length ? own : partiesWithin(scene, scene.sentenceOf(m.first).first, m.end);
}

function partiesWithin({ names }: Scene, first: number, end: number): Party[] {
  const parties = new Set<Party>();
  for (let i = first; i < end; i++) {
    const mention = names.mentions[names.at[i]!];
    if (mention?.first !== i) continue;
    const all = mention.party ? [mention.party] : mention.members.map((e) => names.entities[e]!.party);
    for (const p of all) if (p) parties.add(p);
  }
  return [...parties];
}
