/** Tags and parses sentence by sentence with one model. */
import { RELATION_NAMES } from './labels.ts';
import type { SyntaxModel } from './model.ts';
import { Configuration } from './parsing/configuration.ts';
import { Guide, Parser } from './parsing/parser.ts';
import { TagFeatures } from './tagging/tag-features.ts';
import { Tagger } from './tagging/tagger.ts';
import { WordAtoms, type Words } from './words/word-atoms.ts';

/** Where the analyses of a text's words go. */
export interface Analyses {
  /** The tagger's tags, codes of the model. */
  tag: Uint8Array;
  /** The index of each word's head among the words, −1 for a root. */
  head: Int32Array;
  deprel: Uint8Array;
}

export class Analyser {
  private readonly atoms = new WordAtoms();
  private readonly configuration = new Configuration();
  private readonly tagger: Tagger;
  private readonly backwards = new Configuration();
  private readonly guide: Guide;
  private readonly parser: Parser;
  private tags = new Uint8Array(512);

  constructor(private readonly model: SyntaxModel) {
    this.tagger = new Tagger(new TagFeatures(this.atoms, model.lexicon), model.tagScorer, model.tags.length);
    this.guide = new Guide(model.guideScorer);
    this.parser = new Parser(
      model.moveScorer,
      model.relationScorer,
      model.soleRelations,
      RELATION_NAMES.length,
    );
  }

  /** Analyses the sentence of the words [first, end). */
  analyse(words: Words, first: number, end: number, out: Analyses): void {
    const n = end - first;
    if (n <= 0) return;
    if (this.tags.length < n) this.tags = new Uint8Array(n + 64);
    const { tags, atoms, configuration: c } = this;
    atoms.fill(words, first, end);
    this.tagger.tag(n, tags);
    this.backwards.begin(n, atoms.form, tags, this.model.posOfTag, true);
    this.guide.parse(this.backwards);
    c.begin(n, atoms.form, tags, this.model.posOfTag);
    c.follow(this.backwards.head);
    this.parser.parse(c);
    for (let i = 0; i < n; i++) {
      out.tag[first + i] = tags[i]!;
      out.head[first + i] = c.head[i] === n ? -1 : first + c.head[i]!;
      out.deprel[first + i] = c.relation[i]! - 1;
    }
  }
}
