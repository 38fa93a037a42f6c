import text from './commitment-words.tsv';
import { inflected } from './inflections.ts';
import { names, once, parseTsv } from './tsv.ts';

export type CommitmentKind = 'bind' | 'state';

/** Kinds of a word by part of speech and form: `v agreed` → bind. */
export const commitmentWords = once((): ReadonlyMap<string, CommitmentKind> => {
  const made = new Map<string, CommitmentKind>();
  for (const [kind, pos, cell] of parseTsv(text).slice(1))
    for (const word of names(cell))
      for (const form of inflected(word, pos as 'v' | 'n' | 'a'))
        if (!made.has(`${pos} ${form}`)) made.set(`${pos} ${form}`, kind as CommitmentKind);
  return made;
});
