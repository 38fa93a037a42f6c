/** Who takes part in the occasion that a verb or noun of meeting tells of. */
import { meetingWords } from '../../../knowledge/meeting-words.ts';
import { statusWord } from '../../../knowledge/status-words.ts';
import { agentOf, isPassive } from '../../syntax/clauses.ts';
import { Pos, Rel } from '../../syntax/labels.ts';
import type { Scene } from '../scene.ts';
import { objectGovernor } from '../status/governors.ts';
import { groupOf } from '../status/groups.ts';
import type { Trigger } from '../triggers.ts';
import { type Actor, actorsAt, sidesOf } from './actors.ts';
import { chainFrom } from './chain.ts';
import { subjectsOf } from './subjects.ts';

export interface Sides {
  actors: Actor[];
  /** The verb whose clause tells of the occasion: the trigger itself, or what governs the noun; −1 for none. */
  verb: number;
  /** The noun phrase's own head: the trigger's, or "round" of "round of talks"; the verb for a verb. */
  top: number;
  /** Whether the words name a partner or several sides, so that a meeting is meant. */
  joined: boolean;
}

const PARTNER = /^(?:with|between|among|alongside|amongst|versus|including|involving)$/;

/** Nouns that take "with" themselves: "relations with Lithuania" names no partner in talks. */
const RELATIONAL =
  /^(?:relation|relationship|tie|deal|agreement|war|conflict|dispute|border|trade|treaty|cooperation|link|contact|tension|problem|row|standoff|alliance|friendship|partnership|pact|accord|exchange|business|engagement|peace|rift|spat|feud|truce|fight|patience|issue|concern|consistent|line|step|together|difference|gap|distance|rapprochement)$/;

const STOP =
  /^(?:that|which|who|whom|because|while|when|where|if|but|;|:|\u2014|--|after|before|as|since|although|until|than)$/;

interface Partners {
  actors: Actor[];
  /** Whether there is such a phrase at all. */
  named: boolean;
}

/** The other side: actors after "with", "between" and the like behind the word of meeting, in its clause. */
function partnersAfter(scene: Scene, t: Trigger, nodes: readonly number[], words: RegExp): Partners {
  const s = scene.layout.sentences[scene.tokens.sentence[t.at]!]!;
  const inside = scene.layout.quoted[t.at]!;
  for (let i = t.end; i < s.end; i++) {
    const w = scene.lower(i);
    if (scene.layout.quoted[i] !== inside) break;
    if (words.test(w) || PARTNER.test(w)) {
      if (!ownPreposition(scene, i, t, nodes)) continue;
      const several = w === 'between' || w === 'among' || w === 'amongst';
      const actors = chainFrom(scene, i + 1, s.end, several ? 2 : 1);
      if (actors.length || !several) return { actors, named: true };
      continue;
    }
    if (STOP.test(w)) break;
    if (i > t.end && scene.isVerb(i) && !scene.timeAt(i) && !participle(scene, i)) break;
  }
  return { actors: [], named: false };
}

