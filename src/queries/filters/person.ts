import { sql } from 'kysely';
import { foldName, nameKey } from '../../record/names.ts';
import type { RecordStore } from '../../store/port.ts';
import { type Named, QueryError } from '../problems.ts';
import { nearest } from './nearest.ts';

/** Every way one may write a part of a name: "kyu deok noh" is kyu, deok, noh, kyudeok, deoknoh. */
function partsOf(name: string): Set<string> {
  const parts = name.split(' ');
  return new Set(parts.flatMap((p, i) => (i === 0 ? [p] : [p, parts[i - 1]! + p])));
}

type Store = Pick<RecordStore, 'db'>;

interface Candidate extends Named {
  /** Folded variants of the name. */
  variants: string[];
}

function choose(words: string, wanted: string[], people: Candidate[]): Candidate[] {
  const holds = (variant: string) => {
    const parts = partsOf(variant);
    return wanted.every((w) => parts.has(w));
  };
  const matching = people.filter((p) => p.variants.some(holds));
  // One word is a surname: that it is the whole name known of one person does not make the others less likely.
  if (matching.length < 2 || wanted.length < 2) return matching;
  const whole = wanted.toSorted().join('');
  const exact = matching.filter((p) => p.variants.some((v) => v.split(' ').toSorted().join('') === whole));
  if (exact.length === 1) return exact;
  const literal = matching.filter((p) => p.name && foldName(p.name) === foldName(words));
  return literal.length === 1 ? literal : matching;
}

/** Whether nothing more is known of the name than these words: "Lavrov" beside Sergey Lavrov. */
function isBare({ variants }: Candidate, wanted: string[]): boolean {
  return variants.every((v) => v.split(' ').every((part) => wanted.includes(part)));
}

async function candidatesFor(store: Store, words: string, wanted: string[]): Promise<Candidate[]> {
  const people = await store.db
    .selectFrom('person')
    .select(['key', 'name', 'names_folded'])
    .where((eb) =>
      eb.or([
        eb('key', '=', words.trim().toLowerCase()),
        eb('name_key', '=', nameKey(words)),
        ...wanted.map((w) => eb(sql<string>`replace(names_folded, ' ', '')`, 'like', `%${w}%`)),
      ]),
    )
    .orderBy('reports', 'desc')
    .orderBy('key')
    .execute();
  return people.map((p) => ({ id: p.key, name: p.name, variants: p.names_folded.split(' | ') }));
}

/**
 * The ids of the person meant by an id or by words of a name in any order ("Sung Kim", "Kim Sung", "Noh"), the one
 * of the fullest name first: besides one person of a full name, all of whom the record knows the asked words only.
 * Marks, hyphens and case do not matter, nor does the romanisation of a whole name; a whole name is preferred to one
 * that merely holds the words. Throws a {@link QueryError}: `unknown-person` with the most alike names,
 * `ambiguous-person` with all who match.
 */
export async function resolvePerson(store: Store, words: string): Promise<string[]> {
  const folded = foldName(words);
  const wanted = folded.split(' ').filter(Boolean);
  const candidates = wanted.length > 0 ? await candidatesFor(store, words, wanted) : [];
  const byId = candidates.find((c) => c.id === words.trim().toLowerCase());
  if (byId) return [byId.id];
  const chosen = choose(words, wanted, candidates);
  const fuller = chosen.filter((c) => !isBare(c, wanted));
  if (chosen.length === 1 || fuller.length === 1)
    return [...new Set([...fuller, ...chosen])].map((c) => c.id);
  if (chosen.length > 1) {
    const named = chosen.map(({ id, name }) => ({ id, name }));
    throw new QueryError({ kind: 'ambiguous-person', words, candidates: named });
  }
  const key = nameKey(words);
  const sounding = wanted.length > 1 ? candidates.filter((c) => nameKey(c.name) === key) : [];
  if (sounding.length === 1) return [sounding[0]!.id];
  throw new QueryError({ kind: 'unknown-person', words, nearest: await alike(store, folded) });
}

async function alike(store: Store, folded: string): Promise<Named[]> {
  const everyone = await store.db
    .selectFrom('person')
    .select(['key', 'name', 'names_folded'])
    .orderBy('reports', 'desc')
    .orderBy('key')
    .execute();
  const spelled = (p: { names_folded: string }) =>
    p.names_folded.split(' | ').flatMap((v) => [v, ...v.split(' ').filter((w) => w.length > 3)]);
  return nearest(folded, everyone, spelled).map((p) => ({ id: p.key, name: p.name }));
}
