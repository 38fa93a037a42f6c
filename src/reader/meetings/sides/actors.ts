/** Who a noun phrase stands for: people, parties, or the parties behind officials without a name. */
import { Penn, Rel } from '../../syntax/labels.ts';
import type { NameMention } from '../../types.ts';
import type { Scene } from '../scene.ts';

export interface Actor {
  /** Index of a person in `Names.entities`, or −1. */
  person: number;
  party: string | null;
  /** Tokens [first, end) that name the actor. */
  first: number;
  end: number;
}

/** Nouns for one side of a meeting, beyond those that are names or offices. */
const SIDE =
  /^(?:side|government|administration|country|nation|power|capital|state|delegation|team|official|envoy|diplomat|negotiator|leader|counterpart|peer|colleague|minister|ministry|representative|president|general|officer|aide|adviser|advisor|ambassador|emissary|member|chief|head|group|delegate|expert|mediator|rival|ally|neighbour|neighbor|regime|officer|secretary|director|premier|chancellor|king|prince|emir|staff|lawmaker|party|militant|rebel|insurgent|spokesman|spokeswoman|spokesperson)$/;

/** Whether token `i` is a noun for one side: an office, a delegation, a government. */
export function isSide(scene: Scene, i: number): boolean {
  const m = scene.mentionAt(i);
  return (
    (m !== null && m.entity < 0 && m.form === 'nominal') ||
    SIDE.test(scene.lemma(i)) ||
    SIDE.test(scene.lower(i))
  );
}

/** Nouns whose possessor is on the other side: "his counterpart". */
const OPPOSITE =
  /^(?:counterpart|peer|colleague|rival|ally|host|guest|opposite|neighbour|neighbor|interlocutor)$/;

const ORIGIN = /^(?:of|from|for|representing)$/;

/** The actors of the noun phrase with head `h`, those joined to it included, in text order. */
export function actorsAt(scene: Scene, h: number, depth = 0): Actor[] {
  if (depth > 6) return [];
  const out = ownActors(scene, h, depth);
  for (const child of scene.trees.childrenOf(h))
    if (child > h && scene.relation(child) === Rel.conj && !scene.isVerb(child))
      out.push(...actorsAt(scene, child, depth + 1));
  return out;
}

function ownActors(scene: Scene, h: number, depth: number): Actor[] {
  const m = scene.mentionAt(h);
  if (m && !(m.adjective && m.first > h)) {
    // "North Korea's representatives from A and B": where they come from tells whose they are.
    const origins = m.entity < 0 && !m.members.length ? originsOf(scene, h, depth) : [];
    const direct = origins.length ? origins : twins(scene, m).flatMap((x) => ofMention(scene, x));
    if (direct.length) return direct;
    if (m.entity >= 0) return [];
  }
  return m || SIDE.test(scene.lemma(h)) ? partiesWithin(scene, h, depth) : [];
}

/** The actors that a mention itself stands for. */
export function ofMention(scene: Scene, m: NameMention): Actor[] {
  const { entities } = scene.names;
  const one = (index: number): Actor[] => {
    const e = entities[index]!;
    const span = { first: m.phraseFirst, end: m.end };
    if (e.kind === 'person')
      return [{ person: index, party: e.party ?? originOf(scene, m)?.party ?? null, ...span }];
    if (e.kind === 'place' || e.party === null || e.ref?.startsWith('media/')) return [];
    return [{ person: -1, party: e.party, ...span }];
  };
  if (m.members.length) return m.members.flatMap(one);
  if (m.entity >= 0) return one(m.entity);
  return m.party ? [{ person: -1, party: m.party, first: m.phraseFirst, end: m.end }] : [];
}

/** The state that a person is said to be of behind the name: "President Moura of Portugal"; null for none. */
function originOf(scene: Scene, m: NameMention): NameMention | null {
  if (scene.lower(m.end) !== 'of') return null;
  const first = scene.lower(m.end + 1) === 'the' ? m.end + 2 : m.end + 1;
  const of = scene.mentionAt(first);
  const isState =
    of !== null && of.entity >= 0 && of.first <= first && scene.names.entities[of.entity]!.kind === 'state';
  return isState ? of : null;
}

