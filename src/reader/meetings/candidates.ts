/** One candidate occasion for each word of meeting, with who, when, where and how real. */
import { dayRange, formatDay } from '../../contract/edtf.ts';
import type { MeetingMedium, Span } from '../../contract/reading.ts';
import { Rel } from '../syntax/labels.ts';
import type { Trees } from '../syntax/trees.ts';
import type { Layout, Names, TimeMention } from '../types.ts';
import { mediumOf, placeOf, timesOf } from './circumstances/circumstances.ts';
import { Scene } from './scene.ts';
import { sidesOf } from './sides/actors.ts';
import { type Sides, sidesOfNoun, sidesOfVerb } from './sides/sides.ts';
import { ofNoun } from './status/nouns.ts';
import type { Reality } from './status/reality.ts';
import { ofVerb } from './status/verbs.ts';
import { type Trigger, triggerAt } from './triggers.ts';
import { hasTalks, visitOf } from './visits.ts';

export interface Candidate {
  parties: string[];
  people: number[];
  date: string | null;
  place: string | null;
  /** The entity of the place. */
  placeEntity: number;
  reality: Reality;
  medium: MeetingMedium;
  evidence: Span;
  /** Whether the words name several sides. */
  joined: boolean;
  /** "the summit", "their meeting": may take up an occasion told before. */
  definite: boolean;
  /** "the third time that they met": counts an occasion rather than telling of it. */
  counted: boolean;
  /** Of a visit, whether talks are told of. */
  talks: boolean;
  plural: boolean;
  /** "dialogue", "negotiation" without an article: the process, not a sitting. */
  mass: boolean;
  /** Whether a preposition or the like leads to the date ("in 1979", "last year"). */
  dated: boolean;
  /** The kind of the word of meeting. */
  kind: string;
  word: string;
  pos: 'verb' | 'noun';
  sentence: number;
  at: number;
}

const DEFINITE = /^(?:the|this|that|their|his|her|these|those|its|both|our|my)$/;

/** All candidates in text order. */
export function candidatesOf(
  layout: Layout,
  names: Names,
  times: readonly TimeMention[],
  trees: Trees,
  publishedDay: number | null,
): Candidate[] {
  const scene = new Scene(layout, names, times, trees);
  const out: Candidate[] = [];
  layout.sentences.forEach((s, sentence) => {
    if (s.kind === 'caption' || s.kind === 'byline') return;
    for (let i = s.body; i < s.end; i++) {
      const t = triggerAt(scene, i);
      if (!t) continue;
      out.push(...candidatesAt(scene, sentence, t, publishedDay));
      i = t.end - 1;
    }
  });
  return out;
}

function candidatesAt(scene: Scene, sentence: number, t: Trigger, publishedDay: number | null): Candidate[] {
  const { tokens, names } = scene;
  const noun = t.word.pos === 'noun';
  const visit = t.word.kind === 'visit' ? visitOf(scene, t) : null;
  if (t.word.kind === 'visit' && !visit && !noun) return [];
  const sides = visit ?? (noun ? sidesOfNoun(scene, t) : sidesOfVerb(scene, t));
  if (!sides) return [];
  const { parties, people } = sidesOf(sides.actors);
  const reality = noun ? ofNoun(scene, sides.top, 0, endOf(scene, t, sides)) : ofVerb(scene, t.at);
  const s = scene.layout.sentences[sentence]!;
  const first = noun ? scene.trees.spanOf(sides.top)[0] : t.at;
  let definite = false;
  if (noun) {
    for (const child of scene.trees.childrenOf(sides.top))
      if (
        child < sides.top &&
        (DEFINITE.test(scene.lower(child)) || scene.lower(scene.trees.spanOf(child)[1] - 1) === "'s")
      )
        definite = true;
    if (DEFINITE.test(scene.lower(first))) definite = true;
  }
  // "were the first such talks since" tells of its subject.
  if (noun && scene.trees.childBy(sides.top, Rel.cop) >= 0) definite = false;
  const plural = noun && tokens.lower[sides.top]!.endsWith('s') && t.word.kind !== 'talks';
  const times = timesOf(scene, t, sides)
    .map((time) => forward(scene, time, reality, publishedDay))
    .filter((time) => fits(scene, t, sides, time, reality, publishedDay));
  return datesOf(scene, times, plural).map(({ value, mention }, _, all): Candidate => {
    const place =
      visit?.destination ?? placeOf(scene, t, sides, all.length > 1 && mention ? mention.first : -1);
    const spans: Span[] = [[tokens.start[t.first]!, tokens.end[t.end - 1]!]];
    for (const a of sides.actors)
      if (a.first >= s.first && a.end <= s.end) spans.push([tokens.start[a.first]!, tokens.end[a.end - 1]!]);
    if (mention) spans.push(mention.span);
    if (place) spans.push(place.span);
    return {
      parties: [...parties],
      people: [...people],
      date: value,
      place: place ? names.entities[place.entity]!.name : null,
      placeEntity: place?.entity ?? -1,
      reality: mention ? ahead(scene, mention, reality) : reality,
      medium: mediumOf(scene, t, place !== null),
      evidence: [Math.min(...spans.map((x) => x[0])), Math.max(...spans.map((x) => x[1]))],
      joined: sides.joined,
      talks: t.word.kind !== 'visit' || (visit !== null && hasTalks(scene, t)),
      definite,
      counted: !noun && isCounted(scene, t.at),
      plural,
      mass:
        noun &&
        t.word.kind === 'talks' &&
        !tokens.lower[sides.top]!.endsWith('s') &&
        !/^(?:a|an|the|this|that|first|second|third|another|their|his|her)$/.test(scene.lower(first)),
      dated:
        (mention !== null &&
          /^(?:in|on|of|from|during|since|last|and)$/.test(scene.lower(mention.first - 1))) ||
        (mention !== null && /^(?:last|next|ago|earlier)$/.test(scene.lower(mention.first))) ||
        (mention !== null && /^(?:ago|earlier|before)$/.test(scene.lower(mention.end - 1))),
      kind: t.word.kind,
      word: t.word.word,
      pos: t.word.pos,
      sentence,
      at: t.at,
    };
  });
}

