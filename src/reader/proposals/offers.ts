/** Offers that are no more than a door held open: "we are willing to meet them", said of one who has to answer. */

import type { Holder } from '../positions/draft.ts';
import type { StanceReading } from '../positions/stances/reading.ts';
import type { ProposalMention } from './mentions.ts';

const ISSUES = new Set(['talks']);
const LEAST = 0.5;
const LONGEST_TERMS = 16;

/** Readiness to talk that a party declares, addressed to the one last spoken of. */
export function openOffers(reading: StanceReading): ProposalMention[] {
  const { scene, candidates, words } = reading;
  const found: ProposalMention[] = [];
  for (const c of candidates) {
    const word = words.as(c.token, 'open');
    if (c.stance !== 'open' || !ISSUES.has(c.mention.issue) || c.score < LEAST || !word || word.pos === 'v')
      continue;
    const { end } = scene.sentenceOf(c.token);
    const [, edge] = scene.trees.spanOf(scene.headOf(c.mention.first, c.mention.end));
    const phrase = words.phrase(c.token)!;
    const first = Math.min(phrase.end, c.mention.first);
    const stop = Math.min(end, Math.max(edge, c.mention.end), first + LONGEST_TERMS);
    if (c.token > c.mention.first) continue;
    const skip = /^(?:to|for|in)$/.test(scene.lower[first]!) ? 1 : 0;
    found.push({
      kind: 'offer',
      token: c.token,
      authors: c.holders,
      addressees: spokenOf(reading, c.token, c.holders),
      issue: c.mention.issue,
      terms: { first: Math.min(first + skip, c.mention.first), end: stop },
    });
  }
  return found;
}

/** The other state or party named in this sentence, else last before it. */
function spokenOf({ scene }: StanceReading, at: number, holders: readonly Holder[]): Holder[] {
  const { mentions } = scene.names;
  const sentence = scene.layout.tokens.sentence;
  const isOther = (party: string | null) => party !== null && !holders.some((h) => h.party === party);
  let last: string | null = null;
  for (const m of mentions) {
    const d = sentence[m.first]! - sentence[at]!;
    if (d > 0) break;
    if (d < -2 || m.form === 'pronoun') continue;
    if (isOther(m.party) && (d < 0 || m.first > at || last === null)) last = m.party;
  }
  return last ? [{ party: last, entity: -1 }] : [];
}