/** The token behind a name and the state that it is said to be of. */
export const behindOrigin = (scene: Scene, m: NameMention): number => originOf(scene, m)?.end ?? m.end;

/** The person who is said to be of the state that a name `m` is of: of "Moura of Portugal" Moura; null for none. */
export function bearerOf(scene: Scene, m: NameMention): NameMention | null {
  const of = scene.lower(m.first - 1) === 'the' ? m.first - 2 : m.first - 1;
  const bearer = scene.lower(of) === 'of' ? scene.mentionAt(of - 1) : null;
  if (!bearer || bearer.end !== of || bearer.entity < 0) return null;
  const isPerson = scene.names.entities[bearer.entity]!.kind === 'person';
  return isPerson && originOf(scene, bearer) === m ? bearer : null;
}

/** The mentions that share a token with `m` ("Rwanda-Burundi"), itself among them. */
export const twins = (scene: Scene, m: NameMention): readonly NameMention[] =>
  scene.mentionsAround(m.first).filter((x) => x === m || (x.first === m.first && x.end === m.end));

/** The actors of a mention where only a party can be meant: a capital stands for its state. */
export function ofOrigin(scene: Scene, m: NameMention): Actor[] {
  const direct = ofMention(scene, m);
  if (direct.length || m.entity < 0) return direct;
  const e = scene.names.entities[m.entity]!;
  return e.kind === 'place' && e.party
    ? [{ person: -1, party: e.party, first: m.phraseFirst, end: m.end }]
    : [];
}

/** The parties after "of" or "from" under a noun. */
function originsOf(scene: Scene, h: number, depth: number): Actor[] {
  const out: Actor[] = [];
  for (const child of scene.trees.childrenOf(h))
    if (child > h && scene.relation(child) === Rel.nmod && ORIGIN.test(scene.caseOf(child)))
      for (const a of actorsAt(scene, child, depth + 1)) if (a.party) out.push({ ...a, person: -1 });
  return out;
}

/** The parties that describe a noun: "Georgian", "South Korea's", "of Rwanda and Burundi"; of people only their party. */
function partiesWithin(scene: Scene, h: number, depth: number): Actor[] {
  const { trees } = scene;
  const out: Actor[] = [];
  const asParty = (actors: Actor[]) => {
    for (const a of actors) if (a.party) out.push({ ...a, person: -1 });
  };
  const opposite = OPPOSITE.test(scene.lemma(h));
  for (const child of trees.childrenOf(h)) {
    const relation = scene.relation(child);
    if (relation === Rel.appos) {
      out.push(...actorsAt(scene, child, depth + 1));
    } else if (relation === Rel.nmod || relation === Rel.amod || relation === Rel.compound) {
      if (child < h) {
        const possessor = trees.syntax.deprel[child] === Rel['nmod:poss'];
        if (possessor && opposite) continue;
        asParty(actorsAt(scene, child, depth + 1));
      } else if (ORIGIN.test(scene.caseOf(child))) {
        asParty(actorsAt(scene, child, depth + 1));
      }
    }
  }
  return out;
}

/** Whether a noun phrase speaks of several: a plural, a list or a group. */
export function isPlural(scene: Scene, h: number, actors: readonly Actor[]): boolean {
  if (actors.length > 1) return true;
  const { penn } = scene.trees.syntax;
  return penn[h] === Penn.NNS || penn[h] === Penn.NNPS || /^(?:they|we|both|all)$/.test(scene.lower(h));
}

/** People and parties of actors, in order, each once. */
export function sidesOf(actors: readonly Actor[]): { parties: string[]; people: number[] } {
  const parties = new Set<string>();
  const people = new Set<number>();
  for (const a of actors) {
    if (a.person >= 0) people.add(a.person);
    if (a.party) parties.add(a.party);
  }
  return { parties: [...parties], people: [...people] };
}

/** Whether actors are of several sides. */
export function meets(actors: readonly Actor[]): boolean {
  const { parties, people } = sidesOf(actors);
  return parties.length > 1 || people.length > 1;
}
