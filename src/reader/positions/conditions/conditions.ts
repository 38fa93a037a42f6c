/** Under which condition a clause stands: "if the North returns to dialogue", "only after sanctions are lifted". */
import { isNegated, modalsOf } from '../../syntax/clauses.ts';
import { Penn, Pos } from '../../syntax/labels.ts';
import type { Scene } from '../scene.ts';
import { lowerBound } from '../search.ts';
import { WordKind } from '../word-kinds.ts';
import { openerAt } from './openers.ts';

export interface Condition {
  /** Tokens [first, end). */
  first: number;
  end: number;
  /** Whether the words alone make a condition ("if", "unless"); "when" and "once" only name the time as well. */
  strict: boolean;
  /** The words that open it, lower case. */
  opener: string;
  /** Whether it is its own first word that stands under it: "the truce depends on". */
  own: boolean;
  /** Whether it only asks, and makes nothing depend on it: "asked if they would meet". */
  asks: boolean;
}

/** How far a condition before or after a word may lie, in tokens. */
const BEFORE = 25;
const AFTER = 30;
const NO_CONDITION = new Set(['even', 'as', 'what']);
/** Words before an "if" that asks. */
const ASKING = new Set(
  'see ask asked asking asks wonder wondered wondering know knows knew say saying unclear sure certain clear decide decided determine doubt doubts doubted question consider considered considering tell learn of on about is'.split(
    ' ',
  ),
);

/** The conditions of a report's sentences, found when they are asked for. */
export class Conditions {
  private readonly known = new Map<number, Condition[]>();

  constructor(private readonly scene: Scene) {}

  /** The conditions of the sentence that holds `token`, in text order. */
  in(token: number): readonly Condition[] {
    const sentence = this.scene.layout.tokens.sentence[token]!;
    let found = this.known.get(sentence);
    if (!found) {
      found = conditionsIn(this.scene, token);
      this.known.set(sentence, found);
    }
    return found;
  }

  /**
   * The condition under which the word at `token` stands: the one that opens its sentence before it, or follows it
   * in its clause. "When", "once" and "before" count beside "will", "can" or "would".
   */
  of(token: number): Condition | null {
    const { scene } = this;
    const k = scene.statementAt[token]!;
    let best: Condition | null = null;
    const all = this.in(token);
    const from = lowerBound(all.length, (i) => all[i]!.end, token - BEFORE);
    for (let i = from; i < all.length && all[i]!.first <= token + AFTER; i++) {
      const c = all[i]!;
      if (c.own && c.first === token) return c;
      if (c.own || c.asks || (token >= c.first && token < c.end)) continue;
      if (c.opener === 'without' && !isNegated(scene.trees, token)) continue;
      if (k >= 0 && scene.statementAt[c.first]! >= 0 && scene.statementAt[c.first] !== k) continue;
      if (c.first > token && boundBetween(scene, token, c.first)) continue;
      if (!c.strict && !isFuture(scene, token, c)) continue;
      if (!best || (c.strict && !best.strict)) best = c;
    }
    return best;
  }

  /** Whether a matter at `at` only belongs to a condition under which the word at `token` stands: "in return for a swap". */
  holds(at: number, token: number): boolean {
    return this.in(at).some(
      (c) => c.strict && !c.asks && at > c.first && at < c.end && (token < c.first || token >= c.end),
    );
  }

  /** Whether the word at `token` stands inside a condition itself, so that nothing is said to be so. */
  isWithin(token: number): boolean {
    return this.in(token).some((c) => token > c.first && token < c.end && isOpen(this.scene, c));
  }
}

