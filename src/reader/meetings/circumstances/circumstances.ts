/** When and where an occasion is, and over what medium. */
import type { MeetingMedium } from '../../../contract/reading.ts';
import { Penn, Pos, Rel } from '../../syntax/labels.ts';
import type { NameMention, TimeMention } from '../../types.ts';
import type { Scene } from '../scene.ts';
import { isSide } from '../sides/actors.ts';
import type { Sides } from '../sides/sides.ts';
import { predicateAt } from '../status/governors.ts';
import { groupOf } from '../status/groups.ts';
import type { Trigger } from '../triggers.ts';

/** Prepositions after which a noun of meeting shares the day of the verb over it: "spoke on Monday after talks". */
const SAME_DAY = /^(?:at|in|during|after|following|on|for|from|with|to|by|over)$/;

/** The words whose own times and places are the occasion's, nearest first. */
function anchors(scene: Scene, t: Trigger, sides: Sides): number[] {
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
      relation === Rel.nmod ||
      (relation === Rel.obl && SAME_DAY.test(scene.caseOf(at))) ||
      (relation === Rel.advcl && /^(?:to|for|after|while|)$/.test(scene.caseMark(at))) ||
      relation === Rel.conj;
    if (!joins) break;
    if (relation !== Rel.conj) out.push(h);
    at = h;
    if (scene.isVerb(h) && relation !== Rel.xcomp && !isLight(scene, h)) break;
  }
  return out;
}

const isLight = (scene: Scene, v: number) => /^(?:hold|have|take|attend|begin|open)$/.test(scene.lemma(v));

/** A clause that says when the noun it describes is: "that had been set for Thursday", "scheduled for May". */
const schedules = (scene: Scene, v: number) =>
  SCHEDULING.test(scene.lemma(v)) &&
  (scene.relation(v) === Rel.acl ||
    (scene.trees.syntax.penn[v] === Penn.VBN &&
      (scene.isNoun(v - 1) || /^(?:\u2014|--)$/.test(scene.lower(v - 1)))));

const SCHEDULING =
  /^(?:set|schedule|plan|slate|expect|hold|begin|start|take|open|due|propose|arrange|last|run|end|book)$/;

