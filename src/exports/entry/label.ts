/** An entry in a line, of what is known of it by field. */
import type { EntryState } from '../../store/decisions/state.ts';

const told: { [kind in EntryState['kind']]: readonly string[] } = {
  person: ['name', 'party', 'office'],
  occasion: ['date', 'parties', 'people', 'place', 'status'],
  statement: ['date', 'person', 'speaker', 'text'],
  position: ['date', 'holder', 'stance', 'issue', 'text'],
  proposal: ['date', 'authors', 'kind', 'text'],
  commitment: ['date', 'holders', 'due', 'text'],
  claim: ['parties', 'text'],
  event: ['date', 'source', 'type', 'target', 'text'],
};

const SHORT = 80;
export const short = (words: string) => (words.length > SHORT ? `${words.slice(0, SHORT - 1)}…` : words);

/** "person-0c1…: Sung Kim, USA, envoy" */
export function labelOf({ id, kind, fields }: EntryState): string {
  const words = told[kind].map((f) => fields[f]).filter((v) => v !== null && v !== undefined && v !== '');
  return `${id}: ${short(words.join(', '))}`;
}
