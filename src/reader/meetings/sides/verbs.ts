/** Who takes part in the occasion that a verb of meeting tells of. */
import { isPassive } from '../../syntax/clauses.ts';
import { Rel } from '../../syntax/labels.ts';
import { isCaption, type Scene } from '../scene.ts';
import { groupOf } from '../status/groups.ts';
import type { Trigger } from '../triggers.ts';
import { type Actor, actorsAt, meets } from './actors.ts';
import { isInterstate } from './bodies.ts';
import { agentsAfter, objectAfter, type Partners, partnersAfter } from './partners.ts';
import type { Sides } from './sides.ts';
import { subjectsOf } from './subjects.ts';

/** Of a verb of meeting; null where it means something else. */
export function sidesOfVerb(scene: Scene, t: Trigger): Sides | null {
  const v = t.at;
  const kind = t.word.kind;
  const passive = inPassive(scene, v);
  const subject = subjectsOf(scene, v);
  const partners = partnersAfter(scene, t, [v], kind === 'speak' ? /^to$/ : /^$/);
  const object: Partners =
    kind === 'speak' || kind === 'confer' || kind === 'discuss'
      ? { actors: [], named: false }
      : passive
        ? agentsAfter(scene, t)
        : objectAfter(scene, t);
  const objects = object.named ? object.actors : whomOf(scene, v);
  const made = (actors: Actor[], joined: boolean): Sides => ({ actors, verb: v, top: v, joined });
  switch (kind) {
    case 'meet': {
      if (object.named && !objects.length && !partners.actors.length) return null;
      if (partners.named && !partners.actors.length && !objects.length) return null;
      const others = [...objects, ...partners.actors];
      if (!others.length && !subject.plural && !isBody(subject.actors)) return null;
      return made([...subject.actors, ...others], others.length > 0);
    }
    case 'confer':
    case 'speak': {
      if (partners.named && !partners.actors.length) return null;
      if (
        !partners.actors.length &&
        !(subject.plural && kind === 'confer') &&
        !byPhone(scene, v) &&
        !talkTogether(scene, t)
      )
        return null;
      const members = kind === 'confer' && isBody(subject.actors);
      if (!partners.actors.length && !members && !meets(subject.actors)) return null;
      return made([...subject.actors, ...partners.actors], partners.actors.length > 0);
    }
    case 'discuss':
      if (partners.actors.length) return made([...subject.actors, ...partners.actors], true);
      // "discussed grain exports by telephone"
      return byPhone(scene, v) && meets(subject.actors) ? made(subject.actors, false) : null;
    case 'call':
      if (!objects.length || !subject.actors.length || !isTelephoned(scene, t, objects)) return null;
      return made([...subject.actors, ...objects], true);
    case 'host':
      if (!objects.length || !subject.actors.length || !isGuest(scene, t, objects)) return null;
      return made([...subject.actors, ...objects, ...partners.actors], true);
    case 'beside':
      return beside(scene, t, subject.actors);
    default:
      return null;
  }
}

/** Whom a relative clause meets: "Moura, whom Kask met". */
function whomOf(scene: Scene, v: number): Actor[] {
  for (const child of scene.trees.childrenOf(v))
    if (child < v && scene.lower(child) === 'whom' && scene.relation(child) === Rel.obj)
      return scene.head(v) >= 0 ? actorsAt(scene, scene.head(v)) : [];
  return [];
}

/** Whether a body of several states is the subject: "The Security Council met". */
const isBody = (actors: readonly Actor[]) =>
  actors.length === 1 && actors[0]!.person < 0 && isInterstate(actors[0]!.party ?? '');

/** What two share who are seen together: "shares a light moment with". */
const SHARED = /^(?:moment|laugh|word|joke|meal|toast|drink|smile|hug|handshake|embrace)$/;

const TOGETHER = /^(?:together|side)$/;

/** Two people seen together: named on both sides, and of different parties. */
function beside(scene: Scene, t: Trigger, subjects: readonly Actor[]): Sides | null {
  const near = [1, 2, 3, 4].map((k) => scene.lower(t.at + k));
  // "stand with Ukraine" is no meeting.
  if (t.word.word === 'stand' && /^(?:with|alongside|by|behind)$/.test(near[0]!) && !isCaption(scene, t.at))
    return null;
  if (t.word.word === 'share' && !near.some((w) => SHARED.test(w))) return null;
  const partners = partnersAfter(
    scene,
    t,
    [t.at],
    near.includes('next') ? /^(?:beside|to)$/ : /^beside$/,
  ).actors;
  const people = (actors: readonly Actor[]) => actors.filter((a) => a.person >= 0 && a.party !== null);
  const one = people(subjects);
  const other = people(partners);
  const apart = one.some((a) => other.some((b) => a.party !== b.party));
  if (apart) return { actors: [...one, ...other], verb: t.at, top: t.at, joined: true };
  if (!near.some((w) => TOGETHER.test(w)) || new Set(one.map((a) => a.party)).size < 2) return null;
  return { actors: one, verb: t.at, top: t.at, joined: true };
}

/** "The two talked for two hours in Geneva", not "spoke at a news conference" or "talked about peace". */
function talkTogether(scene: Scene, t: Trigger): boolean {
  const next = scene.lower(t.end);
  return (
    /^(?:for|alone|privately|briefly|separately|together|again|face|one-on-one|late|early)$/.test(next) ||
    scene.timeAt(t.end + 1) !== null
  );
}

/** Whether a verb is in the passive, by its group rather than the tree: "was to have met" is not. */
function inPassive(scene: Scene, v: number): boolean {
  const group = groupOf(scene, v);
  if (group.passive) return true;
  return group.time === 'none' && !group.infinitive && !group.perfect && isPassive(scene.trees, v);
}

/** Whether a verb has "by phone", "on the telephone" or the like. */
function byPhone(scene: Scene, v: number): boolean {
  return scene.trees
    .childrenBy(v, Rel.obl, Rel.advmod)
    .some((c) => /^(?:phone|telephone|video|online|virtually|hotline|videoconference)$/.test(scene.lower(c)));
}

/** "called Kask on Tuesday", not "called Kask a friend": what follows the name is no predicate. */
function isTelephoned(scene: Scene, t: Trigger, objects: readonly Actor[]): boolean {
  if (scene.lemma(t.at) !== 'call') return true;
  const end = Math.max(...objects.map((a) => a.end));
  const w = scene.lower(end);
  if (scene.timeAt(end) || w === '') return true;
  return /^(?:[.,;)]|to|on|in|from|after|before|about|and|by|earlier|again|late|early|over|at|during|shortly|twice|this|last|that|later|when|while|who)$/.test(
    w,
  );
}

/** The object of "receive" or "welcome" is one who comes: a person, a delegation, or a state's people. */
function isGuest(scene: Scene, t: Trigger, objects: readonly Actor[]): boolean {
  const { word } = t.word;
  // "called on Kask to resign"
  if (word === 'call on') {
    const end = Math.max(...objects.map((a) => a.end));
    if (
      !scene.timeAt(end) &&
      !/^(?:[.,;]|at|in|on|who|for|during|before|after|and|earlier|later)$/.test(scene.lower(end))
    )
      return false;
  }
  if (word === 'host' || objects.some((a) => a.person >= 0) || inPassive(scene, t.at)) return true;
  // A delegation, or "the Russians".
  return objects.some((a) => scene.mentionAt(a.end - 1)?.entity === -1 || scene.lower(a.first - 1) === 'the');
}