/** The nearest of `anchors` that governs token `i` without another verb between; its index, or −1. */
function anchorOf(scene: Scene, list: readonly number[], i: number): number {
  let at = i;
  for (let steps = 0; at >= 0 && steps < 12; steps++) {
    const index = list.indexOf(at);
    if (index >= 0) return index;
    if (scene.isVerb(at) && !scene.timeAt(at) && !schedules(scene, at)) return -1;
    at = scene.head(at);
  }
  return -1;
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
    if (scene.lower(i - 1) === 'to' || scene.relation(i) === Rel.amod || schedules(scene, i)) continue;
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
function coreOf(scene: Scene, t: Trigger, sides: Sides): [number, number] {
  const first = t.word.pos === 'verb' ? groupOf(scene, t.at).first : Math.min(t.first, sides.top);
  let end = t.end;
  for (const a of sides.actors)
    if (a.first >= t.end && a.end > end && scene.tokens.sentence[a.first] === scene.tokens.sentence[t.at])
      end = a.end;
  return [first, end];
}

/** How far a stretch [first, end) stands from the occasion's words; Infinity where another clause lies between. */
function distance(
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

/** Whether a date bounds a stretch or belongs to a comparison: "since the 1970s", "the first since Clinton in 1999". */
function isBound(scene: Scene, time: TimeMention): boolean {
  for (let i = time.first - 1; i >= 0 && time.first - i < 6; i--) {
    const w = scene.lower(i);
    if (w === 'since') return true;
    if (scene.isVerb(i) || w === ',' || w === '.') return false;
  }
  return false;
}

/** The token of a "when" or "where" that opens the clause of an occasion, or −1. */
function openingOf(scene: Scene, core: readonly [number, number], word: string): number {
  const sentence = scene.tokens.sentence[core[0]];
  for (let i = core[0] - 1; i > core[0] - 9 && i > 1 && scene.tokens.sentence[i] === sentence; i--) {
    if (scene.lower(i) === word) return i;
    if (scene.pos(i) === Pos.VERB) return -1;
  }
  return -1;
}

/** The date that a clause with "when" describes: "on January 31, when they met". */
function timeBeforeWhen(scene: Scene, core: readonly [number, number]): TimeMention | null {
  const when = openingOf(scene, core, 'when');
  if (when < 0) return null;
  const end = scene.lower(when - 1) === ',' ? when - 1 : when;
  const time = scene.timeAt(end - 1);
  return time && time.end === end ? time : null;
}

/** The times of the occasion, the best first. */
export function timesOf(scene: Scene, t: Trigger, sides: Sides): TimeMention[] {
  const list = anchors(scene, t, sides);
  const core = coreOf(scene, t, sides);
  const when = timeBeforeWhen(scene, core);
  if (when) return [when];
  const ranked: [number, TimeMention][] = [];
  for (const time of scene.timesIn(scene.tokens.sentence[t.at]!)) {
    if (isBound(scene, time)) continue;
    const anchor = anchorOf(scene, list, scene.headOf(time.first, time.end));
    const far = distance(scene, t, sides, core, time.first, time.end);
    if (anchor < 0 && far === Infinity) continue;
    const near = far === Infinity ? 30 : far;
    ranked.push([(anchor < 0 ? 12 : anchor * 8) + near, time]);
  }
  return ranked.sort((a, b) => a[0] - b[0]).map(([, time]) => time);
}

const STRICT = /^(?:in|at|on|near|outside|inside|aboard)$/;

/** The place of the occasion: a town before a building, a building before a state; the nearest to token `near`. */
export function placeOf(scene: Scene, t: Trigger, sides: Sides, near = -1): NameMention | null {
  const list = anchors(scene, t, sides);
  const core = coreOf(scene, t, sides);
  const where = placeBeforeWhere(scene, core);
  if (where) return where;
  let best: NameMention | null = null;
  let bestRank = Infinity;
  let bestLead = -1;
  for (const m of scene.mentionsIn(scene.tokens.sentence[t.at]!)) {
    const level = levelOf(scene, m);
    if (level < 0 || scene.lower(m.end) === "'s") continue;
    const lead = leadOf(scene, m, t);
    if (!lead) continue;
    const anchor = anchorOf(scene, list, scene.headOf(m.first, m.end));
    const far = distance(scene, t, sides, core, lead.at, m.end);
    const own = anchor >= 0 && isSited(scene, list, scene.headOf(m.first, m.end));
    if (!own && (far === Infinity || lead.abstract)) continue;
    const rank =
      near >= 0
        ? Math.abs(m.first - near)
        : (own ? anchor * 8 : 12) + (far === Infinity ? 30 : far) + level * 5;
    // Of two names after one preposition the second is the nearer: "at the border, the village of X".
    if (rank < bestRank || (rank === bestRank && lead.at === bestLead)) {
      best = m;
      bestRank = rank;
      bestLead = lead.at;
    }
  }
  return best;
}

/** The place that a clause with "where" or "when" describes: "in Cairo, where he met", "in Munich on January 31, when they met". */
function placeBeforeWhere(scene: Scene, core: readonly [number, number]): NameMention | null {
  let at = openingOf(scene, core, 'where');
  if (at < 0) {
    at = openingOf(scene, core, 'when');
    const time = at < 0 ? null : timeBeforeWhen(scene, core);
    if (!time) return null;
    at = /^(?:on|in)$/.test(scene.lower(time.first - 1)) ? time.first - 1 : time.first;
  }
  const end = scene.lower(at - 1) === ',' ? at - 1 : at;
  const m = scene.mentionAt(end - 1);
  return m && m.end === end && levelOf(scene, m) >= 0 ? m : null;
}

const MOTION = /^(?:travel|fly|go|come|return|head|arrive|trip|visit|move|invite|welcome|journey)$/;

/** The preposition that leads to a place, with the noun before it where that is no site ("the war in Libya"). */
function leadOf(scene: Scene, m: NameMention, t: Trigger): { at: number; abstract: boolean } | null {
  let i = m.phraseFirst - 1;
  for (; i >= 0 && m.phraseFirst - i < 9; i--) {
    const w = scene.lower(i);
    if (STRICT.test(w) || w === 'to') break;
    const pos = scene.pos(i);
    const passed =
      w === ',' ||
      w === 'of' ||
      pos === Pos.DET ||
      pos === Pos.ADJ ||
      pos === Pos.PROPN ||
      isSite(scene, i) ||
      scene.mentionAt(i) !== null;
    if (!passed) {
      // "visited New Delhi"
      return pos === Pos.VERB &&
        /^(?:visit|tour|reach|leave)$/.test(scene.lemma(i)) &&
        i === m.phraseFirst - 1
        ? { at: i + 1, abstract: false }
        : null;
    }
  }
  if (i < 0) return null;
  const before = i - 1;
  if (scene.lower(i) === 'to' && !(before >= 0 && MOTION.test(scene.lemma(before)))) return null;
  if (!STRICT.test(scene.lower(i)) && scene.lower(i) !== 'to') return null;
  const noun =
    before >= t.end && scene.pos(before) === Pos.NOUN && !scene.timeAt(before) && !scene.mentionAt(before);
  return { at: i, abstract: noun && !isSite(scene, before) && !isSide(scene, before) };
}

/** Nouns that a place may qualify on its way to the meeting: "on the outskirts of Stockholm", "a hotel in Riga". */
const SITE =
  /^(?:building|hotel|city|village|town|capital|outskirts|sidelines|margin|fringe|airport|center|centre|residence|house|ministry|resort|palace|castle|embassy|office|headquarters|base|site|side|island|retreat|estate|villa|conference|room|hall|port|province|state|region|zone|part|compound|mission|complex|suburb|district|area|border|club|ranch|forum|summit|meeting|assembly|venue|ceremony|museum|university|school|library|monastery|lake|mountain)$/;

const isSite = (scene: Scene, i: number) => SITE.test(scene.lemma(i)) || SITE.test(scene.lower(i));

/** Whether the way from a place to the meeting leads over places, names and times only, not over "the war in Libya". */
function isSited(scene: Scene, list: readonly number[], i: number): boolean {
  let at = scene.head(i);
  for (let steps = 0; at >= 0 && steps < 8; steps++) {
    if (list.includes(at)) return true;
    if (!scene.mentionAt(at) && !scene.timeAt(at) && !isSite(scene, at) && !schedules(scene, at))
      return false;
    at = scene.head(at);
  }
  return false;
}

function levelOf(scene: Scene, m: NameMention): number {
  if (m.entity < 0 || m.form !== 'name' || m.adjective) return -1;
  const e = scene.names.entities[m.entity]!;
  if (e.kind === 'place') return 0;
  if (e.kind === 'state') return 2;
  return e.kind === 'organisation' && e.geo ? 1 : -1;
}

export function mediumOf(scene: Scene, t: Trigger, placed: boolean): MeetingMedium {
  const s = scene.layout.sentences[scene.tokens.sentence[t.at]!]!;
  for (let i = Math.max(s.body, t.first - 8); i < Math.min(s.end, t.end + 14); i++) {
    const w = scene.lower(i);
    if (/^(?:phone|telephone|phoned|telephoned|hotline|telephonic)$/.test(w)) return 'phone';
    if (/^(?:video|videoconference|virtually|virtual|online|video-conference|teleconference|zoom)$/.test(w))
      return 'video';
  }
  if (t.word.medium === 'unknown' && placed) return 'in-person';
  return t.word.medium;
}
