import { type Layout, type Names, Shape, type Tokens, type Word } from '../types.ts';
import { classify } from './finding/classify.ts';
import { findNames } from './finding/find.ts';
import { link } from './linking/entities.ts';
import { corefer } from './reference/corefer.ts';

const SLOTS = 256;

/** The words that a report writes without a capital. */
function lowercaseWords({ count, shape, entry }: Tokens): Set<string> {
  const words = new Set<string>();
  // Most words of a text were met a moment ago: these need not be asked of the set.
  const latest = new Array<Word | null>(SLOTS).fill(null);
  for (let i = 0; i < count; i++) {
    if ((shape[i]! & (Shape.Cap | Shape.Letter)) !== Shape.Letter) continue;
    const word = entry[i]!;
    const slot = word.hash & (SLOTS - 1);
    if (latest[slot] === word) continue;
    latest[slot] = word;
    words.add(word.lower);
  }
  return words;
}

/** Who and what the report names, and who is meant by titles, role nouns and pronouns. */
export function namesOf(layout: Layout, published: string | undefined): Names {
  const { tokens } = layout;
  const context = { layout, lowercase: lowercaseWords(tokens) };
  const linked = link(layout, classify(context, findNames(context)), published);
  const mentions = corefer(layout, linked);
  const at = new Int32Array(tokens.count).fill(-1);
  mentions.forEach((m, i) => {
    for (let t = m.first; t < m.end; t++) if (at[t]! < 0 || m.entity >= 0) at[t] = i;
  });
  return { entities: linked.entities, mentions, at };
}
