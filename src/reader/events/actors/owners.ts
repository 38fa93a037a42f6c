/** The names inside a noun phrase that say whose it is. */

import { agentOf, subjectOf } from '../../syntax/clauses.ts';
import { Rel } from '../../syntax/labels.ts';
import type { NameMention } from '../../types.ts';
import type { Scene } from '../ground/scene.ts';
import { type FoundActor, Sureness } from './actors.ts';
import { adjectiveActors, possessorOf } from './roles.ts';
import { Search } from './search.ts';

export const isOwner = (scene: Scene, m: NameMention, head: number): boolean =>
  Array.from(scene.trees.childrenOf(head)).some(
    (c) => scene.syntax.deprel[c] === Rel['nmod:poss'] && m.first <= c && c < m.end,
  );

export const partyOf = (scene: Scene, m: NameMention): string | null =>
  m.party ??
  (m.entity >= 0 ? scene.names.entities[m.entity]!.party : null) ??
  (scene.tokens.lower[m.first] === 'european' ? 'EU' : null);

const OWNING = new Set(['of', 'in', 'from', 'for', 'at', '']);

/** The name that says for whom an organ acts: "Turkish police", "the government of Mali", "authorities in Cairo". */
export function ownerOf(scene: Scene, head: number): NameMention | null {
  const ranked: (NameMention | null)[] = [null, null];
  for (const child of scene.trees.childrenOf(head)) {
    const relation = scene.relation(child);
    if (relation !== Rel.amod && relation !== Rel.compound && relation !== Rel.nmod) continue;
    const before = child < head;
    if (!before && !OWNING.has(scene.preposition(child))) continue;
    const m = nameIn(scene, child);
    if (m && partyOf(scene, m)) ranked[before ? 0 : 1] ??= m;
  }
  return ranked[0] ?? ranked[1] ?? null;
}

/** The parties that one noun acts for together: "British and EU negotiators"; none where there is only one. */
export function ownersBefore(scene: Scene, head: number): readonly NameMention[] {
  const found: NameMention[] = [];
  for (const child of scene.trees.childrenOf(head)) {
    const relation = scene.relation(child);
    if (child > head || (relation !== Rel.amod && relation !== Rel.compound)) continue;
    for (const c of scene.joined(child)) {
      const m = scene.names.at[c]! >= 0 ? scene.names.mentions[scene.names.at[c]!]! : null;
      if (m && partyOf(scene, m) && !found.some((x) => partyOf(scene, x) === partyOf(scene, m)))
        found.push(m);
    }
  }
  return found;
}

const nameIn = (scene: Scene, i: number): NameMention | null => {
  const at = scene.names.at[i]!;
  if (at >= 0) return scene.names.mentions[at]!;
  return ownerOf(scene, i);
};

const ROUTES = [
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
];

/** The actor inside a phrase about a thing: its possessor, the one it is by, of, on or against. */
export function insider(scene: Scene, head: number, depth = 0): NameMention | null {
  let best: NameMention | null = null;
  let rank = ROUTES.length;
  for (const child of scene.trees.childrenOf(head)) {
    const relation = scene.relation(child);
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
    const route = ROUTES.indexOf(child < head ? '' : scene.preposition(child));
    if (route < 0 || route >= rank) continue;
    const at = scene.names.at[child]!;
    const m = at >= 0 ? scene.names.mentions[at]! : depth < 3 ? insider(scene, child, depth + 1) : null;
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
  for (const child of scene.trees.childrenOf(head)) {
    const relation = scene.relation(child);
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
export function ownersOf(scene: Scene, i: number, loose = false): readonly FoundActor[] {
  const search = new Search(scene).at(possessorOf(scene, i)).after([i], ['by', 'from']);
  search.take(adjectiveActors(scene, i));
  if (!search.done && loose) {
    const up = scene.syntax.head[i]!;
    const relation = scene.relation(i);
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
  if (!search.done && scene.relation(i) === Rel.conj) return ownersOf(scene, scene.syntax.head[i]!);
  return search.actors.filter((a) => a.sureness >= Sureness.group);
}
