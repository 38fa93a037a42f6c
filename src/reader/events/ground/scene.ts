/** What the rules of this folder look at: a report's words in their trees, with its names. */
import { actorKinds, type EventNoun, eventNoun, isEventVerb } from '../../../knowledge/event-words.ts';
import { Pos, Rel, UNIVERSAL } from '../../syntax/labels.ts';
import type { Syntax } from '../../syntax/syntax.ts';
import { type Trees, treesOf } from '../../syntax/trees.ts';
import type { Layout, Names, TimeMention, Tokens } from '../../types.ts';
import type { FoundActor } from '../actors/actors.ts';
import { IRREGULAR } from './mend.ts';
import type { Speech } from './speech.ts';

const isEventNoun = (word: string): boolean => eventNoun(word) !== undefined || actorKinds(word).length > 0;

/** A form's lemma where the tables know it, else the first of its possible stems that they know. */
function knownForm(lemma: string, lower: string, known: (word: string) => boolean): string {
  if (known(lemma)) return lemma;
  const stem = /^(.{2,}?)(?:ied|ies|ed|ing|es|s)$/.exec(lower)?.[1];
  if (!stem) return lemma;
  const single = /(.)\1$/.test(stem) ? stem.slice(0, -1) : stem;
  return [stem, `${stem}e`, `${stem}y`, single].find(known) ?? lemma;
}

/** Plurals and forms that the lemmatizer keeps. */
const FORMS: Record<string, string> = { talks: 'talk', forces: 'force', sanctions: 'sanction', arms: 'arm' };

const DATELINE_END = /^(?:-|--|\u2013|\u2014|:)$/;

const TIME =
  /^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|january|february|march|april|june|july|august|september|october|november|december|(?:hour|minute|day|week|month|year|decade|centur)(?:s|y|ies)?|today|yesterday|tomorrow|tonight|(?:18|19|20)\d0s)$/;

export class Scene {
  readonly tokens: Tokens;
  readonly trees: Trees;
  private readonly lemmas: (string | undefined)[];
  /** For each part of speech the lemmas of the forms met. */
  private readonly forms: (Map<string, string> | undefined)[] = [];
  /** What this folder has found out about a token, kept so that it is found out once. */
  readonly known = {
    actors: new Map<number, readonly FoundActor[]>(),
    nouns: new Map<number, EventNoun | null>(),
    sources: new Map<number, readonly FoundActor[]>(),
  };
  /** Verbs with a condition: "if …", "unless …". */
  readonly conditional = new Set<number>();
  /** 1 for each token of a date. */
  private readonly dated: Uint8Array;

  constructor(
    readonly layout: Layout,
    readonly syntax: Syntax,
    readonly names: Names,
    readonly times: readonly TimeMention[],
    readonly speech: Speech,
  ) {
    this.tokens = layout.tokens;
    this.trees = treesOf(layout.tokens, syntax);
    this.lemmas = new Array<string | undefined>(layout.tokens.count);
    this.dated = new Uint8Array(layout.tokens.count);
    for (let i = 0; i < layout.tokens.count; i++) {
      const lower = layout.tokens.lower[i]!;
      if (lower !== 'if' && lower !== 'unless') continue;
      const clause = syntax.head[i]!;
      if (clause >= 0 && syntax.head[clause]! >= 0 && this.relation(clause) === Rel.advcl)
        this.conditional.add(syntax.head[clause]!);
    }
    for (const t of times) this.dated.fill(1, t.first, t.end);
    for (const s of layout.sentences) this.dated.fill(1, s.body, this.endOfDateline(s.body, s.end));
  }

  /** The dictionary form of token `i` in lower case; of several that it may have, one that the tables know. */
  lemma(i: number): string {
    let lemma = this.lemmas[i];
    if (lemma === undefined) {
      const pos = this.syntax.pos[i]!;
      const lower = this.tokens.lower[i]!;
      let forms = this.forms[pos];
      if (!forms) {
        forms = new Map<string, string>();
        this.forms[pos] = forms;
      }
      lemma = forms.get(lower);
      if (lemma === undefined) {
        lemma = FORMS[lower] ?? this.syntax.lemma(i).toLowerCase();
        if (pos === Pos.VERB) lemma = IRREGULAR[lower] ?? knownForm(lemma, lower, isEventVerb);
        else if (pos === Pos.NOUN || pos === Pos.PROPN) lemma = knownForm(lemma, lower, isEventNoun);
        forms.set(lower, lemma);
      }
      this.lemmas[i] = lemma;
    }
    return lemma;
  }

  relation(i: number): number {
    return UNIVERSAL[this.syntax.deprel[i]!]!;
  }

  /** The preposition of a noun in lower case, "" where it has none; that of "out of Iraq" is "of". */
  preposition(i: number): string {
    let found = '';
    for (const child of this.trees.childrenOf(i))
      if (child < i && this.relation(child) === Rel.case) found = this.tokens.lower[child]!;
    return found;
  }

  /** Whether a noun is a date, a stretch of time or part of a dateline: no actor. */
  isTime(i: number): boolean {
    return this.dated[i] === 1 || TIME.test(this.tokens.lower[i]!);
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
    for (let k = 0; k < all.length && all.length < 24; k++)
      for (const child of this.trees.childrenOf(all[k]!))
        if (this.relation(child) === Rel.conj) all.push(child);
    return all;
  }

  span(first: number, end: number): [number, number] {
    return [this.tokens.start[first]!, this.tokens.end[end - 1]!];
  }
}
