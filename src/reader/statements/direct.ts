/** Attributes quotations to their speakers. */

import { Gap, type Quotation } from '../types.ts';
import { type Attribution, type Credit, holdsVerb } from './attribution/attributions.ts';
import { mainSubject } from './attribution/phrases.ts';
import { COORDINATORS, isAuxiliary } from './attribution/words.ts';
import { isAttribution } from './circumstances/adjuncts.ts';
import type { Range } from './draft.ts';
import type { Ground } from './ground.ts';

/** How many words a quotation needs to be a statement: standing alone, and as part of a reported clause. */
export const FEWEST_ALONE = 4;
export const FEWEST_INSIDE = 8;

export interface Quoted {
  quotation: Quotation;
  /** The attribution that governs it; null for free quotation. */
  attribution: Credit | null;
  /** Index in the list of the quoted statement that this one continues, or -1. */
  continues: number;
}

type Place = 'before' | 'after' | 'inside';

interface Link {
  attribution: Credit;
  place: Place;
}

/** The first token that is no punctuation after `i`. */
function nextWord(ground: Ground, i: number, end: number): number {
  while (i < end && (ground.is(i, ',') || ground.isDash(i))) i++;
  return i;
}

/** The attribution that stands directly after the quotation: `"…," X said`. */
function linkAfter(ground: Ground, q: Quotation, bySentence: readonly Attribution[][]): Link | null {
  if (q.close >= ground.tokens.count) return null;
  const here = ground.tokens.sentence[q.close]!;
  const s = ground.layout.sentences[here]!;
  const at = nextWord(ground, q.close + 1, s.end);
  if (at >= s.end) return afterExclamation(ground, q, bySentence, here + 1);
  for (const a of bySentence[here]!) {
    if (a.cue.first <= q.close) continue;
    if (a.first > at + 3 && !(a.source && a.source.first <= at + 1)) return null;
    if (a.verb?.form === 'ing' || a.shared) return null;
    return { attribution: a, place: isFragment(ground, q) ? 'inside' : 'after' };
  }
  return null;
}

/** `"…!" X said.`: the attribution passes for a sentence of its own. */
function afterExclamation(
  ground: Ground,
  q: Quotation,
  bySentence: readonly Attribution[][],
  next: number,
): Link | null {
  if (!/^[!?…]+$/.test(ground.lower[q.close - 1]!)) return null;
  const s = ground.layout.sentences[next];
  const a = bySentence[next]?.[0];
  if (!s || !a || s.paragraph !== ground.sentenceOf(q.close).paragraph) return null;
  return a.first === s.first && a.complement.kind === 'none' ? { attribution: a, place: 'after' } : null;
}

/** Whether the quotation is part of a clause that began without it: `the plan "has no future," she said`. */
function isFragment(ground: Ground, q: Quotation): boolean {
  const before = q.open - 1;
  return (
    before >= ground.sentenceOf(q.open).body && !ground.isPunctuation(before) && !ground.is(before, 'that')
  );
}

/** Whether the clause that the quotation is part of goes on after it: `said "tough times" lay ahead`. */
function goesOn(ground: Ground, q: Quotation): boolean {
  const next = q.close + 1;
  const { end } = ground.sentenceOf(q.open);
  if (next >= end || ground.isPunctuation(next) || ground.isTimeWord(next, end)) return false;
  return !COORDINATORS.has(ground.lower[next]!) && ground.afterTime(next, end) === next;
}

/** The attribution before the quotation in its sentence: `X said, "…"`, or `X said that the plan "…"`. */
function linkBefore(ground: Ground, q: Quotation, bySentence: readonly Attribution[][]): Link | null {
  const list = bySentence[ground.tokens.sentence[q.open]!]!;
  for (let k = list.length - 1; k >= 0; k--) {
    const a = list[k]!;
    if (a.cue.end > q.open) continue;
    // "Lund said images showed a tank that "…"": the words are Lund's.
    if (a.verb?.uses.has('documents') && k > 0 && list[k - 1]!.complement.kind === 'bare') continue;
    const { complement } = a;
    const direct =
      (complement.kind === 'quote' && complement.at === q.open) ||
      (complement.kind === 'colon' && complement.at <= q.open && q.open - complement.at <= 1) ||
      ((complement.kind === 'that' || complement.kind === 'bare') && complement.at === q.open);
    const introduced = ground.is(q.open - 1, ':') || ground.is(q.open - 1, ',');
    if ((direct && (introduced || !goesOn(ground, q))) || ground.is(q.open - 1, ':'))
      return { attribution: a, place: 'before' };
    // `"…," X said, "…"`
    if (complement.kind === 'none' && ground.is(q.open - 1, ',') && a.end >= q.open - 1)
      return { attribution: a, place: 'before' };
    return { attribution: a, place: 'inside' };
  }
  return null;
}

