/** Puts verbs of saying, "according to" and their speakers together, sentence by sentence. */

import { cueWords } from '../../../knowledge/speech-cues-words.ts';
import type { Quotation } from '../../types.ts';
import type { Range } from '../draft.ts';
import type { Ground } from '../ground.ts';
import { Trigger } from '../triggers.ts';
import { accordingTo, phraseLengthAt } from './according.ts';
import { afterAddressee } from './addressees.ts';
import { type Complement, complementOf } from './complements.ts';
import { type Cue, cuesOf } from './cues.ts';
import { nominalAt } from './nominal.ts';
import { subjectAfter, subjectBefore } from './subjects.ts';
import { CLAUSE_OPENERS, DETERMINERS, isAuxiliary, looksPast, PREPOSITIONS, PRONOUNS } from './words.ts';

/** The words that credit content to a speaker. */
export interface Credit {
  sentence: number;
  /** The verb or phrase of saying; null for free quotation. */
  cue: Range | null;
  source: Range | null;
  /** First and last token of the credit as a whole: speaker, verb, adjuncts. */
  first: number;
  end: number;
}

export interface Attribution extends Credit {
  cue: Range;
  complement: Complement;
  /** Null for "according to" and nouns of saying. */
  verb: Cue | null;
  /** Whether a saying that took place is reported. */
  said: boolean;
  /** The speaker stands after the verb. */
  inverted: boolean;
  /** The subject is that of an earlier verb. */
  shared: boolean;
}

const isBreak = (ground: Ground, i: number) =>
  i < 0 ||
  ground.is(i, ',') ||
  ground.isDash(i) ||
  ground.closesAt(i) !== undefined ||
  /^[.!?…]+$/.test(ground.lower[i]!);

/** Whether the words from `i` on let an inverted subject end there: punctuation, an adjunct or a description follows. */
function endsInverted(ground: Ground, i: number, end: number): boolean {
  if (i >= end || ground.isPunctuation(i)) return true;
  const w = ground.lower[i]!;
  return (
    PREPOSITIONS.has(w) || CLAUSE_OPENERS.has(w) || ground.isTimeWord(i, end) || /ing$/.test(w) || w === 'and'
  );
}

/** Whether tokens [first, end) hold a verb, so that they are no noun phrase. */
export function holdsVerb(ground: Ground, first: number, end: number): boolean {
  for (let i = first; i < end; i++) {
    const w = ground.lower[i]!;
    // "The wounded" are people.
    const people = i === end - 1 && i > first && ground.is(i - 1, 'the');
    if (isAuxiliary(w) || (looksPast(w) && !ground.isCapital(i) && !people)) return true;
    // "It's": the apostrophe stands for a verb after a pronoun.
    if (i > first && ground.isPossessive(i) && PRONOUNS.has(ground.lower[i - 1]!)) return true;
  }
  return false;
}

/** The subject after the verb: "said Kim", directly after content; null when it does not stand so. */
function invertedSubject(ground: Ground, cue: Cue, body: number, end: number): Range | null {
  const before = cue.first - 1;
  if (cue.first === body && cue.form !== 'base' && !cue.uses.has('telling')) {
    const opening = subjectAfter(ground, cue, end);
    return opening && (ground.is(opening.end, ':') || ground.is(opening.end, ',')) ? opening : null;
  }
  if (
    cue.form === 'ing' ||
    cue.uses.has('telling') ||
    cue.group !== cue.first ||
    before < body ||
    !isBreak(ground, before)
  )
    return null;
  const after = subjectAfter(ground, cue, end);
  const bare = after && after.end - after.first === 1 && DETERMINERS.has(ground.lower[after.first]!);
  if (!after || bare || !endsInverted(ground, after.end, end) || holdsVerb(ground, after.first, after.end))
    return null;
  if (ground.closesAt(before) || (ground.is(before, ',') && ground.closesAt(before - 1))) return after;
  // "The reason, said Lund, is …"
  if (
    ground.is(before, ',') &&
    ground.is(after.end, ',') &&
    holdsVerb(ground, after.end, Math.min(end, after.end + 3))
  )
    return after;
  // After a plain comma the words before must be a clause, and none may follow.
  const next = ground.lower[after.end] ?? '';
  if (CLAUSE_OPENERS.has(next) || next === 'and' || next === 'to') return null;
  const adds = ground.is(after.end, ',') && /^(?:because|since)$/.test(ground.lower[after.end + 1] ?? '');
  const clauseAfter = !adds && holdsVerb(ground, after.end, Math.min(end, after.end + 6));
  return holdsVerb(ground, body, before) && !clauseAfter ? after : null;
}

/** Whether the verb goes on a list of what the earlier speaker said: "said he had met her, informed them that …". */
function goesOn(ground: Ground, cue: Cue, earlier: Attribution | undefined): boolean {
  if (!earlier || cue.form !== 'past' || !ground.is(cue.group - 1, ',')) return false;
  if (earlier.complement.kind === 'none' || earlier.complement.kind === 'quote') return false;
  for (let i = earlier.complement.at; i < cue.group - 1; i++) if (ground.is(i, ',')) return false;
  return true;
}

/** The attribution that a verb makes with its speaker; `first` is its first token, `end` the one after its last. */
const byVerb = (
  verb: Cue,
  source: Range | null,
  complement: Complement,
  first: number,
  end: number,
  said: boolean,
  inverted: boolean,
  shared: boolean,
): Attribution => ({
  sentence: verb.sentence,
  cue: { first: verb.first, end: verb.end },
  source,
  first,
  end,
  complement,
  verb,
  said,
  inverted,
  shared,
});

