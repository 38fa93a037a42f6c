/** Entries in a few words, for headings, links and citations. */
import type { Occasion, Person, Statement } from '../../api/schemas/index.ts';
import { messages } from '../messages/index.ts';

/** Who took part, people before the parties that they stand for. */
export function participants({ people, parties }: Occasion): {
  people: Occasion['people'];
  parties: string[];
} {
  const represented = new Set(people.map((p) => p.party));
  return { people, parties: parties.filter((party) => !represented.has(party)) };
}

/** "Sung Kim, Noh Kyu-duk, Japan" */
export function occasionName(occasion: Occasion, partyName: (party: string) => string): string {
  const { people, parties } = participants(occasion);
  const names = [...people.map((p) => p.name), ...parties.map(partyName)];
  return names.length > 0 ? names.join(', ') : messages.entry.noName;
}

export const speakerName = (
  { person, speaker, party }: Statement,
  partyName: (party: string) => string,
): string => person?.name ?? speaker ?? (party ? partyName(party) : messages.entry.someone);

export const personLine = ({ office, party }: Person, partyName: (party: string) => string): string =>
  [office, party ? partyName(party) : null].filter(Boolean).join(', ');