/** Whether the quotation is set off as whole sentences: it opens its sentence, and ends with it or has a final mark inside. */
function standsAlone(ground: Ground, q: Quotation): boolean {
  const s = ground.sentenceOf(q.open);
  if (q.open > s.body && !(q.open === s.first)) return false;
  const last = ground.sentenceOf(Math.min(q.close, ground.tokens.count) - 1);
  return q.close >= last.end - 1 || /[.!?…]$/.test(ground.tokens.word[q.close - 1]!);
}

interface Walk {
  /** The last quotation looked at, short ones included, with its attribution. */
  quotation: Quotation;
  attribution: Credit | null;
  /** Its index in the output, or -1 for one that is too short to be a statement. */
  at: number;
}

/** Whether the words between the marks are a sentence, however short: "It's over," he said. */
const isSentence = (ground: Ground, q: Quotation) =>
  q.open === ground.sentenceOf(q.open).body &&
  /^[,.!?]$/.test(ground.lower[q.close - 1]!) &&
  holdsVerb(ground, q.open + 1, q.close);

/** Links every quotation that is speech to an attribution or to the quotation that it continues. */
export function quotedSpeech(ground: Ground, attributions: readonly Attribution[]): Quoted[] {
  const bySentence: Attribution[][] = ground.layout.sentences.map(() => []);
  for (const a of attributions) if (a.said) bySentence[a.sentence]!.push(a);
  const links = ground.quotations.map(
    (q) =>
      choose(linkBefore(ground, q, bySentence), linkAfter(ground, q, bySentence), q.open) ??
      introduced(ground, q, bySentence),
  );
  const out: Quoted[] = [];
  let last: Walk | undefined;
  ground.quotations.forEach((q, k) => {
    if (ground.isTitle(q) || ground.isVerbatim(q.open + 1)) return;
    const words = ground.wordCount(q.open + 1, q.close);
    const free = (): { attribution: Credit | null; continues: boolean } | null =>
      standsAlone(ground, q) ? freeQuotation(ground, q, k, last, links, bySentence) : null;
    const link = links[k]!;
    const continued = q.continued && last !== undefined && ground.quotations[k - 1] === last.quotation;
    const found = continued
      ? { attribution: last!.attribution, continues: true }
      : link
        ? { attribution: link.attribution, continues: last?.attribution === link.attribution }
        : free();
    if (!found) return;
    // A short stretch is speech where it goes on, or leads into, what the same speaker says: `"That," he said, "is …"`.
    const joins = found.continues && last !== undefined && last.at >= 0 && link?.place !== 'inside';
    const enough =
      joins ||
      words >= (link?.place === 'inside' && !continued ? FEWEST_INSIDE : FEWEST_ALONE) ||
      (link?.place === 'after' && isSentence(ground, q));
    if (!enough && link?.place === 'inside') return;
    if (enough) {
      const leads = found.continues && last?.at === -1 && interrupted(ground, last.quotation, q);
      if (leads) {
        last!.at = out.length;
        out.push({ quotation: last!.quotation, attribution: found.attribution, continues: -1 });
      }
      out.push({
        quotation: q,
        attribution: found.attribution,
        continues: found.continues && last ? last.at : -1,
      });
    }
    last = { quotation: q, attribution: found.attribution, at: enough ? out.length - 1 : -1 };
  });
  return out;
}

/** Whether both quotations stand in one sentence, with an attribution between them. */
const interrupted = (ground: Ground, before: Quotation, after: Quotation) =>
  ground.tokens.sentence[before.open] === ground.tokens.sentence[after.open];

function choose(before: Link | null, after: Link | null, open: number): Link | null {
  if (before && before.place === 'before') return before;
  // `X said that "…," the two agreed`: what stands behind the quotation is part of what X said.
  const said = before && isAttribution(before.attribution) ? before.attribution.complement : null;
  if (said?.kind === 'that' && said.at === open && after?.place === 'after') return before;
  return after ?? before;
}

