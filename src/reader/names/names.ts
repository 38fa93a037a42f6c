import type { Layout, Names } from '../types.ts';
import { Shape } from '../types.ts';
import { classify } from './finding/classify.ts';
import { findNames } from './finding/find.ts';
import { link } from './linking/entities.ts';
import { corefer } from './reference/corefer.ts';

/** Who and what the report names, and who is meant by titles, role nouns and pronouns. */
export function namesOf(layout: Layout, published: string | undefined): Names {
  const { tokens } = layout;
  const lowercase = new Set<string>();
  for (let i = 0; i < tokens.count; i++) {
    if ((tokens.shape[i]! & (Shape.Cap | Shape.Letter)) === Shape.Letter) lowercase.add(tokens.lower[i]!);
  }
  const context = { layout, lowercase };
  const linked = link(layout, classify(context, findNames(context)), published);
  const mentions = corefer(layout, linked);
  const at = new Int32Array(tokens.count).fill(-1);
  mentions.forEach((m, i) => {
    for (let t = m.first; t < m.end; t++) if (at[t]! < 0 || m.entity >= 0) at[t] = i;
  });
  return { entities: linked.entities, mentions, at };
}
