/** One candidate occasion for each word of meeting, with who, when, where and status from its clause. */
import type { MeetingMedium, MeetingStatus, Span } from '../../contract/reading.ts';
import type { Layout, NameMention, Names, Sentence, TimeMention, Tokens } from '../types.ts';
import { Shape } from '../types.ts';
import { compoundBefore, gather, listFrom, Mentions, subjectBefore } from './participants.ts';
import { statusAt } from './status.ts';
import { type Trigger, triggerAt } from './triggers.ts';

export interface Candidate {
  parties: string[];
  people: number[];
  date: string | null;
  place: string | null;
  /** The entity of the place. */
  placeEntity: number;
  status: MeetingStatus;
  marked: boolean;
  medium: MeetingMedium;
  evidence: Span;
  strong: boolean;
  /** Singular and definite ("the summit", "their meeting"): takes up an occasion named before. */
  definite: boolean;
  noun: string;
  sentence: number;
}

const BOUNDARY = /^(?:;|:|\u2014|--|but|while|although|though|because|whereas)$/;
const SUBORDINATE = /^(?:after|before|when|where|that|which|who|as|until|since|if|whether|and)$/;

/** All candidates in text order. */
export function candidatesOf(layout: Layout, names: Names, times: readonly TimeMention[]): Candidate[] {
  const all = new Mentions(layout, names);
  const timesOf = layout.sentences.map((): TimeMention[] => []);
  for (const t of times) timesOf[layout.tokens.sentence[t.first]!]!.push(t);
  const out: Candidate[] = [];
  layout.sentences.forEach((s, n) => {
    if (s.kind === 'caption' || s.kind === 'byline') return;
    for (let i = s.body; i < s.end; ) {
      const t = triggerAt(layout.tokens, i, s.end);
      if (!t) {
        i++;
        continue;
      }
      const made = candidate(all, timesOf[n]!, s, n, t);
      if (made) out.push(made);
      i = t.end;
    }
  });
  return out;
}

/** The clause around a trigger: to the nearest hard boundary on both sides, kept inside or outside its quotation. */
function clauseOf(layout: Layout, s: Sentence, t: Trigger): [number, number] {
  const { tokens, quoted } = layout;
  const inside = quoted[t.first]!;
  let from = t.first;
  while (from > s.body && !BOUNDARY.test(tokens.lower[from - 1]!) && quoted[from - 1] === inside) from--;
  let to = t.end;
  while (to < s.end && !BOUNDARY.test(tokens.lower[to]!) && quoted[to] === inside) to++;
  return [from, to];
}

/** The start of the innermost clause that holds the trigger: after the last subordinator before it. */
function innerStart(tokens: Tokens, from: number, at: number): number {
  for (let i = at - 1; i >= from; i--) {
    if (SUBORDINATE.test(tokens.lower[i]!) && (tokens.lower[i] !== 'and' || tokens.word[i - 1] === ','))
      return i + 1;
  }
  return from;
}

function candidate(
  all: Mentions,
  times: readonly TimeMention[],
  s: Sentence,
  n: number,
  t: Trigger,
): Candidate | null {
  const { layout, names } = all;
  const { tokens } = layout;
  const [from, to] = clauseOf(layout, s, t);
  const inner = innerStart(tokens, from, t.first);
  const who = t.pos === 'verb' ? ofVerb(all, n, from, inner, to, t) : ofNoun(all, n, from, inner, to, t);
  if (!who) return null;
  const { parties, people } = gather(names, who);
  const read = statusAt(tokens, t, from, to);
  if (read.status === 'none') return null;
  const date = dateFor(times, t, from, to);
  const place = placeFor(all, n, t, from, to, who);
  const spans = [
    ...who
      .filter((m) => m.first >= s.first && m.end <= s.end)
      .map((m): Span => [tokens.start[m.phraseFirst]!, m.span[1]]),
    [tokens.start[t.first]!, tokens.end[t.end - 1]!] as Span,
  ];
  if (date) spans.push(date.span);
  if (place) spans.push(place.span);
  const definite =
    t.pos === 'noun' &&
    t.first > s.first &&
    /^(?:the|this|that|their|his|her|these|those|its)$/.test(tokens.lower[determinerBefore(tokens, t, s)]!);
  return {
    parties,
    people,
    date: date?.value ?? null,
    place: place ? placeName(names, place) : null,
    placeEntity: place?.entity ?? -1,
    status: read.status,
    marked: read.marked,
    medium: mediumFor(tokens, t, from, to),
    evidence: [Math.min(...spans.map((x) => x[0])), Math.max(...spans.map((x) => x[1]))],
    strong: t.word.strength === 'strong',
    definite,
    noun: t.pos === 'noun' ? tokens.lower[t.end - 1]! : '',
    sentence: n,
  };
}

