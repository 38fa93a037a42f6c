import text from './commitment-words.tsv';
import { inflected } from './inflections.ts';
import { names, once, parseTsv } from './tsv.ts';

export type CommitmentKind = 'bind' | 'give' | 'seal' | 'oblige' | 'state';

/** Kinds of a word by part of speech and form: `v agreed` → bind, give. */
const commitmentWords = once((): ReadonlyMap<string, ReadonlySet<CommitmentKind>> => {
  const made = new Map<string, Set<CommitmentKind>>();
  for (const [kind, pos, cell] of parseTsv(text).slice(1))
    for (const word of names(cell))
      for (const form of inflected(word, pos as 'v' | 'n' | 'a'))
        made.set(`${pos} ${form}`, (made.get(`${pos} ${form}`) ?? new Set()).add(kind as CommitmentKind));
  return made;
});

/** Whether a form of a verb (`v`), adjective (`a`) or noun (`n`) is of a kind. */
export const isCommitmentWord = (kind: CommitmentKind, pos: 'v' | 'a' | 'n', form: string): boolean =>
  commitmentWords().get(`${pos} ${form}`)?.has(kind) === true;
