/** The status that the words around it give a noun of meeting. */
import { type Effect, type StatusWord, statusWord } from '../../../knowledge/status-words.ts';
import { Penn, Rel } from '../../syntax/labels.ts';
import { verbOver } from '../circumstances/clauses.ts';
import type { Scene } from '../scene.ts';
import { isSide } from '../sides/actors.ts';
import { governorAt, objectGovernor, predicateAt } from './governors.ts';
import { groupOf } from './groups.ts';
import { type Reality, real, under } from './reality.ts';
import { ofGoverned, ofPredicate } from './verbs.ts';

/** What a noun makes of the verb or noun of meeting under it: "plans to meet", "the cancellation of the summit". */
export function ofNounGoverned(scene: Scene, noun: number, as: keyof StatusWord, depth: number): Reality {
  const word = statusWord(scene.lemma(noun), 'noun');
  // An infinitive under any other noun is no fact: "his eagerness to meet".
  const effect = word?.[as] ?? (as === 'complement' ? 'proposed' : 'actual');
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
  const made = under(effect, context.status === 'held' ? real('held', true) : context);
  return word ? made : { ...made, hard: false };
}

/**
 * The reality of a noun of meeting (or of a noun that governs one), by its determiner, what governs it and its
 * adjectives: governed by the verb that stands right before its phrase, or right behind it at token `end`, or by what the
 * tree says.
 */
export function ofNoun(scene: Scene, n: number, depth = 0, end = -1): Reality {
  if (depth > 8) return real('held', false);
  let described: Effect | null = null;
  for (const child of scene.trees.childrenOf(n)) {
    const relation = scene.relation(child);
    const word = scene.lower(child);
    if (child < n && relation === Rel.det && /^(?:no|any|every|neither)$/.test(word))
      return word === 'any' ? real('proposed', false) : real('none');
    if (child < n && relation === Rel.case && word === 'without') return real('none');
    described ??= effectOf(scene, child, child < n);
  }
  // "annual meetings", but "the annual meeting" of a year
  if (described === 'habit' && scene.trees.syntax.penn[n] === Penn.NNS) return real('none');
  if (described === 'habit') described = null;
  const governed = ofGovernedNoun(scene, n, depth, end);
  // "said that the planned meeting would be short"
  const predicate = end < 0 ? -1 : predicateAt(scene, end);
  const foreseen = described === 'planned' && predicate >= 0 && groupOf(scene, predicate).modal !== '';
  if (foreseen && governed.status === 'held') return real('planned');
  if (!described || (governed.hard && governed.status !== 'planned')) return governed;
  return real(described as Reality['status']);
}

/** What an adjective before a noun ("planned", "possible") or a participle behind it ("scheduled for May") says of it. */
function effectOf(scene: Scene, i: number, before: boolean): Effect | null {
  const relation = scene.relation(i);
  if (before ? relation !== Rel.amod && relation !== Rel.compound : relation !== Rel.acl || scene.caseMark(i))
    return null;
  const group = before ? null : groupOf(scene, i);
  if (group && (group.pluperfect || group.time === 'past')) return null;
  const word =
    statusWord(scene.lower(i), 'adjective') ??
    (before ? statusWord(scene.lemma(i), 'adjective') : statusWord(scene.lemma(i), 'verb'));
  const effect = word?.object;
  if (!effect || effect === 'actual' || effect === 'say') return null;
  if (group) return group.negated ? 'none' : effect === 'none' ? null : effect;
  return effect;
}

function ofGovernedNoun(scene: Scene, n: number, depth: number, end: number): Reality {
  // "It will be the first meeting"
  if (scene.trees.childBy(n, Rel.cop) >= 0) return ofPredicate(scene, n, depth + 1, true);
  const relation = scene.relation(n);
  // "The prospect of a meeting has grown": that is said of the prospect.
  if (relation === Rel.nmod && isOpenNoun(scene, scene.head(n), n)) return ofNounContext(scene, n, depth);
  const governor = objectGovernor(scene, n);
  if (isAhead(scene, n)) return real('planned', false);
  // "Following the call, …": a preposition, though it looks like a verb.
  if (governor >= 0 && scene.lower(governor) === 'following') return real('held', false);
  // "the border would not host the summit": denied of the place.
  if (governor >= 0 && scene.lemma(governor) === 'host' && groupOf(scene, governor).negated)
    return real('planned', false);
  const predicate = end < 0 ? -1 : predicateAt(scene, end);
  // "said a meeting was possible": what stands before it only says so.
  const said =
    predicate >= 0 && governor >= 0 && statusWord(scene.lemma(governor), 'verb')?.complement === 'say';
  if (governor >= 0 && !said) return ofGoverned(scene, governor, 'object', '', depth + 1);
  if (said || (predicate >= 0 && relation !== Rel.obl && !(relation === Rel.obj && scene.head(n) < n)))
    return open(scene, n, predicate, ofGoverned(scene, predicate, 'object', '', depth + 1));
  return (end < 0 ? null : ofCopula(scene, n, end)) ?? ofNounContext(scene, n, depth);
}

/** Whether the noun at `h`, before `n`, says of what it is of that it may be or is to be: "hopes", "plans". */
function isOpenNoun(scene: Scene, h: number, n: number): boolean {
  const effect = h < n ? statusWord(scene.lemma(h), 'noun')?.object : undefined;
  return effect === 'proposed' || effect === 'planned';
}