function determinerBefore(tokens: Tokens, t: Trigger, s: Sentence): number {
  let i = t.first - 1;
  while (
    i > s.first &&
    t.first - i < 4 &&
    !(tokens.shape[i]! & Shape.Punct) &&
    !/^(?:the|this|that|their|his|her|a|an|these|those|its)$/.test(tokens.lower[i]!)
  )
    i--;
  return Math.max(i, s.first);
}

const placeName = (names: Names, m: NameMention) => names.entities[m.entity]!.name;

/** Verbs that need their partner after "with", or as direct object. */
const DIRECT = /^(?:meet|host|receive|visit|phone|call|consult|greet|telephone|ring|welcome|meet with)$/;
const TOGETHER =
  /^(?:meet|confer|sit down|gather|convene|hold|have|talk|speak|consult|negotiate|come together|get together|meet face|shake hands|huddle|assemble)/;

function ofVerb(
  all: Mentions,
  n: number,
  from: number,
  inner: number,
  to: number,
  t: Trigger,
): NameMention[] | null {
  const { tokens } = all.layout;
  let subject = subjectBefore(all, n, inner, t.first);
  if (!subject.length) subject = subjectBefore(all, n, from, t.first);
  if (!subject.length) subject = subjectBefore(all, n, all.layout.sentences[n]!.first, t.first);
  const lemma = t.word.words;
  let object: NameMention[] = [];
  const partner = partnerAt(tokens, t.end, to);
  if (partner >= 0) object = listFrom(all, n, partner, to, 4);
  else if (DIRECT.test(lemma) || / with$| to$/.test(lemma)) object = listFrom(all, n, t.end, to, 4);
  const strong = t.word.strength === 'strong';
  if (!strong && !object.length && !(TOGETHER.test(lemma) && isPlural(subject))) return null;
  if (
    /^(?:call|welcome|receive|greet|discuss|talk|speak to|attend|join|ring)$/.test(lemma) &&
    !object.some((m) => isPersonLike(all.names, m))
  )
    return null;
  if (lemma === 'visit' && !subject.length) return null;
  if (!subject.length && !object.length) return null;
  return [...subject, ...object];
}

const isPlural = (mentions: readonly NameMention[]) =>
  mentions.length > 1 || mentions.some((m) => m.members.length > 1 || (m.entity < 0 && m.party !== null));
const isPersonLike = (names: Names, m: NameMention) =>
  m.members.length > 0 || m.entity < 0 || names.entities[m.entity]!.kind === 'person';

/** The token after the "with" or "between" that introduces the other side, or -1. */
function partnerAt(tokens: Tokens, from: number, to: number): number {
  const limit = Math.min(to, from + 12);
  for (let i = from; i < limit; i++) {
    const w = tokens.lower[i]!;
    if (w === 'with' || w === 'between' || w === 'alongside' || (w === 'among' && i - from < 6)) return i + 1;
    if (tokens.shape[i]! & Shape.Punct && w !== '-' && w !== ',') return -1;
    if (/^(?:and|that|which|who|to|after|before|because|as)$/.test(w)) return -1;
  }
  return -1;
}

function ofNoun(
  all: Mentions,
  n: number,
  from: number,
  inner: number,
  to: number,
  t: Trigger,
): NameMention[] | null {
  const { tokens } = all.layout;
  const before = compoundBefore(all, n, from, t);
  const partner = partnerAt(tokens, t.end, to);
  let after = partner >= 0 ? listFrom(all, n, partner, to, 5) : [];
  if (
    !after.length &&
    (tokens.lower[t.end] === 'of' || tokens.lower[t.end] === 'to' || tokens.lower[t.end] === 'by') &&
    t.end + 1 < to
  )
    after = listFrom(all, n, t.end + 1, to, 4);
  let found = [...before, ...after];
  const { parties, people } = gather(all.names, found);
  if (parties.length < 2 && people.length < 2) {
    const takesPart = governsPart(tokens, Math.max(inner, t.first - 9), t.first);
    if (takesPart || (found.length > 0 && parties.length + people.length < 2)) {
      let subject = subjectBefore(all, n, inner, t.first);
      if (!subject.length) subject = subjectBefore(all, n, from, t.first);
      found = [...subject.filter((m) => !found.includes(m)), ...found];
    }
  }
  return found;
}

