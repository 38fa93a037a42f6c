/** The acts of verbs: with an act as complement, with a certain object, by themselves. */
import {
  type EventOperator,
  type EventWord,
  eventNoun,
  eventPhrase,
  eventWord,
  isEventVerb,
  isSlur,
  operatorOf,
  verbGroups,
} from '../../knowledge/event-words.ts';
import { Penn, Pos, Rel } from '../syntax/labels.ts';
import type { Act } from './act.ts';
import { actorsAt, type FoundActor, Sureness } from './actors.ts';
import type { Coder } from './coder.ts';
import { complementsOf } from './complements.ts';
import { announced, compose, isCooperative } from './composition.ts';
import type { EventStatus, EventType } from './draft.ts';
import { ownersOf } from './nouns.ts';
import { nounEntry } from './phrases.ts';
import {
  actorsLeftOf,
  adjectiveActors,
  doerOf,
  isDoneTo,
  markOf,
  nounsAfter,
  objectOf,
  possessorOf,
  Search,
  targetsOf,
  type VerbKey,
  verbKeys,
} from './roles.ts';
import type { Scene } from './scene.ts';
import { chargeOrDemand, spokenActs } from './spoken.ts';
import { type Reality, realityOf } from './status.ts';

/** Types whose objects tell what they are about, not what happened. */
const ABOUT = new Set<EventType>(['ACCUSE', 'SUPPORT', 'REJECT', 'REQUEST', 'THREATEN', 'AGREE']);

export function verbActs(coder: Coder, verb: number): Act[] {
  if (coder.scene.relation(verb) === Rel.amod || coder.scene.relation(verb) === Rel.compound) return [];
  return spokenActs(coder, verb) ?? codedActs(coder, verb);
}

function codedActs(coder: Coder, verb: number): Act[] {
  const { scene } = coder;
  if (!isEventVerb(scene.lemma(verb))) return [];
  const keys = verbKeys(scene, verb);
  const complements = complementsOf(scene, verb);
  if (complements.length) {
    for (const key of keys) {
      const operator = operatorOf('v', key.word);
      if (!operator) continue;
      // "refused a request to …": the object tells what was refused.
      if (
        (operator.kind === 'refuse' || operator.kind === 'agree') &&
        key.object >= 0 &&
        eventPhrase(key.word, 'obj', classesOf(scene, key.object))
      )
        break;
      if (operator.kind === 'refuse' && complements.every((c) => isSaying(scene, c))) return [];
      const acts = governed(coder, verb, key, operator, complements);
      if (acts.length) return acts;
    }
  }
  for (const key of keys) {
    const classes = key.object >= 0 ? classesOf(scene, key.object) : [];
    if (!classes.length) continue;
    const phrase = eventPhrase(key.word, 'obj', classes, sourceOf(scene, verb).length > 1);
    if (phrase) return plain(coder, verb, key.object, phrase, true);
  }
  const linked = linkedPhrase(scene, verb);
  if (linked) return plain(coder, verb, linked.noun, linked.word, true);
  const doer = doerOf(scene, verb);
  if (doer >= 0 && doer < verb) {
    const classes = classesOf(scene, doer);
    for (const key of keys) {
      const word = eventPhrase(key.word, 'subj', classes);
      if (word) return plain(coder, verb, key.object, word);
    }
  }
  const slur = slurAt(scene, verb);
  if (slur) return plain(coder, verb, slur.object, { type: 'ACCUSE', targets: ['obj'], mode: 'disapprove' });
  for (const key of keys) {
    const word = eventWord('v', key.word);
    if (word && fits(scene, verb, key.object, word.targets)) return plain(coder, verb, key.object, word);
  }
  const near = nearPhrase(scene, verb);
  if (near) return plain(coder, verb, near.noun, near.word, true);
  for (const key of keys) {
    const operator = operatorOf('v', key.word);
    if (operator?.alone && operator.kind !== 'refuse')
      return plain(coder, verb, key.object, { type: operator.alone, targets: operator.targets, mode: null });
  }
  return [];
}

/** Whether the object is an actor where the entry asks for one ("receive"), and there where it asks for any ("return"). */
function fits(scene: Scene, verb: number, object: number, targets: readonly string[]): boolean {
  if (targets[0] === '+obj') return objectOf(scene, verb) >= 0;
  if (targets[0] !== '!obj') return true;
  return object >= 0 && actorsAt(scene, object).some((a) => a.sureness >= Sureness.group && !a.inside);
}

