/** Where something can be: places that have a name, and houses that are called by whose they are ("the envoy's residence"). */
import { Pos, Rel } from '../../syntax/labels.ts';
import type { NameMention } from '../../types.ts';
import type { Scene } from '../scene.ts';

export interface Site {
  /** Tokens [first, end) of the name. */
  first: number;
  end: number;
  /** The first token of the whole phrase. */
  phraseFirst: number;
  /** Index in `Names.entities`; −1 for a house that is only described. */
  entity: number;
  name: string;
}

/** The name and span of a mention as a site. */
export const siteOf = (scene: Scene, m: NameMention): Site => ({
  first: m.first,
  end: m.end,
  phraseFirst: m.phraseFirst,
  entity: m.entity,
  name: scene.names.entities[m.entity]!.name,
});

const HOUSE = new Set(
  'airport base castle chancellery club compound consulate dacha embassy estate guesthouse headquarters home hotel house lodge mansion ministry mission monastery museum office palace ranch residence resort retreat villa'.split(
    ' ',
  ),
);

const OWN = /^(?:presidential|royal|imperial|state|foreign|government|official|prime|papal)$/;

/** The house that a noun names by its owner or its own capitals: "the minister's office", "Maltese Palace"; null for "a hotel". */
export function houseAt(scene: Scene, noun: number): Site | null {
  if (!HOUSE.has(scene.lower(noun)) || !scene.isNoun(noun)) return null;
  const m = scene.mentionAt(noun);
  if (m && m.entity >= 0) return null;
  const [from] = scene.windowOf(noun);
  let first = noun;
  let owned = false;
  while (first > from) {
    const i = first - 1;
    const w = scene.lower(i);
    const mention = scene.mentionAt(i);
    if (w === "'s" || w === "'") owned = true;
    else if (mention && mention.end === first) {
      // A name before the noun, or the owner before "'s".
      if (mention.form === 'pronoun') return null;
      owned ||= mention.entity >= 0 && !mention.adjective;
      first = Math.max(from, mention.phraseFirst);
      if (scene.lower(first - 1) !== "'s") break;
      continue;
    } else if (OWN.test(w)) owned = true;
    else if (scene.pos(i) !== Pos.ADJ && scene.pos(i) !== Pos.NOUN && scene.pos(i) !== Pos.PROPN) break;
    first = i;
  }
  if (!owned) return null;
  while (scene.pos(first) === Pos.DET || scene.relation(first) === Rel.case) first++;
  return { first, end: noun + 1, phraseFirst: first, entity: -1, name: wordsOf(scene, first, noun + 1) };
}

/** The text of tokens [first, end), white space as one space. */
function wordsOf(scene: Scene, first: number, end: number): string {
  const { text, start, end: ends } = scene.tokens;
  return text.slice(start[first]!, ends[end - 1]!).replace(/\s+/g, ' ');
}
