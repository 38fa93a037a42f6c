/** One candidate occasion for each word of meeting, with who, when, where and how real. */
import { dayRange } from '../../contract/edtf.ts';
import type { MeetingMedium, Span } from '../../contract/reading.ts';
import { meetingForms } from '../../knowledge/meeting-words.ts';
import { Pos, Rel } from '../syntax/labels.ts';
import type { TimeMention } from '../types.ts';
import { behindAgent, behindSchedule } from './circumstances/clauses.ts';
import { ahead, occasionDates } from './circumstances/dates.ts';
import { mediumOf } from './circumstances/medium.ts';
import { whereabouts } from './circumstances/places.ts';
import { siteOf } from './circumstances/sites.ts';
import { type Details, roundOf } from './details/details.ts';
import { hostOf } from './details/host.ts';
import { levelOfWord, levelsOfSides } from './details/level.ts';
import { phaseOf } from './details/phase.ts';
import { topicsOf } from './details/topics.ts';
import { isCaption, type Scene } from './scene.ts';
import { sidesOf } from './sides/actors.ts';
import { apart } from './sides/apart.ts';
import { sidesOfNoun } from './sides/nouns.ts';
import type { Sides } from './sides/sides.ts';
import { sidesOfVerb } from './sides/verbs.ts';
import { groupOf } from './status/groups.ts';
import { ofNoun } from './status/nouns.ts';
import { type Reality, real } from './status/reality.ts';
import { ofVerb } from './status/verbs.ts';
import { type Trigger, triggerAt } from './triggers.ts';
import { hasTalks, type Visit, visitOf } from './visits.ts';

export interface Candidate extends Details {
  parties: string[];
  people: number[];
  date: string | null;
  /** The day that the story has come to, where the words give no date. */
  story: string | null;
  place: string | null;
  /** The entity of the place. */
  placeEntity: number;
  /** The building, by name or by whose it is. */
  venue: string | null;
  reality: Reality;
  medium: MeetingMedium;
  evidence: Span;
  /** Whether the words name several sides. */
  joined: boolean;
  /** Whether others than those named take part: "spoke at a regional security meeting". */
  gathering: boolean;
  /** "the summit", "their meeting": may take up an occasion told before. */
  definite: boolean;
  /** "more talks", "another round": not the one told before. */
  further: boolean;
  /** "the third time that they met", "met twice": counts occasions rather than telling of one. */
  counted: boolean;
  /** Of a visit, whether talks are told of. */
  talks: boolean;
  plural: boolean;
  /** "dialogue", "negotiation" without an article: the process, not a sitting. */
  mass: boolean;
  /** Whether a preposition or the like leads to the date ("in 1979", "last year"). */
  dated: boolean;
  /** The kind of the word of meeting. */
  kind: Trigger['word']['kind'];
  word: string;
  /** Whether it is one of several that the same words tell of: "met separately with". */
  separate: boolean;
  pos: 'verb' | 'noun';
  sentence: number;
  at: number;
}

const DEFINITE = /^(?:the|this|that|their|his|her|these|those|its|both|our|my)$/;

/** All candidates in text order. */
export function candidatesOf(scene: Scene, publishedDay: number | null): Candidate[] {
  const out: Candidate[] = [];
  const { verbs, nouns } = meetingForms();
  const { lower } = scene.tokens;
  scene.layout.sentences.forEach((s, sentence) => {
    if (s.kind === 'byline') return;
    for (let i = s.body; i < s.end; i++) {
      if (!verbs.has(lower[i]!) && !nouns.has(lower[i]!)) continue;
      const t = triggerAt(scene, i);
      if (!t) continue;
      out.push(...candidatesAt(scene, sentence, t, publishedDay));
      i = t.end - 1;
    }
  });
  return out;
}

function candidatesAt(scene: Scene, sentence: number, t: Trigger, publishedDay: number | null): Candidate[] {
  const noun = t.word.pos === 'noun';
  const journey = t.word.kind === 'visit' || t.word.kind === 'arrive';
  const visit = journey ? visitOf(scene, t) : null;
  if (journey && !visit && !noun) return [];
  const sides = visit ?? (noun ? sidesOfNoun(scene, t) : sidesOfVerb(scene, t));
  if (!sides) return [];
  return apart(scene, t, sides).flatMap((part) =>
    candidatesOfSides(scene, sentence, t, part, visit, publishedDay),
  );
}

