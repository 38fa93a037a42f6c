/** Officials of the day behind names that stand alone. */
import type { OfficePhrase } from '../draft.ts';
import { foldName, type Official, officialNamed, officialsWith, SURNAME_FIRST } from '../lexicon.ts';
import { roleOfWords } from '../offices.ts';
import { isEastern } from './namesakes.ts';
import { isActive, termsAt } from './parties.ts';
import type { PersonDraft } from './people.ts';

/** The noun of an office: "minister" of "foreign minister". */
export const lastWord = (words: string) => words.slice(words.lastIndexOf(' ') + 1);

/**
 * Whether a single name means not the namesake that the report names in full but the one who holds the office of the
 * title at the time ("President Berg" beside a Laura Berg); without an office, where the namesake is an official of
 * another time, somebody's kin, or named only later (`isBefore`), the one who is at the head of a state.
 */
export function isAnother(
  { namesake, isBefore }: { namesake: PersonDraft; isBefore: boolean },
  people: readonly PersonDraft[],
  word: string,
  title: OfficePhrase | null,
  published: string | undefined,
  parties: ReadonlySet<string>,
): boolean {
  if (namesake.words.length === 1) return false;
  const known = officialNamed(namesake.name);
  const office = title?.honorific ? null : title;
  const isHolder = known ? isActive(known, published, 6) : !namesake.kin && !isBefore;
  if (office ? namesake.offices.some((o) => o.head === office.head) : isHolder) return false;
  const holder = onlyOfficial([word], office ? [office] : [], published, parties);
  if (holder && title?.gender && holder.gender && title.gender !== holder.gender) return false;
  if (!holder || people.some((p) => p.words.length > 1 && officialNamed(p.name)?.key === holder.key))
    return false;
  const head = office && lastWord(office.head);
  const byKin = namesake.kin || isBefore;
  return termsAt(holder, published).some((t) => {
    const role = roleOfWords(t.office);
    return head ? role?.head === head : byKin || role?.level === 'leader';
  });
}

/** The official whom a bare surname means: in office about the time, with a fitting title where one stands. */
export function onlyOfficial(
  words: readonly string[],
  offices: readonly OfficePhrase[],
  published: string | undefined,
  parties: ReadonlySet<string>,
): Official | null {
  const surname = words[0]!;
  const all = officialsWith(surname).filter((o) => {
    const named = foldName(o.name).split(' ');
    const called = named[named.length - 1] === surname || isEastern(surname);
    const first = named[0] === surname && o.terms.some((t) => SURNAME_FIRST.has(t.party));
    return isActive(o, published, 6) && (called || first);
  });
  if (all.length <= 1) return all[0] ?? null;
  const heads = offices.map((o) => lastWord(o.head));
  const rolesOf = (o: Official, only: boolean) =>
    (only ? termsAt(o, published) : o.terms).map((t) => roleOfWords(t.office));
  // By title, by being in office, by being of a party that the report names, by being at the head of a state: the first
  // that leaves one.
  let left = all;
  for (const fits of [
    (o: Official) => rolesOf(o, false).some((r) => r && heads.includes(r.head)),
    (o: Official) => termsAt(o, published).length > 0,
    (o: Official) => termsAt(o, published).some((t) => parties.has(t.party)),
    (o: Official) => rolesOf(o, true).some((r) => r?.level === 'leader'),
    // "Leader" before "president of the assembly's presidium".
    (o: Official) =>
      termsAt(o, published).some(
        (t) => !t.office.includes(' of ') && roleOfWords(t.office)?.level === 'leader',
      ),
  ]) {
    const next = left.filter(fits);
    if (next.length === 1) return next[0]!;
    if (next.length) left = next;
  }
  return null;
}
