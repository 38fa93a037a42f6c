/** Which times and places belong to an occasion: what its own words govern, or what stands in its clause. */
import { meetingForms } from '../../../knowledge/meeting-words.ts';
import { statusWord } from '../../../knowledge/status-words.ts';
import { Penn, Pos, Rel } from '../../syntax/labels.ts';
import type { Scene } from '../scene.ts';
import type { Sides } from '../sides/sides.ts';
import { predicateAt } from '../status/governors.ts';
import { groupOf } from '../status/groups.ts';
import type { Trigger } from '../triggers.ts';

/** Prepositions after which a noun of meeting shares the day of the verb over it: "spoke on Monday after talks". */
const SAME_DAY = /^(?:at|in|during|after|following|on|for|from|with|to|by|over)$/;

/** Prepositions after which a meeting is what something is about: "nervousness in Paris about the meeting". */
const MATTER = /^(?:about|over|regarding|concerning|toward|towards|against)$/;

/** The words whose own times and places are the occasion's, nearest first. */
export function anchors(scene: Scene, t: Trigger, sides: Sides): number[] {
  const out = [t.at];
  if (sides.top !== t.at) out.push(sides.top);
  // "when he visits Russia this week"
  if (t.word.pos === 'verb')
    for (const child of scene.trees.childrenOf(t.at))
      if (
        scene.relation(child) === Rel.advcl &&
        /^(?:visit|travel|come|fly|arrive|go|attend)$/.test(scene.lemma(child))
      )
        out.push(child);
  // "A meeting is under way in Riga", whatever the tree makes of "way".
  for (const child of scene.trees.childrenOf(sides.top))
    if (/^(?:way|underway)$/.test(scene.lower(child))) out.push(child);
  // "Peru-Chile talks resumed": where the tree takes the noun for the verb.
  const behind = t.word.pos === 'noun' ? predicateAt(scene, t.end) : -1;
  if (behind >= 0 && scene.head(behind) === t.at) out.push(behind);
  let at = sides.top;
  for (let steps = 0; steps < 4; steps++) {
    const h = scene.head(at);
    if (h < 0) break;
    const relation = scene.relation(at);
    const joins =
      relation === Rel.xcomp ||
      relation === Rel.obj ||
      relation === Rel.nsubj ||
      relation === Rel.compound ||
      relation === Rel.acl ||
      (relation === Rel.nmod && !MATTER.test(scene.caseOf(at))) ||
      (relation === Rel.obl && SAME_DAY.test(scene.caseOf(at))) ||
      (relation === Rel.advcl && /^(?:to|for|after|while|)$/.test(scene.caseMark(at))) ||
      relation === Rel.conj;
    if (!joins) break;
    // "announced a truce in Gaza following talks": the verb's day, not the truce's place.
    if (scene.lower(h) === 'following' && scene.isVerb(h)) {
      const over = verbOver(scene, h);
      if (over >= 0) out.push(over);
      break;
    }
    // "made arrangements in Kabul for the summit": that is not where it will be.
    if (relation === Rel.nmod && isFuture(scene, h)) break;
    if (relation !== Rel.conj) out.push(h);
    at = h;
    if (scene.isVerb(h) && relation !== Rel.xcomp && !isLight(scene, h) && scene.lower(h) !== 'following')
      break;
  }
  return out;
}

/** Whether a noun has what hangs on it still to come: "preparations for", "an invitation to". */
const isFuture = (scene: Scene, noun: number) =>
  /^(?:planned|proposed)$/.test(statusWord(scene.lemma(noun), 'noun')?.object ?? '');

/** The verb in whose clause a token stands, or −1. */
export function verbOver(scene: Scene, i: number): number {
  let at = scene.head(i);
  for (let steps = 0; at >= 0 && steps < 6; steps++) {
    if (scene.isVerb(at) || scene.trees.childBy(at, Rel.nsubj, Rel.cop) >= 0) return at;
    at = scene.head(at);
  }
  return -1;
}

const PREPARING = /^(?:prepare|arrange|discuss|negotiate|organi[sz]e|plan)$/;

const isLight = (scene: Scene, v: number) => /^(?:hold|have|take|attend|begin|open)$/.test(scene.lemma(v));