const PART =
  /^(?:hold|holds|held|holding|have|has|had|having|host|hosts|hosted|hosting|attend|attends|attended|attending|begin|begins|began|beginning|start|started|open|opened|resume|resumed|conclude|concluded|finish|finished|end|ended|conduct|conducted|join|joined|cancel|canceled|cancelled|schedule|scheduled|propose|proposed|for|in|at|during|after|ahead|following|before|agreed|agree|plan|plans|planned|arrived|left|leave|leaves|to)$/;

function governsPart(tokens: Tokens, from: number, at: number): boolean {
  for (let i = at - 1; i >= from; i--) if (PART.test(tokens.lower[i]!)) return true;
  return false;
}

/** The date that belongs to a trigger: in its clause, after it before before it; a list of days goes with its own word. */
function dateFor(times: readonly TimeMention[], t: Trigger, from: number, to: number): TimeMention | null {
  let best: TimeMention | null = null;
  let bestDistance = Infinity;
  for (const time of times) {
    if (time.first < from || time.end > to) continue;
    const distance = time.first >= t.end ? time.first - t.end : (t.first - time.end) * 1.5 + 2;
    if (distance >= 0 && distance < bestDistance) {
      best = time;
      bestDistance = distance;
    }
  }
  return best;
}

const AT = /^(?:in|at|to|into|outside|near|visit|visits|visited|visiting|from)$/;

/** Where: the first place after the trigger that "in", "at" or the like leads to, else a place directly before the noun. */
function placeFor(
  all: Mentions,
  n: number,
  t: Trigger,
  from: number,
  to: number,
  who: readonly NameMention[],
): NameMention | null {
  const { names, layout } = all;
  const { tokens } = layout;
  const visit = /visit|trip|travel|fly|arriv|stop/.test(t.word.words);
  const isPlace = (m: NameMention) =>
    m.entity >= 0 &&
    m.form === 'name' &&
    (names.entities[m.entity]!.kind === 'place' ||
      names.entities[m.entity]!.kind === 'state' ||
      names.entities[m.entity]!.geo !== null);
  const lead = (m: NameMention) => {
    let i = m.first - 1;
    while (
      i >= from &&
      m.first - i < 4 &&
      (tokens.lower[i] === 'the' ||
        tokens.shape[i]! & Shape.Cap ||
        /^(?:city|village|capital|town|of|resort|border|southern|northern)$/.test(tokens.lower[i]!))
    )
      i--;
    return i >= 0 ? tokens.lower[i]! : '';
  };
  for (const m of all.of(n)) {
    if (m.first < t.end || m.end > to || !isPlace(m)) continue;
    const word = lead(m);
    if (
      visit
        ? /^(?:in|to|at|visit|visits|visited|visiting|for)$/.test(word) || m.first === t.end
        : /^(?:in|at|on|outside|near)$/.test(word)
    )
      return m;
    if (m.first - t.end > 25) break;
  }
  for (const m of all.of(n)) {
    if (m.end > t.first || m.first < from) continue;
    if (!isPlace(m) || who.includes(m)) continue;
    if (m.end === t.first && names.entities[m.entity]!.kind === 'place') return m;
    if (AT.test(lead(m)) && lead(m) !== 'from' && (lead(m) === 'in' || lead(m) === 'at' || visit)) return m;
  }
  return null;
}

function mediumFor(tokens: Tokens, t: Trigger, from: number, to: number): MeetingMedium {
  const start = Math.max(from, t.first - 8);
  const limit = Math.min(to, t.end + 12);
  for (let i = start; i < limit; i++) {
    const w = tokens.lower[i]!;
    if (/^(?:phone|telephone|phoned|telephoned|hotline)$/.test(w)) return 'phone';
    if (/^(?:video|videoconference|virtually|virtual|online|video-conference|teleconference)$/.test(w))
      return 'video';
  }
  return t.word.medium;
}
