/** Nouns and pronouns that stand for the matter last spoken of: "the deal", "its implementation", "discussions on this". */
import { Pos, Rel } from '../../syntax/labels.ts';
import type { Scene } from '../scene.ts';
import { MATTER_PRONOUNS, WordKind } from '../word-kinds.ts';
import type { StanceWords } from './spotting.ts';
import type { IssueMention } from './terms.ts';

/** How many sentences back a noun may look for its matter. */
const REACH = 4;
/** How many mentions back. */
const MOST = 60;
const WEIGHT = 0.7;
/** A matter of talks is what they are about, where that was said. */
const WAYS = new Set(['talks']);
const POINTING = new Set(['the', 'this', 'that', 'these', 'those', 'its', 'their', 'his', 'her', 'our']);

/** The mentions that `mentions`, in text order, leave out because they only point back. */
export function matters(
  scene: Scene,
  words: StanceWords,
  mentions: readonly IssueMention[],
  shares: ReadonlyMap<string, number>,
): IssueMention[] {
  const found: IssueMention[] = [];
  const covered = new Uint8Array(scene.lower.length);
  for (const m of mentions) covered.fill(1, m.first, m.end);
  let before = 0;
  for (let i = 0; i < scene.lower.length; i++) {
    while (before < mentions.length && mentions[before]!.end <= i) before++;
    if (!scene.isOf(i, WordKind.Matter) || covered[i] || !mayPoint(scene, words, i)) continue;
    if (!scene.isReadable(i)) continue;
    if (!points(scene, words, i) || holdsMention(scene, covered, i)) continue;
    const antecedent = lastMatter(scene, mentions, shares, before, i);
    if (!antecedent) continue;
    // A deal on weapons is no weapon: it is on the side of the issue.
    const side =
      words.as(i, 'matter') || hasOwnSide(mentions, before, antecedent.issue) ? 1 : antecedent.side;
    const weight = antecedent.weight * WEIGHT;
    found.push({ first: i, end: i + 1, issue: antecedent.issue, side, weight });
  }
  return found;
}

/** Whether the word at `i` is of a kind that points back. */
const mayPoint = (scene: Scene, words: StanceWords, i: number) =>
  scene.pos[i] === Pos.PRON
    ? MATTER_PRONOUNS.has(scene.lower[i]!)
    : (scene.pos[i] === Pos.NOUN || scene.pos[i] === Pos.PROPN) && words.phrase(i) !== undefined;

function points(scene: Scene, words: StanceWords, i: number): boolean {
  const { trees } = scene;
  if (scene.pos[i] === Pos.PRON) return isObjectPronoun(scene, words, i);
  const determiner = trees.childrenOf(i).find((c) => POINTING.has(scene.lower[c]!));
  if (words.as(i, 'matter'))
    return determiner !== undefined || trees.childBy(i, Rel.acl, Rel.compound, Rel.amod, Rel.nmod) >= 0;
  // "Its implementation"
  return (
    words.as(i, 'further', 'curb') !== undefined &&
    determiner !== undefined &&
    scene.lower[determiner] === 'its'
  );
}

/** "Discussions on this", "called it a mistake". */
function isObjectPronoun(scene: Scene, words: StanceWords, i: number): boolean {
  const head = scene.head[i]!;
  if (head < 0) return false;
  const relation = scene.relation(i);
  if (relation === Rel.obj) return words.as(head, 'label', 'support', 'oppose') !== undefined;
  return relation === Rel.nmod && scene.lower[i] === 'this';
}

/** Whether the phrase that `i` heads says itself what the matter is. */
function holdsMention(scene: Scene, covered: Uint8Array, i: number): boolean {
  const [first, end] = scene.trees.spanOf(i);
  const limit = Math.min(end, i + 12);
  for (let k = first; k < limit; k++) if (covered[k]) return true;
  return false;
}

/** Whether one of the last mentions of an issue names what it asks for, and not the contrary. */
function hasOwnSide(mentions: readonly IssueMention[], before: number, issue: string): boolean {
  for (let k = before - 1; k >= Math.max(0, before - MOST); k--)
    if (mentions[k]!.issue === issue && mentions[k]!.side > 0) return true;
  return false;
}

/** The mention before `i` that it most likely means: a near one, of an issue that the report is about. */
function lastMatter(
  scene: Scene,
  mentions: readonly IssueMention[],
  shares: ReadonlyMap<string, number>,
  before: number,
  i: number,
): IssueMention | null {
  const { sentence } = scene.layout.tokens;
  let best: IssueMention | null = null;
  let most = 0;
  for (let k = before - 1; k >= Math.max(0, before - MOST); k--) {
    const m = mentions[k]!;
    const distance = sentence[i]! - sentence[m.first]!;
    if (distance > REACH) break;
    if (m.weight < 0.75) continue;
    const share = Math.sqrt(shares.get(m.issue) ?? 0) / (1 + distance);
    const score = WAYS.has(m.issue) ? 0.01 * share : share;
    if (score > most) {
      most = score;
      best = m;
    }
  }
  return best;
}
