/** The names inside a noun phrase that say whose it is. */

import { agentOf, subjectOf } from '../../syntax/clauses.ts';
import { Rel } from '../../syntax/labels.ts';
import type { NameMention } from '../../types.ts';
import type { Scene } from '../ground/scene.ts';
import { type FoundActor, Sureness } from './actors.ts';
import { nounEntry } from './phrases.ts';
import { adjectiveActors, isLabel, possessorOf } from './roles.ts';
import { Search } from './search.ts';

export function isOwner(scene: Scene, m: NameMention, head: number): boolean {
  for (let c = scene.firstChild[head]!; c >= 0; c = scene.nextSibling[c]!)
    if (scene.syntax.deprel[c] === Rel['nmod:poss'] && m.first <= c && c < m.end) return true;
  return false;
}

export const partyOf = (scene: Scene, m: NameMention): string | null =>
  m.party ??
  (m.entity >= 0 ? scene.names.entities[m.entity]!.party : null) ??
  (scene.tokens.lower[m.first] === 'european' ? 'EU' : null);

const OWNING = new Set(['of', 'in', 'from', 'for', 'at', '']);

/** The name that says for whom an organ acts: "Turkish police", "the government of Mali", "authorities in Cairo". */
export function ownerOf(scene: Scene, head: number): NameMention | null {
  let behind: NameMention | null = null;
  for (let child = scene.firstChild[head]!; child >= 0; child = scene.nextSibling[child]!) {
    const relation = scene.rel[child];
    if (relation !== Rel.amod && relation !== Rel.compound && relation !== Rel.nmod) continue;
    const before = child < head;
    if (!before && !OWNING.has(scene.preposition(child))) continue;
    const m = nameIn(scene, child);
    if (!m || !partyOf(scene, m)) continue;
    if (before) return m;
    behind ??= m;
  }
  return behind;
}

/** The parties that one noun acts for together: "British and EU negotiators"; none where there is only one. */
export function ownersBefore(scene: Scene, head: number): readonly NameMention[] {
  const found: NameMention[] = [];
  for (let child = scene.firstChild[head]!; child >= 0; child = scene.nextSibling[child]!) {
    const relation = scene.rel[child];
    if (child > head || (relation !== Rel.amod && relation !== Rel.compound)) continue;
    for (const c of scene.joined(child)) {
      const m = scene.mentionOf(c);
      if (m && partyOf(scene, m) && !found.some((x) => partyOf(scene, x) === partyOf(scene, m)))
        found.push(m);
    }
  }
  return found;
}

const nameIn = (scene: Scene, i: number): NameMention | null => scene.mentionOf(i) ?? ownerOf(scene, i);

const ROUTES: ReadonlyMap<string, number> = new Map(
  [
    '',
    'by',
    'of',
    'from',
    'on',
    'against',
    'with',
    'to',
    'in',
    'for',
    'at',
    'into',
    'over',
    'about',
    'near',
    'between',
  ].map((route, rank) => [route, rank]),
);

/** The actor inside a phrase about a thing: its possessor, the one it is by, of, on or against. */
export function insider(scene: Scene, head: number, depth = 0): NameMention | null {
  let best: NameMention | null = null;
  let rank = ROUTES.size;
  for (let child = scene.firstChild[head]!; child >= 0; child = scene.nextSibling[child]!) {
    const relation = scene.rel[child];
    // "proposed by Mali".
    if (relation === Rel.acl && rank > 1) {
      const by = agentOf(scene.trees, child);
      const m = by >= 0 ? nameIn(scene, by) : null;
      if (m) {
        best = m;
        rank = 1;
      }
      continue;
    }
    if (relation !== Rel.amod && relation !== Rel.compound && relation !== Rel.nmod && relation !== Rel.flat)
      continue;
    const route = child < head ? 0 : (ROUTES.get(scene.preposition(child)) ?? rank);
    if (route >= rank) continue;
    const m = scene.mentionOf(child) ?? (depth < 3 ? insider(scene, child, depth + 1) : null);
    if (m && child < head && isLabel(scene, m, head)) continue;
    if (m) {
      best = m;
      rank = route;
    }
  }
  return best;
}

/** "Syrian rebels", "pro-Russian insurgents": a party by its plain name, where a modifier tells which. */
export function plainName(scene: Scene, head: number, first: number): string | null {
  let from = head;
  let named = false;
  for (let child = scene.firstChild[head]!; child >= 0; child = scene.nextSibling[child]!) {
    const relation = scene.rel[child];
    if (child >= head || (relation !== Rel.amod && relation !== Rel.compound)) continue;
    if (child < first) continue;
    if (scene.names.at[child]! >= 0 || /\p{Lu}/u.test(scene.tokens.word[child]!)) {
      named = true;
      from = Math.min(from, child);
    }
  }
  return named
    ? scene.tokens.text.slice(scene.tokens.start[from]!, scene.tokens.end[head]!).replace(/\s+/g, ' ')
    : null;
}

/** Who does what a noun says: its possessor, "by", the party's adjective; with `loose`, the subject of its clause. */
export function ownersOf(scene: Scene, i: number, loose = false, adjective = true): readonly FoundActor[] {
  const search = new Search(scene).at(possessorOf(scene, i)).after([i], ['by', 'from']);
  if (adjective) search.take(adjectiveActors(scene, i));
  if (!search.done && loose) {
    const up = scene.syntax.head[i]!;
    const relation = scene.rel[i];
    if (
      up >= 0 &&
      scene.isVerb(up) &&
      (relation === Rel.obl || relation === Rel.obj || relation === Rel.nmod)
    ) {
      const subject = subjectOf(scene.trees, up);
      if (subject >= 0 && subject !== up) search.at(subject);
    }
  }
  // "US bans and asset freezes"
  const joined = scene.syntax.head[i]!;
  if (!search.done && scene.rel[i] === Rel.conj && (nounEntry(scene, joined) || !nounEntry(scene, i)))
    return ownersOf(scene, joined);
  return search.actors.filter((a) => a.sureness >= Sureness.group);
}
