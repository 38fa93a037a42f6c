/** Attributes quotations to their speakers. */

import type { Quotation } from '../types.ts';
import type { Attribution } from './attributions.ts';
import type { Ground } from './ground.ts';

/** How many words a quotation needs to be a statement: standing alone, and as part of a reported clause. */
export const FEWEST_ALONE = 4;
export const FEWEST_INSIDE = 8;

export interface Quoted {
  quotation: Quotation;
  /** The attribution that governs it; null for free quotation. */
  attribution: Attribution | null;
  /** Index in the list of the quoted statement that this one continues, or -1. */
  continues: number;
}

type Place = 'before' | 'after' | 'inside' | 'none';

interface Link {
  attribution: Attribution;
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
  const s = ground.sentenceOf(q.close);
  const at = nextWord(ground, q.close + 1, s.end);
  if (at >= s.end) return null;
  for (const a of bySentence[ground.tokens.sentence[q.close]!]!) {
    if (a.cue.first <= q.close) continue;
    if (a.first > at + 3 && !(a.source && a.source.first <= at + 1)) return null;
    if (a.verb?.form === 'ing') return null;
    return { attribution: a, place: 'after' };
  }
  return null;
}

/** The attribution before the quotation in its sentence: `X said, "…"`, or `X said that the plan "…"`. */
function linkBefore(ground: Ground, q: Quotation, bySentence: readonly Attribution[][]): Link | null {
  const list = bySentence[ground.tokens.sentence[q.open]!]!;
  for (let k = list.length - 1; k >= 0; k--) {
    const a = list[k]!;
    if (a.cue.end > q.open) continue;
    const { complement } = a;
    const direct =
      (complement.kind === 'quote' && complement.at === q.open) ||
      (complement.kind === 'colon' && complement.at <= q.open && q.open - complement.at <= 1) ||
      ((complement.kind === 'that' || complement.kind === 'bare') && complement.at === q.open);
    if (direct) return { attribution: a, place: 'before' };
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

/** Links every quotation that is speech to an attribution or to the quotation that it continues. */
export function quotedSpeech(ground: Ground, attributions: readonly Attribution[]): Quoted[] {
  const bySentence: Attribution[][] = ground.layout.sentences.map(() => []);
  for (const a of attributions) if (a.said) bySentence[a.sentence]!.push(a);
  const out: Quoted[] = [];
  const links = ground.quotations.map((q) =>
    choose(linkBefore(ground, q, bySentence), linkAfter(ground, q, bySentence)),
  );
  let previous = -1;
  ground.quotations.forEach((q, k) => {
    const words = ground.wordCount(q.open + 1, q.close);
    if (words < FEWEST_ALONE) return;
    const last = previous >= 0 ? out[previous]! : undefined;
    if (q.continued && last && ground.quotations[k - 1] === last.quotation) {
      out.push({ quotation: q, attribution: last.attribution, continues: previous });
      previous = out.length - 1;
      return;
    }
    const link = links[k]!;
    if (link && link.place !== 'inside') {
      const same = last?.attribution === link.attribution ? previous : -1;
      out.push({ quotation: q, attribution: link.attribution, continues: same });
      previous = out.length - 1;
      return;
    }
    if (link) {
      if (words < FEWEST_INSIDE) return;
      const same = last?.attribution === link.attribution ? previous : -1;
      out.push({ quotation: q, attribution: link.attribution, continues: same });
      previous = out.length - 1;
      return;
    }
    if (!standsAlone(ground, q)) return;
    const free = freeQuotation(ground, q, k, last, links);
    if (free) {
      out.push({ quotation: q, attribution: free.attribution, continues: free.continues ? previous : -1 });
      previous = out.length - 1;
    }
  });
  return out;
}

function choose(before: Link | null, after: Link | null): Link | null {
  if (before && before.place === 'before') return before;
  return after ?? before;
}

/** A quotation without an attribution in its own sentence: it goes on from the last, runs up to the next, or follows a colon. */
function freeQuotation(
  ground: Ground,
  q: Quotation,
  k: number,
  last: Quoted | undefined,
  links: readonly (Link | null)[],
): { attribution: Attribution | null; continues: boolean } | null {
  const here = ground.tokens.sentence[q.open]!;
  const paragraph = ground.layout.sentences[here]!.paragraph;
  if (last) {
    const end = Math.min(last.quotation.close, ground.tokens.count - 1);
    const lastSentence = Math.max(ground.tokens.sentence[end]!, last.attribution?.sentence ?? 0);
    if (ground.layout.sentences[lastSentence]!.paragraph === paragraph && here - lastSentence <= 1)
      return { attribution: last.attribution, continues: true };
  }
  const next = ground.quotations[k + 1];
  const link = links[k + 1];
  if (next && link && link.place === 'after' && next.open - q.close <= 2)
    return { attribution: link.attribution, continues: false };
  if (last) {
    const end = Math.min(last.quotation.close, ground.tokens.count - 1);
    const lastSentence = Math.max(ground.tokens.sentence[end]!, last.attribution?.sentence ?? 0);
    if (here - lastSentence <= 1) return { attribution: last.attribution, continues: false };
  }
  return null;
}
