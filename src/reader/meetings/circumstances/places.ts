/** Where an occasion is. */
import { stateOf } from '../../../knowledge/states.ts';
import { Pos } from '../../syntax/labels.ts';
import type { NameMention } from '../../types.ts';
import type { Scene } from '../scene.ts';
import { isSide } from '../sides/actors.ts';
import type { Sides } from '../sides/sides.ts';
import type { Trigger } from '../triggers.ts';
import { anchorOf, anchors, coreOf, distance, isOfOther, openingOf, schedules } from './clauses.ts';
import { houseAt, type Site, siteOf } from './sites.ts';
import { timeBeforeWhen } from './times.ts';

const STRICT = /^(?:in|at|on|near|outside|inside|aboard)$/;

export interface Whereabouts {
  /** A town before a building, a building before a state. */
  place: Site | null;
  /** The building, where one is named or told by whose it is. */
  venue: Site | null;
}

/** Where the occasion is; of several places the nearest to token `near`. */
export function whereabouts(scene: Scene, t: Trigger, sides: Sides, near = -1): Whereabouts {
  const core = coreOf(scene, t, sides);
  const ground: Ground = { scene, t, sides, core, list: anchors(scene, t, sides), near };
  const named: [Site, number][] = [];
  for (const m of scene.mentionsAround(t.at)) {
    const level = levelOf(scene, m);
    // "the Iran talks" are about it.
    const about = m.end <= t.first && scene.head(m.end - 1) === t.at;
    if (level >= 0 && !about && scene.lower(m.end) !== "'s") named.push([siteOf(scene, m), level]);
  }
  const houses: [Site, number][] = housesAround(scene, t.at).map((site) => [site, 1]);
  const where = placeBeforeWhere(scene, core) ?? placeOfName(scene, t);
  const place = where ? siteOf(scene, where) : (nearest(ground, named) ?? nearest(ground, houses));
  const venue = nearest(ground, [...named.filter(([, level]) => level === 1), ...houses]);
  return { place: place ?? hereOf(scene, t, core), venue };
}

interface Ground {
  scene: Scene;
  t: Trigger;
  sides: Sides;
  core: [number, number];
  list: number[];
  near: number;
}

/** The site, of these with their levels, that stands nearest to an occasion's words; null where none is of it. */
function nearest(ground: Ground, sites: readonly [Site, number][]): Site | null {
  const { scene, t, sides, core, list, near } = ground;
  let best: Site | null = null;
  let bestRank = Infinity;
  let bestLead = -1;
  for (const [m, level] of sites) {
    const lead = leadOf(scene, m, t);
    if (!lead) continue;
    const head = scene.headOf(m.first, m.end);
    const anchor = anchorOf(scene, list, head);
    if (anchor < 0 && m.end <= core[0] && isOfOther(scene, t, head)) continue;
    const far = distance(scene, t, sides, core, lead.at, m.end);
    const own = anchor >= 0 && isSited(scene, list, head);
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

function housesAround(scene: Scene, at: number): Site[] {
  const out: Site[] = [];
  const [first, end] = scene.windowOf(at);
  for (let i = first; i < end; i++) {
    const house = houseAt(scene, i);
    if (house) out.push(house);
  }
  return out;
}

/** "met here", where a dateline says where that is. */
function hereOf(scene: Scene, t: Trigger, core: readonly [number, number]): Site | null {
  if (scene.layout.quoted[t.at]! >= 0) return null;
  for (let i = t.end; i < core[1] + 3; i++)
    if (scene.lower(i) === 'here' && scene.tokens.sentence[i] === scene.tokens.sentence[t.at])
      return scene.dateline ? siteOf(scene, scene.dateline) : null;
  return null;
}

/** The city that a meeting is called by: "the Hanoi summit". */
function placeOfName(scene: Scene, t: Trigger): NameMention | null {
  if (t.word.pos !== 'noun') return null;
  const m = scene.mentionAt(t.first - 1);
  if (!m || m.end !== t.first || m.entity < 0 || m.form !== 'name' || m.adjective) return null;
  const e = scene.names.entities[m.entity]!;
  const city = e.kind === 'state' && e.party !== null && stateOf(e.party)?.capitals.includes(e.name);
  return e.kind === 'place' || city ? m : null;
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
function leadOf(scene: Scene, m: Site, t: Trigger): { at: number; abstract: boolean } | null {
  let i = m.phraseFirst - 1;
  for (; i >= 0 && m.phraseFirst - i < 9; i--) {
    const w = scene.lower(i);
    if (STRICT.test(w) || w === 'to') break;
    // "on Thursday, the peninsula"
    if (scene.timeAt(i)) return null;
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
  // "welcomed Berg to Riga"
  if (scene.lower(i) === 'to' && t.word.kind === 'host' && i > t.at) return { at: i, abstract: false };
  // "a conference on Syria", but "on the outskirts of Riga"
  if (
    scene.lower(i) === 'on' &&
    (i === m.phraseFirst - 1 || (i === m.phraseFirst - 2 && scene.pos(i + 1) === Pos.DET))
  )
    return null;
  const before = i - 1;
  if (scene.lower(i) === 'to' && !(before >= 0 && MOTION.test(scene.lemma(before)))) return null;
  if (!STRICT.test(scene.lower(i)) && scene.lower(i) !== 'to') return null;
  const noun =
    before >= t.end && scene.pos(before) === Pos.NOUN && !scene.timeAt(before) && !scene.mentionAt(before);
  return { at: i, abstract: noun && !isSite(scene, before) && !isSide(scene, before) };
}

/** Nouns that a place may qualify on its way to the meeting: "on the outskirts of Stockholm", "a hotel in Riga". */
const SITE =
  /^(?:building|hotel|city|village|town|capital|outskirts|sidelines|margin|fringe|airport|center|centre|residence|house|ministry|resort|palace|castle|embassy|office|headquarters|base|site|side|island|retreat|estate|villa|conference|room|hall|port|province|state|region|zone|part|compound|mission|complex|suburb|district|area|border|club|ranch|forum|summit|meeting|assembly|venue|ceremony|arrival|garden|courtyard|grounds|lawn|steps|museum|university|school|library|monastery|lake|mountain)$/;

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
