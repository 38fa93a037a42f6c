/** Whether an occasion was held, is planned, was proposed, called off or is none, from tense, modality, negation and the words that govern it. */
import { type Effect, type StatusWord, statusWord } from '../../../knowledge/status-words.ts';
import { isNegated, isPassive } from '../../syntax/clauses.ts';
import { Pos, Rel } from '../../syntax/labels.ts';
import type { Scene } from '../scene.ts';
import { groupOf } from './groups.ts';

export interface Reality {
  status: 'held' | 'planned' | 'proposed' | 'called-off' | 'none';
  /** Whether words say so outright; a past intention ("was to meet") or no sign at all is soft. */
  hard: boolean;
}

const real = (status: Reality['status'], hard = true): Reality => ({ status, hard });

/** What a governing word's effect makes of an occasion, given how real the word itself is. */
function under(effect: Effect, g: Reality): Reality {
  switch (effect) {
    case 'say':
    case 'actual':
      return g;
    case 'habit':
      return real('none');
    case 'planned':
      return g.status === 'held' ? real('planned', g.hard) : g;
    case 'proposed':
      return g.status === 'held' || g.status === 'planned' ? real('proposed') : g;
    case 'none':
      return g.status === 'none' ? real('proposed') : real('none');
    case 'called-off':
      return g.status === 'held' || g.status === 'called-off' ? real('called-off') : real('planned', false);
  }
}

interface Governor {
  word: StatusWord | undefined;
  /** Whether it was found with its particle or preposition. */
  phrasal: boolean;
}

/** The governing word at `i`: a verb by its particle ("call off", "rule out") or the preposition it takes, else by itself. */
function governorAt(scene: Scene, i: number, preposition: string): Governor {
  const lemma = scene.lemma(i);
  const pos = scene.pos(i);
  if (pos === Pos.NOUN || pos === Pos.PROPN) {
    const phrase = statusWord(`${lemma} ${scene.caseOf(i)}`, 'noun');
    return { word: phrase ?? statusWord(lemma, 'noun'), phrasal: phrase !== undefined };
  }
  if (pos === Pos.ADJ || pos === Pos.ADV)
    return {
      word: statusWord(lemma, 'adjective') ?? statusWord(scene.lower(i), 'adjective'),
      phrasal: false,
    };
  for (const particle of [particleOf(scene, i), scene.lower(i + 1), preposition]) {
    const word = particle ? statusWord(`${lemma} ${particle}`, 'verb') : undefined;
    if (word) return { word, phrasal: true };
  }
  const alone =
    statusWord(lemma, 'verb') ??
    (isPassive(scene.trees, i) || hasCopula(scene, i) ? statusWord(scene.lower(i), 'adjective') : undefined);
  return { word: alone, phrasal: false };
}

const wordAt = (scene: Scene, i: number, preposition: string) => governorAt(scene, i, preposition).word;

function particleOf(scene: Scene, verb: number): string {
  for (const child of scene.trees.childrenOf(verb)) {
    const relation = scene.relation(child);
    if (scene.trees.syntax.deprel[child] === Rel['compound:prt']) return scene.lower(child);
    if (
      relation === Rel.advmod &&
      child > verb &&
      /^(?:off|out|forward|up|away|back)$/.test(scene.lower(child))
    )
      return scene.lower(child);
  }
  return '';
}

const hasCopula = (scene: Scene, i: number) => scene.trees.childBy(i, Rel.cop) >= 0;

/** How real what a verb says is. Walks up to what governs it where its own form leaves that open. */
export function ofVerb(scene: Scene, v: number, depth = 0): Reality {
  if (depth > 8) return real('held', false);
  const g = groupOf(scene, v);
  if (g.negated || g.habitual || isHabit(scene, v)) return real('none');
  const mark = markOf(scene, v);
  if (
    (mark === 'if' || mark === 'whether' || mark === 'unless') &&
    !(g.time === 'past' && !g.perfect && g.modal === '')
  )
    return real('proposed');
  switch (g.modal) {
    case 'will':
    case 'shall':
      return outer(scene, v, conditional(scene, v) ? real('proposed') : real('planned'), depth);
    case 'would':
      return g.perfect
        ? real('called-off', false)
        : outer(
            scene,
            v,
            conditional(scene, v) ? real('proposed') : real('planned', isReported(scene, v)),
            depth,
          );
    case '':
      break;
    default:
      return g.perfect
        ? real('held', false)
        : real('proposed', g.modal === 'may' || g.modal === 'might' || g.modal === 'could');
  }
  if (g.beTo) return g.perfect ? real('called-off', false) : real('planned', g.beTo === 'present');
  if (g.infinitive) {
    if (g.governor >= 0) return ofGovernor(scene, g.governor, depth);
    return fromAbove(scene, v, depth);
  }
  if (g.gerund && !g.progressive) return fromAbove(scene, v, depth);
  if (g.time === 'none') {
    const h = scene.head(v);
    if (h >= 0 && scene.relation(v) === Rel.conj && scene.isVerb(h)) return ofVerb(scene, h, depth + 1);
    if (h >= 0 && scene.relation(v) === Rel.ccomp) return outer(scene, v, real('planned', false), depth);
    return fromAbove(scene, v, depth);
  }
  if (g.time === 'present')
    return outer(scene, v, g.progressive || g.passive ? real('held', false) : real('planned', false), depth);
  return outer(scene, v, real('held', !g.passive || !g.perfect), depth);
}

