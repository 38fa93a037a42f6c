/** Bodies whose members are states: when such a body meets, its members meet. */
import { organisations } from '../../../knowledge/organisations.ts';
import { once } from '../../../knowledge/tsv.ts';

const parties = once(
  () => new Set(organisations().flatMap((o) => (o.kind === 'international' && o.party ? [o.party] : []))),
);

/** Whether a party is a body of several states: "NATO", "Arab League". */
export const isInterstate = (party: string): boolean => parties().has(party);