function conditionsIn(scene: Scene, token: number): Condition[] {
  const { first, end } = scene.sentenceOf(token);
  const found: Condition[] = [];
  for (let i = first; i < end; i++) {
    if (!scene.isOf(i, WordKind.Condition)) continue;
    if (NO_CONDITION.has(scene.lower[i - 1] ?? '')) continue;
    const opener = openerAt(scene.lower, i);
    if (!opener) continue;
    const width = 1 + (opener.next?.length ?? 0);
    const stop = conditionEnd(scene, i + width, end);
    if (stop - i < width + 1 || (opener.inverted && !isInverted(scene, i, stop))) continue;
    const words = scene.lower.slice(i, i + width).join(' ');
    const asks = words === 'whether' || (words === 'if' && ASKING.has(scene.lower[i - 1] ?? ''));
    found.push({ first: i, end: stop, strict: opener.strict, opener: words, own: opener.own === true, asks });
    i = stop - 1;
  }
  return found;
}

/** Whether the words of an inverted condition open a clause, with their subject behind them, that a comma closes. */
function isInverted(scene: Scene, i: number, stop: number): boolean {
  const { body, first } = scene.sentenceOf(i);
  const opens = i === body || i === first || /^(?:,|;|and|but|that|["“”'‘])$/.test(scene.lower[i - 1]!);
  if (!opens || scene.lower[stop] !== ',') return false;
  const next = scene.pos[i + 1];
  const subject =
    next === Pos.NOUN || next === Pos.PROPN || next === Pos.PRON || next === Pos.DET || next === Pos.ADJ;
  return subject && (scene.lower[i] !== 'were' || scene.lower.slice(i, stop).includes('to'));
}

/** Whether it is open if the condition comes to pass: "if", and "once" before a verb in the present. */
function isOpen(scene: Scene, c: Condition): boolean {
  if (c.opener === 'without') return false;
  const past = c.opener === 'until' || c.opener.startsWith('only');
  if (c.strict && !past) return true;
  if (!past && c.opener !== 'before' && c.opener !== 'once' && c.opener !== 'as soon as') return false;
  for (let i = c.first; i < c.end; i++)
    if (scene.penn[i] === Penn.VBZ || scene.penn[i] === Penn.VBP) return true;
  return false;
}

/** Where the clause that begins at `from` ends: at its comma, a closing mark or the end of the sentence. */
function conditionEnd(scene: Scene, from: number, end: number): number {
  const { quoted } = scene.layout;
  for (let i = from; i < end; i++) {
    const w = scene.lower[i]!;
    if (quoted[i] !== quoted[from]) return i;
    if (w === ';' || w === '—' || w === '--' || w === '–') return i;
    if (w === ',' && i > from + 1 && !isList(scene, i, end)) return i;
    if (scene.pos[i] === Pos.PUNCT && i === end - 1) return i;
  }
  return end;
}

/** A comma between nouns or numbers goes on: "if Seoul, Tokyo and Washington agree". */
function isList(scene: Scene, i: number, end: number): boolean {
  const noun = (k: number) =>
    scene.pos[k] === Pos.NOUN || scene.pos[k] === Pos.PROPN || scene.pos[k] === Pos.NUM;
  for (let k = i + 1; k < Math.min(end, i + 5); k++)
    if (scene.lower[k] === 'and' || scene.lower[k] === 'or') return noun(i - 1) && noun(i + 1) && noun(k + 1);
  return false;
}

const isRelative = (scene: Scene, i: number) =>
  /^(?:which|who|that)$/.test(scene.lower[i]!) && scene.pos[i] === Pos.PRON;

const boundBetween = (scene: Scene, from: number, to: number) => {
  for (let i = from; i < to; i++)
    if (scene.lower[i] === ';' || (scene.lower[i] === ',' && scene.lower[i + 1] === 'but')) return true;
    else if (isRelative(scene, i)) return true;
  return false;
};

function isFuture(scene: Scene, token: number, c: Condition): boolean {
  if (c.opener === 'before') {
    if (isNegated(scene.trees, token) && modalsOf(scene.trees, token).includes('will')) return true;
    for (let i = c.first; i < c.end; i++) if (/^(?:will|would|can|could)$/.test(scene.lower[i]!)) return true;
    return false;
  }
  const modals = [token, scene.head[token]!].flatMap((i) => (i >= 0 ? modalsOf(scene.trees, i) : []));
  return modals.some((m) => m === 'will' || m === 'would' || m === 'can' || m === 'could');
}
