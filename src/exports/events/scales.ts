/** How PLOVER's root types stand in CAMEO and on the scales that are used with it. */
import type { Event } from '../../contract/reading.ts';
import { names, once, parseTsv } from '../../knowledge/tsv.ts';
import text from './goldstein.tsv';

type EventType = Event['type'];

/** 1 verbal cooperation, 2 material cooperation, 3 verbal conflict, 4 material conflict. */
export type Quad = 1 | 2 | 3 | 4;

/** PLOVER's quad category of a type, and the CAMEO code that its table of equivalents gives, at three digits. */
const types: { [type in EventType]: { quad: Quad; cameo: string } } = {
  AGREE: { quad: 1, cameo: '030' },
  CONSULT: { quad: 1, cameo: '040' },
  SUPPORT: { quad: 1, cameo: '050' },
  CONCEDE: { quad: 1, cameo: '080' },
  COOPERATE: { quad: 2, cameo: '060' },
  AID: { quad: 2, cameo: '070' },
  RETREAT: { quad: 2, cameo: '087' },
  REQUEST: { quad: 3, cameo: '100' },
  ACCUSE: { quad: 3, cameo: '110' },
  REJECT: { quad: 3, cameo: '120' },
  THREATEN: { quad: 3, cameo: '130' },
  PROTEST: { quad: 4, cameo: '140' },
  SANCTION: { quad: 4, cameo: '160' },
  MOBILIZE: { quad: 4, cameo: '150' },
  COERCE: { quad: 4, cameo: '170' },
  ASSAULT: { quad: 4, cameo: '180' },
};

export const quadOf = (type: EventType): Quad => types[type].quad;

/** A planned act in CAMEO, which codes the intent: to meet, to cooperate, or a threat. */
function plannedCode(type: EventType): string {
  if (type === 'CONSULT') return '036';
  return quadOf(type) <= 2 ? types.AGREE.cameo : types.THREATEN.cameo;
}

/** The CAMEO code that the reading gives, else that of its type. */
export function cameoOf({ type, status, cameo }: Pick<Event, 'type' | 'status' | 'cameo'>): string {
  return cameo ?? (status === 'planned' ? plannedCode(type) : types[type].cameo);
}

/** GDELT's quad class of a CAMEO code: roots 01–05, 06–08, 09–13, 14–20. */
export function quadClass(cameo: string): Quad {
  const root = Number(cameo.slice(0, 2));
  return root <= 5 ? 1 : root <= 8 ? 2 : root <= 13 ? 3 : 4;
}

const values = once(
  () =>
    new Map(
      parseTsv(text)
        .slice(1)
        .flatMap(([, value, codes]) => names(codes).map((code): [string, number] => [code, Number(value)])),
    ),
);

/** Goldstein's value of a CAMEO code, -10 to 10; 0 for a code that CAMEO does not have. */
export function goldsteinOf(cameo: string): number {
  for (let digits = cameo.length; digits >= 2; digits--) {
    const value = values().get(cameo.slice(0, digits));
    if (value !== undefined) return value;
  }
  return 0;
}
