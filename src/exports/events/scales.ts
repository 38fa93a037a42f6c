/** How PLOVER's root types stand in CAMEO and on its scales. */
import type { Event } from '../../contract/reading.ts';

type EventType = Event['type'];

/** 1 verbal cooperation, 2 material cooperation, 3 verbal conflict, 4 material conflict. */
export type Quad = 1 | 2 | 3 | 4;

export interface Scale {
  /** PLOVER's quad category. */
  quad: Quad;
  /** The CAMEO code that PLOVER's table of equivalents gives for the type, at three digits. */
  cameo: string;
  /** Goldstein's scale of conflict and cooperation for that code, -10 to 10. */
  goldstein: number;
}

const scale = (quad: Quad, cameo: string, goldstein: number): Scale => ({ quad, cameo, goldstein });

/**
 * PLOVER manual, "PLOVER quad categories" and "PLOVER equivalents to CAMEO cue categories"; Goldstein values as
 * CAMEO's own table has them.
 */
export const scales: { [type in EventType]: Scale } = {
  AGREE: scale(1, '030', 4),
  CONSULT: scale(1, '040', 1),
  SUPPORT: scale(1, '050', 3.5),
  CONCEDE: scale(1, '080', 5),
  COOPERATE: scale(2, '060', 6),
  AID: scale(2, '070', 7),
  RETREAT: scale(2, '087', 9),
  REQUEST: scale(3, '100', -5),
  ACCUSE: scale(3, '110', -2),
  REJECT: scale(3, '120', -4),
  THREATEN: scale(3, '130', -4.4),
  PROTEST: scale(4, '140', -6.5),
  SANCTION: scale(4, '160', -4),
  MOBILIZE: scale(4, '150', -7.2),
  COERCE: scale(4, '170', -7),
  ASSAULT: scale(4, '180', -9),
};

/** A planned act in CAMEO, which codes the intent: to meet, to cooperate, or a threat. */
export function plannedScale(type: EventType): Scale {
  if (type === 'CONSULT') return scale(1, '036', 4);
  return scales[type].quad <= 2 ? scales.AGREE : scales.THREATEN;
}

/** GDELT's quad class of a CAMEO code: roots 01–05, 06–08, 09–13, 14–20. */
export function quadClass(cameo: string): Quad {
  const root = Number(cameo.slice(0, 2));
  return root <= 5 ? 1 : root <= 8 ? 2 : root <= 13 ? 3 : 4;
}