/** A clause that says when the noun it describes is: "that had been set for Thursday", "scheduled for May". */
export const schedules = (scene: Scene, v: number) =>
  SCHEDULING.test(scene.lemma(v)) &&
  (scene.relation(v) === Rel.acl ||
    (scene.trees.syntax.penn[v] === Penn.VBN &&
      (scene.isNoun(v - 1) || /^(?:\u2014|--)$/.test(scene.lower(v - 1)))));

const SCHEDULING =
  /^(?:set|schedule|plan|slate|expect|hold|begin|start|take|open|due|propose|arrange|last|run|end|book)$/;

/** The nearest of `anchors` that governs token `i` without another verb between; its index, or −1. */
export function anchorOf(scene: Scene, list: readonly number[], i: number): number {
  let at = i;
  for (let steps = 0; at >= 0 && steps < 12; steps++) {
    const index = list.indexOf(at);
    if (index >= 0) return index;
    if (scene.isVerb(at) && !scene.timeAt(at) && !schedules(scene, at)) return -1;
    // What hangs on another noun of meeting is that one's.
    if (steps > 0 && scene.isNoun(at) && meetingForms().nouns.has(scene.lower(at))) return -1;
    at = scene.head(at);
  }
  return -1;
}

/** Whether token `i` hangs on another noun of meeting: "after talks in Riga the day before, they met". */
export function isOfOther(scene: Scene, t: Trigger, i: number): boolean {
  let at = scene.head(i);
  for (let steps = 0; at >= 0 && steps < 4 && !scene.isVerb(at); steps++) {
    if (at !== t.at && scene.isNoun(at) && meetingForms().nouns.has(scene.lower(at))) return true;
    at = scene.head(at);
  }
  return false;
}

const BOUNDARY =
  /^(?:;|:|\u2014|--|that|which|who|whom|when|after|before|because|but|while|if|since|where|whether|until|although|though|as|said|says)$/;

/** Whether no clause boundary and no verb stands between two places of a sentence; an infinitive ("to discuss") is let pass. */
function isOpen(scene: Scene, from: number, to: number): boolean {
  for (let i = from; i < to; i++) {
    if (scene.timeAt(i)) continue;
    const w = scene.lower(i);
    if (w === '\u2014' || w === '--') {
      // "meetings — scheduled for Wednesday"
      if (!schedules(scene, i + 1)) return false;
      continue;
    }
    if ((w === 'that' || w === 'which') && scheduledAt(scene, i)) {
      i = scheduledAt(scene, i);
      continue;
    }
    if (w === 'when' && comesAt(scene, i)) {
      i = comesAt(scene, i);
      continue;
    }
    if (BOUNDARY.test(w)) return false;
    if (scene.pos(i) !== Pos.VERB) continue;
    if (scene.trees.syntax.penn[i] === Penn.VBG && scene.pos(i - 1) === Pos.ADP) continue;
    const describes = scene.relation(i) === Rel.amod && scene.lower(i - 1) !== 'and';
    if (scene.lower(i - 1) === 'to' || describes || schedules(scene, i)) continue;
    return false;
  }
  return true;
}

/** The verb of "that had been set for Thursday" at its "that", or 0. */
function scheduledAt(scene: Scene, that: number): number {
  for (let i = that + 1; i < that + 5; i++) {
    if (scene.pos(i) !== Pos.VERB) continue;
    return SCHEDULING.test(scene.lemma(i)) && groupOf(scene, i).first === that + 1 ? i : 0;
  }
  return 0;
}

/** The verb of "when he visits" at its "when", or 0. */
function comesAt(scene: Scene, when: number): number {
  for (let i = when + 1; i < when + 5; i++)
    if (scene.isVerb(i) && /^(?:visit|travel|come|fly|arrive|go|attend)$/.test(scene.lemma(i))) return i;
  return 0;
}

