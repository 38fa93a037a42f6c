/** The claims stage: "increasingly frequent", "the third meeting this year", "the first visit since 2000". */

import type { Party, Span } from '../../contract/reading.ts';
import { type ClaimWords, claimWords } from '../../knowledge/claim-words.ts';
import type { Scene } from '../positions/scene.ts';
import { Penn, Pos } from '../syntax/labels.ts';
import type { ClaimDraft, ClaimKind } from './draft.ts';
import { type Period, periodAfter } from './periods.ts';

interface Match {
  kind: ClaimKind;
  /** Tokens [first, end) that make the claim. */
  first: number;
  end: number;
  /** The token of what is counted. */
  subject: number;
  count: number | null;
  period: Period | null;
}

/** All claims of pattern of a report in text order. */
export function claimsOf(scene: Scene): ClaimDraft[] {
  const words = claimWords();
  const found: ClaimDraft[] = [];
  let until = 0;
  for (let i = 0; i < scene.lower.length; i++) {
    if (i < until) continue;
    const match =
      frequency(scene, words, i) ??
      ordinal(scene, words, i) ??
      superlative(scene, words, i) ??
      last(scene, words, i) ??
      noneSince(scene, i) ??
      times(scene, words, i);
    if (!match) continue;
    const { kind } = scene.sentenceOf(i);
    if (kind === 'caption' || kind === 'byline') continue;
    found.push(draftOf(scene, match));
    until = match.end;
  }
  return found;
}

const limitOf = (scene: Scene, i: number) => scene.sentenceOf(i).end;

/** "Meetings have become increasingly frequent", "contacts have multiplied". */
function frequency(scene: Scene, w: ClaimWords, i: number): Match | null {
  const direction = changeAt(scene, w, i);
  if (!direction) return null;
  const subject = eventBefore(scene, w, i);
  if (subject < 0) return null;
  return {
    kind: direction.kind,
    first: subject,
    end: direction.end,
    subject,
    count: null,
    period: periodNear(scene, subject, direction.end),
  };
}

/** The period after the claim, or the one that opens its sentence: "In recent years meetings …". */
const periodNear = (scene: Scene, from: number, end: number): Period | null =>
  periodAfter(scene, end, limitOf(scene, from)) ?? periodAfter(scene, scene.sentenceOf(from).body, from);

const LINKS = /^(?:become|became|becoming|been|are|were|is|was|grown|grew|growing|getting|got|be)$/;

function changeAt(scene: Scene, w: ClaimWords, i: number): { kind: ClaimKind; end: number } | null {
  const { lower } = scene;
  const before = lower[scene.pos[i - 1] === Pos.ADV ? i - 2 : i - 1] ?? '';
  for (const width of LINKS.test(before) ? [3, 2, 1] : []) {
    const phrase = lower.slice(i, i + width).join(' ');
    const up = w.rising.has(phrase);
    const down = w.falling.has(phrase);
    if (!up && !down) continue;
    const next = lower[i + width] ?? '';
    if (w.often.has(next)) return { kind: up ? 'frequency-rising' : 'frequency-falling', end: i + width + 1 };
    if (w.seldom.has(next))
      return { kind: up ? 'frequency-falling' : 'frequency-rising', end: i + width + 1 };
  }
  if (scene.pos[i] !== Pos.VERB) return null;
  for (const width of [2, 1]) {
    const phrase = lower.slice(i, i + width).join(' ');
    if (w.grow.has(phrase) && isIntransitive(scene, i + width))
      return { kind: 'frequency-rising', end: i + width };
    if (w.shrink.has(phrase) && isIntransitive(scene, i + width))
      return { kind: 'frequency-falling', end: i + width };
  }
  return null;
}

/** "Contacts have increased since", not "talks increased pressure". */
function isIntransitive(scene: Scene, i: number): boolean {
  const w = scene.lower[i] ?? '.';
  return (
    scene.pos[i] === Pos.PUNCT ||
    /^(?:in|since|over|this|last|during|recently|sharply|steadily|markedly|significantly|after|as|lately|between|dramatically|rapidly)$/.test(
      w,
    )
  );
}

/** The plural of something countable that is the subject before `i`, not over the bounds of the clause. */
function eventBefore(scene: Scene, w: ClaimWords, i: number): number {
  const { lower } = scene;
  const { first } = scene.sentenceOf(i);
  for (let k = i - 1; k >= first && k > i - 20; k--) {
    if (/^[;:]$/.test(lower[k]!)) return -1;
    if (w.events.has(lower[k]!) && lower[k]!.endsWith('s') && scene.pos[k] === Pos.NOUN) return k;
  }
  return -1;
}

