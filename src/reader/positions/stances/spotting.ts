/** The words of a report that show a stance. */
import {
  type StanceKind,
  type StancePos,
  type StanceWord,
  stanceWords,
} from '../../../knowledge/stance-words.ts';
import { Penn, Pos } from '../../syntax/labels.ts';
import type { Scene } from '../scene.ts';
import { SOUGHT, WordKind } from '../word-kinds.ts';

/** What a token, or the phrase that begins at it, may say of a stance: the longest phrase's readings. */
export interface Spotted {
  first: number;
  end: number;
  readings: readonly StanceWord[];
}

export class StanceWords {
  private readonly at = new Map<number, Spotted | undefined>();
  private sought: readonly Spotted[] | undefined;

  constructor(private readonly scene: Scene) {}

  /** The phrase that begins at token `i`. */
  phrase(i: number): Spotted | undefined {
    if (!this.scene.isOf(i, WordKind.Stance)) return undefined;
    const known = this.at.get(i);
    if (known || this.at.has(i)) return known;
    const spotted = spot(this.scene, stanceWords().get(this.scene.lower[i]!)!, i);
    this.at.set(i, spotted);
    return spotted;
  }

  /** The phrases of answers, silence, proposals and demands, in text order. */
  get all(): readonly Spotted[] {
    if (!this.sought) {
      const { scene } = this;
      const found: Spotted[] = [];
      for (let i = 0; i < scene.lower.length; i++) {
        const spotted = scene.isOf(i, WordKind.Sought) ? this.phrase(i) : undefined;
        if (spotted?.readings.some((r) => SOUGHT.has(r.kind))) found.push(spotted);
      }
      this.sought = found;
    }
    return this.sought;
  }

  /** The reading of the word at token `i` as one of `kinds`, or undefined. */
  as(i: number, ...kinds: StanceKind[]): StanceWord | undefined {
    return this.phrase(i)?.readings.find((r) => kinds.includes(r.kind));
  }
}

function spot(scene: Scene, words: readonly StanceWord[], i: number): Spotted | undefined {
  let length = 0;
  let readings: StanceWord[] | undefined;
  for (const w of words) {
    if (w.words.length < length) break;
    if (!stands(scene.lower, w.words, i) || !fits(scene, w.pos, i)) continue;
    length = w.words.length;
    if (readings) readings.push(w);
    else readings = [w];
  }
  return readings && { first: i, end: i + length, readings };
}

/** Whether the words of a phrase after its first one follow at token `i`. */
function stands(lower: readonly string[], words: readonly string[], i: number): boolean {
  for (let k = 1; k < words.length; k++) if (lower[i + k] !== words[k]) return false;
  return true;
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
