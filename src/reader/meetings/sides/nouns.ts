/** Who takes part in the occasion that a noun of meeting tells of. */
import { meetingWords } from '../../../knowledge/meeting-words.ts';
import { stateOf } from '../../../knowledge/states.ts';
import { statusWord } from '../../../knowledge/status-words.ts';
import { agentOf, isPassive } from '../../syntax/clauses.ts';
import { Pos, Rel } from '../../syntax/labels.ts';
import { verbOver } from '../circumstances/clauses.ts';
import type { Scene } from '../scene.ts';
import { objectGovernor } from '../status/governors.ts';
import type { Trigger } from '../triggers.ts';
import { type Actor, actorsAt, meets } from './actors.ts';
import { isInterstate } from './bodies.ts';
import { attendants } from './gatherings.ts';
import { partnersAfter, sidesOfOutcome } from './partners.ts';
import type { Sides } from './sides.ts';
import { subjectsOf } from './subjects.ts';

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

const MEDIATING = /^(?:mediate|moderate|chair|broker|facilitate)$/;

/** Verbs whose object is the other side of the talk in which they are said: "in a phone call, Berg told Laine". */
const TELLING =
  /^(?:tell|hand|give|show|present|assure|urge|warn|inform|ask|press|thank|congratulate|brief|remind|reassure|advise|promise)$/;

/** Of a noun of meeting. Never null: a noun without sides may take up an occasion told before. */
export function sidesOfNoun(scene: Scene, t: Trigger): Sides {
  const n = t.at;
  const top = topOf(scene, n);
  const actors: Actor[] = [...before(scene, n), ...(top === n ? [] : before(scene, top))];
  const governor = objectGovernor(scene, top);
  const direct =
    governor >= 0 ||
    (scene.isVerb(scene.head(top)) &&
      !(top === n && /^(?:on|about|over|against|by)$/.test(scene.caseOf(top)))) ||
    (/^(?:for|in|at|during|after)$/.test(scene.caseOf(top)) &&
      !statusWord(scene.lemma(scene.head(top)), 'noun'));
  // "announced a truce following talks": a preposition, though it looks like a verb.
  const after = governor >= 0 && scene.lower(governor) === 'following';
  const verb = after ? verbOver(scene, governor) : governor >= 0 ? governor : verbOver(scene, top);
  const nodes = top === n ? [n] : [n, top];
  const partners = partnersAfter(
    scene,
    t,
    verb >= 0 ? [...nodes, verb] : nodes,
    t.word.kind === 'visit' ? /^by$/ : /^(?:of|for|from)$/,
  );
  const joined = partners.named || actors.length > 0;
  // "accepted Sweden's invitation to talks with": the host that invites is no side of them.
  const accepting = partners.actors.length > 0 ? acceptedAt(scene, top) : -1;
  const taken = accepting >= 0;
  const offering = taken ? [] : offerers(scene, top);
  const all = [...actors, ...partners.actors, ...offering];
  if (t.word.kind === 'talks' && !all.length) all.push(...sidesOfOutcome(scene, t));
  if (verb >= 0) {
    const shared = !all.length && direct && subjectsOver(scene, verb);
    if (shared && (meets(shared) || isSession(scene, verb, top, shared)) && isBeside(scene, top))
      all.push(...shared);
    const inIt = /^(?:in|during|at|over)$/.test(scene.caseOf(top));
    const told = inIt && (t.word.kind === 'call' || TELLING.test(scene.lemma(verb)));
    const addressed = t.word.kind !== 'briefing' && (told || ADDRESSING.test(scene.lemma(verb)));
    const object = addressed ? addressees(scene, verb, top) : [];
    const beside = partners.beside === true && actors.length + offering.length === 0 && partakes(scene, verb);
    if (
      (!meets(all) || beside) &&
      (partners.actors.length > 0 ||
        offering.length > 0 ||
        taken ||
        (direct && partakes(scene, verb)) ||
        object.length > 0)
    ) {
      const own = subjectsOver(scene, taken ? accepting : verb);
      // "the two met at the G20 summit": the body's summit is where they met.
      if (!(actors.length > 0 && actors.every(isBody) && meets(own))) all.unshift(...own);
    }
    if (!meets(all)) all.push(...object);
    // "mediated talks between": who leads them takes part.
    if (partners.named && MEDIATING.test(scene.lemma(verb))) all.unshift(...subjectsOver(scene, verb));
  }
  // "The talks brought together negotiators from A and B"
  if (!meets(all) && verb >= 0 && scene.lemma(verb) === 'bring' && scene.relation(top) === Rel.nsubj)
    all.push(...addressees(scene, verb, top));
  const attending = all.length ? [] : attendants(scene, t, top, verb);
  if (attending.length) return { actors: attending, verb, top, joined, gathering: true };
  return { actors: all, verb, top, joined };
}

