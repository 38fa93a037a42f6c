/** When an occasion is. */
import { statusWord } from '../../../knowledge/status-words.ts';
import { Pos, Rel } from '../../syntax/labels.ts';
import type { TimeMention } from '../../types.ts';
import type { Scene } from '../scene.ts';
import type { Sides } from '../sides/sides.ts';
import { groupOf } from '../status/groups.ts';
import type { Trigger } from '../triggers.ts';
import { anchorOf, anchors, coreOf, distance, isOfOther, openingOf } from './clauses.ts';

/** Whether a date bounds a stretch or belongs to a comparison: "since the 1970s", "the first since Clinton in 1999". */
function isBound(scene: Scene, time: TimeMention): boolean {
  for (let i = time.first - 1; i >= 0 && time.first - i < 6; i--) {
    const w = scene.lower(i);
    if (w === 'since') return true;
    if (scene.isVerb(i) || w === ',' || w === '.') return false;
  }
  return false;
}

/** Whether a date stands before another noun that it describes: "the Aug. 21 attack", "a March 1 deadline". */
function describesOther(scene: Scene, time: TimeMention, head: number, list: readonly number[]): boolean {
  const noun = scene.head(head);
  if (noun < time.end || noun - time.end > 4 || !scene.isNoun(noun) || list.includes(noun)) return false;
  if (scene.mentionAt(noun)) return false;
  // "a day before Thursday's summit" describes no summit.
  for (let i = time.first; i < time.end; i++) if (/^(?:before|after)$/.test(scene.lower(i))) return false;
  for (let i = time.end; i < noun; i++) {
    const pos = scene.pos(i);
    if (pos !== Pos.ADJ && pos !== Pos.NOUN && pos !== Pos.PROPN && pos !== Pos.NUM) return false;
  }
  return true;
}

/** Verbs whose day is not that of the meeting for which someone goes away. */
const DEPARTING = /^(?:leave|depart|head)$/;

/** The date that a clause with "when" describes: "on January 31, when they met". */
export function timeBeforeWhen(scene: Scene, core: readonly [number, number]): TimeMention | null {
  const when = openingOf(scene, core, 'when');
  if (when < 0) return null;
  const end = scene.lower(when - 1) === ',' ? when - 1 : when;
  const time = scene.timeAt(end - 1);
  return time && time.end === end ? time : null;
}

const SAYING =
  /^(?:tweet|statement|interview|speech|letter|report|briefing|editorial|remark|comment|testimony|article|post|op-ed|message)$/;

/** "said on Sunday he had spoken with", "called the summit a success in a tweet on Thursday": the day of the saying. */
function isOfSaying(scene: Scene, time: TimeMention, to: number): boolean {
  let led = time.first - 1;
  while (/^(?:on|earlier|late|early|later)$/.test(scene.lower(led))) led--;
  if (time.first > to && scene.isNoun(led) && SAYING.test(scene.lemma(led))) return true;
  if (time.end > to) return false;
  return scene.isVerb(led) && statusWord(scene.lemma(led), 'verb')?.complement === 'say';
}

/** Verbs by which a meeting is judged or told of: their day is another. */
const TELLING =
  /^(?:praise|defend|denounce|criticize|criticise|hail|welcome|condemn|slam|blast|laud|applaud|mock|dismiss|downplay|describe|discuss|recall|mention|cite|regret|lament|tout|question|oppose|endorse|confirm|reveal|disclose|report|deny|decry|celebrate|protest)$/;

/** What can be told or thought of a meeting: "vague on Wednesday on the outcome of the summit". */
const ASPECT =
  /^(?:outcome|result|ramification|implication|consequence|impact|effect|aftermath|success|failure|importance|significance|detail|transcript|purpose|timing|tone|substance|legacy|lesson|criticism|praise|account|description|news|report|coverage)$/;

/** Whether the day of what stands before an occasion's words is only that on which it was told, judged or looked back on. */
function isOfTelling(scene: Scene, t: Trigger, sides: Sides, time: TimeMention, head: number): boolean {
  if (scene.trees.governs(sides.top, head)) return false;
  // "who had met the envoy, testified on Thursday"
  if (t.word.pos === 'verb') return scene.relation(sides.top) === Rel.acl && groupOf(scene, t.at).pluperfect;
  // "a report on last week's talks"
  const isOwn = scene.lower(time.end) === "'s" || scene.lower(time.end - 1) === "'s";
  if (time.end > t.first || isOwn) return false;
  const over = scene.head(sides.top);
  if (over < 0) return false;
  if (scene.relation(sides.top) === Rel.nmod && ASPECT.test(scene.lemma(over))) return true;
  return scene.relation(sides.top) === Rel.obj && TELLING.test(scene.lemma(over));
}

/** The times of the occasion, the best first. */
export function timesOf(scene: Scene, t: Trigger, sides: Sides): TimeMention[] {
  const purpose = !/^(?:after|following|during|since)$/.test(scene.caseMark(t.at) || scene.caseOf(sides.top));
  const list = anchors(scene, t, sides).filter(
    (i) => !purpose || !DEPARTING.test(scene.lemma(i)) || i === t.at,
  );
  const core = coreOf(scene, t, sides);
  const when = timeBeforeWhen(scene, core);
  if (when) return [when];
  const ranked: [number, TimeMention][] = [];
  for (const time of scene.timesAround(t.at)) {
    const head = scene.headOf(time.first, time.end);
    if (isBound(scene, time) || describesOther(scene, time, head, list)) continue;
    if (isOfTelling(scene, t, sides, time, head)) continue;
    const anchor = anchorOf(scene, list, head);
    if (anchor < 0 && time.end <= core[0] && isOfOther(scene, t, head)) continue;
    const far = distance(scene, t, sides, core, time.first, time.end);
    if (anchor < 0 && far === Infinity) continue;
    if (isOfSaying(scene, time, core[0]) && (anchor < 0 || time.first > core[0])) continue;
    const near = far === Infinity ? 30 : far;
    ranked.push([(anchor < 0 ? 12 : anchor * 8) + near, time]);
  }
  return ranked.sort((a, b) => a[0] - b[0]).map(([, time]) => time);
}
