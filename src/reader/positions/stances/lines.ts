/**
 * The stance on an issue by the order of words alone, for where the tree leads nowhere: leftwards from the issue over
 * the words that act on it to the nearest attitude, not over the bounds of its clause.
 */
import type { StanceKind } from '../../../knowledge/stance-words.ts';
import { Penn, Pos } from '../../syntax/labels.ts';
import type { Holders } from '../holders.ts';
import type { Scene } from '../scene.ts';
import { WordKind } from '../word-kinds.ts';
import { ATTITUDES, type Candidate, type Stances } from './attitudes.ts';
import type { StanceWords } from './spotting.ts';
import type { IssueMention } from './terms.ts';

const REACH = 12;
const DAMP = 0.8;
const KINDS: readonly StanceKind[] = [...ATTITUDES, 'further', 'curb'];

/** The nearest attitude to the left of the mention, or nothing. */
export function lineStance(
  scene: Scene,
  words: StanceWords,
  holders: Holders,
  stances: Stances,
  mention: IssueMention,
): Candidate[] {
  const { body } = scene.sentenceOf(mention.first);
  let side: number = mention.side;
  for (let i = mention.first - 1; i >= body && i >= mention.first - REACH; i--) {
    if (scene.isOf(i, WordKind.Bound)) break;
    const spotted = words.phrase(i);
    const word = spotted && spotted.end <= mention.first ? words.as(i, ...KINDS) : undefined;
    if (!word) {
      const penn = scene.penn[i]!;
      if (scene.pos[i] === Pos.VERB && penn !== Penn.VB && penn !== Penn.VBG && penn !== Penn.VBN) break;
      continue;
    }
    const negated = stances.negated(i, word);
    if (word.kind === 'further' || word.kind === 'curb') {
      if (word.kind === 'curb') side = -side;
      if (negated) side = -side;
      continue;
    }
    if (word.kind === 'demand' && /^(?:tell|ask|warn|order|press|push)$/.test(word.words.join(' '))) continue;
    const stance = stances.of(i, word, side, mention, negated);
    if (!stance) break;
    const who = word.pos === 'n' ? holders.ofNoun(i) : holders.ofPredicate(i);
    if (!who.length) break;
    return [
      {
        holders: who,
        mention,
        stance,
        token: i,
        score: word.strength * mention.weight * DAMP,
        deed: false,
        asserted: false,
      },
    ];
  }
  return [];
}
