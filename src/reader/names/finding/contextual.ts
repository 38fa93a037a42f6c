/** Names that mean a party in this report because it names one outright: "the North" beside "North Korea". */
import { contextualNames } from '../../../knowledge/contextual-names.ts';
import { states } from '../../../knowledge/states.ts';
import type { Tokens } from '../../types.ts';
import type { Draft } from '../draft.ts';
import { lookUpWords } from '../gazetteer.ts';

/** Turns unknown single names after "the" into the state that they mean. */
export function settleContextual(tokens: Tokens, drafts: readonly Draft[]): void {
  const named = new Set<string>();
  for (const d of drafts) if (d.kind === 'state' && d.entry?.party) named.add(d.entry.party);
  for (const d of drafts) {
    if (d.kind !== 'unknown' || d.end - d.first !== 1 || d.first === 0 || tokens.lower[d.first - 1] !== 'the')
      continue;
    const word = tokens.word[d.first]!;
    const meant = contextualNames().find((c) => c.name === word && c.when.some((p) => named.has(p)));
    const state = meant && states().find((s) => s.alpha3 === meant.parties[0]);
    if (!state) continue;
    d.kind = 'state';
    d.entry = lookUpWords(state.name.split(' '));
  }
}
