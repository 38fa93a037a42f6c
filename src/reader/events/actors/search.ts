/** Looks for those acted on, along ways that are tried in order. */

import { agentOf } from '../../syntax/clauses.ts';
import { Pos, Rel } from '../../syntax/labels.ts';
import type { Scene } from '../ground/scene.ts';
import { actorsAt, type FoundActor, Sureness } from './actors.ts';
import { actorsRightOf } from './neighbours.ts';
import { adjectiveActors, isDoneTo, makerOf, nounsAfter, objectOf, possessorOf } from './roles.ts';

const sameActor = (a: FoundActor, b: FoundActor): boolean =>
  a.entity >= 0 && b.entity >= 0 ? a.entity === b.entity : a.head === b.head;

const bestOf = (actors: readonly FoundActor[]): number =>
  actors.reduce((best, a) => Math.max(best, a.sureness), -1);

/** Collects actors along ways that are tried in order; the first that leads to a named actor or a group wins. */
export class Search {
  private found: readonly FoundActor[] = [];
  private best = -1;
  private floor = -1;

  constructor(
    private readonly scene: Scene,
    private readonly source: readonly FoundActor[] = [],
  ) {}

  /** Takes the actors of a phrase where they are better than those found before. */
  at(noun: number): this {
    if (noun < 0 || this.best >= Sureness.group || this.scene.isTime(noun)) return this;
    return this.take(actorsAt(this.scene, noun));
  }

  /** From here on only what names an actor is taken, as a guess. */
  sure(): this {
    this.floor = Sureness.group;
    return this;
  }

  take(actors: readonly FoundActor[]): this {
    // What a thing belongs to is no target where it is the source itself: "opened its borders".
    const best = bestOf(
      actors.map((a) =>
        this.source.some((b) =>
          a.inside
            ? sameActor(a, b)
            : a.entity >= 0 && a.entity === b.entity && this.scene.syntax.pos[a.head] === Pos.PRON,
        )
          ? { ...a, sureness: Sureness.thing }
          : a,
      ),
    );
    if (this.best < Sureness.group && best > this.best && best >= this.floor) {
      this.found = this.floor < 0 ? actors : actors.map((a) => ({ ...a, guessed: true }));
      this.best = best;
    }
    return this;
  }

  after(heads: readonly number[], prepositions: readonly string[], ...except: readonly number[]): this {
    for (const preposition of prepositions)
      for (const head of heads) {
        if (head < 0) continue;
        for (const noun of nounsAfter(this.scene, head, preposition)) {
          if (except.includes(noun) || this.scene.isTime(noun) || this.done) continue;
          const actors = actorsAt(this.scene, noun);
          // Where it is done is a guess at whom it is done to.
          this.take(preposition === 'in' ? actors.map((a) => ({ ...a, guessed: true })) : actors);
        }
      }
    return this;
  }

  get done(): boolean {
    return this.best >= Sureness.group;
  }

  get actors(): readonly FoundActor[] {
    return this.found;
  }
}

const LOOSE = [
  'against',
  'with',
  'to',
  'on',
  'from',
  'toward',
  'towards',
  'into',
  'over',
  'at',
  'of',
  'for',
  'in',
  'near',
  'outside',
  'across',
  'along',
  'around',
  'between',
];

/**
 * Who is acted on by what `verb` (or the noun `noun`, where it has one) says, by the ways of its entry, then by any way;
 * where the noun is the act itself (`isAct`), never that noun. */
export function targetsOf(
  scene: Scene,
  verb: number,
  noun: number,
  ways: readonly string[],
  source: readonly FoundActor[] = [],
  isAct = false,
): readonly FoundActor[] {
  const search = new Search(scene, source);
  const heads = noun >= 0 ? [noun, verb] : [verb];
  const agent = isDoneTo(scene, verb) ? agentOf(scene.trees, verb) : -1;
  for (const way of ways) {
    if (way === '&' || way === '+obj') continue;
    if (way === '?') search.sure();
    else if (way === 'obj' || way === '!obj') search.at(noun);
    else if (way === 'dobj') search.at(objectOf(scene, verb));
    else if (way === 'iobj') search.at(scene.childBy(verb, Rel.iobj));
    else if (way === 'poss') {
      if (noun < 0) continue;
      search.at(possessorOf(scene, noun)).after(isDoneTo(scene, verb) ? [noun] : heads, ['by', 'from'], noun);
    } else if (way === 'adj') search.take(noun >= 0 ? adjectiveActors(scene, noun) : []);
    else {
      search.after(heads, [way], noun, agent);
      if (way === 'by' && noun >= 0) search.at(makerOf(scene, noun));
    }
  }
  if (!search.done)
    search
      .take(
        noun >= 0 && isAct
          ? actorsAt(scene, noun)
              .filter((a) => a.inside)
              .map((a) => ({ ...a, guessed: true }))
          : [],
      )
      .at(isAct ? -1 : noun);
  if (!search.done) search.at(scene.childBy(verb, Rel.iobj));
  if (!search.done) search.sure().after(heads, LOOSE, noun, agent);
  if (!search.done) search.take(actorsRightOf(scene, Math.max(verb, noun)));
  return search.actors;
}
