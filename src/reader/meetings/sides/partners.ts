/** The other side as the text names it behind a word of meeting: after "with" or "between", as object, after "by". */
import { isPassive } from '../../syntax/clauses.ts';
import { Pos, Rel } from '../../syntax/labels.ts';
import type { Scene } from '../scene.ts';
import type { Trigger } from '../triggers.ts';
import type { Actor } from './actors.ts';
import { chainFrom } from './chain.ts';

const PARTNER = /^(?:with|between|among|alongside|amongst|versus|involving)$/;

/** Nouns that take "with" themselves: "relations with Lithuania" names no partner in talks. */
const RELATIONAL =
  /^(?:relation|relationship|tie|deal|agreement|war|conflict|dispute|border|trade|treaty|cooperation|link|contact|tension|problem|row|standoff|alliance|friendship|partnership|pact|accord|exchange|business|engagement|peace|rift|spat|feud|truce|fight|patience|issue|concern|consistent|line|step|together|difference|gap|distance|rapprochement)$/;

const STOP =
  /^(?:that|which|who|whom|because|while|when|where|if|but|;|:|\u2014|--|after|before|as|since|although|until|than)$/;

export interface Partners {
  actors: Actor[];
  /** Whether there is such a phrase at all. */
  named: boolean;
  /** Whether it names only those that the subject meets: "with", not "between". */
  beside?: boolean;
}

/** The other side: actors after "with", "between" and the like behind the word of meeting, in its clause. */
export function partnersAfter(scene: Scene, t: Trigger, nodes: readonly number[], words: RegExp): Partners {
  const [, last] = scene.windowOf(t.at);
  const inside = scene.layout.quoted[t.at]!;
  for (let i = t.end; i < last; i++) {
    const w = scene.lower(i);
    if (scene.layout.quoted[i] !== inside) break;
    if (words.test(w) || PARTNER.test(w)) {
      if (!ownPreposition(scene, i, t, nodes)) continue;
      const several = w === 'between' || w === 'among' || w === 'amongst';
      const actors = chainFrom(scene, i + 1, last, several ? 2 : 1);
      if (!actors.length && !several) {
        const members = membersAfter(scene, i + 1, last);
        return { actors: members, named: true, beside: w === 'with' };
      }
      if (actors.length) return { actors, named: true, beside: w === 'with' };
      continue;
    }
    if (STOP.test(w)) break;
    if (
      i > t.end &&
      scene.isVerb(i) &&
      !scene.timeAt(i) &&
      !participle(scene, i) &&
      !takesPlace(scene, i, nodes)
    )
      break;
  }
  return { actors: [], named: false };
}

/** Whether a verb says of the meeting no more than that it was: "the summit was held in Geneva between Berg and Laine". */
const takesPlace = (scene: Scene, i: number, nodes: readonly number[]) =>
  nodes.includes(i) &&
  (/^(?:take|happen|occur)$/.test(scene.lemma(i)) ||
    (/^(?:hold|convene|conduct)$/.test(scene.lemma(i)) && isPassive(scene.trees, i)));

/** Those of a group without a name whom the text lists: "with other leaders, including Laine and Berg". */
function membersAfter(scene: Scene, from: number, last: number): Actor[] {
  for (let i = from; i < Math.min(last, from + 16); i++) {
    const w = scene.lower(i);
    if (STOP.test(w) && !/^(?:as|\u2014|--)$/.test(w)) break;
    if (w === 'including' || (w === 'as' && scene.lower(i - 1) === 'such'))
      return chainFrom(scene, i + 1, last);
    // "met several ambassadors — on Thursday with Berg"
    if (w === 'with' && i > from && scene.timeAt(i - 1)) return chainFrom(scene, i + 1, last);
  }
  return [];
}

const participle = (scene: Scene, i: number) =>
  scene.relation(i) === Rel.acl || scene.relation(i) === Rel.amod;

/** Nouns for what talks are to bring about: its sides are theirs. */
const OUTCOME =
  /^(?:accord|agreement|deal|pact|treaty|truce|ceasefire|cease-fire|compromise|settlement|peace)$/;

/** The sides of what talks are about: "talks failed to bring an accord between Iran and France". */
export function sidesOfOutcome(scene: Scene, t: Trigger): Actor[] {
  const [, last] = scene.windowOf(t.at);
  for (let i = t.end; i < Math.min(last, t.end + 20); i++) {
    if (/^[;.]$/.test(scene.lower(i))) return [];
    if (scene.lower(i) === 'between' && OUTCOME.test(scene.lower(i - 1)))
      return chainFrom(scene, i + 1, last, 2);
  }
  return [];
}

/** Whether a preposition belongs to the meeting rather than to a noun on the way to it. */
function ownPreposition(scene: Scene, i: number, t: Trigger, nodes: readonly number[]): boolean {
  const noun = scene.head(i);
  if (noun < 0) return true;
  const over = scene.head(noun);
  if (i - 1 > t.at && scene.isNoun(i - 1) && RELATIONAL.test(scene.lemma(i - 1))) return false;
  if (over < 0 || nodes.includes(over) || nodes.includes(noun)) return true;
  if (i === t.end) return true;
  const word = scene.lower(i);
  if (/^(?:of|to|from|for|by)$/.test(word)) return false;
  return !(scene.isNoun(over) && over > t.at && RELATIONAL.test(scene.lemma(over)));
}

/** Actors that stand directly after a verb, as its object. */
export function objectAfter(scene: Scene, t: Trigger): Partners {
  const [, last] = scene.windowOf(t.at);
  let i = t.end;
  while (i < last && scene.pos(i) === Pos.ADV) i++;
  const pos = scene.pos(i);
  const starts =
    i < last &&
    (scene.mentionAt(i)?.phraseFirst === i ||
      pos === Pos.DET ||
      pos === Pos.ADJ ||
      pos === Pos.NUM ||
      pos === Pos.NOUN ||
      pos === Pos.PROPN ||
      pos === Pos.PRON);
  if (
    !starts ||
    scene.timeAt(i) ||
    /^(?:that|this|here|there|again|face|one|one-on-one|face-to-face)$/.test(scene.lower(i))
  )
    return { actors: [], named: false };
  const actors = chainFrom(scene, i, last);
  const object = scene.trees.childBy(t.at, Rel.obj);
  return { actors, named: actors.length > 0 || (object >= 0 && !scene.timeAt(object)) };
}

/** The actors after "by" right behind a passive verb. */
export function agentsAfter(scene: Scene, t: Trigger): Partners {
  const [, last] = scene.windowOf(t.at);
  for (let i = t.end; i < Math.min(last, t.end + 8); i++) {
    if (scene.lower(i) === 'by') return { actors: chainFrom(scene, i + 1, last), named: true };
    if (scene.isVerb(i) || scene.lower(i) === ',') break;
  }
  return { actors: [], named: false };
}
