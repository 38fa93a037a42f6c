/** Reads treebanks in CoNLL-U. */

/** A sentence of a treebank; the arrays run over its words. */
export interface TreebankSentence {
  text: string;
  word: string[];
  /** Lower case, typographic apostrophes and hyphens made plain, as the reader has it. */
  lower: string[];
  /** Where each word stands in `text`; empty where the words do not add up to the text. */
  start: number[];
  end: number[];
  lemma: string[];
  pos: string[];
  /** The treebank's own tag (Penn's, for English). */
  xpos: string[];
  /** The head's index, −1 for the root. */
  head: number[];
  relation: string[];
}

export const plain = (word: string) =>
  word
    .toLowerCase()
    .replace(/[\u2018\u2019\u02bc]/g, "'")
    .replace(/[\u2010\u2011]/g, '-');

const empty = (text: string): TreebankSentence => ({
  text,
  word: [],
  lower: [],
  start: [],
  end: [],
  lemma: [],
  pos: [],
  xpos: [],
  head: [],
  relation: [],
});

/** Finds the words in the text, one after the other. */
function place(sentence: TreebankSentence): void {
  let at = 0;
  for (const word of sentence.word) {
    while (sentence.text[at] === ' ' || sentence.text[at] === '\u00a0') at++;
    if (!sentence.text.startsWith(word, at)) {
      sentence.start = [];
      sentence.end = [];
      return;
    }
    sentence.start.push(at);
    at += word.length;
    sentence.end.push(at);
  }
}

/** The sentences of a CoNLL-U file; multiword tokens' ranges and empty nodes are passed over. */
export function readConllu(source: string): TreebankSentence[] {
  const sentences: TreebankSentence[] = [];
  let current = empty('');
  const finish = () => {
    if (current.word.length) {
      place(current);
      sentences.push(current);
    }
    current = empty('');
  };
  for (const line of source.split('\n')) {
    if (line === '') finish();
    else if (line.startsWith('# text = ')) current.text = line.slice(9);
    else if (!line.startsWith('#')) {
      const cells = line.split('\t');
      if (!/^\d+$/.test(cells[0]!)) continue;
      current.word.push(cells[1]!);
      current.lower.push(plain(cells[1]!));
      current.lemma.push(cells[2]!);
      current.pos.push(cells[3]!);
      current.xpos.push(cells[4]!);
      current.head.push(Number(cells[6]) - 1);
      current.relation.push(cells[7]!);
    }
  }
  finish();
  return sentences;
}