function ofVerb(ground: Ground, cue: Cue, earlier: Attribution | undefined): Attribution | null {
  const s = ground.layout.sentences[cue.sentence]!;
  if (cue.speaker) {
    const complement = complementOf(ground, cue, cue.end, s.end);
    return byVerb(cue, cue.speaker, complement, cue.group, complement.adjuncts.end, cue.said, false, false);
  }
  const agent = cue.passive && ground.is(cue.end, 'by') ? cue.end + 1 : -1;
  if (agent > 0 && agent < s.end) return byAgent(ground, cue, agent, s.body, s.end);
  const inverted = invertedSubject(ground, cue, s.body, s.end);
  if (inverted) {
    const complement = withoutClause(complementOf(ground, cue, inverted.end, s.end));
    return byVerb(cue, inverted, complement, cue.first, complement.at, cue.said && !cue.passive, true, false);
  }
  const floor = lastQuotedBefore(ground, cue.group, s.body);
  const subject = goesOn(ground, cue, earlier)
    ? { source: earlier!.source, first: cue.group, shared: true, void: false, relative: false }
    : subjectBefore(ground, cue, floor, earlier?.source ?? null);
  if (cue.uses.has('documents') && !(subject.source && isDocument(ground, subject.source))) return null;
  let complement = complementOf(ground, cue, cue.end, s.end);
  // After a quotation with its comma, "X said" has had its content: what follows is when and where.
  const closed = subject.first > s.first ? ground.closesAt(subject.first - 1) : undefined;
  if (closed && !subject.shared && !ground.isTitle(closed) && isComplete(ground, closed, s.body))
    complement = withoutClause(complement);
  if (!subject.shared && subject.source && interruptsRelative(ground, cue, subject.source, complement))
    complement = { kind: 'relative', at: complement.at, adjuncts: complement.adjuncts, addressee: null };
  // "On what they call a siege"
  const named = complement.kind === 'object' && ground.is((subject.source?.first ?? 0) - 1, 'what');
  const gap = named || (subject.relative && /^(?:none|to|object)$/.test(complement.kind));
  const said = cue.said && !subject.void && !cue.passive && !gap;
  return byVerb(
    cue,
    subject.source,
    complement,
    subject.first,
    complement.adjuncts.end,
    said,
    false,
    subject.shared,
  );
}

/** Whether a quotation before its speaker is all that is said: it has its comma, or opens the sentence and is long. */
const isComplete = (ground: Ground, q: Quotation, body: number) =>
  /^[,?!]$/.test(ground.lower[q.close - 1]!) ||
  (q.open === body && ground.wordCount(q.open + 1, q.close) >= FEWEST);

/** How many words a quotation has that is no mere name before its verb. */
const FEWEST = 4;

/** Whether the attribution stands inside a relative clause whose verb follows: "which he said were lost". */
const interruptsRelative = (ground: Ground, cue: Cue, source: Range, { kind, at }: Complement) =>
  kind === 'none' &&
  at === cue.end &&
  (cue.verb.lemma === 'say' || cue.verb.class === 'claim') &&
  isAuxiliary(ground.lower[at] ?? '') &&
  /^(?:which|who|that|what)$/.test(ground.lower[source.first - 1] ?? '');

/** "Was told by the envoy that …": the agent speaks, the subject is the one addressed. */
function byAgent(ground: Ground, cue: Cue, at: number, body: number, limit: number): Attribution {
  const source = { first: at, end: afterAddressee(ground, at, limit) };
  const rest = complementOf(ground, cue, source.end, limit);
  const addressee = cue.verb.addressee ? subjectBefore(ground, cue, body, null).source : null;
  const kind = rest.kind === 'bare' ? 'none' : rest.kind;
  const complement = { kind, at: rest.at, adjuncts: rest.adjuncts, addressee };
  return byVerb(cue, source, complement, cue.group, rest.adjuncts.end, cue.said, true, false);
}

const withoutClause = (c: Complement): Complement =>
  c.kind === 'bare' || c.kind === 'wh' ? { ...c, kind: 'none' } : c;

function isDocument(ground: Ground, source: Range): boolean {
  for (let i = source.first; i < source.end; i++) if (cueWords('document').has(ground.lower[i]!)) return true;
  return false;
}

/** The first token after the last quotation that ends before `i`, at least `floor`. */
function lastQuotedBefore(ground: Ground, i: number, floor: number): number {
  for (let q = ground.closedIn(floor, i); q; q = ground.closedIn(floor, q.close))
    // A short quoted word inside a name or description does not part a subject from its verb.
    if (q.close - q.open > 6 || ground.is(q.close - 1, ',')) return q.close + 1;
  return floor;
}

/** All attributions in text order. */
export function attributionsOf(ground: Ground): Attribution[] {
  const out: Attribution[] = [];
  let last: Attribution | undefined;
  for (const cue of cuesOf(ground)) {
    const made = ofVerb(ground, cue, last?.sentence === cue.sentence ? last : undefined);
    if (!made) continue;
    out.push(made);
    if (made.said && made.source) last = made;
  }
  ground.layout.sentences.forEach((s, k) => {
    for (let i = s.body; i + 2 < s.end; i++) {
      const trigger = ground.triggers[i]! & (Trigger.Noun | Trigger.Phrase);
      if (!trigger || ground.isQuoted(i)) continue;
      const length = trigger & Trigger.Phrase ? phraseLengthAt(ground.lower, i) : 0;
      const made = length > 0 ? accordingTo(ground, i, length, k) : nominalAt(ground, i, k);
      if (made) out.push(made);
    }
  });
  return out.sort((a, b) => a.cue.first - b.cue.first);
}
