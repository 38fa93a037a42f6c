/** Verb groups as they stand in the text: "had been due to meet", "will not be holding". */
import { Penn, Pos, Rel } from '../../syntax/labels.ts';
import { isDoubleQuote } from '../../text/tokens.ts';
import type { Scene } from '../scene.ts';

export interface VerbGroup {
  /** The first token of the group, its auxiliaries included. */
  first: number;
  /** "will", "would", "may" and so on, or "". */
  modal: string;
  time: 'past' | 'present' | 'none';
  /** Has "have" or "had" before its participle. */
  perfect: boolean;
  /** "had met". */
  pluperfect: boolean;
  progressive: boolean;
  passive: boolean;
  negated: boolean;
  habitual: boolean;
  /** "has ever met": in a question or after "no", not of one occasion. */
  unheard: boolean;
  /** "to meet" without "be" before it. */
  infinitive: boolean;
  /** "is to meet" (present) or "was to meet" (past). */
  beTo: '' | 'present' | 'past';
  gerund: boolean;
  /** The word before "to" that governs the infinitive, where one stands there; −1. */
  governor: number;
}

const MODAL: Record<string, string> = {
  will: 'will',
  "'ll": 'will',
  "won't": 'will',
  wo: 'will',
  shall: 'shall',
  would: 'would',
  "wouldn't": 'would',
  "'d": 'would',
  may: 'may',
  might: 'might',
  could: 'could',
  "couldn't": 'could',
  can: 'can',
  "can't": 'can',
  cannot: 'can',
  ca: 'can',
  should: 'should',
  "shouldn't": 'should',
  must: 'must',
  "mustn't": 'must',
};
const NEGATION = /n't$|^(?:not|never|cannot|neither|nor|hardly)$/;
const HABIT =
  /^(?:often|frequently|regularly|usually|sometimes|occasionally|rarely|seldom|always|routinely|repeatedly|typically|normally|periodically)$/;