/** A colon that introduces the quotation: `X was blunt: "…"`, or at the end of the sentence before, `X said: ¶ "…"`. */
function introduced(ground: Ground, q: Quotation, bySentence: readonly Attribution[][]): Link | null {
  const here = ground.tokens.sentence[q.open]!;
  const s = ground.layout.sentences[here]!;
  const inside = q.open > s.body;
  const at = inside ? here : here - 1;
  const previous = ground.layout.sentences[at];
  const colon = inside ? q.open - 1 : (previous?.end ?? 0) - 1;
  if (!previous || !ground.is(colon, ':') || (!inside && q.open !== s.first)) return null;
  const list = bySentence[at]!;
  const a = list[list.length - 1];
  if (a && a.cue.end <= colon) return { attribution: a, place: 'before' };
  const source = mainSubject(ground, previous.body, colon);
  return source ? { attribution: unsaid(at, source), place: 'before' } : null;
}

export const unsaid = (sentence: number, source: Range): Credit => ({
  sentence,
  cue: null,
  source,
  first: source.first,
  end: source.end,
});

/** A name after a dash that closes the paragraph: `"…" — X`. */
function signed(ground: Ground, q: Quotation): Credit | null {
  const dash = q.close + 1;
  if (dash + 1 >= ground.tokens.count || !ground.isDash(dash) || !ground.isCapital(dash + 1)) return null;
  let end = dash + 1;
  while (
    end < ground.tokens.count &&
    end - dash <= 8 &&
    ground.tokens.gap[end]! < Gap.Paragraph &&
    !ground.isStop(end)
  ) {
    if (isAuxiliary(ground.lower[end]!) || ground.is(end, ',')) break;
    end++;
  }
  const closes =
    end >= ground.tokens.count ||
    ground.tokens.gap[end] === Gap.Paragraph ||
    ground.isStop(end) ||
    ground.is(end, ',');
  return closes ? unsaid(ground.tokens.sentence[q.close]!, { first: dash + 1, end }) : null;
}

/** The subject of a sentence of the paragraph when it is the only person that the sentence names: "Kim was blunt." */
function onlyPerson(ground: Ground, sentence: number, paragraph: number): Credit | null {
  const s = ground.layout.sentences[sentence]!;
  if (s.paragraph !== paragraph) return null;
  const subject = mainSubject(ground, s.body, s.end);
  if (!subject || !holdsVerb(ground, subject.end, s.end)) return null;
  const { names } = ground;
  let inside = -1;
  for (let i = s.body; i < s.end; i++) {
    const entity = names.mentions[names.at[i] ?? -1]?.entity ?? -1;
    if (entity < 0 || names.entities[entity]!.kind !== 'person' || entity === inside) continue;
    if (inside >= 0 || i < subject.first || i >= subject.end) return null;
    inside = entity;
  }
  return inside >= 0 ? unsaid(sentence, subject) : null;
}

/** A quotation without an attribution in its own sentence: it is signed, goes on from the last, or runs up to the next. */
function freeQuotation(
  ground: Ground,
  q: Quotation,
  k: number,
  last: Walk | undefined,
  links: readonly (Link | null)[],
  bySentence: readonly Attribution[][],
): { attribution: Credit | null; continues: boolean } | null {
  const signature = signed(ground, q);
  if (signature) return { attribution: signature, continues: false };
  const here = ground.tokens.sentence[q.open]!;
  const paragraph = ground.layout.sentences[here]!.paragraph;
  let lastSentence = -9;
  if (last) {
    const end = Math.min(last.quotation.close, ground.tokens.count - 1);
    lastSentence = Math.max(ground.tokens.sentence[end]!, last.attribution?.sentence ?? 0);
    if (ground.layout.sentences[lastSentence]!.paragraph === paragraph && here - lastSentence <= 1)
      return { attribution: last.attribution, continues: last.at >= 0 };
  }
  const next = ground.quotations[k + 1];
  const link = links[k + 1];
  if (next && link && link.place === 'after' && next.open - q.close <= 2)
    return { attribution: link.attribution, continues: false };
  const before = here > 0 ? bySentence[here - 1]! : [];
  const nearest = before[before.length - 1];
  if (nearest?.source && !(last && nearest.cue.end <= last.quotation.open))
    return { attribution: { ...nearest, cue: null }, continues: false };
  if (!last || here - lastSentence > 1) {
    const about = here > 0 ? onlyPerson(ground, here - 1, paragraph) : null;
    return about && { attribution: about, continues: false };
  }
  return { attribution: last.attribution && { ...last.attribution, cue: null }, continues: false };
}
