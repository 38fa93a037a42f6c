/** From acts to events: their words, dates and places; what is said twice is one event. */
import type { MeetingDraft } from '../meetings/draft.ts';
import type { TimeMention } from '../types.ts';
import type { Act } from './act.ts';
import { type FoundActor, Sureness } from './actors.ts';
import { consultation, isOccasion, meetingAt } from './consult.ts';
import { Counterparts } from './counterpart.ts';
import type { ActorDraft, EventDraft } from './draft.ts';
import { isAsserted, isBetweenParties, isShort, once, partiesOf, plainness, Topics } from './salience.ts';
import type { Scene } from './scene.ts';
import { sourceOf } from './verbs.ts';

export function draftsOf(
  scene: Scene,
  acts: readonly Act[],
  times: readonly TimeMention[],
  meetings: readonly MeetingDraft[],
): EventDraft[] {
  const found = acts.map((a) => mutual(scene, a)).filter((a) => a.source.length + a.target.length > 0);
  const drafts = isShort(scene) ? short(scene, found, times, meetings) : main(scene, found, times, meetings);
  return drafts.sort((a, b) => a.trigger[0] - b.trigger[0] || a.evidence[0] - b.evidence[0]);
}

/** All acts, and the meetings that none of them tells. */
function short(
  scene: Scene,
  acts: readonly Act[],
  times: readonly TimeMention[],
  meetings: readonly MeetingDraft[],
): EventDraft[] {
  const drafts = acts.map((a) => draft(scene, a, times));
  const told = drafts.filter((d) => d.type === 'CONSULT').map((d) => meetingAt(meetings, d.evidence));
  const untold = meetings.filter(
    (m) =>
      !told.includes(m) &&
      !m.evidence.some((e) =>
        meetingAt(
          told.filter((t) => t !== undefined),
          e,
        ),
      ),
  );
  return [...drafts, ...untold.flatMap((m) => consultation(scene, m) ?? [])];
}

/** The interactions between parties; meetings once each. */
function main(
  scene: Scene,
  acts: readonly Act[],
  times: readonly TimeMention[],
  meetings: readonly MeetingDraft[],
): EventDraft[] {
  const counterparts = new Counterparts(scene);
  const topics = new Topics(scene, (verb) => sourceOf(scene, verb));
  const kept = acts
    .filter((a) => isAsserted(scene, a))
    .map((a) => counterparts.complete(topics.complete(scene, a)))
    .filter(
      (a) => isBetweenParties(a) && !(a.source.some((x) => x.self) && a.target.every((x) => x.guessed)),
    );
  const others = once(
    scene,
    kept.filter((a) => a.type !== 'CONSULT'),
  );
  const consults = kept.filter((a) => a.type === 'CONSULT');
  const told = new Map<MeetingDraft, Act>();
  const apart: Act[] = [];
  for (const act of consults) {
    const meeting = meetingAt(meetings, scene.span(act.trigger, act.trigger + 1));
    if (meeting) told.set(meeting, told.get(meeting) ?? act);
    else if (plainness(scene, act) > 2) apart.push(act);
  }
  const occasions = meetings.filter(isOccasion).flatMap((m) => {
    const act = told.get(m);
    const event = consultation(scene, m);
    if (!act) return event ?? [];
    const plain = draft(scene, act, times);
    return { ...(event ?? plain), trigger: plain.trigger, evidence: plain.evidence };
  });
  return [...[...others, ...once(scene, apart)].map((a) => draft(scene, a, times)), ...occasions];
}

const MUTUAL = new Set(['CONSULT', 'AGREE', 'COOPERATE', 'SUPPORT', 'RETREAT', 'REJECT', 'SANCTION']);

const TRADING = new Set(['trade', 'exchange', 'swap']);

/** Two that act together act on each other: "France and Mali met", "failed to agree", "traded threats". */
function mutual(scene: Scene, act: Act): Act {
  const { source, target } = act;
  // Drills that two hold together are cooperation.
  if (act.mode === 'drill') {
    if (partiesOf(source).length < 2) return { ...act, mode: null };
    return {
      ...act,
      type: 'COOPERATE',
      mode: 'military',
      source: source.slice(0, 1),
      target: source.slice(1),
    };
  }
  const each = target.some((a) => /^(?:each|one|another|other)$/.test(scene.tokens.lower[a.head] ?? ''));
  const trading = each || TRADING.has(scene.lemma(act.trigger));
  if (!trading && (!MUTUAL.has(act.type) || (act.type === 'SANCTION' && act.mode !== 'discontinue')))
    return act;
  const vague = each || target.every((a) => a.sureness < Sureness.group || a.guessed);
  if (vague && source.length > 1 && partiesOf(source).length !== 1)
    return { ...act, source: source.slice(0, 1), target: source.slice(1) };
  if (source.length === 0 && target.length > 1)
    return { ...act, source: target.slice(0, 1), target: target.slice(1) };
  return act;
}

const actor = ({ party, entity, span }: FoundActor): ActorDraft => ({ party, entity, span });

/** Where it happened: the place after "in", "at" or "near" in the act's clause that is none of its actors. */
function placeOf(scene: Scene, act: Act): string | null {
  const [first, end] = scene.trees.spanOf(act.clause);
  for (let k = first; k < end; k++) {
    const at = scene.names.at[k]!;
    const m = at >= 0 ? scene.names.mentions[at]! : null;
    if (!m || m.first !== k || m.adjective || m.entity < 0) continue;
    const { kind, name } = scene.names.entities[m.entity]!;
    if (
      (kind !== 'place' && kind !== 'state') ||
      (!LOCAL.has(scene.preposition(k)) && !LOCAL.has(scene.preposition(m.end - 1)))
    )
      continue;
    if (![...act.source, ...act.target].some((a) => a.span[0] < m.span[1] && m.span[0] < a.span[1]))
      return name;
  }
  return null;
}

const LOCAL = new Set(['in', 'at', 'near', 'outside']);

function draft(scene: Scene, act: Act, times: readonly TimeMention[]): EventDraft {
  const sentence = scene.layout.sentences[scene.tokens.sentence[act.trigger]!]!;
  const time = times.find(
    (t) => t.first >= sentence.first && t.end <= sentence.end && scene.trees.governs(act.clause, t.first),
  );
  return {
    type: act.type,
    mode: act.mode,
    source: act.source.map(actor),
    target: act.target.map(actor),
    status: act.status,
    date: time?.value ?? null,
    place: placeOf(scene, act),
    trigger: scene.span(act.trigger, act.trigger + 1),
    evidence: sentence.span,
  };
}
