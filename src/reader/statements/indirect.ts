/** Reported clauses: what was said, without the words that attribute it. */
import { cueWords } from '../../knowledge/speech-cues-words.ts';
import { type Attribution, holdsVerb } from './attribution/attributions.ts';
import type { Cue } from './attribution/cues.ts';
import { isUtterance } from './attribution/nominal.ts';
import { beginsClause } from './attribution/phrases.ts';
import { canSpeak } from './attribution/roles.ts';
import {
  DETERMINERS,
  isAuxiliary,
  isVerbAdverb,
  PREPOSITIONS,
  PRONOUNS,
  SUBORDINATORS,
} from './attribution/words.ts';
import { outletIn } from './circumstances/channel.ts';
import { clauseEnd, clauseStart, resumedClause, trimmed } from './clauses.ts';
import { FEWEST_ALONE, FEWEST_INSIDE } from './direct.ts';
import type { Range } from './draft.ts';
import type { Ground } from './ground.ts';

export interface Reported {
  attribution: Attribution;
  /** Two ranges when the attribution interrupts the clause. */
  content: Range[];
}

/** Where tokens [first, end) hold a quotation that is a direct statement, long or introduced by a colon: its opening mark; -1 where none. */
function speechIn(ground: Ground, first: number, end: number): number {
  for (let i = first; i < end; i++) {
    const q = ground.opensAt(i);
    if (!q) continue;
    const words = ground.wordCount(q.open + 1, q.close);
    if (words >= FEWEST_INSIDE || (words >= FEWEST_ALONE && ground.is(i - 1, ':'))) return i;
  }
  return -1;
}

const holdsSpeech = (ground: Ground, first: number, end: number) => speechIn(ground, first, end) >= 0;

/** A demand's clause has a bare verb: "demanded Israel withdraw". */
function beginsSubjunctive(ground: Ground, at: number, end: number): boolean {
  let i = at;
  if (DETERMINERS.has(ground.lower[i]!)) i++;
  if (!ground.isCapital(i)) return false;
  while (i < end && ground.isCapital(i)) i++;
  const w = ground.lower[i] ?? '';
  return (
    i + 1 < end &&
    !ground.isPunctuation(i) &&
    !ground.isPossessive(i) &&
    !PREPOSITIONS.has(w) &&
    w !== 'and' &&
    !w.endsWith('s')
  );
}

const NOMINALISED = /^(?:plans?|decision|intention|support|(?!na)\w{3,}(?:tion|sion|wal|sal))$/;

/** "Announced plans to", "announced its withdrawal of": a clause made a noun. */
function beginsNominal(ground: Ground, at: number): boolean {
  for (let i = at; i < at + 4; i++) {
    const w = ground.lower[i] ?? '';
    if (NOMINALISED.test(w)) return /^(?:to|of|for|from)$/.test(ground.lower[i + 1] ?? '');
    if (ground.isPunctuation(i) || PREPOSITIONS.has(w)) return false;
  }
  return false;
}

const PROFORMS = /^(?:as|so|nothing|something|anything|everything|little|much|it|this|yes|no|goodbye|hello)$/;

/** Whether the object only stands for what was said: "said the same thing", "said so", "said it again". */
function isProform(ground: Ground, at: number, end: number): boolean {
  if (ground.is(at, 'the') && ground.is(at + 1, 'same')) return true;
  return PROFORMS.test(ground.lower[at]!) && !beginsVerb(ground, at + 1, end);
}

/** Whether a verb stands at `i` or within the three words after it. */
const beginsVerb = (ground: Ground, i: number, end: number) =>
  holdsVerb(ground, i, Math.min(end, i + 4)) || /[^s]s$/.test(ground.lower[i] ?? '');

/** Whether the complement of the attribution's verb is a reported clause. */
function isReported(ground: Ground, a: Attribution, end: number): boolean {
  const { complement, verb } = a;
  if (!verb) return complement.kind === 'bare';
  switch (complement.kind) {
    case 'that':
      return verb.verb.clause || (verb.uses.has('denied') && isUtterance(ground.lower[complement.at - 2]!));
    case 'wh':
      return verb.verb.clause || verb.verb.class === 'ask';
    case 'to':
      return verb.verb.infinitive || (verb.verb.addressee && (complement.addressee !== null || verb.passive));
    case 'bare':
      if (!verb.verb.clause) return false;
      if (verb.verb.class === 'threaten') return false;
      if (verb.verb.lemma === 'say') return !isProform(ground, complement.at, end);
      if (beginsClause(ground, complement.at, end)) return true;
      if (verb.verb.class === 'demand' && beginsSubjunctive(ground, complement.at, end)) return true;
      return verb.verb.class === 'announce' && beginsNominal(ground, complement.at);
    case 'object':
    case 'relative':
      return true;
    case 'colon':
      return verb.verb.clause && complement.at < end && !ground.opensAt(complement.at);
    default:
      return false;
  }
}