/** "The third meeting this year", "the first visit since 2000", "their fourth round", "for the second time". */
function ordinal(scene: Scene, w: ClaimWords, i: number): Match | null {
  const { lower } = scene;
  const count = w.ordinals.get(lower[i]!) ?? numeral(lower[i]!);
  if (!count || !isDefinite(scene, i) || isTime(scene, i)) return null;
  const limit = limitOf(scene, i);
  const subject = eventAfter(scene, w, i + 1, limit);
  if (subject < 0) return null;
  // "The first round of the election" numbers a part of something; only its place among its like is a claim.
  const period = periodAfter(scene, subject + 1, limit);
  const ever =
    lower.slice(i + 1, i + 3).includes('ever') || lower[i + 1] === 'such' || /^first-ever$/.test(lower[i]!);
  if (count === 1) {
    if (period?.since || period?.length)
      return { kind: 'first-since', first: i, end: period.end, subject, count: 1, period };
    if (ever || isBetween(scene, subject + 1) || (lower[subject] === 'time' && lower[i - 2] === 'for'))
      return { kind: 'first-ever', first: i, end: subject + 1, subject, count: 1, period };
    return null;
  }
  if (!period && !isOwn(lower[i - 1] ?? '') && lower[subject] !== 'time' && !isBetween(scene, subject + 1))
    return null;
  return { kind: 'ordinal', first: i, end: period?.end ?? subject + 1, subject, count, period };
}

