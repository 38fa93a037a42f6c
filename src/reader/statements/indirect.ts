/** Reported clauses: what was said, without the words that attribute it. */
import { type Attribution, holdsVerb } from './attributions.ts';
import { beginsClause } from './complements.ts';
import { FEWEST_INSIDE } from './direct.ts';
import type { Range } from './draft.ts';
import type { Ground } from './ground.ts';
import { COORDINATORS, isAdverb } from './words.ts';

export interface Reported {
  attribution: Attribution;
  content: Range[];
}

/** Whether a quotation long enough to be a direct statement lies in tokens [first, end). */
function holdsSpeech(ground: Ground, first: number, end: number): boolean {
  for (let i = first; i < end; i++) {
    const q = ground.opensAt(i);
    if (q && ground.wordCount(q.open + 1, q.close) >= FEWEST_INSIDE) return true;
  }
  return false;
}

/** Takes final punctuation and stray marks off a clause. */
function trim(ground: Ground, first: number, end: number, fewest = 2): Range | null {
  const { lower } = ground;
  while (first < end && (ground.is(first, ',') || ground.isDash(first) || ground.isStop(first))) first++;
  while (end > first) {
    const last = end - 1;
    if (ground.is(last, ',') || ground.isDash(last) || ground.is(last, ':') || ground.is(last, '(')) end--;
    else if (ground.isStop(last) && lower[last] !== '?') end--;
    else if (
      lower[last] === 'and' ||
      lower[last] === 'but' ||
      lower[last] === 'while' ||
      lower[last] === 'as'
    )
      end--;
    else break;
  }
  return end - first >= fewest ? { first, end } : null;
}

/** The end of the clause that begins at `at`: the sentence's, or where the next attribution takes over. */
function clauseEnd(
  ground: Ground,
  at: number,
  self: Attribution,
  later: readonly Attribution[],
  end: number,
): number {
  for (const next of later) {
    if (next.cue.first <= self.cue.first || next.first < at) continue;
    let i = next.first - 1;
    while (i > at && isAdverb(ground.lower[i]!)) i--;
    const w = ground.lower[i] ?? '';
    if (next.verb?.form === 'ing' && ground.is(i, ',')) return i;
    if (next.verb === null && ground.is(i, ',')) return i;
    if (COORDINATORS.has(w)) return ground.is(i - 1, ',') ? i - 1 : i;
    if (ground.isDash(i) || ground.is(i, ';')) return i;
    if (ground.is(i, ',') && next.complement.kind === 'none') return i;
  }
  return end;
}

const OPENERS = new Set([
  'and',
  'but',
  'instead',
  'meanwhile',
  'however',
  'still',
  'yet',
  'so',
  'also',
  'then',
]);

/** Where a clause before its attribution begins: the sentence's start or after an earlier attribution. */
function clauseStart(
  ground: Ground,
  self: Attribution,
  earlier: readonly Attribution[],
  body: number,
): number {
  let first = body;
  for (const a of earlier)
    if (a.said && a.complement.kind === 'none' && a.end < self.first && ground.isPunctuation(a.end))
      first = Math.max(first, a.end);
  for (let i = self.first - 2; i >= first; i--) {
    const q = ground.closesAt(i);
    if (ground.is(i, ';') || (q && q.open <= body && /[.!?]$/.test(ground.lower[i - 1]!))) {
      first = i + 1;
      break;
    }
  }
  while (first < self.first && (OPENERS.has(ground.lower[first]!) || ground.is(first, ','))) first++;
  return first;
}

/** Whether the complement of the attribution's verb is a reported clause. */
function reports(ground: Ground, a: Attribution, end: number): boolean {
  const { complement, verb } = a;
  if (!verb) return complement.kind === 'bare';
  switch (complement.kind) {
    case 'that':
      return verb.verb.clause || verb.verb.lemma === 'say';
    case 'wh':
      return verb.verb.clause || verb.verb.class === 'ask';
    case 'to':
      return verb.verb.infinitive || verb.verb.addressee;
    case 'bare':
      return verb.verb.clause && (verb.verb.lemma === 'say' || beginsClause(ground, complement.at, end));
    case 'object':
      return true;
    case 'colon':
      return verb.verb.clause && complement.at < end && !ground.opensAt(complement.at);
    default:
      return false;
  }
}

