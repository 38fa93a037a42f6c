/** Who speaks: the speakers of the report's statements, for what is said in them. */

import type { StatementDraft } from '../../statements/draft.ts';
import type { Layout, Names } from '../../types.ts';
import type { ActorDraft } from '../draft.ts';

export class Speech {
  /** For each token the statement that it lies in, or −1; of nested ones the inner. */
  private readonly at: Int32Array;

  private readonly speakers: (ActorDraft | null | undefined)[] = [];
  private first: Map<number, [number, number]> | undefined;

  constructor(
    private readonly layout: Layout,
    private readonly names: Names,
    private readonly statements: readonly StatementDraft[],
  ) {
    const { tokens } = layout;
    this.at = new Int32Array(tokens.count).fill(-1);
    const spans = statements.flatMap((s, index) => s.content.map((span) => ({ span, index })));
    spans.sort((a, b) => b.span[1] - b.span[0] - (a.span[1] - a.span[0]));
    for (const { span, index } of spans) {
      let low = 0;
      let high = tokens.count;
      while (low < high) {
        const middle = (low + high) >> 1;
        if (tokens.start[middle]! < span[0]) low = middle + 1;
        else high = middle;
      }
      for (let i = low; i < tokens.count && tokens.end[i]! <= span[1]; i++) this.at[i] = index;
    }
  }

  /** Whether token `i` is the verb of saying of a direct statement. */
  isCue(i: number): boolean {
    const start = this.layout.tokens.start[i]!;
    return this.statements.some((s) => s.kind === 'direct' && s.cue && s.cue[0] <= start && start < s.cue[1]);
  }

  /** The index of the statement that token `i` lies in, or −1. */
  statementAt(i: number): number {
    return this.at[i]!;
  }

  /** The statement that token `i` lies in, or undefined. */
  statementOf(i: number): StatementDraft | undefined {
    return this.statements[this.at[i]!];
  }

  /** The statement whose words of saying token `i` is one of, or undefined. */
  cuedBy(i: number): StatementDraft | undefined {
    const start = this.layout.tokens.start[i]!;
    return this.statements.find((s) => s.cue && s.cue[0] <= start && start < s.cue[1]);
  }

  /** The speaker of the statement that token `i` lies in, or null where it is in none or its speaker is not named. */
  speakerAt(i: number): ActorDraft | null {
    const index = this.at[i]!;
    if (index < 0) return null;
    let speaker = this.speakers[index];
    if (speaker === undefined) {
      const s = this.statements[index]!;
      speaker = s.source && { party: s.party, entity: s.speaker, span: this.named(s.speaker, s.source) };
      this.speakers[index] = speaker;
    }
    return speaker;
  }

  /** The words that name a speaker where the attribution has a pronoun. */
  private named(entity: number, source: [number, number]): [number, number] {
    const { text } = this.layout.tokens;
    return entity >= 0 && PRONOUN.test(text.slice(...source)) ? (this.firstNamed(entity) ?? source) : source;
  }

  private firstNamed(entity: number): [number, number] | undefined {
    if (!this.first) {
      this.first = new Map();
      for (const m of this.names.mentions)
        if (m.entity >= 0 && m.form !== 'pronoun' && !this.first.has(m.entity))
          this.first.set(m.entity, m.span);
    }
    return this.first.get(entity);
  }
}

const PRONOUN = /^(?:he|she|it|they|we|i)$/i;
