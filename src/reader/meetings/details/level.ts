/** At what level an occasion is held, by the offices of those who take part. */
import type { MeetingLevel } from '../../../contract/reading.ts';
import { nounForms } from '../../../knowledge/inflection.ts';
import { type OfficeLevel, offices } from '../../../knowledge/offices.ts';
import { once } from '../../../knowledge/tsv.ts';
import type { Scene } from '../scene.ts';
import type { Actor } from '../sides/actors.ts';
import type { Trigger } from '../triggers.ts';

/** The levels from the lowest to the highest. */
const ORDER: readonly MeetingLevel[] = ['working', 'envoys', 'ministers', 'leaders'];

const OF_OFFICE: Record<OfficeLevel, MeetingLevel | null> = {
  leader: 'leaders',
  minister: 'ministers',
  envoy: 'envoys',
  official: 'working',
  military: 'working',
  expert: 'working',
  legislator: null,
  other: null,
};

/** The level of each office, by its words in the singular and in the plural. */
const levels = once(() => {
  const made = new Map<string, MeetingLevel | null>();
  for (const { words, level } of offices()) {
    const at = words.lastIndexOf(' ') + 1;
    for (const form of [words.slice(at), ...nounForms(words.slice(at))])
      if (!made.has(words.slice(0, at) + form)) made.set(words.slice(0, at) + form, OF_OFFICE[level]);
  }
  return made;
});

const LOWER = /^(?:deputy|vice|assistant|under|junior|associate|acting)$/;

/** The level of an office in words, by the longest of its parts that is an office: "deputy foreign minister for Asia". */
function levelOf(words: readonly string[]): MeetingLevel | null {
  for (let length = Math.min(5, words.length); length > 0; length--) {
    for (let i = 0; i + length <= words.length; i++) {
      if (words[i] === 'working-level') return 'working';
      const level = levels().get(words.slice(i, i + length).join(' '));
      if (level === undefined) continue;
      return level !== null && i > 0 && LOWER.test(words[i - 1]!) && level !== 'leaders' ? 'working' : level;
    }
  }
  return null;
}

/** The level of each side of an occasion, as far as its words or the report's names tell it. */
export function levelsOfSides(scene: Scene, actors: readonly Actor[]): Map<string, MeetingLevel> {
  const out = new Map<string, MeetingLevel>();
  for (const a of actors) {
    if (a.party === null) continue;
    const office = a.person >= 0 ? scene.names.entities[a.person]!.office : null;
    const level = levelOf(office ? office.toLowerCase().split(/\s+/) : wordsAround(scene, a));
    if (level) out.set(a.party, higher(out.get(a.party), level));
  }
  return out;
}

/** How far around a party's name the office may stand for which it is named: "the foreign ministers of Norway and Chile". */
const REACH = 9;

function wordsAround(scene: Scene, a: Actor): string[] {
  const [start, limit] = scene.windowOf(a.first);
  const ends = (i: number) => scene.isVerb(i) || /^(?:[.;:]|with|that|who|which)$/.test(scene.lower(i));
  let first = a.first;
  while (first > Math.max(start, a.first - REACH) && !ends(first - 1)) first--;
  let end = a.end;
  while (end < Math.min(limit, a.end + 4) && !ends(end) && scene.lower(end) !== ',') end++;
  return Array.from({ length: end - first }, (_, k) => scene.lower(first + k));
}

const higher = (a: MeetingLevel | undefined, b: MeetingLevel): MeetingLevel =>
  a !== undefined && ORDER.indexOf(a) > ORDER.indexOf(b) ? a : b;

/** Adds what another mention says of the sides. */
export function addLevels(to: Map<string, MeetingLevel>, from: ReadonlyMap<string, MeetingLevel>): void {
  for (const [party, level] of from) to.set(party, higher(to.get(party), level));
}

/** The level that the word itself names: "a summit", "a ministerial", "working-level talks". */
export function levelOfWord(scene: Scene, t: Trigger): MeetingLevel | null {
  for (let i = t.at - 1; i >= t.at - 4 && i >= 0; i--) {
    const w = scene.lower(i);
    if (w === 'working-level' || w === 'expert-level' || w === 'low-level') return 'working';
    if (w === 'ministerial' || w === 'minister-level' || w === 'ministerial-level') return 'ministers';
  }
  if (t.word.word === 'summit') return 'leaders';
  return t.word.word === 'ministerial' ? 'ministers' : null;
}

/** The level at which all sides that are known take part. */
export function commonLevel(
  sides: ReadonlyMap<string, MeetingLevel>,
  named: MeetingLevel | null,
): MeetingLevel | undefined {
  if (named === 'working' || sides.size === 0) return named ?? undefined;
  if (sides.size === 1 && named) return named;
  return ORDER.find((level) => [...sides.values()].includes(level));
}