const participle = (scene: Scene, i: number) =>
  scene.relation(i) === Rel.acl || scene.relation(i) === Rel.amod;

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
function objectAfter(scene: Scene, t: Trigger): Partners {
  const s = scene.layout.sentences[scene.tokens.sentence[t.at]!]!;
  let i = t.end;
  while (i < s.end && scene.pos(i) === Pos.ADV) i++;
  const pos = scene.pos(i);
  const starts =
    i < s.end &&
    (pos === Pos.DET ||
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
  const actors = chainFrom(scene, i, s.end);
  const object = scene.trees.childBy(t.at, Rel.obj);
  return { actors, named: actors.length > 0 || (object >= 0 && !scene.timeAt(object)) };
}

const meets = (actors: readonly Actor[]) => {
  const { parties, people } = sidesOf(actors);
  return parties.length > 1 || people.length > 1;
};

/** Of a verb of meeting; null where it means something else. */
export function sidesOfVerb(scene: Scene, t: Trigger): Sides | null {
  const v = t.at;
  const kind = t.word.kind;
  const passive = inPassive(scene, v);
  const subject = subjectsOf(scene, v);
  const partners = partnersAfter(scene, t, [v], kind === 'speak' ? /^to$/ : /^$/);
  const object: Partners =
    kind === 'speak' || kind === 'confer' || kind === 'discuss'
      ? { actors: [], named: false }
      : passive
        ? agentsAfter(scene, t)
        : objectAfter(scene, t);
  const objects = object.actors;
  const made = (actors: Actor[], joined: boolean): Sides => ({ actors, verb: v, top: v, joined });
  switch (kind) {
    case 'meet': {
      if (object.named && !objects.length && !partners.actors.length) return null;
      if (partners.named && !partners.actors.length && !objects.length) return null;
      const others = [...objects, ...partners.actors];
      if (!others.length && !subject.plural) return null;
      return made([...subject.actors, ...others], others.length > 0);
    }
    case 'confer':
    case 'speak': {
      if (partners.named && !partners.actors.length) return null;
      if (
        !partners.actors.length &&
        !(subject.plural && kind === 'confer') &&
        !byPhone(scene, v) &&
        !talkTogether(scene, t)
      )
        return null;
      if (!partners.actors.length && !meets(subject.actors)) return null;
      return made([...subject.actors, ...partners.actors], partners.actors.length > 0);
    }
    case 'discuss':
      return partners.actors.length ? made([...subject.actors, ...partners.actors], true) : null;
    case 'call':
      if (!objects.length || !subject.actors.length || !isTelephoned(scene, t, objects)) return null;
      return made([...subject.actors, ...objects], true);
    case 'host':
      if (!objects.length || !subject.actors.length || !isGuest(scene, t, objects)) return null;
      return made([...subject.actors, ...objects, ...partners.actors], true);
    default:
      return null;
  }
}

/** "The two talked for two hours in Geneva", not "spoke at a news conference" or "talked about peace". */
function talkTogether(scene: Scene, t: Trigger): boolean {
  const next = scene.lower(t.end);
  return (
    /^(?:for|alone|privately|briefly|separately|together|again|face|one-on-one|late|early)$/.test(next) ||
    scene.timeAt(t.end + 1) !== null
  );
}

/** Whether a verb is in the passive, by its group rather than the tree: "was to have met" is not. */
function inPassive(scene: Scene, v: number): boolean {
  const group = groupOf(scene, v);
  if (group.passive) return true;
  return group.time === 'none' && !group.infinitive && !group.perfect && isPassive(scene.trees, v);
}

/** Whether a verb has "by phone", "on the telephone" or the like. */
function byPhone(scene: Scene, v: number): boolean {
  return scene.trees
    .childrenBy(v, Rel.obl, Rel.advmod)
    .some((c) => /^(?:phone|telephone|video|online|virtually|hotline|videoconference)$/.test(scene.lower(c)));
}

/** "called Kask on Tuesday", not "called Kask a friend": what follows the name is no predicate. */
function isTelephoned(scene: Scene, t: Trigger, objects: readonly Actor[]): boolean {
  if (scene.lemma(t.at) !== 'call') return true;
  const end = Math.max(...objects.map((a) => a.end));
  const w = scene.lower(end);
  if (scene.timeAt(end) || w === '') return true;
  return /^(?:[.,;)]|to|on|in|from|after|before|about|and|by|earlier|again|late|early|over|at|during|shortly|twice|this|last|that|later|when|while|who)$/.test(
    w,
  );
}

/** The object of "receive" or "welcome" is one who comes: a person, a delegation, or a state's people. */
function isGuest(scene: Scene, t: Trigger, objects: readonly Actor[]): boolean {
  const { word } = t.word;
  // "called on Kask to resign"
  if (word === 'call on') {
    const end = Math.max(...objects.map((a) => a.end));
    if (
      !scene.timeAt(end) &&
      !/^(?:[.,;]|at|in|on|who|for|during|before|after|and|earlier|later)$/.test(scene.lower(end))
    )
      return false;
  }
  if (word === 'host' || objects.some((a) => a.person >= 0) || inPassive(scene, t.at)) return true;
  // A delegation, or "the Russians".
  return objects.some((a) => scene.mentionAt(a.end - 1)?.entity === -1 || scene.lower(a.first - 1) === 'the');
}

