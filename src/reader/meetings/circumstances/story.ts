/** The day that a report has come to where an occasion is told of without a date of its own. */
import { speechVerbs } from '../../../knowledge/speech-verbs.ts';
import { once } from '../../../knowledge/tsv.ts';
import { dayBefore, isApart, isOfToday } from '../../story.ts';
import type { TimeMention } from '../../types.ts';
import type { Scene } from '../scene.ts';
import type { Sides } from '../sides/sides.ts';
import { subjectsOf } from '../sides/subjects.ts';
import { overlap } from '../standing.ts';
import { groupOf } from '../status/groups.ts';
import type { Trigger } from '../triggers.ts';
import { openingOf } from './clauses.ts';

/** Verbs by which an occasion is over on the day on which that is said: "have broken off, he said on Saturday". */
const ENDING =
  /^(?:end|break|conclude|finish|wrap|collapse|fail|close|adjourn|complete|stall|reach|agree|sign|begin|start|resume|open)$/;

const speech = once(() => new Set(speechVerbs().map((v) => v.lemma)));

/** The day of an occasion that its own words do not date, as the story has it; null where it has none. */
export function storyDay(scene: Scene, t: Trigger, sides: Sides, publishedDay: number | null): string | null {
  if (publishedDay === null) return null;
  const verb = t.word.pos === 'verb' ? t.at : sides.verb;
  if (verb < 0 || !scene.isVerb(verb)) return null;
  const g = groupOf(scene, verb);
  if (g.time !== 'past' || g.pluperfect || g.gerund || g.modal) return null;
  if (openingOf(scene, [g.first, verb], 'when') >= 0) return null;
  if (t.word.pos === 'noun' && !g.perfect && !isTold(scene, sides)) return null;
  const sentence = scene.tokens.sentence[t.at]!;
  const own = scene.timesAround(t.at);
  if (own.length) {
    const said = dayOfSaying(scene, own, publishedDay);
    if (!said || own.length > 1) return null;
    if (g.perfect) return ENDING.test(scene.lemma(verb)) ? said.time.value : null;
    const speakers = subjectsOf(scene, said.verb).actors.flatMap((a) => (a.person >= 0 ? [a.person] : []));
    const people = sides.actors.map((a) => a.person);
    return scene.head(verb) === said.verb && overlap(speakers, people) ? said.time.value : null;
  }
  if (g.perfect || scene.layout.quoted[t.at]! >= 0 || isApart(scene, ...scene.windowOf(t.at))) return null;
  return dayBefore(scene, sentence, sides.actors, publishedDay);
}

/** Whether a noun is told as an event: held by the verb over it, or the setting of what that tells. */
const isTold = (scene: Scene, { top, verb }: Sides): boolean =>
  /^(?:in|during|at|after|following|on|for)$/.test(scene.caseOf(top)) ||
  /^(?:hold|have|attend|begin|open|end|conclude|finish|host|lead|chair|resume|take|join)$/.test(
    scene.lemma(verb),
  );

/** A verb of saying with its day right behind it: "tweeted late Sunday", "said on Saturday". */
function dayOfSaying(
  scene: Scene,
  times: readonly TimeMention[],
  publishedDay: number,
): { verb: number; time: TimeMention } | null {
  for (const time of times) {
    if (!isOfToday(time.value, publishedDay)) continue;
    for (let i = time.first - 1; i >= 0 && time.first - i < 5; i--)
      if (scene.isVerb(i) && speech().has(scene.lemma(i))) return { verb: i, time };
  }
  return null;
}
