/** From acts to events: their words, dates and places; what is said twice is one event. */

import type { MeetingDraft } from '../meetings/draft.ts';
import type { Act } from './act.ts';
import { Sureness } from './actors/actors.ts';
import { Dates } from './dating/dates.ts';
import { draft } from './detail/drafting.ts';
import type { EventDraft } from './draft.ts';
import type { Scene } from './ground/scene.ts';
import { isOccasion, Occasions } from './selection/consult.ts';
import { Counterparts } from './selection/counterpart.ts';
import { isAsserted, isBetweenParties, isShort, once, partiesOf, plainness } from './selection/salience.ts';
import { Topics } from './selection/topics.ts';

export function draftsOf(
  scene: Scene,
  acts: readonly Act[],
  meetings: readonly MeetingDraft[],
  publishedDay: number | null,
): EventDraft[] {
  const occasions = new Occasions(scene, meetings);
  const found = acts.map((a) => mutual(scene, a)).filter((a) => a.source.length + a.target.length > 0);
  const dates = new Dates(scene, occasions, publishedDay);
  const drafts = isShort(scene)
    ? short(scene, found, dates, occasions)
    : main(scene, found, dates, occasions);
  return drafts.sort((a, b) => a.trigger[0] - b.trigger[0] || a.evidence[0] - b.evidence[0]);
}

/** All acts, and the meetings that none of them tells. */
function short(scene: Scene, acts: readonly Act[], dates: Dates, occasions: Occasions): EventDraft[] {
  const told = new Set(acts.filter((a) => a.type === 'CONSULT').map((a) => occasions.at(a.trigger)));
  const untold = occasions.meetings.filter((m) => !told.has(m));
  return [
    ...acts.map((a) => draft(scene, { act: a, all: [a] }, dates)),
    ...untold.flatMap((m) => occasions.event(m) ?? []),
  ];
}

/** The interactions between parties; meetings once each. */
function main(scene: Scene, acts: readonly Act[], dates: Dates, occasions: Occasions): EventDraft[] {
  const counterparts = new Counterparts(scene);
  const topics = new Topics(scene);
  const kept = acts
    .filter((a) => isAsserted(scene, a))
    .map((a) => counterparts.complete(topics.complete(a)))
    .filter(
      (a) => isBetweenParties(a) && !(a.source.some((x) => x.self) && a.target.every((x) => x.guessed)),
    );
  const told = new Map<MeetingDraft, Act>();
  const apart: Act[] = [];
  for (const act of kept) {
    if (act.type !== 'CONSULT') continue;
    const meeting = occasions.at(act.trigger);
    if (meeting) told.set(meeting, plainer(told.get(meeting), act));
    // "discussed the crisis in Chad": with nobody.
    else if (plainness(scene, act) > 2 && act.target.some((a) => a.party !== null && !a.guessed))
      apart.push(act);
  }
  const consults = occasions.meetings.filter(isOccasion).flatMap((m) => {
    const act = told.get(m);
    return (
      occasions.event(m, act?.nominal ? undefined : act) ??
      (act ? draft(scene, { act, all: [act] }, dates) : [])
    );
  });
  const others = once(
    scene,
    kept.filter((a) => a.type !== 'CONSULT'),
  );
  return [...[...others, ...once(scene, apart)].map((a) => draft(scene, a, dates)), ...consults];
}

/** Of two acts that tell a meeting the first with a verb, else the first. */
const plainer = (known: Act | undefined, act: Act): Act =>
  known && (act.nominal || !known.nominal) ? known : act;

const MUTUAL = new Set(['CONSULT', 'AGREE', 'COOPERATE', 'SUPPORT', 'RETREAT', 'REJECT', 'SANCTION']);

const TRADING = new Set(['trade', 'exchange', 'swap', 'clash', 'spar', 'quarrel', 'bicker']);

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
