/** A report with its trees, names and times, and the questions that reading an occasion asks of them. */

import { meetingForms } from '../../knowledge/meeting-words.ts';
import { statusForms } from '../../knowledge/status-words.ts';
import { Pos, Rel, UNIVERSAL } from '../syntax/labels.ts';
import type { Trees } from '../syntax/trees.ts';
import type { Layout, NameMention, Names, TimeMention, Tokens } from '../types.ts';
import type { VerbGroup } from './status/groups.ts';

/** Past tenses that are no nouns, whatever the tagger says. */
const PAST = new Set(['met', 'shook', 'spoke', 'sat']);

/** Verbs of captions that may look like nouns: "walks with", "shakes hands", "shares a moment". */
const SHOWING = new Set(
  'walk walks talks visits shake shakes share shares greet greets meet meets pose poses chat chats hosts calls hug hugs'.split(
    ' ',
  ),
);
const WITH = /^(?:with|hands|a|an|his|her|alongside|beside|next)$/;
/** All words whose tags are looked at again. */
const MISREAD = new Set([...PAST, ...SHOWING, 'summit', 'summits', 'talks']);

/** How far from a word what belongs to it is looked for: further than sentences are long, save in a text without any end. */
const WINDOW = 100;

/** The items of a list in text order that begin within {@link WINDOW} tokens of token `i`. */
function around<T extends { first: number }>(list: readonly T[], i: number): readonly T[] {
  if (list.length < 2) return list;
  const from = lowerBound(list, i - WINDOW);
  const to = lowerBound(list, i + WINDOW);
  return from === 0 && to === list.length ? list : list.slice(from, to);
}

