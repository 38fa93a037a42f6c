/** Words of meeting in the report, as verbs or nouns. */
import { type MeetingWord, meetingWords } from '../../knowledge/meeting-words.ts';
import { Penn, Pos, Rel } from '../syntax/labels.ts';
import type { Scene } from './scene.ts';
import { isInterstate } from './sides/bodies.ts';

export interface Trigger {
  /** The verb or noun itself. */
  at: number;
  /** Tokens [first, end) of the whole phrase. */
  first: number;
  end: number;
  word: MeetingWord;
}

/** Nouns that make another thing of a noun of meeting before which they stand ("news conference", "talk show"). */
const OTHER_KIND =
  /^(?:news|press|town|hall|cabinet|board|staff|roll|wake-up|close|party|prayer|annual|campaign|council|committee|training|court|bond|school|house|senate|parliamentary|donor|question|jam|therapy|photo|morning|evening|afternoon|legislative|briefing)$/;

/** Nouns that a noun of meeting describes without an occasion being meant. */
const THING =
  /^(?:room|table|hall|site|center|centre|point|place|show|venue|house|sheet|line|log|sign|host|schedule)$/;

/** "a news conference", "a press conference". */
const BRIEFING: MeetingWord = {
  word: 'press conference',
  pos: 'noun',
  kind: 'briefing',
  medium: 'in-person',
  forms: [],
};

/** The word of meeting at token `i`; null where none is. */
export function triggerAt(scene: Scene, i: number): Trigger | null {
  const pos = scene.pos(i);
  if (scene.lower(i) === 'meeting' && pos === Pos.NOUN && isEncountering(scene, i))
    return verbAt(scene, i, 'meet');
  // "met visiting Secretary Berg" is no visit.
  if (pos === Pos.VERB) return isTitle(scene, i) ? null : verbAt(scene, i);
  if (pos === Pos.NOUN || pos === Pos.PROPN) return nounAt(scene, i);
  return null;
}

/** Whether a token stands in a phrase before the name that it describes. */
function isTitle(scene: Scene, i: number): boolean {
  const m = scene.mentionAt(i);
  return m !== null && m.phraseFirst <= i && i < m.first;
}

/** "meeting" as a verb, with the person met right behind it: "after meeting President Kim". */
function isEncountering(scene: Scene, i: number): boolean {
  const { penn } = scene.trees.syntax;
  const before = scene.lower(i - 1);
  if (penn[i - 1] === Penn.DT || penn[i - 1] === Penn.JJ || penn[i - 1] === Penn['PRP$'] || before === "'s")
    return false;
  // "Meeting in Riga on Monday, they signed"
  const { body } = scene.layout.sentences[scene.tokens.sentence[i]!]!;
  if (i === body && /^(?:in|at|on)$/.test(scene.lower(i + 1))) return true;
  // "is in Riga meeting with his counterpart"
  const place = scene.lower(i + 1) === 'with' ? scene.mentionAt(i - 1) : null;
  if (place && place.entity >= 0 && /^(?:in|at)$/.test(scene.lower(place.phraseFirst - 1)))
    return scene.names.entities[place.entity]!.kind === 'place';
  const m = scene.mentionAt(i + 1);
  return m !== null && m.phraseFirst === i + 1 && !scene.timeAt(i + 1);
}

function verbAt(scene: Scene, i: number, lemma = scene.lemma(i)): Trigger | null {
  for (const word of meetingWords().get(lemma) ?? []) {
    if (word.pos !== 'verb' || word.kind === 'hold') continue;
    const rest = word.word.split(' ').slice(1);
    if (rest.every((w, k) => scene.lower(i + 1 + k) === w))
      return { at: i, first: i, end: i + 1 + rest.length, word };
  }
  return null;
}

function nounAt(scene: Scene, i: number): Trigger | null {
  const { penn } = scene.trees.syntax;
  const lower = scene.lower(i);
  const word = wordOf(lower, scene.lemma(i));
  if (!word) return null;
  const before = scene.lower(i - 1);
  if (lower === 'conference' && /^(?:news|press)$/.test(before))
    return { at: i, first: i - 1, end: i + 1, word: BRIEFING };
  if (OTHER_KIND.test(before) && !isOfBody(scene, i - 1)) return null;
  // "the UN General Assembly" is a body, "the G20 Summit" a meeting.
  const named = scene.mentionAt(i);
  if (word.kind === 'gathering' && named && named.entity >= 0 && named.first <= i) return null;
  if (scene.relation(i) === Rel.compound && THING.test(scene.lower(scene.head(i)))) return null;
  if (isOfHouse(scene, i) || isSetting(scene, i)) return null;
  if (word.word === 'call' && !isCall(scene, i)) return null;
  if (word.kind === 'round' && penn[i] !== Penn.NN) return null;
  return { at: i, first: i, end: i + 1, word };
}

/** Whether a noun ends the name of a body of several states: "a U.N. Security Council meeting". */
function isOfBody(scene: Scene, i: number): boolean {
  const m = scene.mentionAt(i);
  if (!m || m.end !== i + 1 || m.entity < 0) return false;
  const { party } = scene.names.entities[m.entity]!;
  return party !== null && isInterstate(party);
}

/** "on the sidelines of a summit": where others meet. */
const isSetting = (scene: Scene, i: number) =>
  scene.relation(i) === Rel.nmod && /^(?:sideline|margin|fringe)s?$/.test(scene.lower(scene.head(i)));

/** "a joint meeting of Congress": a house that sits. */
function isOfHouse(scene: Scene, i: number): boolean {
  if (scene.lower(i + 1) !== 'of') return false;
  for (let k = i + 2; k < i + 5; k++)
    if (
      /^(?:congress|parliament|knesset|senate|duma|bundestag|cabinet|lawmakers|legislature|committee|board|staff)$/.test(
        scene.lower(k),
      )
    )
      return true;
  return false;
}

function wordOf(lower: string, lemma: string): MeetingWord | null {
  for (const key of [lower, lemma]) {
    for (const word of meetingWords().get(key) ?? [])
      if (word.pos === 'noun' && word.word === key) return word;
  }
  return null;
}

/** "call" is a telephone call after "phone" and the like, or with someone at the other end. */
function isCall(scene: Scene, i: number): boolean {
  const before = scene.lower(i - 1);
  if (/^(?:phone|telephone|video|conference|hotline|courtesy)$/.test(before)) return true;
  // "after the call", not "the call for peace"
  if (/^(?:the|that|their)$/.test(before) && /^(?:[,.;]|on|that|last|lasted)$/.test(scene.lower(i + 1)))
    return /^(?:after|following|during|in|before|of|on|since)$/.test(scene.lower(i - 2));
  return scene.trees.childrenBy(i, Rel.nmod).some((c) => /^(?:with|between)$/.test(scene.caseOf(c)));
}