/** What "would be", "will be" right behind its phrase make of a noun: "a meeting would be a first". */
function ofCopula(scene: Scene, n: number, end: number): Reality | null {
  if (scene.lower(end + 1) !== 'be') return null;
  const modal = scene.lower(end);
  if (modal === 'will') return real('planned', false);
  if (!/^(?:would|could|might|may)$/.test(modal)) return null;
  return real(modal === 'would' && !isIndefinite(scene, n) ? 'planned' : 'proposed', false);
}

const isIndefinite = (scene: Scene, n: number): boolean =>
  /^an?$/.test(scene.lower(scene.trees.spanOf(n)[0]));

/** Whether "ahead of" or "prior to" stands right before a noun's phrase, wherever the tree hangs it. */
function isAhead(scene: Scene, n: number): boolean {
  for (let i = n - 1; i >= 1 && n - i < 6; i--) {
    const lower = scene.lower(i);
    if (lower === 'of') return scene.lower(i - 1) === 'ahead';
    if (lower === 'to') return scene.lower(i - 1) === 'prior';
    if (/^[,.;:]$/.test(lower) || scene.isVerb(i)) return false;
  }
  return false;
}

/** "a meeting requires": what is said of no definite meeting in the present is said of one that may be. */
function open(scene: Scene, n: number, predicate: number, own: Reality): Reality {
  const group = groupOf(scene, predicate);
  // "her talks with the envoy could have broken the law"
  if (group.perfect && /^(?:may|might|could)$/.test(group.modal) && own.status === 'proposed')
    return real('held', false);
  if (own.hard || own.status !== 'held' || group.time !== 'present') return own;
  return isIndefinite(scene, n) ? real('proposed', false) : own;
}

/** What stands before a noun and after it without being its predicate: "after the talks" and "before the talks". */
const LATER = /^(?:before|ahead of|prior to|until|till|for|toward|towards|to|pending|advance of)$/;

const CIRCUMSTANCE = /^(?:site|venue|location|date|host|agenda)$/;

const INVITING = /^(?:invitation|offer|proposal|request)$/;

/** Verbs with which it is denied that someone is at a meeting, not what was done there. */
const BEING_AT =
  /^(?:be|attend|appear|participate|go|come|travel|fly|sit|take|represent|return|arrive|show|speak|join|engage|enter|lead|hold|send)$/;

function ofNounContext(scene: Scene, n: number, depth: number): Reality {
  const h = scene.head(n);
  if (h < 0) return real('held', false);
  const relation = scene.relation(n);
  const preposition = scene.caseOf(n);
  if (relation === Rel.conj) return ofNounContext(scene, h, depth + 1);
  // "in place of talks"
  if (/^(?:place|lieu)$/.test(scene.lower(h)) && scene.caseOf(h) === 'in') return real('none');
  if (preposition === 'instead of') return real('none');
  if (relation === Rel.compound || relation === Rel.nmod || (relation === Rel.acl && scene.isNoun(h))) {
    if (!scene.isNoun(h)) return ofNounContext(scene, h, depth + 1);
    // "ruled out the border as a site for the summit": what becomes of its circumstances is not what becomes of it.
    if (CIRCUMSTANCE.test(scene.lemma(h)) && /^(?:for|of)$/.test(preposition)) return real('planned', false);
    // "the envoy to the six-party talks"
    if (/^(?:to|for)$/.test(preposition) && isSide(scene, h)) return real('none');
    if (preposition && LATER.test(preposition) && !statusWord(scene.lemma(h), 'noun')) {
      const context = ofNoun(scene, h, depth + 1);
      return preposition === 'for' || preposition === 'to' ? context : real('planned', false);
    }
    // "a call during the meeting"
    if (/^(?:during|after|following|since)$/.test(preposition)) {
      const over = verbOver(scene, n);
      return over >= 0 && ofPredicate(scene, over, depth + 1).status === 'planned'
        ? real('planned', false)
        : real('held', false);
    }
    return ofNounGoverned(scene, h, 'object', depth + 1);
  }
  if (relation === Rel.obl) {
    // "extended an invitation to Berg for talks"
    const object = scene.trees.childBy(h, Rel.obj);
    if (/^(?:for|to)$/.test(preposition) && object >= 0 && INVITING.test(scene.lemma(object)))
      return real('proposed', false);
    const { word, phrasal } = governorAt(scene, h, preposition);
    const takes = phrasal || (LATER.test(preposition) && !/^(?:before|ahead of)$/.test(preposition));
    if (word && takes && word.object !== 'actual' && word.object !== 'say')
      return ofGoverned(scene, h, 'object', preposition, depth + 1);
    // "hopes to follow up with a meeting"
    if (word?.object === 'actual' && phrasal && preposition === 'with')
      return ofPredicate(scene, h, depth + 1);
    if (preposition === 'without') return real('none');
    if (/^(?:before|ahead of|prior to|until|till|pending)$/.test(preposition)) return real('planned', false);
    const g = ofPredicate(scene, h, depth + 1);
    // "will not be at the summit", but "did not speak after the summit"
    const going = BEING_AT.test(scene.lemma(h)) || !scene.isVerb(h);
    if (g.status === 'none' && going && /^(?:at|in|to|for)$/.test(preposition)) return g;
    return g.status === 'none' || g.status === 'called-off' || g.status === 'proposed'
      ? real('held', false)
      : { ...g, hard: false };
  }
  const governed = ofGoverned(scene, h, 'object', preposition, depth + 1);
  // "predicted that the planned meeting would": that it was said makes nothing of it a fact.
  return relation === Rel.ccomp && statusWord(scene.lemma(h), 'verb')?.complement === 'say'
    ? { ...governed, hard: false }
    : governed;
}
