/** The other side, where a report leaves it to be understood: "Trump called off the summit". */
import { ActorKind } from '../../../knowledge/event-words.ts';
import { Pos, Rel } from '../../syntax/labels.ts';
import type { NameMention } from '../../types.ts';
import type { Act } from '../act.ts';
import { type FoundActor, PLAIN, Sureness } from '../actors/actors.ts';
import { nounEntry } from '../actors/phrases.ts';
import { sourceOf } from '../actors/sources.ts';
import type { EventType } from '../draft.ts';
import type { Scene } from '../ground/scene.ts';
import { partiesOf } from './salience.ts';

/** Acts that are always towards somebody. */
const TOWARDS = new Set<EventType>(['AGREE', 'REJECT', 'REQUEST', 'THREATEN', 'SANCTION', 'CONCEDE']);

/** How often each party is named, and with whom. */
export class Counterparts {
  private readonly mentions = new Map<string, { count: number; actor: FoundActor }>();
  private total = 0;

  constructor(private readonly scene: Scene) {
    for (const m of scene.names.mentions) {
      const party = partyNamed(scene, m);
      if (!party) continue;
      this.total++;
      const known = this.mentions.get(party);
      if (known) known.count++;
      else
        this.mentions.set(party, {
          count: 1,
          actor: {
            party,
            entity: m.entity,
            span: m.span,
            sureness: Sureness.named,
            ...PLAIN,
            head: m.first,
            guessed: true,
          },
        });
    }
  }

  /**
   * The other side of `parties`: the party that the report names most beside them, of those that the sentence of
   * token `near` names where it names any; null where there is none.
   */
  private other(parties: readonly string[], near: number): FoundActor | null {
    const { scene } = this;
    const here = new Set<string>();
    const { first, end } = scene.layout.sentences[scene.tokens.sentence[near]!]!;
    for (let k = Math.max(first, near - WINDOW); k < Math.min(end, near + WINDOW); k++) {
      const m = scene.mentionOf(k);
      const party = m && !isWhere(scene, k) ? partyNamed(scene, m) : null;
      if (party && !parties.includes(party)) here.add(party);
    }
    let best: { count: number; actor: FoundActor } | null = null;
    for (const [party, m] of this.mentions)
      if (!parties.includes(party) && (here.size === 0 || here.has(party)) && (!best || m.count > best.count))
        best = m;
    if (!best || best.count < 2) return null;
    return here.size > 0 || best.count >= SALIENT * this.total ? best.actor : null;
  }

  /** "Chad recalled its envoy after Mali imposed a ban": who answers an act is the one that it was done to. */
  private reacting(act: Act, source: readonly string[]): FoundActor | null {
    const { scene } = this;
    if (!ANSWERED.has(scene.markOf(act.clause))) return null;
    const answer = scene.syntax.head[act.clause]!;
    const found = answer >= 0 && scene.isVerb(answer) ? sourceOf(scene, answer) : [];
    const other = found.find((a) => a.party !== null && !a.inside && !source.includes(a.party));
    return other ? { ...other, guessed: true } : null;
  }

  /** "the militia", "the group": one that the report has named. */
  private isKnown({ party, entity, sureness, head }: FoundActor): boolean {
    if (party !== null || entity >= 0 || sureness !== Sureness.group || head < 0) return false;
    const det = this.scene.childBy(head, Rel.det);
    return (
      det >= 0 &&
      this.scene.tokens.lower[det] === 'the' &&
      ((this.scene.lexeme(head).noun?.kinds ?? 0) & ActorKind.group) !== 0
    );
  }

  /** Whether an act is on a matter between parties: "lifted the sanctions", not "signed the bill". */
  private isBetween({ type, trigger, of, nominal }: Act): boolean {
    const { scene } = this;
    if (of || nominal || type === 'THREATEN' || type === 'SANCTION' || !scene.isVerb(trigger)) return true;
    let things = false;
    for (let c = scene.firstChild[trigger]!; c >= 0; c = scene.nextSibling[c]!) {
      const relation = scene.rel[c];
      if (type === 'REQUEST' && (relation === Rel.xcomp || relation === Rel.ccomp)) return true;
      if (c < trigger || scene.isTime(c) || scene.preposition(c) === 'by') continue;
      if (relation !== Rel.obj && relation !== Rel.obl) continue;
      if (STATES.has(scene.lemma(c))) return true;
      if (nounEntry(scene, c)?.classes.some((k) => !DOMESTIC.has(k))) return true;
      things = true;
    }
    return !things;
  }

