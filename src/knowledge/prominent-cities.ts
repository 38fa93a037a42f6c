import text from './prominent-cities.tsv';
import { names, once, parseTsv } from './tsv.ts';

const table = once(
  () =>
    new Map(
      parseTsv(text)
        .slice(1)
        .flatMap(([cities, alpha3]) =>
          names(cities).map((c): [string, string] => [c.toLowerCase(), alpha3!]),
        ),
    ),
);

/** The state whose city diplomatic news means by this bare name (any case); undefined for all but well-known cities. */
export function prominentState(name: string): string | undefined {
  return table().get(name.toLowerCase());
}
