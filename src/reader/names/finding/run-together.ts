/** Two surnames that a page has run together: "Lund Berg" where the report names Lund and Berg apart. */
import type { Tokens } from '../../types.ts';
import { type Draft, draft } from '../draft.ts';
import { namePart, officialNamed, officialsWith, SURNAME_FIRST } from '../lexicon.ts';

const GENERATION = /^(?:[js]r\.?|ii|iii|iv)$/;

/** Parts unknown names of two words that are two people's surnames. */
export function partRunTogether(tokens: Tokens, drafts: readonly Draft[]): Draft[] {
  const alone = new Set<string>();
  for (const d of drafts)
    if (d.end - d.first === 1 && (d.kind === 'unknown' || d.kind === 'person'))
      alone.add(tokens.lower[d.first]!);
  const times = new Map<string, number>();
  const both = (d: Draft) => `${tokens.lower[d.first]} ${tokens.lower[d.first + 1]}`;
  const pairs = drafts.filter((d) => isPair(tokens, d, alone));
  for (const d of pairs) times.set(both(d), (times.get(both(d)) ?? 0) + 1);
  if (pairs.length === 0) return [...drafts];
  return drafts.flatMap((d) => {
    if (times.get(both(d)) !== 1 || !isPair(tokens, d, alone)) return [d];
    const [a, b] = [d.first, d.first + 1].map((i) => ({
      ...draft(tokens, i, i + 1, d.kind, null),
      sentence: d.sentence,
    }));
    return [{ ...a!, title: d.title, phraseFirst: d.phraseFirst }, b!];
  });
}

/** Whether both words are surnames that stand alone elsewhere or are an official's, and the two are no one person's name. */
function isPair(tokens: Tokens, d: Draft, alone: ReadonlySet<string>): boolean {
  if (d.end - d.first !== 2 || (d.kind !== 'unknown' && d.kind !== 'person')) return false;
  const [a, b] = [tokens.lower[d.first]!, tokens.lower[d.first + 1]!];
  if (a === b || GENERATION.test(b) || !alone.has(a) || officialsWith(a).length === 0) return false;
  if (namePart(a)?.given || namePart(b)?.given) return false;
  // "Kim Jong": where the surname comes first, another word follows it.
  if (officialsWith(a).some((o) => o.terms.some((t) => SURNAME_FIRST.has(t.party)))) return false;
  if (!alone.has(b) && officialsWith(b).length === 0) return false;
  return officialNamed(tokens.text.slice(d.from, d.to)) === null;
}