const EVENTS =
  /(?:tions?|ments?|ities|ity|ness|isms?|ances?|ences?|protests?|results?|moves?|events?|attacks?|tests?|launch(?:es)?|talks|visits?|deals?|votes?|crisis|tensions)$/;

/** Whether something that happened shows something, and nobody says it: "The protests highlight how …". */
function showsOnly(ground: Ground, a: Attribution): boolean {
  if (!a.verb?.uses.has('showing') || !a.source) return false;
  const { first, end } = a.source;
  let head = end - 1;
  for (let i = first + 1; i < end; i++)
    if (PREPOSITIONS.has(ground.lower[i]!)) {
      head = i - 1;
      break;
    }
  if (cueWords('evidence').has(ground.lower[head]!)) return true;
  return EVENTS.test(ground.lower[head]!) && !canSpeak(ground.lower[head]!) && !ground.isCapital(head);
}

/** All reported clauses, sentence by sentence. */
export function reportedSpeech(ground: Ground, attributions: readonly Attribution[]): Reported[] {
  const bySentence: Attribution[][] = ground.layout.sentences.map(() => []);
  for (const a of attributions) bySentence[a.sentence]!.push(a);
  return bySentence.flatMap((list, k) => {
    const s = ground.layout.sentences[k]!;
    const found: Reported[] = [];
    list.forEach((a, at) => {
      if (!a.said || !a.source || showsOnly(ground, a)) return;
      const later = list.slice(at + 1);
      const content =
        a.complement.kind === 'none'
          ? contentBefore(ground, a, found, list, later, s.body, s.end)
          : contentAfter(ground, a, later, s.end);
      if (content.length) found.push({ attribution: a, content });
    });
    return found;
  });
}

const JOINING = /^(?:and|but|or|that|because|while|as|when|,)$/;

/**
 * The reported clause before a quotation long enough to stand by itself: "said **he would stay** because "…"". None where
 * the quotation only completes it: "said the agency could not be sure that money "was not …"".
 */
function leadingClause(ground: Ground, first: number, quotation: number): Range[] {
  const { lower } = ground;
  const begins =
    SUBORDINATORS.has(lower[quotation + 1] ?? '') ||
    ground.isCapital(quotation + 1) ||
    beginsClause(ground, quotation + 1, ground.sentenceOf(quotation).end);
  if (!JOINING.test(lower[quotation - 1]!) && !begins) return [];
  let end = quotation;
  while (end > first && JOINING.test(lower[end - 1]!)) end--;
  const clause = trimmed(ground, first, end, 4);
  return clause && holdsVerb(ground, clause.first, clause.end - 1) ? [clause] : [];
}

function contentAfter(ground: Ground, a: Attribution, later: readonly Attribution[], end: number): Range[] {
  const { lower } = ground;
  const first = a.complement.at;
  const last = clauseEnd(ground, first, a, later, end);
  const accepted =
    a.complement.kind === 'quote' ? opensWithFragment(ground, a, first, last) : isReported(ground, a, last);
  if (!accepted) return [];
  const speech = speechIn(ground, first, last);
  // What another says within it belongs to it: `said Noh had told him: "…"`.
  const another = later.some(
    (l) => l.said && !l.shared && l.complement.kind === 'colon' && l.complement.at === speech,
  );
  if (speech >= 0 && !another) return leadingClause(ground, first, speech);
  const clause = trimmed(ground, first, last, 2);
  // "Said the plan "would …"": the words that lead into a quotation of its own are none.
  const leads = clause && ground.opensAt(clause.end) !== undefined && clause.end - clause.first <= 4;
  if (!clause || (leads && !holdsVerb(ground, clause.first, clause.end))) return [];
  // "As he said it was" only stands for what was said.
  if (
    clause.end - clause.first === 2 &&
    PRONOUNS.has(lower[clause.first]!) &&
    isAuxiliary(lower[clause.first + 1]!)
  )
    return [];
  const relative = a.complement.kind === 'relative' && a.source;
  return relative ? [{ first: relative.first - 1, end: relative.first }, clause] : [clause];
}

