/** Silence that a report tells of: "has not responded to the offer", "no word from Tehran". */
import { isNegated } from '../../syntax/clauses.ts';
import { Pos, Rel } from '../../syntax/labels.ts';
import type { Holder } from '../draft.ts';
import type { Holders } from '../holders.ts';
import type { Scene } from '../scene.ts';
import type { Candidate } from './attitudes.ts';
import type { Spotted, StanceWords } from './spotting.ts';
import type { IssueMention } from './terms.ts';

const STRENGTH = 0.75;
/** How many tokens before a verb the words that deny it may stand: "has yet to formally respond". */
const BEFORE = 5;

/** Reactions that are missing, with the issue that they would be about: the nearest one, the same sentence first. */
export function silences(
  scene: Scene,
  words: StanceWords,
  holders: Holders,
  mentions: readonly IssueMention[],
): Candidate[] {
  const out: Candidate[] = [];
  let before = 0;
  for (const spotted of words.all) {
    const word = spotted.readings.find((r) => r.kind === 'answer' || r.kind === 'silent');
    if (!word || !scene.isReadable(spotted.first)) continue;
    // Whom or what one ignores depends on what follows: the walk up from an issue finds it.
    if (word.kind === 'silent' && word.pos === 'v' && word.words.length === 1) continue;
    while (before < mentions.length && mentions[before]!.end <= spotted.first) before++;
    const who = whoIsSilent(scene, holders, spotted, word.kind === 'silent', word.pos === 'n');
    if (!who.length) continue;
    const mention = nearest(scene, mentions, before, spotted);
    if (!mention) continue;
    const comment = /comment/.test(word.words.join(' ')) ? 0.5 : 1;
    out.push({
      holders: who,
      mention,
      stance: 'noncommittal',
      token: spotted.first,
      score: STRENGTH * mention.weight * comment,
      deed: false,
      asserted: true,
    });
  }
  return out;
}

function whoIsSilent(scene: Scene, holders: Holders, s: Spotted, silent: boolean, noun: boolean): Holder[] {
  const at = s.first;
  if (!noun) {
    if (!silent && !isDenied(scene, at)) return [];
    return holders.ofPredicate(at);
  }
  const verb = scene.head[at]!;
  const determiner = scene.trees.childBy(at, Rel.det);
  const none = determiner >= 0 && scene.lower[determiner] === 'no';
  const denied =
    verb >= 0 && (scene.pos[verb] === Pos.VERB || scene.pos[verb] === Pos.AUX) && isDenied(scene, verb);
  if (!silent && !none && !denied) return [];
  const own = holders.possessor(at);
  if (own.length) return own;
  // "No response was received from Tehran", "no indication whether Moscow would agree"
  for (const root of [at, verb]) {
    if (root < 0) continue;
    for (const child of scene.trees.childrenBy(root, Rel.nmod, Rel.obl, Rel.acl, Rel.ccomp, Rel.advcl)) {
      if (child < at) continue;
      const marker = scene.trees.childBy(child, Rel.case, Rel.mark, Rel.advmod);
      const word = marker >= 0 ? scene.lower[marker]! : '';
      const whose =
        word === 'from' || word === 'by'
          ? holders.at(child)
          : /^(?:whether|if|that|when)$/.test(word)
            ? holders.ofPredicate(child)
            : [];
      if (whose.length) return whose;
    }
  }
  return verb >= 0 &&
    scene.relation(at) === Rel.obj &&
    !/^(?:receive|get|hear|see|have)/.test(scene.lower[verb]!)
    ? holders.ofPredicate(verb)
    : [];
}

/** "Not", "n't", "yet to", "declined to", "failed to" at a verb. */
function isDenied(scene: Scene, at: number): boolean {
  if (isNegated(scene.trees, at)) return true;
  for (let i = at - 1; i >= Math.max(0, at - BEFORE); i--) {
    const w = scene.lower[i]!;
    if (
      w === 'to' &&
      /^(?:yet|declined|refused|failed|declines|refuses|declining|refusing)$/.test(scene.lower[i - 1] ?? '')
    )
      return true;
    if (w === 'never' || w === ',') return w === 'never';
  }
  return false;
}

function nearest(
  scene: Scene,
  mentions: readonly IssueMention[],
  before: number,
  s: Spotted,
): IssueMention | null {
  const { sentence } = scene.layout.tokens;
  const here = sentence[s.first]!;
  const after = mentions[before];
  const last = mentions[before - 1];
  if (after && sentence[after.first] === here && after.first - s.end <= 8) return after;
  if (last && sentence[last.first] === here) return last;
  if (after && sentence[after.first] === here) return after;
  return last && here - sentence[last.first]! <= 1 ? { ...last, weight: last.weight * 0.8 } : null;
}
