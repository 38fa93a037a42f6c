import { useQuery } from '@tanstack/react-query';
import { partiesQuery } from '../../../api/questions.ts';

/** The parties of the record by name, and the code of one that is named by its name or code. */
export function usePartyCodes(): { names: readonly string[]; codeOf(words: string): string } {
  const { data } = useQuery(partiesQuery());
  const known = data?.items ?? [];
  return {
    names: known.map((p) => p.name),
    codeOf(words) {
      const folded = words.trim().toLowerCase();
      const found = known.find((p) => p.name.toLowerCase() === folded || p.id.toLowerCase() === folded);
      return found?.id ?? words.trim();
    },
  };
}