/** Types that a noun names as a deed: "began a siege". */
const DEEDS = new Set<EventType>([
  'ASSAULT',
  'PROTEST',
  'RETREAT',
  'ACCUSE',
  'CONCEDE',
  'COERCE',
  'SANCTION',
  'MOBILIZE',
]);

/** A phrase with a noun that follows closely, where the tree has it elsewhere; or the noun's own code after a verb of performing. */
function nearPhrase(scene: Scene, verb: number): { noun: number; word: EventWord } | null {
  const { tokens } = scene;
  const lemma = scene.lemma(verb);
  let stem = lemma;
  let link = 'obj';
  for (let k = verb + 1; k < Math.min(verb + 9, tokens.count); k++) {
    if (tokens.sentence[k] !== tokens.sentence[verb]) return null;
    const lower = tokens.lower[k]!;
    if (
      scene.syntax.pos[k] === Pos.PUNCT ||
      lower === 'that' ||
      lower === 'and' ||
      lower === 'who' ||
      lower === 'which'
    )
      return null;
    if (k === verb + 1 && verbGroups(`${lemma} ${lower}`).length) {
      stem = `${lemma} ${lower}`;
      continue;
    }
    if (k > verb + 1 && (scene.syntax.pos[k] === Pos.VERB || scene.syntax.pos[k] === Pos.AUX)) return null;
    if (scene.syntax.pos[k] === Pos.ADP || scene.syntax.pos[k] === Pos.SCONJ) {
      link = lower;
      continue;
    }
    const entry =
      eventNoun(`${tokens.lower[k - 1]} ${lower.replace(/s$/, '')}`) ??
      eventNoun(lower) ??
      eventNoun(lower.replace(/s$/, ''));
    if (!entry) continue;
    const word = eventPhrase(stem, link, entry.classes, sourceOf(scene, verb).length > 1);
    if (word) return { noun: k, word };
    if (link === 'obj' && entry.word && DEEDS.has(entry.word.type) && verbGroups(stem).includes('start'))
      return { noun: k, word: entry.word };
  }
  return null;
}

const NAMING = new Set([
  'call',
  'describe',
  'label',
  'brand',
  'term',
  'portray',
  'characterize',
  'characterise',
  'denounce',
  'consider',
  'declare',
  'dub',
  'depict',
  'view',
  'see',
  'cast',
]);

/** "called the deal a disgrace": the object of a verb that names it something bad, or null. */
function slurAt(scene: Scene, verb: number): { object: number } | null {
  if (!NAMING.has(scene.lemma(verb))) return null;
  const object = objectOf(scene, verb);
  if (object < 0) return null;
  for (const child of scene.trees.childrenOf(verb)) {
    const relation = scene.relation(child);
    if (
      child <= object ||
      (relation !== Rel.xcomp && relation !== Rel.obl && relation !== Rel.obj && relation !== Rel.advcl)
    )
      continue;
    const [first, end] = scene.trees.spanOf(child);
    for (let k = first; k < end; k++) if (isSlur(scene.lemma(k))) return { object };
  }
  return null;
}

function linkedPhrase(scene: Scene, verb: number) {
  const stems = [
    ...new Set(
      verbKeys(scene, verb)
        .map((k) => k.word)
        .filter((w) => w.split(' ').length < 3),
    ),
  ];
  for (const child of scene.trees.childrenOf(verb)) {
    if (scene.relation(child) !== Rel.obl && scene.relation(child) !== Rel.xcomp) continue;
    const preposition = scene.preposition(child);
    if (!preposition) continue;
    const classes = classesOf(scene, child);
    for (const stem of stems) {
      const word = eventPhrase(stem, preposition, classes);
      if (word) return { noun: child, word };
    }
  }
  return null;
}

/** The codebook's classes of a noun, and whether it names a person or body. */
export function classesOf(scene: Scene, noun: number): readonly string[] {
  const classes = nounEntry(scene, noun)?.classes ?? [];
  const actors = actorsAt(scene, noun);
  const m = scene.names.at[noun]! >= 0 ? scene.names.mentions[scene.names.at[noun]!]! : null;
  const kind = m && m.entity >= 0 ? scene.names.entities[m.entity]!.kind : null;
  const person = kind === 'person' || (!m && actors.some((a) => a.sureness === Sureness.group));
  return person ? [...classes, 'person'] : classes;
}

/** Who does it: the verb's subject, or the first actor of its clause; where the passive tells none, nobody. */
export function sourceOf(scene: Scene, verb: number): readonly FoundActor[] {
  let found = scene.known.sources.get(verb);
  if (!found) {
    found = findSource(scene, verb);
    scene.known.sources.set(verb, found);
  }
  return found;
}

