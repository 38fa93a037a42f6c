/** The words of a report that show a stance. */
import {
  type StanceKind,
  type StancePos,
  type StanceWord,
  stanceWords,
} from '../../../knowledge/stance-words.ts';
import { Penn, Pos } from '../../syntax/labels.ts';
import type { Scene } from '../scene.ts';

/** What a token, or the phrase that begins at it, may say of a stance: the longest phrase's readings. */
export interface Spotted {
  first: number;
  end: number;
  readings: readonly StanceWord[];
}

export class StanceWords {
  private readonly at: (Spotted | undefined)[];
  /** Every phrase in text order. */
  readonly all: Spotted[] = [];

  constructor(scene: Scene) {
    const { lower } = scene;
    this.at = new Array<Spotted | undefined>(lower.length);
    const index = stanceWords();
    for (let i = 0; i < lower.length; i++) {
      const words = index.get(lower[i]!);
      if (!words) continue;
      const spotted = spot(scene, words, i);
      if (!spotted) continue;
      this.all.push(spotted);
      this.at[i] = spotted;
    }
  }

  /** The phrase that begins at token `i`. */
  phrase(i: number): Spotted | undefined {
    return this.at[i];
  }

  /** The reading of the word at token `i` as one of `kinds`, or undefined. */
  as(i: number, ...kinds: StanceKind[]): StanceWord | undefined {
    return this.at[i]?.readings.find((r) => kinds.includes(r.kind));
  }
}

function spot(scene: Scene, words: readonly StanceWord[], i: number): Spotted | undefined {
  const { lower } = scene;
  let length = 0;
  const readings: StanceWord[] = [];
  for (const w of words) {
    if (w.words.length < length) break;
    if (!fits(scene, w.pos, i) || !w.words.every((x, k) => k === 0 || lower[i + k] === x)) continue;
    length = w.words.length;
    readings.push(w);
  }
  return length ? { first: i, end: i + length, readings } : undefined;
}

const COPULAS = new Set(
  "be is are was were been being am 's ’s 're ’re 'm ’m it's he's she's we're they're i'm remain remains remained seem seems seemed appear appears appeared isn't aren't wasn't weren't stand stands stood look looks looked feel feels felt".split(
    ' ',
  ),
);

function isAfterCopula(scene: Scene, i: number): boolean {
  let k = i - 1;
  while (k >= 0 && (scene.pos[k] === Pos.ADV || scene.pos[k] === Pos.PART) && i - k < 4) k--;
  return k >= 0 && COPULAS.has(scene.lower[k]!.replaceAll('’', "'"));
}

function fits(scene: Scene, pos: StancePos, i: number): boolean {
  const tag = scene.pos[i]!;
  const penn = scene.penn[i]!;
  if (pos === 'v') return tag === Pos.VERB || tag === Pos.AUX;
  if (pos === 'n') return tag === Pos.NOUN || tag === Pos.PROPN || (tag === Pos.ADP && i > 0);
  if (tag === Pos.ADJ || tag === Pos.ADP || tag === Pos.ADV) return true;
  // "Is prepared", "remains committed", not "her team prepared"
  return tag === Pos.VERB && penn !== Penn.VBG && isAfterCopula(scene, i);
}
