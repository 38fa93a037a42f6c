/** Occasions whose days the text counts: "on the third day of talks", "met for a second day". */
import { dayRange, formatDay } from '../../../contract/edtf.ts';
import { claimWords } from '../../../knowledge/claim-words.ts';
import { Rel } from '../../syntax/labels.ts';
import type { Scene } from '../scene.ts';
import type { Sides } from '../sides/sides.ts';
import type { Trigger } from '../triggers.ts';

/** More days than a sitting lasts: "the 40th day of talks" counts from no first day that matters here. */
const LONGEST = 21;

/** The number of an ordinal in words or digits ("third", "12th"); 0 for any other word. */
export function ordinalOf(lower: string): number {
  const digits = /^(\d{1,3})(?:st|nd|rd|th)$/.exec(lower);
  return digits ? Number(digits[1]) : (claimWords().ordinals.get(lower) ?? 0);
}

/** The ordinal that describes a noun, or 0. */
export function ordinalBefore(scene: Scene, noun: number): number {
  for (const child of scene.trees.childrenOf(noun)) {
    const n = child < noun ? ordinalOf(scene.lower(child)) : 0;
    if (n > 0) return n;
  }
  return 0;
}

/** How many days an occasion has gone on by the day that is told of; 0 where that is not said. */
export function daysSoFar(scene: Scene, t: Trigger, sides: Sides): number {
  const heads = [sides.top];
  for (const verb of [t.at, sides.verb])
    if (verb >= 0 && scene.isVerb(verb)) heads.push(...scene.trees.childrenBy(verb, Rel.obl, Rel.obj));
  for (const head of heads) {
    if (scene.lemma(head) !== 'day' || scene.timeAt(head)) continue;
    const n = ordinalBefore(scene, head);
    if (n > 1 && n <= LONGEST) return n;
  }
  return 0;
}

/** The interval of `days` days that ends with a day; any other date as it is. */
export function endingOn(value: string, days: number): string {
  const range = dayRange(value);
  if (!range || range.first !== range.last || days < 2) return value;
  return `${formatDay(range.last - days + 1)}/${formatDay(range.last)}`;
}
