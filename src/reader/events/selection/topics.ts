/** Whom a passage is about. */

import { Rel } from '../../syntax/labels.ts';
import type { Act } from '../act.ts';
import type { FoundActor } from '../actors/actors.ts';
import type { Scene } from '../ground/scene.ts';

/** Gives an act by a pronoun or a general noun ("the group") that nobody resolved the one whom the passage is about. */
export class Topics {
  /** For each sentence, who does what its main verb says. */
  private readonly subjects: (readonly FoundActor[])[];

  constructor(scene: Scene, subjectOf: (verb: number) => readonly FoundActor[]) {
    this.subjects = scene.layout.sentences.map(({ body, end }) => {
      for (let i = body; i < end; i++)
        if (scene.syntax.head[i]! < 0 && scene.isVerb(i))
          return subjectOf(i).filter((a) => a.party !== null && !a.inside);
      return [];
    });
  }

  complete(scene: Scene, act: Act): Act {
    const { source } = act;
    if (source.length !== 1 || source[0]!.party || source[0]!.entity >= 0 || source[0]!.inside) return act;
    const { head } = source[0]!;
    const personal = /^(?:he|she)$/.test(scene.tokens.lower[head]!);
    if (!personal && !/^(?:it|they)$/.test(scene.tokens.lower[head]!) && !isDefinite(scene, head)) return act;
    const here = scene.tokens.sentence[act.trigger]!;
    for (let s = here - 1; s >= Math.max(0, here - 2); s--) {
      const found = this.subjects[s]!.filter(
        (a) => !personal || (a.entity >= 0 && scene.names.entities[a.entity]!.kind === 'person'),
      );
      if (found.length) return { ...act, source: found };
    }
    return act;
  }
}

const GENERAL = new Set([
  'group',
  'organization',
  'organisation',
  'movement',
  'side',
  'country',
  'nation',
  'government',
  'regime',
  'administration',
  'bloc',
  'alliance',
  'body',
  'militant',
  'rebel',
]);

const isDefinite = (scene: Scene, head: number): boolean => {
  const det = scene.trees.childBy(head, Rel.det);
  return det >= 0 && scene.tokens.lower[det] === 'the' && GENERAL.has(scene.lemma(head));
};
