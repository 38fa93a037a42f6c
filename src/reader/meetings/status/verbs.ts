/** The status that a verb gives an occasion, from tense, modality, negation and what governs it. */
import { type Effect, type StatusWord, statusWord } from '../../../knowledge/status-words.ts';
import { isNegated } from '../../syntax/clauses.ts';
import { Pos, Rel } from '../../syntax/labels.ts';
import { verbOver } from '../circumstances/clauses.ts';
import { ordinalBefore } from '../circumstances/lasting.ts';
import type { Scene } from '../scene.ts';
import { wordAt } from './governors.ts';
import { groupOf } from './groups.ts';
import { ofNoun, ofNounGoverned } from './nouns.ts';
import { type Reality, real, under } from './reality.ts';

/** How real what a verb says is. Walks up to what governs it where its own form leaves that open. */
export function ofVerb(scene: Scene, v: number, depth = 0): Reality {
  if (depth > 8) return real('held', false);
  const g = groupOf(scene, v);
  const before = scene.lower(g.first - 1);
  if ((g.gerund && before === 'without') || (g.infinitive && before === 'yet')) return real('none');
  // "a chance that the summit will not take place"
  if (g.negated && g.modal && isFeared(scene, v)) return real('planned', false);
  if (g.negated || g.habitual || g.unheard || isHabit(scene, v) || nobody(scene, g.first))
    return real('none');
  // "was in Riga meeting Berg", "Laine, in Riga meeting Berg, said"
  if (scene.lower(v) === 'meeting' && isPlace(scene, v - 1))
    return scene.trees.childBy(v, Rel.cop) < 0 ? real('held', false) : ofPredicate(scene, v, depth + 1, true);
  const mark = markOf(scene, v);
  if (
    (mark === 'if' || mark === 'whether' || mark === 'unless') &&
    !(g.time === 'past' && !g.perfect && g.modal === '')
  )
    return real('proposed');
  if (g.infinitive && /^(?:whether|if|when|how|where)$/.test(scene.lower(g.first - 1)))
    return real('proposed', false);
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
      return g.perfect ? real('held', false) : real('proposed', g.modal === 'may' || g.modal === 'might');
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

const FEAR =
  /^(?:chance|possibility|risk|danger|likelihood|fear|concern|worry|threat|hint|warn|suggest|threaten|hint|fear)$/;

/** Whether what a clause denies is only thought possible. */
function isFeared(scene: Scene, v: number): boolean {
  const h = scene.head(v);
  const relation = scene.relation(v);
  return h >= 0 && (relation === Rel.acl || relation === Rel.ccomp) && FEAR.test(scene.lemma(h));
}

/** How many words a subject has at most. */
const SUBJECT = 12;

/** Whether the subject before a verb group denies it: "Neither Norway nor Chile", "No minister", "Nobody". */
function nobody(scene: Scene, first: number): boolean {
  const [start] = scene.windowOf(first);
  let nor = false;
  for (let i = first - 1; i >= Math.max(start, first - SUBJECT); i--) {
    const w = scene.lower(i);
    if (scene.isVerb(i) || /^(?:;|:|that|which|who|but)$/.test(w)) return false;
    if (w === 'nor') nor = true;
    if (w === 'nobody' || w === 'none' || (w === 'neither' && nor)) return true;
    if (w === 'no' && scene.lower(i - 1) !== 'there' && scene.relation(i) === Rel.det)
      return scene.relation(scene.head(i)) === Rel.nsubj;
  }
  return false;
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
  if (g.infinitive && isPlace(scene, h)) {
    // "is in London to meet", "was in London to meet"
    const there = ofPredicate(scene, h, depth + 1);
    return real(
      there.status === 'held' && groupOf(scene, h).time !== 'past' ? 'planned' : there.status,
      false,
    );
  }
  if (scene.isNoun(h) && (relation === Rel.acl || relation === Rel.nmod)) {
    // "would be the first president to meet": as real as what makes it so.
    const over = g.infinitive && ordinalBefore(scene, h) === 1 ? verbOver(scene, v) : -1;
    if (over >= 0) return { ...ofPredicate(scene, over, depth + 1), hard: false };
    // "a truce negotiated between them", "officials meeting in Riga"
    if (!g.infinitive && scene.caseMark(v) === '') return real('held', false);
    return ofNounGoverned(scene, h, 'complement', depth + 1);
  }
  return ofGoverned(scene, h, 'complement', scene.caseMark(v), depth + 1);
}

function isPlace(scene: Scene, i: number): boolean {
  const m = scene.mentionAt(i);
  return m !== null && m.entity >= 0 && scene.names.entities[m.entity]!.kind === 'place';
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

/** Verbs with which it is said that a meeting comes about. */
const HAPPENING = /^(?:take|happen|hold|go|occur|proceed|materiali[sz]e|convene|come|start|begin|resume|be)$/;

const SEEMING = /^(?:seem|appear|look|remain|sound|become|stay)$/;

/** What a verb of seeming makes of its subject by what it takes: "looks unlikely", "remains a possibility". */
function seemingAt(scene: Scene, g: number): Effect | undefined {
  if (!SEEMING.test(scene.lemma(g))) return undefined;
  for (const child of scene.trees.childrenOf(g)) {
    if (child < g) continue;
    const effect =
      statusWord(scene.lower(child), 'adjective')?.object ??
      (scene.isNoun(child) ? statusWord(scene.lemma(child), 'noun')?.object : undefined);
    if (effect && effect !== 'actual' && effect !== 'say') return effect;
  }
  return undefined;
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
  // "is considered key" considers no meeting.
  const viewed =
    as === 'object' &&
    /^(?:consider|see)$/.test(scene.lemma(g)) &&
    groupOf(scene, g).passive &&
    scene.lower(g - 1) !== 'being';
  // "loved the meeting", but "would love a meeting"
  const enjoyed = as === 'object' && /^(?:love|like)$/.test(scene.lemma(g)) && groupOf(scene, g).modal === '';
  const word = viewed || enjoyed ? undefined : wordAt(scene, g, preposition);
  const effect = word?.[as] ?? 'actual';
  const own = ofPredicate(scene, g, depth + 1);
  if (as === 'object' && own.status === 'none' && HAPPENING.test(scene.lemma(g)))
    return { ...own, denied: true };
  const seeming = as === 'object' ? seemingAt(scene, g) : undefined;
  if (seeming) return under(seeming, own);
  // "the summit will ease tensions" does not say that it is to come.
  if (!word && as === 'object') return { ...own, hard: own.hard && own.status === 'none' };
  if (effect === 'planned' && own.status === 'held') {
    const group = groupOf(scene, g);
    if (/^(?:if|whether)$/.test(markOf(scene, g))) return real('proposed', false);
    const intention =
      /^(?:plan|hope|schedule|intend|expect|set|due|want|slate|suppose|book)/.test(scene.lemma(g)) ||
      /^(?:due|supposed|set|slated)$/.test(scene.lower(g));
    if (group.pluperfect && intention) return real('called-off', false);
    return real('planned', !(group.time === 'past' && intention));
  }
  return under(effect, own);
}

/** The group of the copula of a noun: of "will be the first meeting" that of "be". */
function copulaOf(scene: Scene, noun: number) {
  const copula = scene.trees.childBy(noun, Rel.cop);
  return groupOf(scene, copula + 1);
}

/** The reality of a predicate: a verb, or an adjective or noun with a copula. */
export function ofPredicate(scene: Scene, g: number, depth: number, nominal = false): Reality {
  if (!nominal && scene.isVerb(g)) return ofVerb(scene, g, depth);
  const group = nominal ? copulaOf(scene, g) : groupOf(scene, g);
  if (group.time !== 'none' || group.modal) {
    if (group.negated) return real('none');
    if (group.modal === 'will') return real('planned');
    if (group.modal === 'would') return real('planned', false);
    if (group.modal) return real('proposed');
    return real('held', group.time === 'past');
  }
  if (nominal) return real('held', false);
  if (scene.isNoun(g)) return ofNoun(scene, g, depth);
  const h = scene.head(g);
  if (h >= 0 && scene.relation(g) === Rel.xcomp) return ofPredicate(scene, h, depth + 1);
  return real('held', false);
}
