/** What the rules of this folder look at: a report's words in their trees, with its names. */
import type { EventLexeme } from '../../../knowledge/event-words.ts';
import { Penn, Pos, Rel, UNIVERSAL } from '../../syntax/labels.ts';
import type { Syntax } from '../../syntax/syntax.ts';
import { type Trees, treesOf } from '../../syntax/trees.ts';
import type { Layout, NameMention, Names, TimeMention, Tokens } from '../../types.ts';
import { lexemeOfForm } from './forms.ts';
import { Known } from './known.ts';
import type { Speech } from './speech.ts';

const DATELINE_END = /^(?:-|--|\u2013|\u2014|:)$/;

const TIME =
  /^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|january|february|march|april|june|july|august|september|october|november|december|(?:hour|minute|day|week|month|year|decade|centur)(?:s|y|ies)?|today|yesterday|tomorrow|tonight|(?:18|19|20)\d0s)$/;

/** More than a noun has that are joined to it. */
const MANY = 24;

export class Scene {
  readonly tokens: Tokens;
  readonly trees: Trees;
  /** For each token the universal relation to its head. */
  readonly rel: Uint8Array;
  /** The first dependent of each token in text order, or −1. */
  readonly firstChild: Int32Array;
  /** The next dependent of the same head, or −1. */
  readonly nextSibling: Int32Array;
  /** For each token its preposition, the last one before it ("of" in "out of Iraq"), or −1. */
  readonly caseAt: Int32Array;
  /** For each token the conjunction or "to" that marks the clause which it heads, or −1. */
  readonly markAt: Int32Array;
  /** 1 for words with a modal auxiliary. */
  readonly modal: Uint8Array;
  /** 1 for verbs with a condition: "if …", "unless …". */
  readonly conditional: Uint8Array;
  /** What the rules have found out about a token, kept so that it is found out once. */
  readonly known: Known;
  private readonly lexemes: (EventLexeme | undefined)[];
  /** 1 for each token of a date and word of time, 2 for others that were asked about. */
  private readonly dated: Uint8Array;

  constructor(
    readonly layout: Layout,
    /** As the parser gives it. */
    private readonly parsed: Syntax,
    /** The same, mended. */
    readonly syntax: Syntax,
    readonly names: Names,
    readonly times: readonly TimeMention[],
    readonly speech: Speech,
  ) {
    const { tokens } = layout;
    const { head, deprel, penn } = syntax;
    const { count, lower } = tokens;
    this.tokens = tokens;
    this.trees = treesOf(tokens, syntax);
    this.known = new Known(count);
    this.lexemes = new Array<EventLexeme | undefined>(count);
    this.dated = new Uint8Array(count);
    this.modal = new Uint8Array(count);
    this.conditional = new Uint8Array(count);
    this.rel = new Uint8Array(count);
    this.firstChild = new Int32Array(count).fill(-1);
    this.nextSibling = new Int32Array(count).fill(-1);
    this.caseAt = new Int32Array(count).fill(-1);
    this.markAt = new Int32Array(count).fill(-1);
    for (let i = count - 1; i >= 0; i--) {
      const relation = UNIVERSAL[deprel[i]!]!;
      this.rel[i] = relation;
      const up = head[i]!;
      if (up < 0) continue;
      this.nextSibling[i] = this.firstChild[up]!;
      this.firstChild[up] = i;
      if (penn[i] === Penn.MD || lower[i]!.endsWith("'ll")) this.modal[up] = 1;
      if (relation === Rel.mark) this.markAt[up] = i;
      else if (relation === Rel.case && i < up && this.caseAt[up]! < 0) this.caseAt[up] = i;
    }
    for (let i = 0; i < count; i++) {
      if (lower[i] !== 'if' && lower[i] !== 'unless') continue;
      const clause = head[i]!;
      if (clause >= 0 && head[clause]! >= 0 && this.rel[clause] === Rel.advcl)
        this.conditional[head[clause]!] = 1;
    }
    for (const t of times) this.dated.fill(1, t.first, t.end);
    for (const s of layout.sentences) this.dated.fill(1, s.body, this.endOfDateline(s.body, s.end));
  }

  /** What the tables know of token `i` by its dictionary form. */
  lexeme(i: number): EventLexeme {
    let lexeme = this.lexemes[i];
    if (!lexeme) {
      lexeme = lexemeOfForm(this.tokens.entry[i]!, this.syntax.pos[i]!, this.parsed, i);
      this.lexemes[i] = lexeme;
    }
    return lexeme;
  }

  /** The dictionary form of token `i` in lower case; of several that it may have, one that the tables know. */
  lemma(i: number): string {
    return this.lexeme(i).lemma;
  }

  /** The first child of `i` by a universal relation, or −1. */
  childBy(i: number, relation: number): number {
    for (let c = this.firstChild[i]!; c >= 0; c = this.nextSibling[c]!)
      if (this.rel[c] === relation) return c;
    return -1;
  }

  /** The preposition of a noun in lower case, "" where it has none; that of "out of Iraq" is "of". */
  preposition(i: number): string {
    const at = this.caseAt[i]!;
    return at < 0 ? '' : this.tokens.lower[at]!;
  }

  /** The word that marks a clause ("that", "after", "to"), "" where there is none. */
  markOf(clause: number): string {
    const at = this.markAt[clause]!;
    return at < 0 ? '' : this.tokens.lower[at]!;
  }

  /** The innermost mention that covers token `i`, or null. */
  mentionOf(i: number): NameMention | null {
    const at = this.names.at[i]!;
    return at < 0 ? null : this.names.mentions[at]!;
  }

  /** Whether a noun is a date, a stretch of time or part of a dateline: no actor. */
  isTime(i: number): boolean {
    if (this.dated[i] === 0) this.dated[i] = TIME.test(this.tokens.lower[i]!) ? 1 : 2;
    return this.dated[i] === 1;
  }

  /** "MADRID - Police …": the token after the mark that ends a dateline of capitals, or `first`. */
  private endOfDateline(first: number, end: number): number {
    for (let i = first; i < Math.min(end, first + 10); i++) {
      const word = this.tokens.word[i]!;
      if (DATELINE_END.test(word)) return i > first ? i + 1 : first;
      if (!/^[\p{Lu},.()"\u201d]/u.test(word)) return first;
    }
    return first;
  }

  /** The first token that ends after a character of the text. */
  tokenAt(offset: number): number {
    let low = 0;
    let high = this.tokens.count;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.tokens.end[middle]! <= offset) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  /** Whether `top` governs token `i` over a few arcs, or is it. */
  governs(top: number, i: number): boolean {
    for (let at = i, steps = 0; at >= 0 && steps < 24; at = this.syntax.head[at]!, steps++)
      if (at === top) return true;
    return false;
  }

  isNoun(i: number): boolean {
    const pos = this.syntax.pos[i];
    return pos === Pos.NOUN || pos === Pos.PROPN || pos === Pos.PRON;
  }

  isVerb(i: number): boolean {
    return this.syntax.pos[i] === Pos.VERB;
  }

  /** Tokens joined to `i` by "and", "or" or a comma, itself first. */
  joined(i: number): number[] {
    const all = [i];
    for (let k = 0; k < all.length && all.length < MANY; k++)
      for (let c = this.firstChild[all[k]!]!; c >= 0; c = this.nextSibling[c]!)
        if (this.rel[c] === Rel.conj) all.push(c);
    return all;
  }

  span(first: number, end: number): [number, number] {
    return [this.tokens.start[first]!, this.tokens.end[end - 1]!];
  }
}
