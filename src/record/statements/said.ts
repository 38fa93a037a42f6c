import type { GatheredStatement } from '../gather.ts';
import type { Wording } from './wording.ts';

/** Who says something: a person across reports, or -1 where no person is known; and for whom. */
export interface Speaker {
  person: number;
  party: string | null;
}

/** A statement of one report, with its speaker known across reports. */
export interface Saying extends Speaker {
  /** Index of the report, in order. */
  report: number;
  /** The report's near-duplicate cluster. */
  source: number;
  /** Day of publication. */
  day: number | null;
  statement: GatheredStatement;
  wording: Wording;
}

/** What one speaker said, in one or more reports. `wording` is the fullest. */
export interface Said extends Speaker {
  wording: Wording;
  sayings: Saying[];
}

/** One person; or one of them not known as a person, and the parties equal or unknown. */
export function isSameSpeaker(a: Speaker, b: Speaker): boolean {
  if (a.person >= 0 && b.person >= 0) return a.person === b.person;
  return a.party === null || b.party === null || a.party === b.party;
}

/**
 * Sayings of one wording and one speaker together. A saying whose speaker is not known as a person goes to the one
 * speaker of its party, or of no known party, who said these words, if it is one.
 */
export function bySpeaker(sayings: Saying[]): Said[] {
  const byWording = new Map<string, Saying[]>();
  for (const saying of sayings) {
    const same = byWording.get(saying.wording.folded);
    if (same) same.push(saying);
    else byWording.set(saying.wording.folded, [saying]);
  }
  return [...byWording.values()].flatMap((same) => {
    const said: Said[] = [];
    for (const saying of same.sort((a, b) => substance(b) - substance(a))) {
      const { person, party, wording } = saying;
      const matching = said.filter((s) => isSameSpeaker(s, saying));
      if (matching.length === 1) matching[0]!.sayings.push(saying);
      else said.push({ wording, person, party, sayings: [saying] });
    }
    for (const s of said) inOrder(s);
    return said;
  });
}

const substance = ({ person, party }: Speaker) => (person >= 0 ? 2 : 0) + (party !== null ? 1 : 0);

/** Puts the sayings into the order of the reports. */
export function inOrder(said: Said): void {
  said.sayings.sort((a, b) => a.report - b.report);
}

/** Splits what was said where more than so many days without a report of it lie between. */
export function splitByDays(said: Said, days: number): Said[] {
  const parts: Said[] = [];
  let last: number | null = null;
  for (const saying of said.sayings) {
    const isLater = last !== null && (saying.day === null || saying.day - last > days);
    const part = parts.at(-1);
    if (part && !isLater) part.sayings.push(saying);
    else parts.push({ ...said, sayings: [saying] });
    last = saying.day ?? last;
  }
  return parts;
}
