/** Looks for the words and phrases of a table in running words. */

interface Node {
  /** The phrase that ends here, or null. */
  phrase: string | null;
  next: Map<string, Node> | null;
}

export class Terms {
  private readonly root: Node = { phrase: null, next: null };

  /** Phrases in dictionary form, their words separated by single spaces. */
  constructor(phrases: Iterable<string>) {
    for (const phrase of phrases) {
      let node = this.root;
      for (const word of phrase.split(' ')) {
        node.next ??= new Map();
        let next = node.next.get(word);
        if (!next) {
          next = { phrase: null, next: null };
          node.next.set(word, next);
        }
        node = next;
      }
      node.phrase = phrase;
    }
  }

  /**
   * Calls `found` with each phrase that begins at word `at` and the place after it. `form` and `lemma` give a word as
   * it stands and in dictionary form; a phrase may have either. `end` is the place after the last word.
   */
  from(
    at: number,
    end: number,
    form: (i: number) => string,
    lemma: (i: number) => string,
    found: (phrase: string, after: number) => void,
  ): void {
    let node: Node | undefined = this.root;
    for (let i = at; i < end && node?.next; i++) {
      node = node.next.get(lemma(i)) ?? node.next.get(form(i));
      if (node?.phrase) found(node.phrase, i + 1);
    }
  }
}
