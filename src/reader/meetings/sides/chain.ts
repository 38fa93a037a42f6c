/** Lists of actors as they stand in the text: "the foreign ministers of A, B and C", "Laine, her adviser and a Polish delegation". */
import { Pos, Rel } from '../../syntax/labels.ts';
import type { NameMention } from '../../types.ts';
import type { Scene } from '../scene.ts';
import { type Actor, isSide, ofMention, ofOrigin, twins } from './actors.ts';

const LINK = /^(?:and|,|\(|\)|\[|\]|left|right|as|well|along|plus|&|both|or)$/;
const ORIGIN = /^(?:of|from|for)$/;

/**
 * The actors of the list that begins at token `from`, before `limit`. Between two of them stand only commas, "and",
 * articles, nouns of office and "of" or "from". A name that begins a clause of its own ends the list, save within
 * `least` members (the two of "between").
 */
export function chainFrom(scene: Scene, from: number, limit: number, least = 1): Actor[] {
  const out: Actor[] = [];
  let origin = false;
  let i = from;
  let members = 0;
  while (i < limit) {
    const m = scene.mentionAt(i);
    if (m && m.first >= i && !(m.form === 'pronoun' && members > 0)) {
      if (members >= least && !origin && startsClause(scene, m.first, m.end, i)) break;
      const possessor = scene.lower(m.end) === "'s" || scene.lower(m.end) === "'";
      // "met her on Monday", but "met her adviser"
      const alone = scene.lower(m.first) === 'her' && !scene.isNoun(m.end) && scene.pos(m.end) !== Pos.ADJ;
      const pronoun =
        !alone && /^(?:his|her|their|its|my|our|your)$/.test(scene.lower(m.first)) && m.end === m.first + 1;
      if (!pronoun) {
        const own = origin || least > 1 ? ofOrigin : ofMention;
        const actors = twins(scene, m).flatMap((x) => own(scene, x));
        // Of "Putin's aides" and "the envoy of Putin" only the party is meant.
        // "the U.S.-Russia deal" is no actor.
        if (describes(scene, m.end) && !possessor) break;
        out.push(...(possessor || origin ? actors.map((a) => ({ ...a, person: -1 })) : actors));
        if (actors.length) members++;
      }
      origin = false;
      i = possessor ? m.end + 1 : behind(scene, m, limit);
      continue;
    }
    const w = scene.lower(i);
    const pos = scene.pos(i);
    if (ORIGIN.test(w) && i > from) origin = true;
    else if (LINK.test(w)) origin = origin && w === 'and';
    else if (
      !(pos === Pos.DET || pos === Pos.ADJ || pos === Pos.NUM || w === '-' || isSide(scene, i)) &&
      !((pos === Pos.NOUN || pos === Pos.PROPN) && leadsToSide(scene, i, limit))
    )
      break;
    i++;
  }
  return out;
}

/** The token behind a name, and behind what is said of it where the list goes on: "Laine, the mediator, and Berg". */
function behind(scene: Scene, m: NameMention, limit: number): number {
  const end = m.phraseEnd;
  if (end <= m.end || end >= limit || m.entity < 0) return m.end;
  const next = scene.lower(end) === ',' ? end + 1 : end;
  return scene.lower(next) === 'and' ? next : m.end;
}

/** Whether a noun that is no side stands right behind a name, so that the name only describes it. */
function describes(scene: Scene, end: number): boolean {
  const limit = Math.min(end + 4, scene.tokens.count);
  for (let i = end; i < limit; i++) {
    const pos = scene.pos(i);
    if (isSide(scene, i) || scene.mentionAt(i) || scene.timeAt(i)) return false;
    if (pos === Pos.ADJ || scene.lower(i) === '-') continue;
    return pos === Pos.NOUN && scene.tokens.sentence[i] === scene.tokens.sentence[end - 1];
  }
  return false;
}

/** Whether nouns lead on to a noun of office or a name: "nuclear energy officials", "foreign policy chief". */
function leadsToSide(scene: Scene, from: number, limit: number): boolean {
  for (let i = from; i < Math.min(limit, from + 4); i++) {
    if (isSide(scene, i)) return true;
    const pos = scene.pos(i);
    if (i > from && scene.mentionAt(i)) return true;
    if (pos !== Pos.NOUN && pos !== Pos.PROPN && pos !== Pos.ADJ) return false;
  }
  return false;
}

/** Whether a name is the subject of a clause that begins with it (", Moon said"). */
function startsClause(scene: Scene, first: number, end: number, at: number): boolean {
  const h = scene.headOf(first, end);
  if (scene.relation(h) !== Rel.nsubj) return false;
  const verb = scene.head(h);
  if (verb < h) return false;
  let before = Math.min(at, first) - 1;
  while (scene.pos(before) === Pos.DET || scene.pos(before) === Pos.ADJ) before--;
  return /^(?:,|and)$/.test(scene.lower(before));
}
