/** Whom a passage is about. */

import { Rel } from '../../syntax/labels.ts';
import type { Act } from '../act.ts';
import type { FoundActor } from '../actors/actors.ts';
import { sourceOf } from '../actors/sources.ts';
import type { Scene } from '../ground/scene.ts';

/** Gives an act by a pronoun or a general noun ("the group") that nobody resolved the one whom the passage is about. */
export class Topics {
  /** For each sentence that was asked about, who does what its main verb says. */
  private readonly subjects: (readonly FoundActor[])[] = [];

  constructor(private readonly scene: Scene) {}

  private subjectsOf(sentence: number): readonly FoundActor[] {
    let found = this.subjects[sentence];
    if (!found) {
      found = this.findSubjects(sentence);
      this.subjects[sentence] = found;
    }
    return found;
  }

  private findSubjects(sentence: number): readonly FoundActor[] {
    const { scene } = this;
    const { body, end } = scene.layout.sentences[sentence]!;
    for (let i = body; i < end; i++)
      if (scene.syntax.head[i]! < 0 && scene.isVerb(i))
        return sourceOf(scene, i).filter((a) => a.party !== null && !a.inside);
    return [];
  }

  complete(act: Act): Act {
    const { scene } = this;
    const { source } = act;
    if (source.length !== 1 || source[0]!.party || source[0]!.entity >= 0 || source[0]!.inside) return act;
    const { head } = source[0]!;
    const personal = PERSONAL.has(scene.tokens.lower[head]!);
    if (!personal && !IMPERSONAL.has(scene.tokens.lower[head]!) && !isDefinite(scene, head)) return act;
    const here = scene.tokens.sentence[act.trigger]!;
    for (let s = here - 1; s >= Math.max(0, here - 2); s--) {
      const found = this.subjectsOf(s).filter(
        (a) => !personal || (a.entity >= 0 && scene.names.entities[a.entity]!.kind === 'person'),
      );
      if (found.length) return { ...act, source: found };
    }
    return act;
  }
}

const PERSONAL = new Set(['he', 'she']);

const IMPERSONAL = new Set(['it', 'they']);

const GENERAL = new Set([
  'group',
  'organization',
  'organisation',
  'movement',
  'side',
  'country',
  'nation',
  'bloc',
  'alliance',
  'body',
  'militant',
  'rebel',
]);

const isDefinite = (scene: Scene, head: number): boolean => {
  if (head < 0 || !GENERAL.has(scene.lemma(head))) return false;
  const det = scene.childBy(head, Rel.det);
  if (det < 0 || scene.tokens.lower[det] !== 'the') return false;
  // "the mainly Sunni rebels" are told by their own words.
  for (let c = scene.firstChild[head]!; c >= 0 && c < head; c = scene.nextSibling[c]!)
    if (scene.rel[c] === Rel.amod || scene.rel[c] === Rel.compound) return false;
  return true;
};

/** Whether a word may stand for one whom only the passage tells. */
export const isGeneral = (scene: Scene, i: number): boolean =>
  PERSONAL.has(scene.tokens.lower[i]!) || IMPERSONAL.has(scene.tokens.lower[i]!) || isDefinite(scene, i);