function findSource(scene: Scene, verb: number): readonly FoundActor[] {
  const doer = doerOf(scene, verb);
  const found = doer >= 0 ? withJoined(scene, doer, verb) : [];
  if (isDoneTo(scene, verb) || found.some((a) => a.sureness >= Sureness.pronoun)) return found;
  const left = actorsLeftOf(scene, verb);
  // Where the tree has another subject, they are told of it at best.
  if (left.length) return doer < 0 ? left : left.map((a) => ({ ...a, inside: true }));
  return found;
}

/** A subject's actors, with one that "and" joins to it before the verb where the tree has it elsewhere. */
function withJoined(scene: Scene, subject: number, verb: number): readonly FoundActor[] {
  const { tokens } = scene;
  const actors = actorsAt(scene, subject);
  if (actors.length !== 1 || actors[0]!.sureness < Sureness.group || subject > verb) return actors;
  for (let k = subject + 1; k < Math.min(verb, subject + 12); k++) {
    if (scene.isVerb(k) || tokens.lower[k] === ';') break;
    if (tokens.lower[k] !== 'and') continue;
    for (let n = k + 1; n < Math.min(verb, k + 8); n++) {
      if (scene.isVerb(n) || tokens.word[n] === ',') return actors;
      if (!scene.isNoun(n) || scene.relation(n) === Rel.compound || scene.preposition(n)) continue;
      const more = actorsAt(scene, n).filter(
        (a) => a.sureness === Sureness.named && !a.inside && a.head === n,
      );
      if (more.length) return [...actors, ...more.slice(0, 1)];
    }
    break;
  }
  return actors;
}

/** Types whose phrase has for its object what is acted on; that of the others is the act itself ("launched an attack"). */
const AFFECTED = new Set<EventType>(['REJECT', 'ACCUSE', 'SUPPORT', 'COERCE', 'CONCEDE']);

/** Types of act that those in power do: "was arrested in Rwanda", "was expelled from Mali". */
const RULED = new Set<EventType>(['COERCE', 'CONCEDE', 'SANCTION']);

/** The state whose place a passive verb names: those who rule there did it. */
function rulersOf(scene: Scene, verb: number, preposition: string): readonly FoundActor[] {
  const [first, end] = scene.trees.spanOf(verb);
  for (let k = Math.max(verb, first); k < end; k++) {
    if (!scene.isNoun(k) || scene.preposition(k) !== preposition) continue;
    const actors = actorsAt(scene, k).filter((a) => a.sureness === Sureness.named && !a.inside);
    if (actors.length) return actors;
  }
  return [];
}

/** Whose deed an act waits for: "will not lift it until Cuba complies". */
function awaitedOf(scene: Scene, verb: number): readonly FoundActor[] {
  for (const child of scene.trees.childrenOf(verb)) {
    if (scene.relation(child) !== Rel.advcl || !AWAITING.has(markOf(scene, child))) continue;
    const doer = doerOf(scene, child) >= 0 ? doerOf(scene, child) : objectOf(scene, child);
    const actors = doer >= 0 ? actorsAt(scene, doer).filter((a) => a.sureness >= Sureness.group) : [];
    if (actors.length) return actors;
  }
  return [];
}

const AWAITING = new Set(['until', 'unless', 'till']);

/** Forces that were sent or withdrawn went themselves. */
const GOING = new Set<EventType>(['MOBILIZE', 'RETREAT']);

function plain(coder: Coder, verb: number, noun: number, word: EventWord, phrase = false): Act[] {
  const { scene } = coder;
  const reality = realityOf(scene, verb);
  let source = sourceOf(scene, verb);
  const passive = !source.length && isDoneTo(scene, verb);
  if (passive && GOING.has(word.type) && noun >= 0)
    source = actorsAt(scene, noun).filter((a) => a.sureness >= Sureness.group);
  if (passive && RULED.has(word.type)) source = rulersOf(scene, verb, word.mode === 'expel' ? 'from' : 'in');
  // "the bans imposed on Mali": by the one whose bans they are.
  if (passive && !source.length && noun >= 0 && nounEntry(scene, noun)) source = ownersOf(scene, noun);
  let target = word.targets.includes('-')
    ? []
    : targetsOf(scene, verb, noun, word.targets, source, phrase && !AFFECTED.has(word.type));
  if (!target.some((a) => a.sureness >= Sureness.group && !a.guessed)) {
    const awaited = awaitedOf(scene, verb);
    if (awaited.length) target = awaited;
  }
  if (noun >= 0) {
    coder.take(noun);
    if (ABOUT.has(word.type)) coder.topic(noun);
  }
  // To ask that a penalty be lifted is no threat of one.
  if (phrase && word.type === 'THREATEN' && noun >= 0 && isToEnd(scene, noun))
    word = { ...word, type: 'REQUEST' };
  if (word.targets[0] === '<') return received(coder, verb, noun, word, source, reality);
  const type =
    word.type === 'ASSAULT' && scene.lemma(verb) === 'clash' && source.every((a) => a.party === null)
      ? 'PROTEST'
      : word.type;
  return settle(
    {
      type,
      mode: word.mode,
      trigger: verb,
      clause: verb,
      source,
      target,
      status: 'happened',
      nominal: false,
      spoken: false,
    },
    reality,
  );
}

