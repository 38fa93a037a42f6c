/** Who speaks: the speakers of the report's statements, for what is said in them. */
import type { StatementDraft } from '../statements/draft.ts';
import type { Layout, Names } from '../types.ts';
import type { ActorDraft } from './draft.ts';

export class Speech {
  /** For each token the statement that it lies in, or −1; of nested ones the inner. */
  private readonly at: Int32Array;

  constructor(
    { tokens }: Layout,
    private readonly names: Names,
    private readonly statements: readonly StatementDraft[],
  ) {
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

  /** The speaker of the statement that token `i` lies in, or null where it is in none or its speaker is not named. */
  speakerAt(i: number): ActorDraft | null {
    const s = this.at[i]! >= 0 ? this.statements[this.at[i]!]! : null;
    if (!s?.source) return null;
    return { party: s.party, entity: s.speaker, span: this.named(s.speaker, s.source) };
  }

  /** The words that name a speaker where the attribution has a pronoun. */
  private named(entity: number, source: [number, number]): [number, number] {
    const m = this.names.mentions.find(
      (x) => x.span[0] >= source[0] && x.span[1] <= source[1] && x.form === 'pronoun',
    );
    if (!m || entity < 0) return source;
    return this.names.mentions.find((x) => x.entity === entity && x.form !== 'pronoun')?.span ?? source;
  }
}
