import { nameWords } from '../../../knowledge/name-words.ts';
import { type Sentence, Shape, type Tokens } from '../../types.ts';
import { type Draft, draft, isCap, kindOfEntry } from '../draft.ts';
import { lookUp } from '../gazetteer.ts';
import { citiesOf } from '../lexicon.ts';

/** The places of a dateline ("GENEVA, Switzerland (AP) —"), and the agency in brackets; returns the token to go on with. */
export function findInDateline(tokens: Tokens, s: Sentence, out: Draft[]): number {
  let i = s.first;
  while (i < s.body) {
    if (!isCap(tokens, i) || nameWords('not-name').has(tokens.lower[i]!)) {
      i++;
      continue;
    }
    let end = i + 1;
    while (end < s.body && isCap(tokens, end) && !(tokens.shape[end]! & Shape.Punct)) end++;
    const entry = lookUp(tokens, i, s.body);
    const name = tokens.text.slice(tokens.start[i]!, tokens.end[end - 1]!);
    if (entry) {
      end = i + entry.words.length;
      out.push(draft(tokens, i, end, kindOfEntry[entry.kind], entry));
    } else if (i === s.first || citiesOf(name).length) out.push(draft(tokens, i, end, 'place', null));
    i = end;
  }
  return s.body;
}