/** The actors after "by" right behind a passive verb. */
function agentsAfter(scene: Scene, t: Trigger): Partners {
  const s = scene.layout.sentences[scene.tokens.sentence[t.at]!]!;
  for (let i = t.end; i < Math.min(s.end, t.end + 8); i++) {
    if (scene.lower(i) === 'by') return { actors: chainFrom(scene, i + 1, s.end), named: true };
    if (scene.isVerb(i) || scene.lower(i) === ',') break;
  }
  return { actors: [], named: false };
}

/** Nouns that hold a noun of meeting without changing what it is: "round of talks", "sidelines of the summit" does change. */
const CONTAINER =
  /^(?:round|series|day|hour|week|session|set|half|pair|string|flurry|couple|spate|bout|cycle|evening|morning)$/;

/** The head of the whole phrase: of "third round of talks" the round. */
export function topOf(scene: Scene, n: number): number {
  let at = n;
  for (let steps = 0; steps < 3; steps++) {
    const h = scene.head(at);
    if (
      h < 0 ||
      scene.relation(at) !== Rel.nmod ||
      scene.caseOf(at) !== 'of' ||
      !CONTAINER.test(scene.lemma(h))
    )
      break;
    at = h;
  }
  return at;
}

/** Whether the subject of a verb takes part in the meeting that it takes. */
function partakes(scene: Scene, verb: number): boolean {
  for (const word of meetingWords().get(scene.lemma(verb)) ?? []) {
    if (word.pos !== 'verb' || word.kind !== 'hold') continue;
    const rest = word.word.split(' ').slice(1);
    if (
      rest.every(
        (w, k) =>
          scene.lower(verb + 1 + k) === w || scene.trees.childrenOf(verb).some((c) => scene.lower(c) === w),
      )
    )
      return true;
  }
  return false;
}

/** Verbs whose object or addressee is the other side: "proposed to Serbia", "invited Ethiopia to talks". */
const ADDRESSING =
  /^(?:invite|urge|propose|offer|ask|suggest|call|press|request|host|welcome|receive|join|brief)$/;

/** Of a noun of meeting. Never null: a noun without sides may take up an occasion told before. */
export function sidesOfNoun(scene: Scene, t: Trigger): Sides {
  const n = t.at;
  const top = topOf(scene, n);
  const actors: Actor[] = [...before(scene, n), ...(top === n ? [] : before(scene, top))];
  const governor = objectGovernor(scene, top);
  const direct =
    governor >= 0 ||
    scene.isVerb(scene.head(top)) ||
    (/^(?:for|in|at|during|after)$/.test(scene.caseOf(top)) &&
      !statusWord(scene.lemma(scene.head(top)), 'noun'));
  const verb = governor >= 0 ? governor : verbOver(scene, top);
  const nodes = top === n ? [n] : [n, top];
  const partners = partnersAfter(
    scene,
    t,
    verb >= 0 ? [...nodes, verb] : nodes,
    t.word.kind === 'visit' ? /^by$/ : /^(?:of|for|from)$/,
  );
  const joined = partners.named || actors.length > 0;
  const offering = offerers(scene, top);
  const all = [...actors, ...partners.actors, ...offering];
  if (verb >= 0) {
    const shared = !all.length && direct && subjectsOver(scene, verb);
    if (shared && meets(shared) && isBeside(scene, top)) all.push(...shared);
    const object = ADDRESSING.test(scene.lemma(verb)) ? addressees(scene, verb, top) : [];
    if (
      !meets(all) &&
      (partners.actors.length > 0 ||
        offering.length > 0 ||
        (direct && partakes(scene, verb)) ||
        object.length > 0)
    ) {
      all.unshift(...subjectsOver(scene, verb));
    }
    if (!meets(all)) all.push(...object);
  }
  return { actors: all, verb, top, joined };
}

/** Whether a noun stands beside a verb as its setting: "said after talks", "reached a deal on the third day of talks". */
const isBeside = (scene: Scene, n: number) =>
  /^(?:at|in|during|after|following|on|before|since|for|from|over|upon)$/.test(scene.caseOf(n)) ||
  scene.relation(n) === Rel.obj;

