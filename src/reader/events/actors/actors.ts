/** Who is named by a noun phrase: parties, people, bodies, and actors without a name. */
import type { Span } from '../../../contract/reading.ts';
import { ActorKind } from '../../../knowledge/event-words.ts';
import { Pos, Rel } from '../../syntax/labels.ts';
import type { NameMention } from '../../types.ts';
import type { ActorDraft } from '../draft.ts';
import type { Scene } from '../ground/scene.ts';
import { insider, isOwner, ownerOf, ownersBefore, partyOf, plainName } from './owners.ts';
import { kindsOf, phraseOf } from './phrases.ts';

/** How sure it is that words name an actor. */
export const Sureness = { thing: 0, pronoun: 1, group: 2, named: 3 } as const;

export interface FoundActor extends ActorDraft {
  sureness: number;
  /** The head of the phrase. */
  head: number;
  /** Of the press, which is no party to an encounter. */
  press: boolean;
  /** Named inside a phrase about a thing: "Iran" in "Iran's nuclear programme". */
  inside: boolean;
  /** Found by its place in the sentence or by a way that the entry does not name. */
  guessed: boolean;
  /** The possessor of that thing: "Iran's proposal". */
  owner: boolean;
  /** Named by "we" or "I" in his own speech. */
  self: boolean;
}

/** An actor of no phrase, of which nothing is known but that it was found. */
export const PLAIN = {
  head: -1,
  press: false,
  inside: false,
  guessed: false,
  owner: false,
  self: false,
} as const;

/** The actors that the phrase with head `i` names, one for each of the nouns joined in it. */
export function actorsAt(scene: Scene, i: number): readonly FoundActor[] {
  let found = scene.known.actors[i];
  if (!found) {
    found = scene.childBy(i, Rel.conj) < 0 ? actorsOf(scene, i) : joinedActors(scene, i);
    scene.known.actors[i] = found;
  }
  return found;
}

const joinedActors = (scene: Scene, i: number): readonly FoundActor[] =>
  scene
    .joined(i)
    .flatMap((head) =>
      head === i || scene.isNoun(head) || mentionAt(scene, head) ? actorsOf(scene, head) : [],
    );

function actorsOf(scene: Scene, head: number): readonly FoundActor[] {
  const mention = mentionAt(scene, head);
  const [first, last] = phraseOf(scene, head);
  // A title that heads its phrase takes the name along.
  const end = mention && mention.first > head ? Math.max(last, mention.end) : last;
  const span = scene.span(first, end);
  const kinds = kindsOf(scene, head);
  const press = (kinds & ActorKind.press) !== 0;
  const isOrgan = (kinds & ActorKind.organ) !== 0;
  const make = (party: string | null, entity: number, sureness: number): FoundActor => ({
    party,
    entity,
    span,
    sureness,
    ...PLAIN,
    head,
    press,
  });
  if (mention) {
    if (mention.members.length)
      return mention.members.map((e) => make(scene.names.entities[e]!.party, e, Sureness.named));
    const entity = mention.entity >= 0 ? scene.names.entities[mention.entity]! : null;
    const owner = mention.party || entity?.party || entity?.kind === 'person' ? null : ownerOf(scene, head);
    const party = mention.party ?? entity?.party ?? (owner && partyOf(scene, owner));
    const pronoun = mention.form === 'pronoun';
    const before = pronoun ? antecedentOf(scene, mention) : null;
    if (before) return [{ ...make(party, mention.entity, Sureness.named), span: before }];
    return [make(party, mention.entity, pronoun && !party && !entity ? Sureness.pronoun : Sureness.named)];
  }
  if (FIRST_PERSON.has(scene.tokens.lower[head]!)) {
    const speaker = scene.speech.speakerAt(head);
    if (speaker)
      return [{ ...make(speaker.party, speaker.entity, Sureness.named), span: speaker.span, self: true }];
  }
  if (scene.syntax.pos[head] === Pos.PRON) return [make(null, -1, Sureness.pronoun)];
  // A name that no stage before knows.
  if (scene.syntax.pos[head] === Pos.PROPN && !scene.isTime(head) && !kinds)
    return [make(null, -1, Sureness.group)];
  const within = kinds ? ownerOf(scene, head) : insider(scene, head);
  const owners = isOrgan ? ownersBefore(scene, head) : [];
  if (owners.length > 1)
    return owners.map((m) => ({ ...make(partyOf(scene, m), -1, Sureness.named), span: m.span }));
  if (isOrgan)
    return [make(within ? partyOf(scene, within) : null, -1, within ? Sureness.named : Sureness.group)];
  if (kinds & ActorKind.group) return [make(plainName(scene, head, first), -1, Sureness.group)];
  if (kinds) {
    const nation = ownersBefore(scene, head)[0];
    return [make(nation ? partyOf(scene, nation) : null, -1, Sureness.group)];
  }
  if (within)
    return [
      {
        ...make(partyOf(scene, within), within.entity, Sureness.named),
        inside: true,
        owner: isOwner(scene, within, head),
      },
    ];
  return [make(null, -1, Sureness.thing)];
}

/** The actor that a name means by itself. */
export function actorOfMention(scene: Scene, m: NameMention, head: number): FoundActor {
  return {
    party: partyOf(scene, m),
    entity: m.entity,
    span: m.span,
    sureness: Sureness.named,
    ...PLAIN,
    head,
  };
}

const FIRST_PERSON = new Set(['i', 'we', 'us', 'me', 'our', 'my', 'ours', 'mine']);

/** The mention whose phrase has its head at `i`, or null: a name's adjective before another noun is none. */
function mentionAt(scene: Scene, i: number): NameMention | null {
  const own = scene.mentionOf(i);
  if (own) return own.adjective && scene.rel[i] === Rel.amod && i + 1 < scene.tokens.count ? null : own;
  // The title before a name may be its head.
  for (let child = scene.firstChild[i]!; child >= 0; child = scene.nextSibling[child]!) {
    const relation = scene.rel[child];
    if (
      relation !== Rel.flat &&
      relation !== Rel.appos &&
      !(relation === Rel.nmod && child > i && !scene.preposition(child))
    )
      continue;
    const m = scene.mentionOf(child);
    if (m && !m.adjective && m.phraseFirst <= i && i < m.phraseEnd) return m;
  }
  // An unnamed official covers his phrase.
  const after = i + 1 < scene.tokens.count ? scene.mentionOf(i + 1) : null;
  return after && after.form === 'name' && after.phraseFirst <= i && i < after.first ? after : null;
}

/** The words of the sentence that a pronoun stands for, or null. */
function antecedentOf(scene: Scene, pronoun: NameMention): Span | null {
  const { names, tokens } = scene;
  if (pronoun.entity < 0) return null;
  for (let i = names.at[pronoun.first]! - 1; i >= 0; i--) {
    const m = names.mentions[i]!;
    if (tokens.sentence[m.first] !== tokens.sentence[pronoun.first]) return null;
    if (m.entity === pronoun.entity && m.form !== 'pronoun') return m.span;
  }
  return null;
}