/** "tariffs to be lifted" */
function isToEnd(scene: Scene, noun: number): boolean {
  const { tokens } = scene;
  for (
    let k = noun + 1;
    k < Math.min(noun + 6, tokens.count) && tokens.sentence[k] === tokens.sentence[noun];
    k++
  )
    if (scene.isVerb(k) && verbGroups(scene.lemma(k)).includes('lift')) return true;
  return false;
}

/** "faced criticism from Peru": what comes from another to the subject. */
function received(
  coder: Coder,
  verb: number,
  noun: number,
  word: EventWord,
  target: readonly FoundActor[],
  reality: Reality,
): Act[] {
  const { scene } = coder;
  const source = new Search(scene, target)
    .after([noun, verb], word.targets.slice(1))
    .at(possessorOf(scene, noun))
    .take(adjectiveActors(scene, noun)).actors;
  if (!source.some((a) => a.sureness >= Sureness.group)) return [];
  coder.take(noun);
  return settle(
    {
      type: word.type,
      mode: word.mode,
      trigger: verb,
      clause: verb,
      source,
      target,
      status: 'happened',
      nominal: false,
      spoken: false,
    },
    reality,
  );
}

/** What the auxiliaries of the clause make of an act. */
export function settle(act: Act, reality: Reality): Act[] {
  const { type } = act;
  if (reality.negated) {
    if (isCooperative(type) && (reality.status !== 'denied' || type === 'AGREE' || type === 'CONCEDE'))
      return [{ ...act, type: 'REJECT', mode: null, status: 'happened' }];
    return [{ ...act, status: 'denied' }];
  }
  if (reality.future) return [{ ...act, ...announced(type, 'planned') }];
  return [{ ...act, status: act.status === 'happened' ? reality.status : act.status }];
}

/** The acts of a verb that takes another act. */
function governed(
  coder: Coder,
  verb: number,
  key: VerbKey,
  operator: EventOperator,
  complements: readonly number[],
): Act[] {
  const { scene } = coder;
  const { kind } = operator;
  const reality = realityOf(scene, verb);
  const source = sourceOf(scene, verb);
  if (kind === 'announce') return reported(coder, verb, source, complements);
  const wants =
    kind === 'plan' &&
    complements.some((c) => scene.relation(c) === Rel.xcomp) &&
    key.object >= 0 &&
    !isDoneTo(scene, verb);
  if (OBJECT_ACTS.has(kind) || wants) {
    const target = new Search(scene).at(scene.trees.childBy(verb, Rel.iobj)).at(key.object);
    for (const c of complements) {
      target.at(ownSubject(scene, c));
      coder.take(c);
      coder.topic(c);
    }
    if (!target.done) {
      for (const c of complements) target.take(innerTargets(coder, c));
      target.after(
        [verb],
        operator.targets.filter((w) => w !== 'obj'),
      );
    }
    const type = wants ? 'REQUEST' : operator.alone!;
    return settle(
      {
        type,
        mode: null,
        trigger: verb,
        clause: verb,
        source,
        target: target.actors,
        status: 'happened',
        nominal: false,
        spoken: false,
      },
      reality,
    );
  }
  return complements.flatMap((c) => {
    const inner = coder.actsOf(c);
    const shapes: readonly {
      type: EventType | null;
      mode: string | null;
      target: readonly FoundActor[];
      source: readonly FoundActor[];
    }[] = inner.length ? inner : [{ type: null, mode: null, target: innerTargets(coder, c), source: [] }];
    return shapes.flatMap((shape) => {
      const composed = compose(kind, operator.alone, shape.type, 'happened');
      if (!composed) return [];
      coder.take(c);
      if (composed.type !== shape.type) coder.topic(c);
      const target = new Search(scene)
        .after([verb], kind === 'agree' || kind === 'promise' ? ['with'] : [])
        .take(
          OBJECT_MEANT.has(kind) && key.object >= 0
            ? actorsAt(scene, key.object).filter((a) => a.sureness >= Sureness.group && !a.inside)
            : [],
        )
        .take(shape.target)
        .after([verb], operator.targets).actors;
      const passive = isDoneTo(scene, verb);
      const doer = passive
        ? actorsAt(scene, objectOf(scene, verb) >= 0 ? objectOf(scene, verb) : verb).filter(
            (a) => a.head !== verb,
          )
        : source;
      const act: Act = {
        type: composed.type,
        mode: composed.type === shape.type ? shape.mode : null,
        trigger: kind === 'begin' || kind === 'plan' || kind === 'attempt' ? c : verb,
        clause: verb,
        source: doer.length ? doer : shape.source,
        target,
        status: composed.status,
        nominal: false,
        spoken: false,
      };
      return composed.type === 'REJECT' || composed.type === 'THREATEN'
        ? said(act, reality)
        : settle(act, reality);
    });
  });
}