const isTime = (scene: Scene, i: number) => scene.times.some((t) => t.first <= i && i < t.end);
const numeral = (word: string): number | undefined => {
  const m = /^(\d{1,3})(?:st|nd|rd|th)$/.exec(word);
  return m ? Number(m[1]) : word === 'first-ever' ? 1 : undefined;
};
const isOwn = (word: string) => /^(?:their|its|his|her|our|'s|’s)$/.test(word);
const isDefinite = (scene: Scene, i: number) => {
  const before = scene.lower[i - 1] ?? '';
  return before === 'the' || isOwn(before) || before === 'a' || scene.lower[i] === 'first-ever';
};
const isBetween = (scene: Scene, i: number) =>
  /^(?:between|with|to|by|of)$/.test(scene.lower[i] ?? '') && /^between$/.test(scene.lower[i]!);

/** Something countable within the noun phrase that begins at `i`. */
function eventAfter(scene: Scene, w: ClaimWords, i: number, limit: number): number {
  for (let k = i; k < limit && k < i + 7; k++) {
    const pos = scene.pos[k]!;
    if (w.events.has(scene.lower[k]!) && !w.events.has(scene.lower[k + 1] ?? '')) return k;
    if (
      pos === Pos.VERB ||
      pos === Pos.AUX ||
      (pos === Pos.PUNCT && scene.lower[k] !== "'") ||
      pos === Pos.ADP
    )
      return -1;
  }
  return -1;
}

/** "The highest-level visit in a decade", "the largest drill since 2013". */
function superlative(scene: Scene, w: ClaimWords, i: number): Match | null {
  const { lower } = scene;
  const width = w.superlatives.has(`${lower[i]} ${lower[i + 1]}`) ? 2 : w.superlatives.has(lower[i]!) ? 1 : 0;
  if (!width) return null;
  const limit = limitOf(scene, i);
  const subject = eventAfter(scene, w, i + width, limit);
  if (subject < 0) return null;
  const period = periodAfter(scene, subject + 1, limit);
  if (!period || (!period.since && !period.length)) return null;
  return { kind: 'superlative-since', first: i, end: period.end, subject, count: null, period };
}

/** "The last such visit was in 2010", "the two last met in May". */
function last(scene: Scene, w: ClaimWords, i: number): Match | null {
  const { lower } = scene;
  if (lower[i] !== 'last') return null;
  const limit = limitOf(scene, i);
  const next = lower[i + 1] ?? '';
  if (lower[i - 1] === 'the' || isOwn(lower[i - 1] ?? '')) {
    const subject = eventAfter(scene, w, i + 1, limit);
    if (subject < 0) return null;
    for (let k = subject + 1; k < Math.min(limit, subject + 14); k++) {
      if (!/^(?:was|were|took|came|happened|occurred|ended|held)$/.test(lower[k]!)) continue;
      const period = periodAfter(scene, k + 1, Math.min(limit, k + 8), true);
      return period && { kind: 'last', first: i, end: period.end, subject, count: null, period };
    }
    return null;
  }
  if (
    scene.pos[i] !== Pos.ADV ||
    scene.pos[i + 1] !== Pos.VERB ||
    !/^(?:met|visited|spoke|talked|held|tested|launched|fired|travelled|traveled|convened|sat|conferred)$/.test(
      next,
    )
  )
    return null;
  const period = periodAfter(scene, i + 2, limit, true);
  return period && { kind: 'last', first: i, end: period.end, subject: i + 1, count: null, period };
}

/** "Have not met since 2019", "no such visit since the war". */
function noneSince(scene: Scene, i: number): Match | null {
  const { lower } = scene;
  if (!/^(?:not|never|no|hasn't|haven't|hadn't)$/.test(lower[i]!)) return null;
  const limit = limitOf(scene, i);
  for (let k = i + 1; k < Math.min(limit, i + 14); k++) {
    if (/^[,;:]$/.test(lower[k]!)) return null;
    if (lower[k] !== 'since') continue;
    const verb = lower
      .slice(i, k)
      .findIndex((x) =>
        /^(?:met|visited|spoken|held|tested|launched|fired|talked|conducted|set|convened|travelled|traveled|meeting|visit|talks|test|launch|contact|contacts|meetings)$/.test(
          x,
        ),
      );
    if (verb < 0) return null;
    const period = periodAfter(scene, k, limit);
    return (
      period && { kind: 'none-since', first: i, end: period.end, subject: i + verb, count: null, period }
    );
  }
  return null;
}

/** "Have met three times this year", "held four rounds of talks since May". */
function times(scene: Scene, w: ClaimWords, i: number): Match | null {
  const { lower } = scene;
  const count = w.numbers.get(lower[i]!) ?? (/^\d{1,3}$/.test(lower[i]!) ? Number(lower[i]) : undefined);
  if (!count) return null;
  const limit = limitOf(scene, i);
  const adverb = lower[i] === 'once' || lower[i] === 'twice' || lower[i] === 'thrice';
  const counted = adverb
    ? i
    : /^(?:times|rounds|meetings|summits|visits|tests)$/.test(lower[i + 1] ?? '')
      ? i + 1
      : -1;
  if (counted < 0) return null;
  const period = periodAfter(scene, counted + 1, limit);
  if (!period) return null;
  const subject = /^(?:times|once|twice|thrice)$/.test(lower[counted]!)
    ? meetingVerbBefore(scene, i)
    : counted;
  if (subject < 0) return null;
  return { kind: 'count', first: Math.min(i, subject), end: period.end, subject, count, period };
}

function meetingVerbBefore(scene: Scene, i: number): number {
  const { first } = scene.sentenceOf(i);
  for (let k = i - 1; k >= first && k > i - 10; k--)
    if (
      /^(?:met|visited|spoken|spoke|talked|conferred|tested|convened|fired|launched|summoned|travelled|traveled)$/.test(
        scene.lower[k]!,
      )
    )
      return k;
  return -1;
}

function draftOf(scene: Scene, m: Match): ClaimDraft {
  const { trees } = scene;
  const sentence = scene.sentenceOf(m.first);
  const [from, to] = trees.spanOf(m.subject);
  const noun = scene.pos[m.subject] === Pos.NOUN;
  const first = noun ? Math.max(sentence.first, Math.min(from, m.subject)) : m.subject;
  const end = !noun
    ? m.subject + 1
    : m.kind.startsWith('frequency')
      ? verbAfter(scene, m.subject, m.end)
      : Math.min(sentence.end, Math.max(m.subject + 1, Math.min(to, m.subject + 16)));
  const clause = clauseBounds(scene, m.first, m.end);
  return {
    kind: m.kind,
    parties: partiesOf(scene, m, first, end),
    subject: trim(scene, first, end),
    count: m.count,
    period: m.period?.value ?? null,
    periodSpan: m.period ? scene.span(m.period.first, m.period.end) : null,
    evidence: scene.span(clause[0], clause[1]),
    statement: scene.statementAt[m.first]!,
  };
}

/** The first verb after the subject, which ends it. */
function verbAfter(scene: Scene, subject: number, limit: number): number {
  for (let i = subject + 1; i < limit; i++)
    if (
      scene.pos[i] === Pos.AUX ||
      (scene.pos[i] === Pos.VERB && scene.penn[i] !== Penn.VBN && scene.penn[i] !== Penn.VBG)
    )
      return i;
  return subject + 1;
}

function trim(scene: Scene, first: number, end: number): Span {
  while (first < end - 1 && scene.pos[first] === Pos.PUNCT) first++;
  while (end > first + 1 && scene.pos[end - 1] === Pos.PUNCT) end--;
  return scene.span(first, end);
}

/** From the clause's beginning before the claim to the claim's end. */
function clauseBounds(scene: Scene, first: number, end: number): [number, number] {
  const sentence = scene.sentenceOf(first);
  let a = first;
  while (
    a > sentence.first &&
    first - a < 30 &&
    !/^[;:—–]$|^--$/.test(scene.lower[a - 1]!) &&
    scene.layout.quoted[a - 1] === scene.layout.quoted[first]
  )
    a--;
  while (a < first && scene.pos[a] === Pos.PUNCT) a++;
  return [a, Math.max(end, first + 1)];
}

/** The parties named in the phrase that is counted, else in the sentence. */
function partiesOf(scene: Scene, m: Match, first: number, end: number): Party[] {
  const within = (a: number, b: number) => {
    const out: Party[] = [];
    for (let i = a; i < b; i++) {
      const at = scene.names.at[i]!;
      if (at < 0 || scene.names.mentions[at]!.first !== i) continue;
      const { party, members } = scene.names.mentions[at]!;
      const all = party ? [party] : members.map((e) => scene.names.entities[e]!.party);
      for (const p of all) if (p && !out.includes(p)) out.push(p);
    }
    return out;
  };
  const own = within(first, end);
  if (own.length) return own;
  const sentence = scene.sentenceOf(m.first);
  return within(sentence.first, Math.max(m.end, sentence.first));
}