function candidatesOfSides(
  scene: Scene,
  sentence: number,
  t: Trigger,
  sides: Sides,
  visit: Visit | null,
  publishedDay: number | null,
): Candidate[] {
  const { tokens } = scene;
  const noun = t.word.pos === 'noun';
  const { parties, people } = sidesOf(sides.actors);
  const own = noun ? ofNoun(scene, sides.top, 0, endOf(scene, t, sides)) : ofVerb(scene, t.at);
  const present = own.status === 'planned' && isPresent(scene, noun ? sides.verb : t.at);
  const reality = present && isCaption(scene, t.at) ? real('held') : own;
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
  const phase = phaseOf(scene, t, sides, reality, endOf(scene, t, sides));
  const details: Details = {
    phase,
    host: visit ? scene.names.entities[visit.destination.entity]!.party : hostOf(scene, t, sides),
    levels: levelsOfSides(scene, sides.actors),
    level: levelOfWord(scene, t),
    round: roundOf(scene, t, sides),
    topics: topicsOf(scene, t),
  };
  return occasionDates(scene, t, sides, reality, plural, publishedDay).map(
    ({ value, mention, story }, _, all): Candidate => {
      const found = whereabouts(scene, t, sides, all.length > 1 && mention ? mention.first : -1);
      const medium = mediumOf(scene, t, (visit ?? found.place) !== null);
      const called = medium === 'phone' || medium === 'video';
      const place = visit ? siteOf(scene, visit.destination) : called ? null : found.place;
      const spans: Span[] = [[tokens.start[t.first]!, tokens.end[t.end - 1]!]];
      for (const a of sides.actors)
        if (a.first >= s.first && a.end <= s.end)
          spans.push([tokens.start[a.first]!, tokens.end[a.end - 1]!]);
      if (mention) spans.push(mention.span);
      if (place) spans.push([tokens.start[place.first]!, tokens.end[place.end - 1]!]);
      return {
        parties: [...parties],
        people: [...people],
        date: value,
        story,
        place: place?.name ?? null,
        placeEntity: place?.entity ?? -1,
        venue: found.venue?.name ?? null,
        reality: isMoved(scene, phase, mention, value, publishedDay)
          ? real('planned')
          : present && isDatedInFull(scene, mention, publishedDay)
            ? real('held')
            : mention
              ? ahead(scene, mention, reality)
              : reality,
        ...details,
        medium,
        evidence: [Math.min(...spans.map((x) => x[0])), Math.max(...spans.map((x) => x[1]))],
        joined: sides.joined,
        gathering: sides.gathering ?? false,
        talks: t.word.kind !== 'visit' || (visit !== null && hasTalks(scene, t)),
        definite,
        further: noun && isFurther(scene, sides.top),
        counted: noun ? value === null && isNumbered(scene, sides.top) : isCounted(scene, t.at),
        plural,
        mass:
          noun &&
          t.word.kind === 'talks' &&
          !tokens.lower[sides.top]!.endsWith('s') &&
          !/^(?:a|an|the|this|that|first|second|third|another|their|his|her)$/.test(scene.lower(first)),
        dated: mention !== null && isLed(scene, mention),
        kind: t.word.kind,
        word: t.word.word,
        separate: sides.separate ?? false,
        pos: t.word.pos,
        sentence,
        at: t.at,
      };
    },
  );
}

/** "postponed until Friday": what was put off to another day is planned for that. */
function isMoved(
  scene: Scene,
  phase: Details['phase'],
  mention: TimeMention | null,
  value: string | null,
  publishedDay: number | null,
): boolean {
  if (phase !== 'postponed' || mention === null || publishedDay === null) return false;
  const days = dayRange(value);
  return (
    days !== null && days.last >= publishedDay && /^(?:until|till|to)$/.test(scene.lower(mention.first - 1))
  );
}

/** Whether a verb is in the plain present, as in what a picture shows: "FILE - Moon shakes hands with Kim". */
function isPresent(scene: Scene, verb: number): boolean {
  if (verb < 0 || !scene.isVerb(verb)) return false;
  const g = groupOf(scene, verb);
  return g.time === 'present' && g.modal === '' && g.beTo === '' && !g.infinitive;
}

/** Whether a date is told in full, with its year, as captions do of the day itself. */
function isDatedInFull(scene: Scene, time: TimeMention | null, publishedDay: number | null): boolean {
  const days = time && dayRange(time.value);
  if (!days || publishedDay === null || days.first !== days.last || days.last > publishedDay) return false;
  for (let i = time.first; i < time.end; i++) if (/^\d{4}$/.test(scene.lower(i))) return true;
  return false;
}

function isFurther(scene: Scene, noun: number): boolean {
  for (const child of scene.trees.childrenOf(noun))
    if (child < noun && /^(?:more|further|another|additional|new|fresh|follow-up)$/.test(scene.lower(child)))
      return true;
  return false;
}

/** The token behind a noun of meeting and the sides named with it. */
function endOf(scene: Scene, t: Trigger, sides: Sides): number {
  let end = Math.max(t.end, sides.top + 1);
  for (const a of sides.actors)
    if (a.first >= t.end && scene.tokens.sentence[a.first] === scene.tokens.sentence[t.at])
      end = Math.max(end, a.end);
  return behindSchedule(scene, behindAgent(scene, end));
}

/** "three rounds of talks" */
const isNumbered = (scene: Scene, noun: number) =>
  scene.lower(noun).endsWith('s') &&
  scene.lower(noun) !== 'talks' &&
  scene.trees.childBy(noun, Rel.nummod) >= 0;

/** Whether a verb hangs on "time" ("the third time that they met") or is counted itself ("met three times"). */
function isCounted(scene: Scene, v: number): boolean {
  for (let i = v + 1; i < v + 5; i++) {
    const w = scene.lower(i);
    if (w === 'twice' || (w === 'times' && scene.pos(i - 1) !== Pos.DET)) return true;
    if (/^[,.;:]$/.test(w)) break;
  }
  const h = scene.head(v);
  return h >= 0 && h < v && /^(?:time|occasion)$/.test(scene.lemma(h)) && scene.relation(v) === Rel.acl;
}

/** Whether a date is part of the sentence's grammar: "in 1979", "last year", "a month ago". */
const isLed = (scene: Scene, time: TimeMention) =>
  /^(?:in|on|of|from|during|since|last|and)$/.test(scene.lower(time.first - 1)) ||
  /^(?:last|next|ago|earlier)$/.test(scene.lower(time.first)) ||
  /^(?:ago|earlier|before)$/.test(scene.lower(time.end - 1));
