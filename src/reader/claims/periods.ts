/** The time that a claim is about: "since 2000", "this year", "in two months", "of the year". */
import type { Edtf } from '../../contract/reading.ts';
import type { Scene } from '../positions/scene.ts';

export interface Period {
  /** Tokens [first, end). */
  first: number;
  end: number;
  /** The time as a date or interval, where it resolves; of "since 2000" the year 2000. */
  value: Edtf | null;
  since: boolean;
  /** Whether it is a length of time: "in nearly a decade". */
  length: boolean;
}

const UNITS = /^(?:days?|weeks?|months?|years?|decades?|century|centuries|generation|generations)$/;

/**
 * The first period in tokens [from, limit). With `plain` any date counts ("was in 2010"); else only one that bounds
 * the claim: after "since" or "in", or "this year", "last month", "of the year".
 */
export function periodAfter(scene: Scene, from: number, limit: number, plain = false): Period | null {
  const { lower } = scene;
  for (let i = from; i < limit && i < from + 22; i++) {
    const w = lower[i]!;
    if (w === ';' || w === ':' || w === 'but' || w === '.') return null;
    if (w === 'since') {
      const t = timeAt(scene, i + 1, limit);
      const end = t ? t.end : phraseEnd(scene, i + 1, limit);
      return end > i + 1 ? { first: i, end, value: t?.value ?? null, since: true, length: false } : null;
    }
    if (/^(?:in|for|over|within)$/.test(w)) {
      const end = lengthEnd(scene, i + 1, limit);
      if (end > 0) return { first: i, end, value: null, since: false, length: true };
    }
    const t = scene.times[scene.timeAt[i]!];
    if (
      t?.first === i &&
      t.end <= limit &&
      (plain || t.value.length === 4 || t.value.length === 7 || t.value.includes('/'))
    )
      return { first: i, end: t.end, value: t.value, since: false, length: false };
  }
  return null;
}

function timeAt(scene: Scene, from: number, limit: number): { value: Edtf; end: number } | null {
  for (const t of scene.timesIn(from, Math.min(limit, from + 4)))
    if (t.end <= limit) return { value: t.value, end: t.end };
  return null;
}

/** "Nearly a decade", "two months", "more than 60 years". */
function lengthEnd(scene: Scene, from: number, limit: number): number {
  for (let i = from; i < Math.min(limit, from + 6); i++) {
    if (UNITS.test(scene.lower[i]!))
      return i === from || (i === from + 1 && scene.lower[from] === 'the') ? -1 : i + 1;
    if (
      !/^(?:a|an|the|one|two|three|four|five|six|seven|eight|nine|ten|nearly|almost|more|than|about|over|least|at|some|several|as|many|past|last|half|dozen|\d+|decades|of|recent|couple)$/.test(
        scene.lower[i]!,
      )
    )
      return -1;
  }
  return -1;
}

/** The phrase after "since" where it is no date: "since the armistice". */
function phraseEnd(scene: Scene, from: number, limit: number): number {
  let i = from;
  while (i < limit && i < from + 8 && !/^[,;:.)]$/.test(scene.lower[i]!)) i++;
  return i;
}
