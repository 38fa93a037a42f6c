/** Words set as a paragraph of their own, without quotation marks, under the line that introduces them: "The minister added:". */
import type { SpeechClass } from '../../knowledge/speech-verbs.ts';
import type { Attribution } from './attribution/attributions.ts';
import { FEWEST_ALONE } from './direct.ts';
import type { Range } from './draft.ts';
import type { Ground } from './ground.ts';

export interface Block {
  attribution: Attribution;
  content: Range;
}

const BLOCKS: ReadonlySet<SpeechClass> = new Set(['say', 'write', 'claim', 'stress', 'announce']);

/** The tokens of the paragraph that sentence `k` opens, where it is prose without quotation marks; null else. */
function paragraphFrom(ground: Ground, k: number): Range | null {
  const { sentences } = ground.layout;
  const opening = sentences[k];
  if (opening?.kind !== 'prose') return null;
  let last = k;
  while (sentences[last + 1]?.paragraph === opening.paragraph) last++;
  const { end } = sentences[last]!;
  for (let i = opening.first; i < end; i++) if (ground.isQuoted(i)) return null;
  return ground.wordCount(opening.first, end) >= FEWEST_ALONE ? { first: opening.first, end } : null;
}

/** The blocks that a colon at the end of a paragraph introduces. */
export function blockSpeech(ground: Ground, attributions: readonly Attribution[]): Block[] {
  const { sentences } = ground.layout;
  return attributions.flatMap((attribution) => {
    const { sentence, complement, verb, said, source } = attribution;
    const s = sentences[sentence]!;
    if (
      complement.kind !== 'colon' ||
      complement.at < s.end ||
      !said ||
      !source ||
      !verb ||
      !BLOCKS.has(verb.verb.class)
    )
      return [];
    if (sentences[sentence + 1]?.paragraph === s.paragraph) return [];
    const content = paragraphFrom(ground, sentence + 1);
    return content ? [{ attribution, content }] : [];
  });
}