const BE_PAST = /^(?:was|were|wasn't|weren't)$/;
const BE_PRESENT = /^(?:is|are|am|'s|'re|'m|isn't|aren't)$/;

/** The group whose main verb (or predicate after a copula) is token `v`. */
export function groupOf(scene: Scene, v: number): VerbGroup {
  let group = scene.groups.get(v);
  if (!group) {
    group = readGroup(scene, v);
    scene.groups.set(v, group);
  }
  return group;
}

function readGroup(scene: Scene, v: number): VerbGroup {
  const penn = scene.trees.syntax.penn[v]!;
  const g: VerbGroup = {
    first: v,
    modal: '',
    time: 'none',
    perfect: false,
    pluperfect: false,
    progressive: false,
    passive: false,
    negated: NEGATION.test(scene.lower(v)),
    habitual: false,
    unheard: false,
    infinitive: false,
    beTo: '',
    gerund: false,
    governor: -1,
  };
  const sentence = scene.layout.sentences[scene.tokens.sentence[v]!]!;
  let be = false;
  let finite = false;
  let ever = false;
  let i = v - 1;
  for (; i >= sentence.body; i--) {
    const w = scene.lower(i);
    // Will “meet”: the words before a quotation that begins with the verb belong to it.
    if (i === v - 1 && isDoubleQuote(w) && MODAL[scene.lower(i - 1)]) continue;
    const modal = MODAL[w];
    if (w === 'to' && (i === v - 1 || !finite)) {
      // "to meet", "to be held", "to have met"
      let before = i - 1;
      while (
        before >= sentence.body &&
        (NEGATION.test(scene.lower(before)) || scene.pos(before) === Pos.ADV)
      ) {
        if (NEGATION.test(scene.lower(before))) g.negated = true;
        before--;
      }
      const b = scene.lower(before);
      if (before >= sentence.body && (BE_PAST.test(b) || BE_PRESENT.test(b))) {
        g.beTo = BE_PAST.test(b) ? 'past' : 'present';
        g.first = before;
        i = before - 1;
        if (NEGATION.test(b)) g.negated = true;
      } else {
        g.infinitive = true;
        g.first = i;
        if (b === 'going' && scene.pos(before) === Pos.VERB) {
          // "is going to meet"
          const over = groupOf(scene, before);
          g.modal = 'will';
          g.negated ||= over.negated;
          g.infinitive = false;
          g.first = over.first;
        } else if (before >= sentence.body && governs(scene, before)) g.governor = before;
      }
      break;
    }
    if (NEGATION.test(w)) {
      g.negated = w !== 'not' || scene.lower(i + 1) !== 'only';
      if (!modal && !/^(?:did|do|does|was|were|is|are|has|have|had)n't$/.test(w)) {
        g.first = i;
        continue;
      }
    }
    if (modal) {
      if (w === "'d" && scene.trees.syntax.penn[v] === Penn.VBN) {
        g.perfect = true;
        g.pluperfect = true;
        g.time = 'past';
      } else g.modal = modal;
      finite = true;
    } else if (/^had(?:n't)?$/.test(w)) {
      g.perfect = true;
      g.pluperfect = true;
      g.time = 'past';
      finite = true;
    } else if (/^(?:has|have|'ve|hasn't|haven't)$/.test(w)) {
      g.perfect = true;
      if (g.time === 'none') g.time = 'past';
      finite = w !== 'have' || finite;
    } else if (/^having$/.test(w)) {
      g.perfect = true;
      g.gerund = true;
    } else if (BE_PAST.test(w) || BE_PRESENT.test(w) || /^(?:be|been|being)$/.test(w)) {
      if (w === "'s" && scene.pos(i) === Pos.PART) break;
      be = true;
      if (BE_PAST.test(w)) g.time = 'past';
      else if (BE_PRESENT.test(w) && g.time === 'none') g.time = 'present';
      if (!/^be/.test(w)) finite = true;
    } else if (/^(?:did|didn't)$/.test(w)) {
      g.time = 'past';
      finite = true;
    } else if (/^(?:do|does|don't|doesn't)$/.test(w)) {
      g.time = 'present';
      finite = true;
    } else if (HABIT.test(w)) g.habitual = true;
    else if (w === 'longer' && scene.lower(i - 1) === 'no') {
      g.negated = true;
      i--;
    } else if (w === 'ever') ever = true;
    else if (
      !(
        scene.pos(i) === Pos.ADV ||
        w === 'both' ||
        w === 'all' ||
        w === 'also' ||
        w === 'then' ||
        w === 'each'
      ) ||
      /^(?:when|where|why|how|here|there|so|as)$/.test(w)
    )
      break;
    g.first = i;
  }
  // "would ever have called"
  g.unheard ||= ever && g.modal !== '';
  g.progressive = be && penn === Penn.VBG;
  g.passive = be && penn !== Penn.VBG;
  g.gerund ||= penn === Penn.VBG && !be;
  if (!finite && !g.infinitive && !g.beTo && !g.perfect && !be) {
    if (isBase(scene, v)) g.time = penn === Penn.VB ? 'none' : 'present';
    else if (penn === Penn.VBD || (penn === Penn.VBN && isPastForm(scene, v))) g.time = 'past';
    else if (penn === Penn.VBZ || penn === Penn.VBP) g.time = 'present';
  }
  const next = scene.lower(v + 1);
  if (HABIT.test(next) || (HABIT.test(scene.lower(v + 2)) && scene.pos(v + 1) === Pos.ADV)) g.habitual = true;
  return g;
}

/** A dictionary form is no past tense, whatever the tagger says; "set" and "cut" may be. */
const isBase = (scene: Scene, v: number) =>
  scene.lower(v) === scene.lemma(v) &&
  !/^(?:set|cut|put|let|quit|hit|shut|come|become|run)$/.test(scene.lower(v));

/** A participle in form that is the past tense as well ("met", "held") and has a subject before it. */
function isPastForm(scene: Scene, v: number): boolean {
  return (
    subjectStandsBefore(scene, v) && /(?:met|held|sat|ed|spoke|began|told|said|had)$/.test(scene.lower(v))
  );
}

function subjectStandsBefore(scene: Scene, v: number): boolean {
  if (scene.relation(v) === Rel.acl || scene.relation(v) === Rel.amod) return false;
  const m = v > 0 ? scene.mentionAt(v - 1) : null;
  // "Peru-Chile talks resumed"
  if (scene.relation(v) === Rel.xcomp && scene.head(v) === v - 1 && scene.isNoun(v - 1)) return true;
  return (m !== null && m.end === v) || scene.trees.childBy(v, Rel.nsubj) >= 0;
}

function governs(scene: Scene, i: number): boolean {
  const pos = scene.pos(i);
  return pos === Pos.VERB || pos === Pos.ADJ || pos === Pos.NOUN || pos === Pos.AUX;
}
