/** Offices that people are known to have held on a day, where a report names the person alone. */
import { dayRange } from '../../contract/edtf.ts';
import { type OfficialTerm, officialTerms } from '../../knowledge/officials.ts';
import { once } from '../../knowledge/tsv.ts';
import { nameKey } from '../names.ts';

const termsByName = once(() => {
  const terms = new Map<string, OfficialTerm[]>();
  for (const term of officialTerms())
    for (const key of new Set([term.name, ...term.aliases].map(nameKey))) {
      const own = terms.get(key);
      if (own) own.push(term);
      else terms.set(key, [term]);
    }
  return terms;
});

/** The office that the person of this name and party held on the day; null where none is known. */
export function knownOffice(name: string, party: string | null, day: number): string | null {
  const held = termsByName().get(nameKey(name)) ?? [];
  return held.find((t) => t.party === party && isHeldOn(t, day))?.office ?? null;
}

function isHeldOn({ from, to }: OfficialTerm, day: number): boolean {
  const [first, last] = [dayRange(from)?.first, to === '' ? Number.POSITIVE_INFINITY : dayRange(to)?.last];
  return first !== undefined && last !== undefined && first <= day && day <= last;
}
