/** The subject of a verb: what stands right before it, what the tree says, or the nearest free name before it. */
import { subjectOf } from '../../syntax/clauses.ts';
import { Pos, Rel } from '../../syntax/labels.ts';
import type { NameMention } from '../../types.ts';
import type { Scene } from '../scene.ts';
import { groupOf } from '../status/groups.ts';
import { type Actor, actorsAt, bearerOf, behindOrigin, isPlural, isSide, ofMention } from './actors.ts';
import { chainFrom } from './chain.ts';

export interface Subject {
  actors: Actor[];
  plural: boolean;
}

/** What may stand between the names of a list; captions say where each stands. */
const LINK =
  /^(?:and|,|\(|\)|l|r|c|left|right|center|centre|as|well|along|plus|&|both|or|the|his|her|their|its|then|also)$/;
const BOUNDARY =
  /^(?:;|:|\u2014|--|that|when|after|before|because|while|if|where|since|although|though|whether|until|but|unless)$/;

/** The subject of `verb`; of the verb or noun that governs it where its own is left out. */
export function subjectsOf(scene: Scene, verb: number, depth = 0): Subject {
  const direct = adjacent(scene, verb);
  if (direct.length) {
    const last = direct[direct.length - 1]!.end - 1;
    return { actors: direct, plural: isPlural(scene, last, direct) };
  }
  const offer = ofOffer(scene, verb, depth);
  if (offer) return offer;
  const over = controller(scene, verb, depth);
  if (over >= 0) return subjectsOf(scene, over, depth + 1);
  const subject = subjectOf(scene.trees, verb);
  if (subject >= 0 && subject !== verb) {
    const actors = actorsAt(scene, subject);
    if (actors.length) {
      const all = subject < verb ? withJoined(scene, subject, actors, verb) : actors;
      return { actors: all, plural: isPlural(scene, subject, all) };
    }
    const pos = scene.pos(subject);
    const m = scene.mentionAt(subject);
    const place = m !== null && m.entity >= 0 && scene.names.entities[m.entity]!.kind === 'place';
    if (!place && (pos === Pos.NOUN || pos === Pos.PROPN || pos === Pos.PRON))
      if (subject < verb) return { actors, plural: isPlural(scene, subject, actors) };
  }
  const nearest = nearestBefore(scene, verb);
  return { actors: nearest, plural: nearest.length > 1 };
}

/** The subject of an infinitive under a noun: whose plan it is ("Kim's plan to visit"), else that of the verb over the noun. */
function ofOffer(scene: Scene, verb: number, depth: number): Subject | null {
  const g = groupOf(scene, verb);
  if (!g.infinitive || g.governor < 0 || scene.isVerb(g.governor) || !scene.isNoun(g.governor) || depth > 4)
    return null;
  const { trees } = scene;
  for (const child of trees.childrenOf(g.governor)) {
    const possessor = child < g.governor && trees.syntax.deprel[child] === Rel['nmod:poss'];
    const by =
      child > g.governor &&
      scene.relation(child) === Rel.nmod &&
      /^(?:by|from|of)$/.test(scene.caseOf(child));
    if (!possessor && !by) continue;
    const actors = actorsAt(scene, child);
    if (actors.length) return { actors, plural: isPlural(scene, child, actors) };
  }
  const over = scene.head(g.governor);
  return over >= 0 && over !== verb && scene.isVerb(over) ? subjectsOf(scene, over, depth + 1) : null;
}

/** The verb whose subject a gerund after "after", "by" and the like shares, or −1: "spoke after meeting", "After meeting X, Y left". */
function controller(scene: Scene, verb: number, depth: number): number {
  if (depth > 4) return -1;
  const g = groupOf(scene, verb);
  const opens = g.first === scene.layout.sentences[scene.tokens.sentence[verb]!]!.body;
  if (opens && scene.lower(verb) === 'meeting') return finiteAfter(scene, verb);
  if (
    !g.gerund ||
    !/^(?:after|before|while|since|by|without|upon|when|instead|despite|of|for|in|following)$/.test(
      scene.lower(g.first - 1),
    )
  )
    return -1;
  const [first] = scene.windowOf(verb);
  for (let i = g.first - 1; i >= first; i--) if (isFiniteVerb(scene, i)) return i;
  return finiteAfter(scene, verb);
}

function finiteAfter(scene: Scene, verb: number): number {
  const [, end] = scene.windowOf(verb);
  for (let i = verb + 1; i < end; i++) if (isFiniteVerb(scene, i)) return i;
  return -1;
}

function isFiniteVerb(scene: Scene, i: number): boolean {
  if (scene.pos(i) !== Pos.VERB) return false;
  const g = groupOf(scene, i);
  return g.modal !== '' || g.time !== 'none' || g.beTo !== '';
}

/** Actors that end right before the verb's group: "North Korean leader Kim met", "Trump and Xi were due to meet". */
function adjacent(scene: Scene, verb: number): Actor[] {
  let at = groupOf(scene, verb).first;
  // Over what governs an infinitive: "Trump and Xi | were due | to meet".
  const g = groupOf(scene, verb);
  if (g.governor >= 0 && scene.pos(g.governor) !== Pos.NOUN) at = groupOf(scene, g.governor).first;
  at = beforeAside(scene, at);
  const relative = /^(?:who|which)$/.test(scene.lower(at - 1));
  // "Berg, who will meet"
  if (relative) at -= scene.lower(at - 2) === ',' ? 2 : 1;
  const m = scene.mentionAt(at - 1);
  const bearer = m && m.end === at ? bearerOf(scene, m) : null;
  if (bearer) return free(scene, bearer) ? leftChain(scene, bearer) : [];
  if (!m || (m.end !== at && !(relative && m.phraseEnd === at)) || m.adjective) return [];
  if (free(scene, m)) return leftChain(scene, m);
  return relative ? ofMention(scene, m) : behalfOf(scene, m);
}

