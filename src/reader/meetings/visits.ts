/** Visits: who goes where, and whether to talk. */
import { isPassive } from '../syntax/clauses.ts';
import { Pos, Rel } from '../syntax/labels.ts';
import type { NameMention } from '../types.ts';
import type { Scene } from './scene.ts';
import { type Actor, actorsAt } from './sides/actors.ts';
import type { Sides } from './sides/sides.ts';
import { subjectsOf } from './sides/subjects.ts';
import type { Trigger } from './triggers.ts';

export interface Visit extends Sides {
  destination: NameMention;
}

/** How far behind the word of visiting its destination may stand. */
const REACH = 7;

/** The visit that a verb or noun tells of; null where no one of another party comes. */
export function visitOf(scene: Scene, t: Trigger): Visit | null {
  const destination = destinationOf(scene, t);
  if (!destination) return null;
  const host = scene.names.entities[destination.entity]!.party;
  if (!host) return null;
  const visitors = visitorsOf(scene, t).filter((a) => a.party !== null && a.party !== host);
  if (!visitors.length) return null;
  const hosted: Actor = { person: -1, party: host, first: destination.first, end: destination.end };
  const verb = t.word.pos === 'verb' ? t.at : scene.head(t.at);
  return { actors: [...visitors, hosted], verb, top: t.at, joined: true, destination };
}

/** The place or state that is visited: the object of "visit", else the first after "to" or "in". */
function destinationOf(scene: Scene, t: Trigger): NameMention | null {
  const s = scene.layout.sentences[scene.tokens.sentence[t.at]!]!;
  for (let i = t.end; i < Math.min(s.end, t.end + REACH); i++) {
    const m = scene.mentionAt(i);
    if (!m || m.phraseFirst !== i || m.entity < 0 || m.form !== 'name' || m.adjective) {
      if (scene.isVerb(i) || /^[,;:]$/.test(scene.lower(i))) return null;
      continue;
    }
    const kind = scene.names.entities[m.entity]!.kind;
    if (kind === 'person') return null;
    if (kind !== 'place' && kind !== 'state') continue;
    const by = scene.lower(i - 1) === 'the' ? scene.lower(i - 2) : scene.lower(i - 1);
    if (by === 'to' || by === 'in' || (t.word.word === 'visit' && t.word.pos === 'verb' && i - t.end < 2))
      return m;
    return null;
  }
  return null;
}

function visitorsOf(scene: Scene, t: Trigger): Actor[] {
  const { trees } = scene;
  if (t.word.pos === 'verb') return subjectsOf(scene, t.at).actors;
  const out: Actor[] = [];
  for (const child of trees.childrenOf(t.at)) {
    const relation = scene.relation(child);
    if (child < t.at && (relation === Rel.nmod || relation === Rel.compound))
      out.push(...actorsAt(scene, child));
    if (child > t.at && relation === Rel.nmod && /^(?:by|of|from)$/.test(scene.caseOf(child)))
      out.push(...actorsAt(scene, child));
  }
  if (out.length) return out;
  const verb = scene.head(t.at);
  return verb >= 0 && scene.isVerb(verb) && !isPassive(trees, verb) ? subjectsOf(scene, verb).actors : [];
}

const TALKS = /^(?:talk|talks|meeting|discussion|negotiation|consultation|summit|dialogue)$/;
const TO_TALK = /^(?:meet|discuss|hold|negotiate|confer|talk|consult|attend)$/;

/** Whether talks are told of with a visit ("for talks", "to meet", "where he met"), or it is called official. */
export function hasTalks(scene: Scene, t: Trigger): boolean {
  if (/^(?:state|official|working)$/.test(scene.lower(t.first - 1))) return true;
  const s = scene.layout.sentences[scene.tokens.sentence[t.at]!]!;
  let purpose = '';
  for (let i = t.end; i < Math.min(s.end, t.end + 14); i++) {
    const w = scene.lower(i);
    if (/^(?:for|to|and|where|during|when|in)$/.test(w)) purpose = w;
    const lemma = scene.lemma(i);
    if (purpose === 'for' && TALKS.test(lemma)) return true;
    if (/^(?:to|and|where|during|when|in)$/.test(purpose) && scene.pos(i) === Pos.VERB) {
      if (TO_TALK.test(lemma)) return true;
      return false;
    }
  }
  return false;
}