/** Whether a reported clause opens with a quoted fragment: `said "tough" talks lay ahead`. */
function opensWithFragment(ground: Ground, a: Attribution, first: number, end: number): boolean {
  const q = ground.opensAt(first)!;
  return (
    (a.verb?.verb.clause ?? false) &&
    ground.wordCount(q.open + 1, q.close) < FEWEST_ALONE &&
    q.close + 2 < end
  );
}

/** Whether a quotation with its own comma or final mark closes at `i`. */
const closesSpeech = (ground: Ground, i: number) =>
  ground.closesAt(i) !== undefined && /^[,.!?…]+$/.test(ground.lower[i - 1]!);

/** Whether the verb can stand after its content: "…, he said", but not "…, he responded to them". */
function canFollow(ground: Ground, cue: Cue): boolean {
  const { verb } = cue;
  if (!verb.clause || !(verb.quote || verb.class === 'say' || verb.class === 'claim')) return false;
  const next = ground.lower[cue.end] ?? '';
  return verb.lemma === 'say' || !/^(?:to|with|against|for|of|about)$/.test(next);
}

/** Whether the later attribution tells what was said before in another's words: "Kim had told him that …, Noh said". */
function isRetold(ground: Ground, earlier: Attribution, later: Attribution): boolean {
  if (!earlier.verb || !later.verb || later.verb.uses.has('documents') || outletIn(ground, later.source!))
    return false;
  return earlier.verb.perfect || earlier.verb.uses.has('showing') || earlier.verb.uses.has('documents');
}

/** The clause that an attribution follows or interrupts; `earlier` are the reported clauses of its sentence so far, `others` all attributions of it. */
function contentBefore(
  ground: Ground,
  a: Attribution,
  earlier: readonly Reported[],
  others: readonly Attribution[],
  later: readonly Attribution[],
  body: number,
  end: number,
): Range[] {
  if (a.shared || (a.verb && !canFollow(ground, a.verb))) return [];
  const mark = a.first - 1;
  const setOff = ground.is(mark, ',') || ground.isDash(mark) || closesSpeech(ground, mark);
  if (mark < body || (!setOff && a.verb)) return [];
  let floor = body;
  for (const e of earlier) {
    const last = e.content[e.content.length - 1]!;
    // What has been credited to one speaker is not credited again to the channel: "X said that …, the agency reported".
    if (
      !isRetold(ground, e.attribution, a) &&
      last.end >= mark - 1 &&
      e.attribution.complement.kind !== 'to' &&
      e.attribution.complement.kind !== 'object'
    ) {
      if (e.attribution.first <= body + 2 || e.attribution.complement.kind === 'none') return [];
    }
    if (e.attribution.complement.kind === 'none') floor = Math.max(floor, e.attribution.end, last.end);
  }
  const clause = trimmed(ground, clauseStart(ground, a, floor, body), a.first, 1);
  if (!clause || holdsSpeech(ground, clause.first, clause.end)) return [];
  const closing = ground.closesAt(clause.end - 1);
  if (closing && closing.open <= clause.first) return [];
  const credited = others.some(
    (o) =>
      o !== a &&
      o.said &&
      o.complement.kind === 'none' &&
      o.cue.first > clause.first &&
      o.cue.end <= clause.end,
  );
  // "…," Lund said, according to the agency.
  if (credited && ground.opensAt(clause.first)) return [];
  // "In Oslo on Sunday, according to the agency, Lund said …": an adjunct alone is no clause, and what follows is Lund's.
  const adjunct =
    /^(?:in|at|on|during|after|before|from)$/.test(ground.lower[clause.first]!) &&
    !holdsVerb(ground, clause.first, clause.end);
  if (adjunct && !a.verb && later.some((o) => o.said && o.verb)) return [];
  const subordinate = SUBORDINATORS.has(ground.lower[clause.first]!);
  const whole =
    !subordinate && (holdsVerb(ground, clause.first, clause.end) || clause.end - clause.first >= 8);
  const rest = resumedClause(ground, a, whole, later, end);
  if (rest && !holdsSpeech(ground, rest.first, rest.end))
    return openingAdverbs(ground, clause) ? [rest] : [clause, rest];
  // What stands between an inverted speaker and this attribution describes that speaker.
  const description = floor > body && !holdsVerb(ground, clause.first, clause.end);
  return clause.end - clause.first >= 4 && !adjunct && !description ? [clause] : [];
}

/** Whether the range holds nothing but adverbs: "Meanwhile, he said, …". */
function openingAdverbs(ground: Ground, r: Range): boolean {
  for (let i = r.first; i < r.end; i++) if (!isVerbAdverb(ground.lower[i]!)) return false;
  return true;
}