/** All reported clauses of a sentence's attributions. */
export function reportedSpeech(ground: Ground, attributions: readonly Attribution[]): Reported[] {
  const bySentence: Attribution[][] = ground.layout.sentences.map(() => []);
  for (const a of attributions) bySentence[a.sentence]!.push(a);
  const out: Reported[] = [];
  bySentence.forEach((list, k) => {
    const s = ground.layout.sentences[k]!;
    list.forEach((a, at) => {
      if (!a.said) return;
      const content = contentOf(ground, a, list, at, s.body, s.end);
      if (content.length) out.push({ attribution: a, content });
    });
  });
  return out;
}

function contentOf(
  ground: Ground,
  a: Attribution,
  list: readonly Attribution[],
  at: number,
  body: number,
  end: number,
): Range[] {
  const { complement } = a;
  if (complement.kind !== 'none') {
    const first = complement.kind === 'quote' ? complement.at : complement.at;
    const last = clauseEnd(ground, first, a, list.slice(at + 1), end);
    if (complement.kind === 'quote') return mixed(ground, a, first, last);
    if (!reports(ground, a, last) || holdsSpeech(ground, first, last)) return [];
    const clause = trim(ground, first, last);
    return clause ? [clause] : [];
  }
  return before(ground, a, list.slice(0, at), list.slice(at + 1), body, end);
}

/** A reported clause that opens with a quoted fragment: `said "tough" talks lay ahead`. */
function mixed(ground: Ground, a: Attribution, first: number, end: number): Range[] {
  const q = ground.opensAt(first)!;
  if (ground.wordCount(q.open + 1, q.close) >= 4 || holdsSpeech(ground, first, end)) return [];
  if (!a.verb?.verb.clause || q.close + 2 >= end) return [];
  const clause = trim(ground, first, end);
  return clause ? [clause] : [];
}

/** Whether an earlier attribution of the sentence already takes its words as content. */
function reportsAloud(ground: Ground, a: Attribution, end: number): boolean {
  const { kind } = a.complement;
  return (
    kind === 'that' ||
    kind === 'quote' ||
    (kind === 'bare' && a.verb?.verb.lemma === 'say' && reports(ground, a, end))
  );
}

/** The clause that an attribution follows or interrupts. */
function before(
  ground: Ground,
  a: Attribution,
  earlier: readonly Attribution[],
  later: readonly Attribution[],
  body: number,
  end: number,
): Range[] {
  if (a.shared || !(a.verb === null || a.verb.verb.clause || a.verb.verb.lemma === 'say')) return [];
  const mark = a.first - 1;
  if (
    mark <= body ||
    !(ground.is(mark, ',') || ground.isDash(mark) || ground.closesAt(mark) || a.verb === null)
  )
    return [];
  if (earlier.some((e) => e.said && (e.end >= a.first - 2 || reportsAloud(ground, e, a.first)))) return [];
  const first = clauseStart(ground, a, earlier, body);
  const clause = trim(ground, first, a.first, 1);
  if (!clause || holdsSpeech(ground, clause.first, clause.end)) return [];
  const closing = ground.closesAt(clause.end - 1);
  if (closing && closing.open <= clause.first) return [];
  const whole = holdsVerb(ground, clause.first, clause.end) || clause.end - clause.first >= 8;
  const more = resumed(ground, a, whole, later, end);
  if (!more) return clause.end - clause.first >= 4 ? [clause] : [];
  return [clause, more];
}

/** The rest of a clause that an attribution interrupts; `whole` when the part before it can stand alone. */
function resumed(
  ground: Ground,
  a: Attribution,
  whole: boolean,
  later: readonly Attribution[],
  end: number,
): Range | null {
  const at = a.end + 1;
  if (!ground.is(a.end, ',') || a.complement.kind !== 'none' || at >= end || ground.opensAt(at)) return null;
  const w = ground.lower[at]!;
  if (whole) {
    const adds = w === 'and' && ground.is(at + 1, 'that');
    if (/ing$/.test(w) || isAdverb(w) || (COORDINATORS.has(w) && !adds) || ADJUNCT_OPENERS.has(w))
      return null;
  }
  const more = trim(ground, at, clauseEnd(ground, at, a, later, end));
  return more && !holdsSpeech(ground, more.first, more.end) && more.end - more.first >= (whole ? 4 : 2)
    ? more
    : null;
}

const ADJUNCT_OPENERS = new Set(
  'who which whose in at on during after before without with a an the according'.split(' '),
);