/** "every spring", "twice a year": no particular occasion. */
function isHabit(scene: Scene, v: number): boolean {
  for (let i = v + 1; i < v + 9; i++) {
    const w = scene.lower(i);
    if (w === '.' || w === '' || w === ';') break;
    if ((w === 'every' || w === 'each') && scene.lower(i + 1) !== 'other') return true;
  }
  return scene.lower(v - 2) === 'used' && scene.lower(v - 1) === 'to';
}

/** Whether a condition hangs on a verb: "will meet if". */
function conditional(scene: Scene, v: number): boolean {
  for (const child of scene.trees.childrenOf(v))
    if (scene.relation(child) === Rel.advcl && /^(?:if|provided|should)$/.test(markOf(scene, child)))
      return true;
  return false;
}

function markOf(scene: Scene, v: number): string {
  for (const child of scene.trees.childrenOf(v))
    if (scene.relation(child) === Rel.mark) return scene.lower(child);
  return '';
}

/** Whether a clause is the content of a verb of saying, or stands by itself. */
function isReported(scene: Scene, v: number): boolean {
  const relation = scene.relation(v);
  return relation === Rel.ccomp || relation === Rel.parataxis || relation === Rel.root;
}

/** What a word right before "to" makes of the infinitive. */
function ofGovernor(scene: Scene, g: number, depth: number): Reality {
  if (scene.pos(g) === Pos.NOUN && !scene.isVerb(g)) return ofNounGoverned(scene, g, 'complement', depth + 1);
  return ofGoverned(scene, g, 'complement', '', depth + 1);
}

/** What the tree says governs an infinitive or a gerund makes of it. */
function fromAbove(scene: Scene, v: number, depth: number): Reality {
  const h = scene.head(v);
  if (h < 0) return real('held', false);
  const relation = scene.relation(v);
  const g = groupOf(scene, v);
  if (relation === Rel.conj && scene.isVerb(h)) return ofVerb(scene, h, depth + 1);
  if (g.gerund) {
    const by = scene.caseMark(v);
    if (/^(?:before|until)$/.test(by) || (scene.lower(v - 1) === 'of' && scene.lower(v - 2) === 'ahead')) {
      const over = ofPredicate(scene, h, depth + 1);
      return { ...over, hard: false };
    }
    if (/^(?:after|since|while|when|by|in|on|upon|during|following)$/.test(by) || relation === Rel.csubj)
      return scene.isVerb(h) ? withoutForce(ofVerb(scene, h, depth + 1)) : real('held', false);
  }
  if (scene.isNoun(h) && (relation === Rel.acl || relation === Rel.nmod)) {
    if (g.gerund && scene.caseMark(v) === '') return real('held', false);
    return ofNounGoverned(scene, h, 'complement', depth + 1);
  }
  return ofGoverned(scene, h, 'complement', scene.caseMark(v), depth + 1);
}

/** What is said beside a verb shares its time, not its denial: "did not speak after meeting Kim". */
const withoutForce = (r: Reality): Reality => (r.status === 'planned' ? r : real('held', false));

/** What the clauses around a finite verb make of it: content of a denial, of a hope, of a condition. */
function outer(scene: Scene, v: number, own: Reality, depth: number): Reality {
  const h = scene.head(v);
  if (h < 0 || depth > 8 || scene.relation(v) !== Rel.ccomp) return own;
  const word = wordAt(scene, h, '');
  if (!word) return own;
  if (word.complement === 'none') return isNegated(scene.trees, h) ? own : real('none');
  if (word.complement === 'proposed') return own.status === 'held' && own.hard ? own : real('proposed');
  if (word.complement === 'planned' && own.status === 'held' && !own.hard) return real('planned');
  if (isNegated(scene.trees, h) && own.status === 'held' && !own.hard) return real('none');
  return own;
}

