/** Nouns and pronouns that stand for the matter last spoken of: "the deal", "its implementation", "discussions on this". */
import { Pos, Rel } from '../syntax/labels.ts';
import type { Scene } from './scene.ts';
import type { StanceWords } from './spotting.ts';
import type { IssueMention } from './terms.ts';

/** How many sentences back a noun may look for its matter. */
const REACH = 4;
const WEIGHT = 0.62;
/** A matter of talks is what they are about, where that was said. */
const WAYS = new Set(['talks']);
const POINTING = new Set(['the', 'this', 'that', 'these', 'those', 'its', 'their', 'his', 'her', 'our']);
const PRONOUNS = new Set(['it', 'this', 'that', 'them']);

/** The mentions that `mentions`, in text order, leave out because they only point back. */
export function matters(scene: Scene, words: StanceWords, mentions: readonly IssueMention[]): IssueMention[] {
  const found: IssueMention[] = [];
  const covered = new Uint8Array(scene.lower.length);
  for (const m of mentions) covered.fill(1, m.first, m.end);
  let before = 0;
  for (let i = 0; i < scene.lower.length; i++) {
    while (before < mentions.length && mentions[before]!.end <= i) before++;
    if (covered[i] || !points(scene, words, i) || holdsMention(scene, covered, i)) continue;
    const antecedent = lastMatter(scene, mentions, before, i);
    if (antecedent) found.push({ ...antecedent, first: i, end: i + 1, weight: antecedent.weight * WEIGHT });
  }
  return found;
}

function points(scene: Scene, words: StanceWords, i: number): boolean {
  const { trees } = scene;
  if (PRONOUNS.has(scene.lower[i]!)) return isObjectPronoun(scene, words, i);
  if (scene.pos[i] !== Pos.NOUN && scene.pos[i] !== Pos.PROPN) return false;
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
  if (scene.pos[i] !== Pos.PRON) return false;
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

function lastMatter(
  scene: Scene,
  mentions: readonly IssueMention[],
  before: number,
  i: number,
): IssueMention | null {
  const { sentence } = scene.layout.tokens;
  let way: IssueMention | null = null;
  for (let k = before - 1; k >= 0; k--) {
    const m = mentions[k]!;
    if (sentence[i]! - sentence[m.first]! > REACH) break;
    if (m.weight < 0.75) continue;
    if (!WAYS.has(m.issue)) return m;
    way ??= m;
  }
  return way;
}