/** The token behind a noun of meeting and the sides named with it. */
function endOf(scene: Scene, t: Trigger, sides: Sides): number {
  let end = Math.max(t.end, sides.top + 1);
  for (const a of sides.actors)
    if (a.first >= t.end && scene.tokens.sentence[a.first] === scene.tokens.sentence[t.at])
      end = Math.max(end, a.end);
  return end;
}

const WEEKDAY = /^(?:mon|tues|wednes|thurs|fri|satur|sun)day$/;

/** "later this year", "next month": still to come, where no word says otherwise. */
function ahead(scene: Scene, time: TimeMention, reality: Reality): Reality {
  if (reality.hard || reality.status !== 'held') return reality;
  return /^(?:later|next|coming|upcoming)$/.test(scene.lower(time.first))
    ? { status: 'planned', hard: false }
    : reality;
}

/** Whether a verb hangs on "time" or "occasion". */
function isCounted(scene: Scene, v: number): boolean {
  const h = scene.head(v);
  return h >= 0 && h < v && /^(?:time|occasion)$/.test(scene.lemma(h)) && scene.relation(v) === Rel.acl;
}

const HALF_YEAR = 183;

/**
 * The day that fits an occasion: the weekday of a plan is the next of its name, though the words around it are in the past
 * ("announced talks on Friday"); a day of a month without a year is the nearest one, unless words say that it is over.
 */
function forward(
  scene: Scene,
  time: TimeMention,
  reality: Reality,
  publishedDay: number | null,
): TimeMention {
  const days = dayRange(time.value);
  if (publishedDay === null || !days || days.first !== days.last || days.last >= publishedDay) return time;
  const intended = reality.hard && (reality.status === 'planned' || reality.status === 'proposed');
  if (intended && time.end - time.first === 1 && WEEKDAY.test(scene.lower(time.first)))
    return publishedDay - days.last > 7 ? time : { ...time, value: formatDay(days.last + 7) };
  if (time.basis === 'absolute' || publishedDay - days.last < HALF_YEAR) return time;
  if (reality.hard && reality.status === 'held') return time;
  for (let i = time.first; i < time.end; i++) if (/\d{4}/.test(scene.lower(i))) return time;
  if (publishedDay - days.last > 366 || !/^\d{4}-/.test(time.value)) return time;
  return { ...time, value: `${Number(time.value.slice(0, 4)) + 1}${time.value.slice(4)}` };
}

/** A plan or an offer has no day before the report's, and what was called off none that goes with the calling off. */
function fits(
  scene: Scene,
  t: Trigger,
  sides: Sides,
  time: TimeMention,
  reality: Reality,
  publishedDay: number | null,
): boolean {
  const days = dayRange(time.value);
  if (publishedDay === null || !reality.hard || !days) return true;
  if (reality.status === 'planned' || reality.status === 'proposed') return days.last >= publishedDay;
  if (reality.status !== 'called-off' || t.word.pos === 'verb') return true;
  const own = scene.trees.governs(sides.top, scene.headOf(time.first, time.end)) && time.first > t.at;
  return days.last > publishedDay || own || /^(?:for|until|till)$/.test(scene.lower(time.first - 1));
}

interface Dated {
  value: string | null;
  mention: TimeMention | null;
}

/** The dates of the occasions that one phrase tells of: one, days in a row as one, or one each for "in May and in July". */
function datesOf(scene: Scene, times: readonly TimeMention[], plural: boolean): Dated[] {
  const best = times[0];
  if (!best) return [{ value: null, mention: null }];
  const sentence = scene.tokens.sentence[best.first]!;
  const inOrder = scene.timesIn(sentence).filter((x) => times.includes(x));
  const at = inOrder.indexOf(best);
  const next = inOrder[at + 1];
  if (!next || scene.lower(next.first) === '') return [{ value: best.value, mention: best }];
  const link = Array.from({ length: next.first - best.end }, (_, k) => scene.lower(best.end + k));
  if (!link.includes('and') || link.length > 6) return [{ value: best.value, mention: best }];
  const x = dayRange(best.value);
  const y = dayRange(next.value);
  if (x && y && x.first === x.last && y.first === y.last && y.first - x.first === 1 && link.length === 1)
    return [{ value: `${best.value}/${next.value}`, mention: next }];
  if (
    (plural && link.length < 3) ||
    (link.length > 2 && scene.mentionsIn(sentence).some((m) => m.first >= best.end && m.end <= next.first))
  )
    return [
      { value: best.value, mention: best },
      { value: next.value, mention: next },
    ];
  return [{ value: best.value, mention: best }];
}