/** The reality of what a word governs. */
export function ofGoverned(
  scene: Scene,
  g: number,
  as: keyof StatusWord,
  preposition: string,
  depth = 0,
): Reality {
  if (depth > 8) return real('held', false);
  const word = wordAt(scene, g, preposition);
  const effect = word?.[as] ?? 'actual';
  const own = ofPredicate(scene, g, depth + 1);
  // "the summit will ease tensions" does not say that it is to come.
  if (!word && as === 'object') return { ...own, hard: own.hard && own.status === 'none' };
  if (effect === 'planned' && own.status === 'held') {
    const group = groupOf(scene, g);
    const intention =
      /^(?:plan|hope|schedule|intend|expect|set|due|want|slate|suppose|book)/.test(scene.lemma(g)) ||
      /^(?:due|supposed|set|slated)$/.test(scene.lower(g));
    if (group.pluperfect && intention) return real('called-off', false);
    return real('planned', !(group.time === 'past' && intention));
  }
  return under(effect, own);
}

/** The reality of a predicate: a verb, or an adjective or noun with a copula. */
function ofPredicate(scene: Scene, g: number, depth: number): Reality {
  if (scene.isVerb(g)) return ofVerb(scene, g, depth);
  const group = groupOf(scene, g);
  if (group.time !== 'none' || group.modal) {
    if (group.negated) return real('none');
    if (group.modal === 'will') return real('planned');
    if (group.modal === 'would') return real('planned', false);
    if (group.modal) return real('proposed');
    return real('held', group.time === 'past');
  }
  if (scene.isNoun(g)) return ofNoun(scene, g, depth);
  const h = scene.head(g);
  if (h >= 0 && scene.relation(g) === Rel.xcomp) return ofPredicate(scene, h, depth + 1);
  return real('held', false);
}

function ofNounGoverned(scene: Scene, noun: number, as: keyof StatusWord, depth: number): Reality {
  const effect = statusWord(scene.lemma(noun), 'noun')?.[as] ?? 'actual';
  const context = ofNoun(scene, noun, depth);
  // "accepted an offer", "agreed to a proposal": taken up.
  const h = scene.head(noun);
  if (
    effect === 'proposed' &&
    h >= 0 &&
    /^(?:accept|agree|approve)$/.test(scene.lemma(h)) &&
    context.status === 'planned'
  )
    return context;
  return under(effect, context.status === 'held' ? real('held', true) : context);
}

/**
 * The reality of a noun of meeting (or of a noun that governs one), by its determiner, its adjectives and what governs
 * it: the verb that stands right behind its phrase, at token `end`, or else what the tree says.
 */
export function ofNoun(scene: Scene, n: number, depth = 0, end = -1): Reality {
  if (depth > 8) return real('held', false);
  const { trees } = scene;
  for (const child of trees.childrenOf(n)) {
    if (child > n) break;
    const relation = scene.relation(child);
    const word = scene.lower(child);
    if (relation === Rel.det && (word === 'no' || word === 'any' || word === 'every' || word === 'neither')) {
      return word === 'any' ? real('proposed', false) : real('none');
    }
    if (relation === Rel.case && word === 'without') return real('none');
    if (relation === Rel.amod || relation === Rel.compound) {
      const effect = (statusWord(word, 'adjective') ?? statusWord(scene.lemma(child), 'adjective'))?.object;
      if (effect && effect !== 'actual' && effect !== 'say')
        return effect === 'habit' ? real('none') : real(effect);
    }
  }
  for (const child of trees.childrenOf(n)) {
    if (child < n || scene.relation(child) !== Rel.acl || scene.caseMark(child)) continue;
    const word = statusWord(scene.lemma(child), 'verb') ?? statusWord(scene.lower(child), 'adjective');
    const effect = word?.object;
    if (!effect || effect === 'actual' || effect === 'say' || effect === 'none') continue;
    const group = groupOf(scene, child);
    if (group.negated) return real('none');
    return group.pluperfect || group.time === 'past'
      ? { ...ofNounContext(scene, n, depth) }
      : under(effect, real('held', false));
  }
  const governor = objectGovernor(scene, n);
  if (governor >= 0) return ofGoverned(scene, governor, 'object', '', depth + 1);
  const predicate = end < 0 ? -1 : predicateAt(scene, end);
  if (
    predicate >= 0 &&
    scene.relation(n) !== Rel.obl &&
    !(scene.relation(n) === Rel.obj && scene.head(n) < n)
  )
    return ofGoverned(scene, predicate, 'object', '', depth + 1);
  return ofNounContext(scene, n, depth);
}