/** The tokens that an occasion's own words span: from the verb group or noun phrase to the last actor behind it. */
export function coreOf(scene: Scene, t: Trigger, sides: Sides): [number, number] {
  const first = t.word.pos === 'verb' ? groupOf(scene, t.at).first : Math.min(t.first, sides.top);
  let end = t.end;
  for (const a of sides.actors)
    if (a.first >= t.end && a.end > end && scene.tokens.sentence[a.first] === scene.tokens.sentence[t.at])
      end = a.end;
  return [first, t.word.pos === 'noun' ? behindAgent(scene, end) : end];
}

/** The token behind "planned for Friday" where that follows a noun of meeting, so that its verb comes next. */
export function behindSchedule(scene: Scene, end: number): number {
  if (!/^(?:planned|scheduled|set|slated|due|expected)$/.test(scene.lower(end))) return end;
  const time = scene.timeAt(end + 2);
  return time && time.first <= end + 2 && /^(?:for|on|in|at)$/.test(scene.lower(end + 1)) ? time.end : end;
}

const LED =
  /^(?:hosted|mediated|brokered|led|sponsored|organi[sz]ed|chaired|attended|moderated|facilitated|convened|overseen|called|backed)$/;

/** The token behind "hosted by Qatar" where that follows a noun of meeting and its sides. */
export function behindAgent(scene: Scene, end: number): number {
  if (!LED.test(scene.lower(end)) || scene.lower(end + 1) !== 'by') return end;
  const from = scene.pos(end + 2) === Pos.DET ? end + 3 : end + 2;
  const m = scene.mentionAt(from);
  return m && m.phraseFirst <= from ? m.end : end;
}

/** How far a stretch [first, end) stands from the occasion's words; Infinity where another clause lies between. */
export function distance(
  scene: Scene,
  t: Trigger,
  sides: Sides,
  core: readonly [number, number],
  first: number,
  end: number,
): number {
  if (first >= core[1]) {
    // "talks are planned in Doha"
    const predicate = t.word.pos === 'noun' ? predicateAt(scene, core[1]) : -1;
    const from =
      predicate >= 0 && predicate < first && SCHEDULING.test(scene.lemma(predicate))
        ? predicate + 1
        : core[1];
    return isOpen(scene, from, first) ? first - core[1] : Infinity;
  }
  if (first >= t.end) return 0;
  if (end > core[0]) return 1;
  // "arrived in Kabul to make arrangements for the summit"
  const over = scene.head(sides.top);
  if (over >= end && scene.relation(sides.top) === Rel.nmod && isFuture(scene, over)) return Infinity;
  if (over >= end && scene.relation(sides.top) === Rel.obj && PREPARING.test(scene.lemma(over)))
    return Infinity;
  if (isFrame(scene, first, end, core[0])) return FRAME;
  // "met in A and held talks in B": what stands before the "and" is the first verb's.
  if (t.word.pos === 'verb' && scene.lower(core[0] - 1) === 'and') return Infinity;
  if (
    t.word.pos === 'noun' &&
    sides.verb >= 0 &&
    sides.verb < t.at &&
    first < sides.verb &&
    scene.lower(groupOf(scene, sides.verb).first - 1) === 'and'
  )
    return Infinity;
  return isOpen(scene, end, core[0]) ? (core[0] - end) * 1.5 + 4 : Infinity;
}

/** How far what opens the sentence stands from the later verbs of a list. */
const FRAME = 40;

/** Whether a date or place opens the sentence for all its verbs: "At the border, they smiled, bowed and shook hands". */
function isFrame(scene: Scene, first: number, end: number, to: number): boolean {
  const { body } = scene.layout.sentences[scene.tokens.sentence[to]!]!;
  if (first - body > 2 || scene.lower(end) !== ',') return false;
  for (let i = end + 1; i < to; i++) if (BOUNDARY.test(scene.lower(i))) return false;
  return scene.lower(to - 1) === 'and';
}

/** The token of a "when" or "where" that opens the clause of an occasion, or −1. */
export function openingOf(scene: Scene, core: readonly [number, number], word: string): number {
  const sentence = scene.tokens.sentence[core[0]];
  for (let i = core[0] - 1; i > core[0] - 9 && i > 1 && scene.tokens.sentence[i] === sentence; i--) {
    if (scene.lower(i) === word) return i;
    if (scene.pos(i) === Pos.VERB) return -1;
  }
  return -1;
}
