/** Reads short texts for the tests of positions, proposals, commitments and claims. */
import { claimsOf } from '../claims/claims.ts';
import { commitmentsOf } from '../commitments/commitments.ts';
import { namesOf } from '../names/names.ts';
import { proposalsOf } from '../proposals/proposals.ts';
import { statementsOf } from '../statements/statements.ts';
import { syntaxOf } from '../syntax/syntax.ts';
import { treesOf } from '../syntax/trees.ts';
import { layoutOf } from '../text/layout.ts';
import { timesOf } from '../times/times.ts';
import type { Holder } from './draft.ts';
import { positionsOf } from './positions.ts';
import { Scene } from './scene.ts';
import { stancesIn } from './stances/reading.ts';

export const PUBLISHED = '2024-03-13';

/** Everything that these stages find in a text published on a Wednesday. */
export function findings(text: string, published = PUBLISHED) {
  const layout = layoutOf(text);
  const names = namesOf(layout, published);
  const times = timesOf(layout, published);
  const statements = statementsOf(layout, names, times, published);
  const scene = new Scene(layout, names, times, statements, treesOf(layout.tokens, syntaxOf(layout)));
  const stances = stancesIn(scene);
  return {
    text,
    names,
    statements,
    positions: positionsOf(stances),
    proposals: proposalsOf(stances),
    commitments: commitmentsOf(stances, [], published),
    claims: claimsOf(scene),
    who: (h: Holder) => h.party ?? names.entities[h.entity]!.name,
    words: (span: readonly [number, number]) => text.slice(...span),
  };
}
