/** Which events belong to a dossier. */
import type { EventAnswer } from '../../queries/events/answers.ts';
import { events } from '../../queries/events/events.ts';
import type { Filters } from '../../queries/filters/filters.ts';
import { foldName } from '../../record/names.ts';
import type { RecordStore } from '../../store/port.ts';
import type { Dossier } from '../schema.ts';
import { centralParties } from './words.ts';

type Store = Pick<RecordStore, 'db'>;

/** Whether a text has any of the words of an issue. */
function onIssueOf({ issues }: Dossier): (text: string) => boolean {
  const terms = issues.flatMap((i) => [...i.terms, ...i.contrary]).map((t) => ` ${foldName(t)} `);
  return (text) => {
    const words = ` ${foldName(text)} `;
    return terms.some((t) => words.includes(t));
  };
}

/**
 * What parties of the dossier did to each other, of whom one is central; what a central one did to nobody, as to test a
 * weapon; and what one of the dossier did or suffered on one of its issues.
 */
export async function dossierEvents(store: Store, dossier: Dossier, asked: Filters): Promise<EventAnswer[]> {
  const parties = new Set(dossier.parties.map((p) => p.party));
  const central = new Set(centralParties(dossier).map((p) => p.party));
  const isOnIssue = onIssueOf(dossier);
  const belongs = ({ source, target, text }: EventAnswer) => {
    const sides = [...source, ...target];
    const own = sides.filter((p) => parties.has(p)).length;
    const hasCentral = sides.some((p) => central.has(p));
    return (hasCentral && (own > 1 || target.length === 0)) || isOnIssue(text);
  };
  return (await events(store, { ...asked, parties: [...parties] })).filter(belongs);
}