/** The verb that stands right before a noun's phrase and takes it as its object ("called off | talks"), or −1. */
export function objectGovernor(scene: Scene, n: number): number {
  const s = scene.layout.sentences[scene.tokens.sentence[n]!]!;
  for (let i = n - 1; i >= s.body && n - i < 9; i--) {
    const pos = scene.pos(i);
    if (pos === Pos.VERB && scene.relation(i) !== Rel.amod && scene.relation(i) !== Rel.compound) {
      const group = groupOf(scene, i);
      return group.gerund && scene.lower(group.first - 1) === 'of' ? -1 : i;
    }
    const particle = /^(?:off|out|up|down|forward)$/.test(scene.lower(i)) && scene.pos(i - 1) === Pos.VERB;
    if (particle) return i - 1;
    const inside =
      pos === Pos.ADJ ||
      pos === Pos.NUM ||
      pos === Pos.NOUN ||
      pos === Pos.PROPN ||
      pos === Pos.DET ||
      pos === Pos.PRON ||
      scene.lower(i) === "'s" ||
      scene.lower(i) === '-' ||
      scene.relation(i) === Rel.amod;
    if (
      !inside ||
      (pos === Pos.PRON && !/^(?:his|her|their|its|our|my|your|this|that|these|those)$/.test(scene.lower(i)))
    )
      return -1;
    // Past the article only the verb may stand.
    if (pos === Pos.DET || pos === Pos.PRON) {
      const b = i - 1;
      if (scene.pos(b) === Pos.VERB) return b;
      return /^(?:off|out|up|down|forward)$/.test(scene.lower(b)) && scene.pos(b - 1) === Pos.VERB
        ? b - 1
        : -1;
    }
  }
  return -1;
}

/** The verb (or what a copula takes) whose group begins at token `from`, or −1. */
function predicateAt(scene: Scene, from: number): number {
  for (let i = from; i < from + 6; i++) {
    if (/^[,.;:]$/.test(scene.lower(i))) return -1;
    const pos = scene.pos(i);
    if (pos !== Pos.VERB && pos !== Pos.ADJ && !(pos === Pos.NOUN && i > from)) continue;
    const group = groupOf(scene, i);
    return group.first === from && (group.time !== 'none' || group.modal !== '' || group.beTo !== '')
      ? i
      : -1;
  }
  return -1;
}

/** What stands before a noun and after it without being its predicate: "after the talks" and "before the talks". */
const LATER = /^(?:before|ahead of|prior to|until|till|for|toward|towards|to|pending|advance of)$/;

function ofNounContext(scene: Scene, n: number, depth: number): Reality {
  const h = scene.head(n);
  if (h < 0) return real('held', false);
  const relation = scene.relation(n);
  const preposition = scene.caseOf(n);
  if (relation === Rel.conj) return ofNounContext(scene, h, depth + 1);
  if (relation === Rel.compound || relation === Rel.nmod) {
    if (!scene.isNoun(h)) return ofNounContext(scene, h, depth + 1);
    if (preposition && LATER.test(preposition) && !statusWord(scene.lemma(h), 'noun')) {
      const context = ofNoun(scene, h, depth + 1);
      return preposition === 'for' || preposition === 'to' ? context : real('planned', false);
    }
    return ofNounGoverned(scene, h, 'object', depth + 1);
  }
  if (relation === Rel.obl) {
    const { word, phrasal } = governorAt(scene, h, preposition);
    const takes = phrasal || (LATER.test(preposition) && !/^(?:before|ahead of)$/.test(preposition));
    if (word && takes && word.object !== 'actual' && word.object !== 'say')
      return ofGoverned(scene, h, 'object', preposition, depth + 1);
    if (preposition === 'without') return real('none');
    if (/^(?:before|ahead of|prior to|until|till|pending)$/.test(preposition)) return real('planned', false);
    const g = ofPredicate(scene, h, depth + 1);
    return g.status === 'none' || g.status === 'called-off' || g.status === 'proposed'
      ? real('held', false)
      : { ...g, hard: false };
  }
  return ofGoverned(scene, h, 'object', preposition, depth + 1);
}