function lowerBound(list: readonly { first: number }[], token: number): number {
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (list[middle]!.first < token) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The first place of the first dateline, or of "From Lausanne, Switzerland, Peter reports". */
function datelineOf({ tokens, sentences }: Layout, names: Names): NameMention | null {
  for (const s of sentences) {
    const from = tokens.lower[s.first] === 'from' ? s.first + 1 : s.first;
    if (s.kind !== 'prose' || (s.body === s.first && from === s.first)) continue;
    const index = names.at[from] ?? -1;
    const m = index < 0 ? null : names.mentions[index]!;
    const kind = m && m.entity >= 0 ? names.entities[m.entity]!.kind : null;
    if (kind !== 'place' && kind !== 'state') continue;
    if (from === s.first || tokens.lower.slice(m!.end, s.end).includes('reports')) return m;
  }
  return null;
}

export class Scene {
  /** Verb groups found so far, by their main verb. */
  readonly groups = new Map<number, VerbGroup>();
  readonly tokens: Tokens;
  /** Parts of speech, with what the tagger gets wrong in words of meeting put right. */
  private readonly tags: Uint8Array;
  /** For each token the mention whose phrase, title included, it stands in; −1 for none. */
  private readonly covered: Int32Array;
  /** For each token the time mention that it stands in; −1 for none. */
  private readonly timed: Int32Array;
  private readonly timesBySentence: TimeMention[][];
  private readonly mentionsBySentence: NameMention[][];
  /** The town or state that the report is written from, by its dateline; null for none. */
  readonly dateline: NameMention | null;

  constructor(
    readonly layout: Layout,
    readonly names: Names,
    readonly times: readonly TimeMention[],
    readonly trees: Trees,
  ) {
    this.tokens = layout.tokens;
    const { count, sentence } = layout.tokens;
    this.covered = names.at.slice();
    names.mentions.forEach((m, index) => {
      // A title's nation ("Finnish" of "Finnish Foreign Minister Laine") stands for the person here.
      for (let i = m.phraseFirst; i < m.first; i++) {
        const held = this.covered[i]!;
        if (held < 0 || names.mentions[held]!.adjective) this.covered[i] = index;
      }
    });
    this.timed = new Int32Array(count).fill(-1);
    times.forEach((t, index) => {
      this.timed.fill(index, t.first, t.end);
    });
    this.tags = this.corrected();
    this.timesBySentence = layout.sentences.map(() => []);
    for (const t of times) this.timesBySentence[sentence[t.first]!]!.push(t);
    this.mentionsBySentence = layout.sentences.map(() => []);
    for (const m of names.mentions) this.mentionsBySentence[sentence[m.first]!]!.push(m);
    this.dateline = datelineOf(layout, names);
  }

  private corrected(): Uint8Array {
    const { lower } = this.tokens;
    const tags = this.trees.syntax.pos.slice();
    const { verbs } = statusForms();
    for (let i = 0; i < tags.length; i++) {
      const w = lower[i]!;
      const toFollows = lower[i + 1] === 'to';
      if (!toFollows && !MISREAD.has(w)) continue;
      const noun = tags[i] === Pos.NOUN || tags[i] === Pos.PROPN;
      if ((noun || tags[i] === Pos.ADJ) && PAST.has(w)) tags[i] = Pos.VERB;
      else if (w === 'summit' || w === 'summits') tags[i] = Pos.NOUN;
      else if (noun && toFollows && verbs.has(w) && this.subjectEndsAt(i)) tags[i] = Pos.VERB;
      else if (noun && SHOWING.has(w) && this.takesMore(i + 1) && this.subjectEndsAt(i)) tags[i] = Pos.VERB;
      else if (
        w === 'talks' &&
        tags[i] === Pos.VERB &&
        !((this.subjectEndsAt(i) || lower[i - 1] === ',') && /^(?:to|with|about)$/.test(lower[i + 1] ?? ''))
      )
        tags[i] = Pos.NOUN;
    }
    return tags;
  }

  /** Whether what shows someone with another goes on at token `i`: "walks | with", "greets | Secretary Berg". */
  private takesMore(i: number): boolean {
    return WITH.test(this.tokens.lower[i] ?? '') || this.mentionAt(i)?.phraseFirst === i;
  }

  /** Whether a name, and no possessor, stands right before token `i` ("Putin plans", "Putin, left, walks"). */
  private subjectEndsAt(i: number): boolean {
    const before = this.tokens.lower[i - 1];
    const end = before === ')' ? i - 3 : before === ',' && this.tokens.lower[i - 3] === ',' ? i - 3 : i;
    const m = end > 0 ? this.mentionAt(end - 1) : null;
    return m !== null && m.end === end && !m.adjective;
  }

  /** The times of the sentence of token `i` that begin within {@link WINDOW} tokens of it. */
  timesAround(i: number): readonly TimeMention[] {
    return around(this.timesBySentence[this.tokens.sentence[i]!]!, i);
  }

  /** The times of a sentence. */
  timesOf(sentence: number): readonly TimeMention[] {
    return this.timesBySentence[sentence]!;
  }

  /** The mentions of a sentence. */
  mentionsOf(sentence: number): readonly NameMention[] {
    return this.mentionsBySentence[sentence]!;
  }

  /** The mentions of the sentence of token `i` that begin within {@link WINDOW} tokens of it. */
  mentionsAround(i: number): readonly NameMention[] {
    return around(this.mentionsBySentence[this.tokens.sentence[i]!]!, i);
  }

  /** The tokens [first, end) of the sentence of token `i` that lie within {@link WINDOW} of it; a dateline stays out. */
  windowOf(i: number): [first: number, end: number] {
    const s = this.layout.sentences[this.tokens.sentence[i]!]!;
    return [Math.max(s.body, i - WINDOW), Math.min(s.end, i + WINDOW)];
  }

  mentionAt(token: number): NameMention | null {
    const index = this.covered[token] ?? -1;
    return index < 0 ? null : this.names.mentions[index]!;
  }

  timeAt(token: number): TimeMention | null {
    const index = this.timed[token] ?? -1;
    return index < 0 ? null : this.times[index]!;
  }

  lower(i: number): string {
    return i >= 0 && i < this.tokens.count ? this.tokens.lower[i]! : '';
  }

  head(i: number): number {
    return this.trees.syntax.head[i]!;
  }

  /** The universal relation of `i` to its head. */
  relation(i: number): number {
    return UNIVERSAL[this.trees.syntax.deprel[i]!]!;
  }

  pos(i: number): number {
    return this.tags[i]!;
  }

  /** The dictionary form in lower case: that of the word lists for the words that these have. */
  lemma(i: number): string {
    if (i < 0) return '';
    const lower = this.lower(i);
    const kind = this.isVerb(i) ? 'verbs' : 'nouns';
    return (
      meetingForms()[kind].get(lower) ??
      statusForms()[kind].get(lower) ??
      this.trees.syntax.lemma(i).toLowerCase()
    );
  }

  isVerb(i: number): boolean {
    return this.pos(i) === Pos.VERB || this.pos(i) === Pos.AUX;
  }

  isNoun(i: number): boolean {
    const pos = this.pos(i);
    return pos === Pos.NOUN || pos === Pos.PROPN || pos === Pos.PRON;
  }

  /** The token of [first, end) that the others of it hang from. */
  headOf(first: number, end: number): number {
    for (let i = end - 1; i >= first; i--) {
      const head = this.head(i);
      if (head < first || head >= end) return i;
    }
    return end - 1;
  }

  /** The preposition of a noun in lower case ("ahead of" as its last word with what stands before it), or "". */
  caseOf(noun: number): string {
    let last = -1;
    for (const child of this.trees.childrenOf(noun))
      if (
        child < noun &&
        (this.relation(child) === Rel.case ||
          (this.relation(child) === Rel.mark && this.lower(noun) === 'talks'))
      )
        last = child;
    if (last < 0) return '';
    const word = this.lower(last);
    const before = this.lower(last - 1);
    if (word === 'of' && /^(?:out|ahead|instead|front|because|advance|light|view|course)$/.test(before))
      return `${before} of`;
    if (word === 'to' && /^(?:prior|according|due|owing|up)$/.test(before)) return `${before} to`;
    return word;
  }

  /** The word that introduces a verb without a subject of its own ("after meeting", "of holding"), or "". */
  caseMark(verb: number): string {
    for (const child of this.trees.childrenOf(verb)) {
      const relation = this.relation(child);
      if (child < verb && (relation === Rel.mark || relation === Rel.case)) return this.lower(child);
    }
    return '';
  }
}

/** Whether the sentence of a token says what a picture shows. */
export function isCaption(scene: Scene, token: number): boolean {
  const index = scene.tokens.sentence[token]!;
  const s = scene.layout.sentences[index]!;
  // A credit right behind it: "(Photo: …)".
  const next = scene.layout.sentences[index + 1];
  if (next?.kind === 'caption' && next.paragraph === s.paragraph) return true;
  return s.kind === 'caption' || /^(?:file|photos?|hide)$/.test(scene.lower(s.first));
}
