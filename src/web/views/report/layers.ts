import type { Layer } from '../../../api/schemas/index.ts';

/** In the order in which they are offered. */
export const layers = [
  'people',
  'organisations',
  'places',
  'dates',
  'statements',
  'silences',
  'meetings',
  'events',
  'positions',
  'proposals',
  'commitments',
  'claims',
] as const satisfies readonly Layer[];

/** What the record's entries rest on. */
const usual: readonly Layer[] = ['people', 'dates', 'statements', 'meetings'];

/** The layers that an address asks for. */
export function chosenLayers(asked: readonly string[] | undefined): ReadonlySet<Layer> {
  return new Set(asked === undefined ? usual : layers.filter((layer) => asked.includes(layer)));
}