/** Whether a noun stands beside a verb as its setting: "said after talks", "reached a deal on the third day of talks". */
const isBeside = (scene: Scene, n: number) =>
  scene.lower(scene.head(n)) === 'following' ||
  /^(?:at|in|during|after|following|on|before|since|for|from|over|upon)$/.test(scene.caseOf(n)) ||
  scene.relation(n) === Rel.obj;

/** Those who make up a body of states when they sit. */
const MEMBERS = /^(?:minister|leader|ambassador|envoy|diplomat|head|chief)$/;

/** "NATO ministers are seated during a meeting": members of a body of states in session. */
function isSession(scene: Scene, verb: number, top: number, shared: readonly Actor[]): boolean {
  const [body] = shared;
  if (shared.length !== 1 || !isBody(body!) || !isInterstate(body!.party!)) return false;
  const subject = scene.trees.childBy(verb, Rel.nsubj);
  return (
    /^(?:at|in|during|for)$/.test(scene.caseOf(top)) &&
    subject >= 0 &&
    scene.lower(subject).endsWith('s') &&
    MEMBERS.test(scene.lemma(subject))
  );
}

const isBody = (a: Actor) => a.person < 0 && a.party !== null && stateOf(a.party) === undefined;

/** The verb by which an invitation to a meeting is accepted, or −1. */
function acceptedAt(scene: Scene, top: number): number {
  let at = scene.head(top);
  for (let steps = 0; at >= 0 && steps < 4; steps++) {
    if (/^(?:invitation|offer|proposal)$/.test(scene.lemma(at))) {
      const verb = verbOver(scene, at);
      return verb >= 0 && scene.lemma(verb) === 'accept' ? verb : -1;
    }
    at = scene.head(at);
  }
  return -1;
}

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
  // "was joined by Berg for talks"
  const out: Actor[] = isPassive(scene.trees, verb) ? [...subjectsOf(scene, verb).actors] : [];
  for (const child of scene.trees.childrenOf(verb)) {
    const relation = scene.relation(child);
    if (child === top || scene.timeAt(child)) continue;
    if (
      relation === Rel.obj ||
      relation === Rel.iobj ||
      (relation === Rel.obl && /^(?:to|on|)$/.test(scene.caseOf(child)))
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
    if (relation === Rel.compound && isVenue(scene, child)) continue;
    if (trees.childBy(child, Rel.case) >= 0 && trees.syntax.deprel[child] !== Rel['nmod:poss']) continue;
    out.push(...actorsAt(scene, child));
  }
  // "U.S.-China trade talks": what the parser hangs elsewhere still stands directly before the noun.
  if (!out.length) {
    for (const m of scene.mentionsAround(n)) {
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

/** "the Singapore summit": a city that is a state is where it was held. */
function isVenue(scene: Scene, i: number): boolean {
  const m = scene.mentionAt(i);
  const e = m && m.entity >= 0 && !m.adjective ? scene.names.entities[m.entity]! : null;
  return e?.kind === 'state' && e.party !== null && stateOf(e.party)?.capitals.includes(e.name) === true;
}