/** "declined to comment": silence, no rejection. */
const SAYING = new Set([
  'comment',
  'say',
  'elaborate',
  'confirm',
  'identify',
  'disclose',
  'specify',
  'speculate',
  'discuss',
  'name',
  'reveal',
  'detail',
  'answer',
  'tell',
  'speak',
]);

const isSaying = (scene: Scene, clause: number): boolean =>
  SAYING.has(scene.lemma(clause)) ||
  (verbGroups(scene.lemma(clause)).includes('give') &&
    TOLD.has(scene.lemma(Math.max(0, objectOf(scene, clause)))));

const TOLD = new Set([
  'detail',
  'comment',
  'answer',
  'explanation',
  'name',
  'reason',
  'information',
  'figure',
  'interview',
  'statement',
]);

const OBJECT_MEANT = new Set(['promise', 'warn', 'threaten', 'refuse', 'offer']);

const OBJECT_ACTS = new Set(['request', 'allow', 'force', 'prevent', 'accuse', 'praise']);

/** A refusal or threat is made when it is announced. */
function said(act: Act, reality: Reality): Act[] {
  if (reality.negated) return [{ ...act, status: 'denied' }];
  const status: EventStatus = reality.status === 'hypothetical' ? 'hypothetical' : 'happened';
  return [{ ...act, status }];
}

/** The subject that a complement has of its own, or −1. */
const ownSubject = (scene: Scene, clause: number): number => scene.trees.childBy(clause, Rel.nsubj);

function innerTargets(coder: Coder, clause: number): readonly FoundActor[] {
  const acts = coder.actsOf(clause);
  if (acts.length) return acts.flatMap((a) => a.target);
  return targetsOf(coder.scene, clause, objectOf(coder.scene, clause), ['obj']);
}

/**
 * Reported clauses. What must be done is asked of the one who must; blame and breaches are charges; acts in them stand
 * by themselves, and those of a pronoun are the speaker's.
 */
function reported(
  coder: Coder,
  verb: number,
  speaker: readonly FoundActor[],
  complements: readonly number[],
): Act[] {
  const { scene } = coder;
  const acts: Act[] = [];
  for (const c of complements) {
    const spoken = chargeOrDemand(coder, c, speaker);
    if (spoken) {
      acts.push(spoken);
      continue;
    }
    for (const act of coder.actsOf(c)) {
      const vague = act.source.every(
        (a) => isPronoun(scene, a.head) || (a.party === null && a.entity < 0 && OWN.has(scene.lemma(a.head))),
      );
      const own =
        act.source.length > 0 &&
        act.source.every((a) => !a.inside && speaker.some((s) => s.party !== null && s.party === a.party));
      if ((vague || own) && speaker.length && act.clause === c && !isDoneTo(scene, c)) act.source = speaker;
      if (!act.target.length && act.source === speaker)
        act.target = nounsAfter(scene, verb, 'to').flatMap((n) => actorsAt(scene, n));
    }
  }
  return acts;
}

/** Words by which a speaker calls his own side. */
const OWN = new Set([
  'government',
  'administration',
  'country',
  'nation',
  'side',
  'cabinet',
  'ministry',
  'authority',
  'authorities',
  'group',
  'force',
  'army',
  'party',
  'company',
  'bloc',
]);

const isPronoun = (scene: Scene, i: number): boolean =>
  scene.syntax.penn[i] === Penn.PRP || scene.syntax.penn[i] === Penn['PRP$'];
