/** Those whom a report names for having made it: photographers, authors, those who contributed. */
import type { Sentence, Tokens } from '../../types.ts';
import { type Draft, isCap } from '../draft.ts';
import { wordSet } from '../word-set.ts';

const CREDITED = wordSet('photo photos photograph photographer picture image images credit contributing');
const AGENCY = wordSet(
  'ap afp epa reuters getty bloomberg xinhua landov tass kyodo pool sipa zuma anadolu wana',
);

/** "Ida Lund/Reuters", "AP Photo/Ida Lund", "Photograph: Ida Lund" */
function isCredit(tokens: Tokens, d: Draft): boolean {
  const word = (i: number) => (i >= 0 && i < tokens.count ? tokens.lower[i]! : '');
  if (word(d.end) === '/' && AGENCY.has(word(d.end + 1))) return true;
  const before = word(d.first - 1);
  if (before === '/') return AGENCY.has(word(d.first - 2)) || word(d.first - 2) === 'photo';
  return before === ':' && CREDITED.has(word(d.first - 2));
}

/** "Ida Lund contributed to this report", "Ida Lund reported from Oslo." */
function tellsOfAuthors(tokens: Tokens, s: Sentence): boolean {
  for (let i = s.first + 1; i + 2 < s.end; i++) {
    const lower = tokens.lower[i];
    const next = tokens.lower[i + 1];
    if (
      lower === 'contributed' &&
      (next === 'reporting' || (next === 'to' && tokens.lower[i + 2] === 'this'))
    )
      return true;
    if (
      lower === 'reported' &&
      next === 'from' &&
      isCap(tokens, i - 1) &&
      isCap(tokens, i + 2) &&
      s.end - i < 8
    )
      return true;
  }
  return false;
}

/** The drafts without the possible people who are named only as authors. */
export function withoutAuthors(
  tokens: Tokens,
  sentences: readonly Sentence[],
  drafts: readonly Draft[],
): Draft[] {
  let sentence = -1;
  let ofAuthors = false;
  return drafts.filter((d) => {
    if (d.kind !== 'unknown' && d.kind !== 'person') return true;
    if (d.sentence !== sentence) {
      sentence = d.sentence;
      ofAuthors = tellsOfAuthors(tokens, sentences[sentence]!);
    }
    return !ofAuthors && !isCredit(tokens, d);
  });
}
