import { nounForms, verbForms } from './inflection.ts';
import text from './status-words.tsv';
import { names, once, parseTsv } from './tsv.ts';

/** What a governing word makes of the occasion that it takes. */
export type Effect = 'planned' | 'proposed' | 'called-off' | 'none' | 'say' | 'actual' | 'habit';
export type StatusPos = 'verb' | 'adjective' | 'noun';

export interface StatusWord {
  /** Of a verb of meeting under it. */
  complement: Effect;
  /** Of a noun of meeting that it takes. */
  object: Effect;
}

const tables = once(() => {
  const words = new Map<string, StatusWord>();
  const verbs = new Map<string, string>();
  const nouns = new Map<string, string>();
  for (const [word, pos, complement, object, forms] of parseTsv(text).slice(1)) {
    words.set(`${pos} ${word}`, { complement: complement as Effect, object: object as Effect });
    const base = word!.split(' ')[0]!;
    if (pos === 'verb')
      for (const form of [...verbForms(base), ...names(forms)]) if (!verbs.has(form)) verbs.set(form, base);
    if (pos === 'noun') for (const form of nounForms(base)) if (!nouns.has(form)) nouns.set(form, base);
  }
  return { words, verbs, nouns };
});

/** The dictionary form of each form of the governing verbs and nouns. */
export const statusForms: () => Readonly<Record<'verbs' | 'nouns', ReadonlyMap<string, string>>> = tables;

/** What a word (its dictionary form; of a phrasal verb with its particle) says of an occasion under it. */
export function statusWord(word: string, pos: StatusPos): StatusWord | undefined {
  return tables().words.get(`${pos} ${word}`);
}
