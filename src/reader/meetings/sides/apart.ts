/** Meetings that one phrase tells of apart: "met separately with Laine and Berg", "separate talks with". */
import type { Scene } from '../scene.ts';
import type { Trigger } from '../triggers.ts';
import type { Actor } from './actors.ts';
import type { Sides } from './sides.ts';

const SEPARATE = /^(?:separate|separately|individual|individually|one-on-one)$/;

function isSeparate(scene: Scene, t: Trigger): boolean {
  if (t.word.pos === 'noun' && !scene.lower(t.at).endsWith('s')) return false;
  for (let i = Math.max(0, t.first - 3); i < t.end + 4; i++)
    if (SEPARATE.test(scene.lower(i)) && scene.tokens.sentence[i] === scene.tokens.sentence[t.at])
      return true;
  return false;
}

/** The sides of each of the meetings; those of one as they are. */
export function apart(scene: Scene, t: Trigger, sides: Sides): Sides[] {
  const behind = sides.actors.filter((a) => a.first >= t.end);
  const before = sides.actors.filter((a) => a.first < t.end);
  const groups = new Map<string, Actor[]>();
  for (const a of behind)
    groups.set(a.party ?? `#${a.person}`, [...(groups.get(a.party ?? `#${a.person}`) ?? []), a]);
  // "telephoned Laine and Berg": a call each.
  const calls = t.word.kind === 'call' && (t.word.pos === 'verb' || scene.lower(t.at) === 'calls');
  if (groups.size < 2 || !before.length || !(calls || isSeparate(scene, t))) return [sides];
  return [...groups.values()].map((group) => ({ ...sides, actors: [...before, ...group], separate: true }));
}
