/** When this browser saw the record last, so that a visit can begin with what is new. */
const kept = 'rapporteur.seen';
const before = 'rapporteur.seen-before';

/**
 * The time of the last report that an earlier visit saw, ISO 8601; null on the first. `latest` is what is seen now; a visit
 * lasts as long as the tab.
 */
export function seenBefore(latest: string): string | null {
  const seen = sessionStorage.getItem(before) ?? localStorage.getItem(kept) ?? '';
  sessionStorage.setItem(before, seen);
  localStorage.setItem(kept, latest);
  return seen === '' ? null : seen;
}