  /** "The senator agreed.": with what was said, and nobody is dealt with. */
  private isConcurring({ type, trigger }: Act): boolean {
    const { scene } = this;
    if (type !== 'AGREE' || !CONCURRING.has(scene.lemma(trigger))) return false;
    for (let k = trigger + 1; k < scene.tokens.count && scene.syntax.pos[k] !== Pos.PUNCT; k++)
      if (!scene.isTime(k) && scene.tokens.lower[k] !== 'on') return false;
    return true;
  }

  /** Someone without a party to whom an act is told to be, and who stands for no other side: "asked the office to …". */
  private isSomeoneElse({ party, sureness, guessed, inside, head }: FoundActor): boolean {
    const { scene } = this;
    if (party !== null || guessed || inside || sureness < Sureness.pronoun || head < 0) return false;
    return (
      !STATES.has(scene.lemma(head)) && !this.isKnown({ party, entity: -1, sureness, head } as FoundActor)
    );
  }

  /** Gives an act towards nobody named its other side. */
  complete(act: Act): Act {
    const source = partiesOf(act.source);
    // Penalties on somebody are his counterpart's.
    if (act.type === 'SANCTION' && act.source.length === 0) {
      const target = partiesOf(act.target);
      const by = target.length === 1 ? this.other(target, act.trigger) : null;
      return by ? { ...act, source: [by] } : act;
    }
    if (
      source.length === 0 ||
      !(TOWARDS.has(act.type) || (act.type === 'CONSULT' && act.target.some((a) => this.isKnown(a))))
    )
      return act;
    const named = act.target.filter((a) => !a.guessed && a.sureness === Sureness.named && !a.inside);
    if (
      partiesOf(named).length > 0 ||
      partiesOf(act.target.filter((a) => !a.guessed)).some((p) => !source.includes(p))
    )
      return act;
    // "asked its parliament to": done at home.
    const isOwn = (a: FoundActor) => !a.guessed && !a.inside && a.party !== null && source.includes(a.party);
    if (act.type === 'REQUEST' && act.target.some(isOwn)) return act;
    if (act.mode === 'resign' || act.of?.mode === 'resign') return act;
    if (this.isConcurring(act) || !this.isBetween(act) || act.target.some((a) => this.isSomeoneElse(a)))
      return act;
    // What several do to nobody else they do to each other.
    if (source.length > 1 && act.type !== 'SANCTION')
      return { ...act, source: act.source.slice(0, 1), target: act.source.slice(1) };
    const other = this.reacting(act, source) ?? this.other(source, act.trigger);
    return other ? { ...act, target: [other] } : act;
  }
}

/** Nouns that stand for the other side. */
const STATES = new Set([
  'nation',
  'country',
  'neighbor',
  'neighbour',
  'regime',
  'state',
  'side',
  'government',
  'administration',
  'leader',
  'counterpart',
  'foe',
  'enemy',
  'rival',
  'ally',
  'opponent',
  'adversary',
]);

/** Classes of nouns for a party's own affairs. */
const DOMESTIC = new Set(['policy', 'office', 'property', 'effigy', 'award', 'border', 'publication']);

const CONCURRING = new Set(['agree', 'concur', 'assent']);

/** The share of a report's names that a side has which goes without saying. */
const SALIENT = 0.15;

/** Conjunctions before what an act answers. */
const ANSWERED = new Set(['after', 'because', 'since']);

/** How many words around an act are looked at for its other side. */
const WINDOW = 60;

function partyNamed(scene: Scene, m: NameMention): string | null {
  const entity = m.entity >= 0 ? scene.names.entities[m.entity]! : null;
  return m.party ?? (entity?.kind === 'place' ? null : (entity?.party ?? null));
}

const LOCAL = new Set(['in', 'at', 'near', 'outside']);

/** Whether a name tells where something is: "in the Philippines". */
function isWhere(scene: Scene, i: number): boolean {
  const m = scene.mentionOf(i)!;
  const entity = m.entity >= 0 ? scene.names.entities[m.entity]! : null;
  return (
    (entity?.kind === 'place' || entity?.kind === 'state') &&
    (LOCAL.has(scene.preposition(i)) || LOCAL.has(scene.preposition(m.end - 1)))
  );
}
