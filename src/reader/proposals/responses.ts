/** What others make of a proposal, as far as the report tells it. */

import type { Holder } from '../positions/draft.ts';
import { evidenceOf } from '../positions/evidence.ts';
import { sameHolder } from '../positions/holders.ts';
import { lowerBound } from '../positions/search.ts';
import type { Candidate } from '../positions/stances/attitudes.ts';
import type { StanceReading } from '../positions/stances/reading.ts';
import { isNegated } from '../syntax/clauses.ts';
import type { ResponseDraft, ResponseKind } from './draft.ts';
import type { Gathered } from './proposals.ts';

const LEAST = 0.3;
/** How much further, in sentences, a proposal after the stance is than one before it. */
const LATER = 20;
const ACCEPT =
  /^(?:accept|agree|approve|consent|assent|commit|sign|embrace|adopt|ratify|support|back|endorse|honou?r|comply|abide|adhere|cooperate|pledge|promise|vow|subscribe|bless|observe|respect|acceptance|approval|backing)/;
const WELCOME = /^(?:welcome|praise|hail|applaud|laud|commend|celebrate|cheer|salute|look forward to)/;
const WEIGHING =
  /^(?:consider|weigh|mull|contemplate|entertain|explore|review|look at|study|examine|ponder|leave open|discuss possibility)/;
const COUNTER = /^counter/;

interface Found extends ResponseDraft {
  token: number;
  score: number;
}

/**
 * For each proposal the stances that others than its authors take on it, one a holder. A stance answers the proposal
 * of its own sentence, else the last one made before it on the same issue, else the first one after.
 */
export function responsesTo(reading: StanceReading, proposals: readonly Gathered[]): ResponseDraft[][] {
  const { scene, candidates, holders } = reading;
  const found: Found[][] = proposals.map(() => []);
  const byIssue = new Map<string, number[]>();
  proposals.forEach((p, k) => {
    if (p.issue) byIssue.set(p.issue, [...(byIssue.get(p.issue) ?? []), k]);
  });
  for (const c of candidates) {
    if (c.deed || c.score < LEAST) continue;
    const kind = kindOf(reading, c);
    if (!kind) continue;
    for (const holder of c.holders)
      for (const demand of [false, true]) {
        const k = answered(reading, proposals, byIssue, c, holder, demand);
        if (k < 0) continue;
        const known = found[k]!.find((r) => sameHolder(r.holder, holder));
        if (known && known.score >= c.score) continue;
        const span = evidenceOf(scene, holders, c.token, c.mention);
        const response = {
          holder,
          kind,
          span,
          statement: scene.statementAt[c.token]!,
          token: c.token,
          score: c.score,
        };
        if (known) Object.assign(known, response);
        else found[k]!.push(response);
      }
  }
  return found.map((list) =>
    list
      .sort((a, b) => a.token - b.token)
      .map(({ holder, kind, span, statement }) => ({ holder, kind, span, statement })),
  );
}

/** The index of the proposal (a demand, or any other) that a stance of `holder` answers; -1 for none. */
function answered(
  { scene }: StanceReading,
  proposals: readonly Gathered[],
  byIssue: ReadonlyMap<string, readonly number[]>,
  c: Candidate,
  holder: Holder,
  demand: boolean,
): number {
  const { sentence } = scene.layout.tokens;
  let best = -1;
  let least = Number.POSITIVE_INFINITY;
  for (const k of byIssue.get(c.mention.issue) ?? []) {
    const p = proposals[k]!;
    if ((p.kind === 'demand') !== demand || p.authors.some((a) => sameHolder(a, holder))) continue;
    // To a demand only those answer whom it is made of.
    if (demand && !p.addressees.some((a) => sameHolder(a, holder))) continue;
    const after = lowerBound(p.tokens.length, (i) => p.tokens[i]!, c.token);
    if (p.tokens[after] === c.token) continue;
    for (const t of [p.tokens[after - 1], p.tokens[after]]) {
      if (t === undefined) continue;
      const d = sentence[c.token]! - sentence[t]!;
      const distance = d === 0 ? Math.abs(c.token - t) / 1000 : d > 0 ? d : LATER - d;
      if (distance >= least) continue;
      least = distance;
      best = k;
    }
  }
  return best;
}

function kindOf({ words, scene }: StanceReading, c: Candidate): ResponseKind | null {
  const word = words.phrase(c.token)?.readings[0]?.words.join(' ') ?? '';
  switch (c.stance) {
    case 'supports':
      return WELCOME.test(word) ? 'welcomed' : ACCEPT.test(word) ? 'accepted' : null;
    case 'open':
      return WEIGHING.test(word) ? 'no-answer' : 'welcomed';
    case 'conditional':
      return 'conditional';
    case 'opposes':
      return words.as(c.token, 'oppose', 'label') || isNegated(scene.trees, c.token) ? 'rejected' : null;
    case 'noncommittal':
      return word === 'ignore' ? 'ignored' : 'no-answer';
    case 'proposes':
      return COUNTER.test(word) ? 'counter-offer' : null;
    default:
      return null;
  }
}
