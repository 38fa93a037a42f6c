/** The forms in which the reader will meet a sentence: the treebank's words, its own tokens, other capitals. */
import { plain, type TreebankSentence } from './conllu.ts';
import { randomFrom } from './random.ts';
import { retokenised } from './retokenise.ts';

/** Shares of the sentences that are copied in capitals, and with the capitals of a title. */
const CAPITALS = 0.04;
const TITLE = 0.04;
/** A sentence whose words fall into more pieces than this share is a list of addresses or a drawn line. */
const MOST_PIECES = 0.15;

const titled = (word: string, pos: string) =>
  ['ADP', 'DET', 'CCONJ', 'PART', 'PUNCT'].includes(pos)
    ? word
    : word.slice(0, 1).toUpperCase() + word.slice(1);

function rewritten(s: TreebankSentence, change: (word: string, pos: string) => string): TreebankSentence {
  const word = s.word.map((w, i) => change(w, s.pos[i]!));
  return { ...s, word, lower: word.map(plain) };
}

/** For each sentence of the treebank the forms to train on. */
export function variantsOf(treebank: readonly TreebankSentence[], seed: number): TreebankSentence[][] {
  const random = randomFrom(seed);
  return treebank.map((s) => {
    const forms = [s];
    const own = retokenised(s);
    if (own && own !== s) {
      const pieces = own.relation.filter((r) => r === 'goeswith').length;
      if (own.word.length <= s.word.length * (1 + MOST_PIECES) && pieces <= own.word.length * MOST_PIECES)
        forms.push(own);
    }
    const draw = random();
    const last = forms.at(-1)!;
    if (draw < CAPITALS) forms.push(rewritten(last, (w) => w.toUpperCase()));
    else if (draw < CAPITALS + TITLE) forms.push(rewritten(last, titled));
    return forms;
  });
}
