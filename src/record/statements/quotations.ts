/** Merging quotations of which reports give more or less, or differ in a word. */
import { inOrder, isSameSpeaker, type Said, splitByDays } from './said.ts';
import { contains, hashAt, hashesOf, similarity, sketch, TELLING, type Wording } from './wording.ts';

const SIMILAR = 0.8;
/** Days between reports of a short quotation that may be the same saying. */
const SHORT_DAYS = 30;

/**
 * Each quotation joins the longest one of the same speaker that holds all of its words, or nearly all of them in
 * nearly the same order; of several the one reported nearest in time. Quotations of fewer than six words join only
 * what has the same words, within a month.
 */
export function mergeQuotations(quotations: Said[]): Said[] {
  const order = quotations
    .map((said, i) => ({ said, i }))
    .sort((a, b) => b.said.wording.length - a.said.wording.length || a.i - b.i)
    .map((o) => o.said);
  const beginnings = beginningsOf(order);
  /** The quotations that hold the words of the one, all found before it since they are longer. */
  const holders = new Map<Said, Said[]>();
  const bySketch = new Map<number, Said[]>();
  const joined = new Map<Said, Said>();
  const kept: Said[] = [];
  for (const said of order) {
    if (said.wording.length < TELLING) {
      kept.push(...splitByDays(said, SHORT_DAYS));
      continue;
    }
    const root = (s: Said): Said => joined.get(s) ?? s;
    const words = hashesOf(said.wording);
    const bands = sketch(words);
    const candidates = new Set((holders.get(said) ?? []).map(root));
    for (const band of bands) {
      for (const other of bySketch.get(band) ?? [])
        if (similarity(hashesOf(other.wording), words) >= SIMILAR) candidates.add(root(other));
    }
    const best = nearest(
      said,
      [...candidates].filter((c) => isSameSpeaker(c, said)),
    );
    if (best) {
      join(best, said);
      joined.set(said, best);
    } else kept.push(said);
    for (const band of bands) {
      const others = bySketch.get(band);
      if (others) others.push(said);
      else bySketch.set(band, [said]);
    }
    findHeld(said, words, beginnings, holders);
  }
  for (const said of kept) inOrder(said);
  return kept;
}

/** Quotations by the hash of their first six words. */
function beginningsOf(quotations: Said[]): Map<number, Said[]> {
  const beginnings = new Map<number, Said[]>();
  for (const said of quotations) {
    if (said.wording.length < TELLING) continue;
    const hash = hashAt(hashesOf(said.wording), 0);
    const others = beginnings.get(hash);
    if (others) others.push(said);
    else beginnings.set(hash, [said]);
  }
  return beginnings;
}

/** Notes for every quotation whose words this one holds that it does. */
function findHeld(
  said: Said,
  words: number[],
  beginnings: Map<number, Said[]>,
  holders: Map<Said, Said[]>,
): void {
  const { wording } = said;
  for (let at = 0; at + TELLING <= words.length; at++) {
    for (const other of beginnings.get(hashAt(words, at)) ?? []) {
      if (other === said || !isHeld(other.wording, wording)) continue;
      const list = holders.get(other);
      if (!list) holders.set(other, [said]);
      else if (list.at(-1) !== said) list.push(said);
    }
  }
}

const isHeld = (shorter: Wording, longer: Wording) =>
  shorter.length < longer.length && contains(longer, shorter);

function nearest(said: Said, candidates: Said[]): Said | null {
  const day = said.sayings[0]!.day;
  const distance = (c: Said) =>
    Math.min(...c.sayings.map((s) => (s.day === null || day === null ? 1e6 : Math.abs(s.day - day))));
  let best: Said | null = null;
  let least = Number.POSITIVE_INFINITY;
  for (const candidate of candidates) {
    const far = distance(candidate);
    if (far < least) {
      best = candidate;
      least = far;
    }
  }
  return best;
}

function join(into: Said, said: Said): void {
  into.sayings.push(...said.sayings);
  if (into.person < 0) into.person = said.person;
  into.party ??= said.party;
}
