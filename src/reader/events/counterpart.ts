/** The other side, where a report leaves it to be understood: "Trump called off the summit". */
import type { Act } from './act.ts';
import type { FoundActor } from './actors.ts';
import type { EventType } from './draft.ts';
import { partiesOf } from './salience.ts';
import type { Scene } from './scene.ts';

/** Acts that are always towards somebody. */
const TOWARDS = new Set<EventType>([
  'AGREE',
  'REJECT',
  'REQUEST',
  'THREATEN',
  'ACCUSE',
  'SANCTION',
  'CONCEDE',
  'SUPPORT',
]);

/** How often each party is named, and with whom. */
export class Counterparts {
  private readonly mentions = new Map<string, { count: number; actor: FoundActor }>();

  constructor(scene: Scene) {
    for (const m of scene.names.mentions) {
      const entity = m.entity >= 0 ? scene.names.entities[m.entity]! : null;
      const party = m.party ?? (entity?.kind === 'place' ? null : (entity?.party ?? null));
      if (!party) continue;
      const known = this.mentions.get(party);
      if (known) known.count++;
      else
        this.mentions.set(party, {
          count: 1,
          actor: {
            party,
            entity: m.entity,
            span: m.span,
            sureness: 3,
            head: m.first,
            press: false,
            inside: false,
            guessed: true,
            owner: false,
            self: false,
          },
        });
    }
  }

  /** The party that the report names most beside `parties`, or null. */
  other(parties: readonly string[]): FoundActor | null {
    let best: { count: number; actor: FoundActor } | null = null;
    for (const [party, m] of this.mentions)
      if (!parties.includes(party) && (!best || m.count > best.count)) best = m;
    return best && best.count > 1 ? best.actor : null;
  }

  /** Gives an act towards nobody named its other side. */
  complete(act: Act): Act {
    const source = partiesOf(act.source);
    // Penalties on somebody are his counterpart's.
    if (act.type === 'SANCTION' && act.source.length === 0) {
      const target = partiesOf(act.target);
      const by = target.length === 1 ? this.other(target) : null;
      return by ? { ...act, source: [by] } : act;
    }
    if (!TOWARDS.has(act.type) || source.length === 0) return act;
    if (partiesOf(act.target.filter((a) => !a.guessed)).some((p) => !source.includes(p))) return act;
    const other = this.other(source);
    return other ? { ...act, target: [other] } : act;
  }
}