/** The token before which what a caption says of where someone stands begins: "Laine (R)", "Berg, left,". */
export function beforeAside(scene: Scene, at: number): number {
  const first = scene.lower(at - 1);
  if (first === ')' && scene.lower(at - 3) === '(') return at - 3;
  const third = scene.lower(at - 3) === ',' ? at - 3 : scene.lower(at - 4) === ',' ? at - 4 : -1;
  if (first !== ',' || third < 0) return at;
  return /^(?:left|right|center|centre|front|back|rear)$/.test(scene.lower(at - 2)) ? third : at;
}

const PREPOSITION =
  /^(?:of|to|with|by|for|in|at|on|from|against|about|under|over|into|toward|towards|between|among|through|via|near|than|like|against|without|including|said|says)$/;

/** Whether a name is not the object of a preposition or of a verb, nor a possessor. */
function free(scene: Scene, m: NameMention, begin = m.phraseFirst): boolean {
  const before = scene.lower(begin - 1);
  if (PREPOSITION.test(before)) return false;
  return !/^(?:his|her|their|its)$/.test(scene.lower(m.first));
}

/** Of "a spokesman for Minister Aydin" the minister's party. */
function behalfOf(scene: Scene, m: NameMention): Actor[] {
  const preposition = m.phraseFirst - 1;
  if (!/^(?:of|for|to)$/.test(scene.lower(preposition)) || !isSide(scene, preposition - 1)) return [];
  let first = preposition - 1;
  while (
    scene.pos(first - 1) === Pos.DET ||
    scene.pos(first - 1) === Pos.ADJ ||
    scene.pos(first - 1) === Pos.NOUN
  )
    first--;
  if (PREPOSITION.test(scene.lower(first - 1))) return [];
  return ofMention(scene, m).map((a) => ({ ...a, person: -1, first }));
}

/** A name and the ones that commas and "and" join to its left; none where the list hangs from a preposition. */
function leftChain(scene: Scene, last: NameMention): Actor[] {
  const list = scene
    .mentionsAround(last.first)
    .filter(
      (m) =>
        m.end <= last.phraseFirst &&
        (!m.adjective || isShared(scene, m)) &&
        !/^(?:his|her|their|its)$/.test(scene.lower(m.first)),
    );
  const out = ofMention(scene, last);
  let next = last;
  // Where the next one begins, its possessor included: "Chile's Juan Rojas".
  let begin = last.phraseFirst;
  for (let i = list.length - 1; i >= 0; i--) {
    const m = list[i]!;
    if (m.end > begin || bearerOf(scene, m)) continue;
    if (m.end === begin - 1 && /^['\u2019]s?$/.test(scene.lower(m.end))) {
      begin = m.phraseFirst;
      continue;
    }
    let conjunction = false;
    let plain = true;
    for (let k = behindOrigin(scene, m); k < begin && plain; k++) {
      const w = scene.lower(k);
      if (w === 'and' || w === ',') conjunction = true;
      plain = LINK.test(w) || isSide(scene, k) || scene.pos(k) === Pos.ADJ;
    }
    if (!plain || !conjunction) break;
    // A lone comma joins only within a list that ends with "and".
    if (next === last && !hasAnd(scene, m.end, begin)) break;
    const actors = ofMention(scene, m);
    // "At Geneva, Laine and Berg met": the town is none of them.
    if (!actors.length) break;
    out.unshift(...actors);
    next = m;
    begin = m.phraseFirst;
  }
  return free(scene, next, begin) ? out : [];
}

/** Whether an adjective of nation shares its noun with the next: "Turkish and Greek ministers". */
const isShared = (scene: Scene, m: NameMention) => /^(?:and|,)$/.test(scene.lower(m.end));

function hasAnd(scene: Scene, from: number, to: number): boolean {
  for (let k = from; k < to; k++) if (scene.lower(k) === 'and') return true;
  return false;
}

/** The subject with what the text lists after it before the verb: "Ozols, his minister, Dace Liepa, and Zielinska". */
function withJoined(scene: Scene, subject: number, actors: Actor[], verb: number): Actor[] {
  const from = Math.max(actors[actors.length - 1]!.end, subject + 1);
  if (from >= verb) return actors;
  for (let i = from; i < verb; i++)
    if (scene.pos(i) === Pos.VERB || /^(?:who|which|that|where|when)$/.test(scene.lower(i))) return actors;
  const first = scene.lower(from);
  if (first !== ',' && first !== 'and') return actors;
  const out = [...actors];
  for (const a of chainFrom(scene, from, verb, 9))
    if (!out.some((b) => b.person === a.person && b.party === a.party)) out.push(a);
  return out;
}

/** The nearest free actor before a verb in its clause. */
function nearestBefore(scene: Scene, verb: number): Actor[] {
  const first = groupOf(scene, verb).first;
  const [start] = scene.windowOf(verb);
  let from = first;
  while (
    from > start &&
    !BOUNDARY.test(scene.lower(from - 1)) &&
    scene.layout.quoted[from - 1] === scene.layout.quoted[verb]
  )
    from--;
  const list = scene.mentionsAround(verb);
  for (let i = list.length - 1; i >= 0; i--) {
    const m = list[i]!;
    if (m.end > first || m.first < from || m.adjective) continue;
    if (scene.lower(m.end) === "'s" || !free(scene, m)) continue;
    if (scene.relation(scene.headOf(m.first, m.end)) === Rel.obj) continue;
    const chain = leftChain(scene, m);
    if (chain.length) return chain;
  }
  return [];
}