/** Who offers a meeting: "an invitation from Ethiopia to talks", "Moon's proposal of a summit". */
function offerers(scene: Scene, top: number): Actor[] {
  const h = scene.head(top);
  if (h < 0 || !/^(?:invitation|offer|proposal|request|call|suggestion|appeal)$/.test(scene.lemma(h)))
    return [];
  const out: Actor[] = [];
  for (const child of scene.trees.childrenOf(h)) {
    if (child === top || scene.relation(child) !== Rel.nmod) continue;
    if (child < h || /^(?:from|by|of)$/.test(scene.caseOf(child))) out.push(...actorsAt(scene, child));
  }
  return out;
}

function addressees(scene: Scene, verb: number, top: number): Actor[] {
  const out: Actor[] = [];
  for (const child of scene.trees.childrenOf(verb)) {
    const relation = scene.relation(child);
    if (child === top || scene.timeAt(child)) continue;
    if (
      relation === Rel.obj ||
      relation === Rel.iobj ||
      (relation === Rel.obl && /^(?:to|on)$/.test(scene.caseOf(child)))
    )
      out.push(...actorsAt(scene, child));
  }
  return out;
}

/** The subjects of the verb over a noun; of the verb over that where it has none, as in "urged Ethiopia to hold talks". */
function subjectsOver(scene: Scene, verb: number): Actor[] {
  const { trees } = scene;
  if (isPassive(trees, verb)) {
    const agent = agentOf(trees, verb);
    const own = agent >= 0 ? actorsAt(scene, agent) : [];
    if (own.length) return own;
  }
  if (!scene.isVerb(verb)) return subjectsOf(scene, verb).actors;
  const own = subjectsOf(scene, verb).actors;
  const up = scene.head(verb);
  if (up >= 0 && scene.relation(verb) === Rel.xcomp && trees.childBy(up, Rel.obj, Rel.iobj) >= 0) {
    return [...subjectsOf(scene, up).actors, ...own];
  }
  return own;
}

/** Actors that stand before a noun in its phrase: possessors, adjectives of nations, "Trump-Kim". */
function before(scene: Scene, n: number): Actor[] {
  const { trees, tokens } = scene;
  const sentence = tokens.sentence[n]!;
  const out: Actor[] = [];
  const from = Math.max(scene.layout.sentences[sentence]!.body, trees.spanOf(n)[0]);
  for (const child of trees.childrenOf(n)) {
    if (child >= n || child < from) continue;
    const relation = scene.relation(child);
    if (relation !== Rel.nmod && relation !== Rel.compound && relation !== Rel.amod) continue;
    if (trees.childBy(child, Rel.case) >= 0 && trees.syntax.deprel[child] !== Rel['nmod:poss']) continue;
    out.push(...actorsAt(scene, child));
  }
  // "U.S.-China trade talks": what the parser hangs elsewhere still stands directly before the noun.
  if (!out.length) {
    for (const m of scene.mentionsIn(sentence)) {
      if (m.end > n || m.first < n - 4) continue;
      let joined = true;
      for (let k = m.end; k < n && joined; k++)
        joined =
          /^(?:-|\u2013|\/|'s)$/.test(scene.lower(k)) ||
          scene.mentionAt(k) !== null ||
          scene.pos(k) === Pos.ADJ ||
          scene.pos(k) === Pos.NOUN;
      if (joined && trees.governs(scene.head(n) >= 0 ? scene.head(n) : n, m.first)) {
        if (trees.childrenOf(m.end - 1).some((c) => scene.relation(c) === Rel.case && c < m.first)) continue;
        if (
          (m.end !== n && scene.relation(m.end - 1) === Rel.nsubj) ||
          scene.relation(m.end - 1) === Rel.obl ||
          scene.relation(m.end - 1) === Rel.obj
        )
          continue;
        out.push(...actorsAt(scene, m.end - 1));
      }
    }
  }
  return out;
}

/** The verb in whose clause a noun stands. */
function verbOver(scene: Scene, n: number): number {
  let at = scene.head(n);
  for (let steps = 0; at >= 0 && steps < 6; steps++) {
    if (scene.isVerb(at)) return at;
    if (scene.trees.childBy(at, Rel.nsubj, Rel.cop) >= 0) return at;
    at = scene.head(at);
  }
  return -1;
}
