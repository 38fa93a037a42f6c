/** Claims that something happens more or less often: "meetings have become increasingly frequent". */
import type { ClaimWords } from '../../knowledge/claim-words.ts';
import type { Scene } from '../positions/scene.ts';
import { Penn, Pos } from '../syntax/labels.ts';
import type { ClaimKind } from './draft.ts';
import type { Match } from './patterns.ts';
import { periodAfter } from './periods.ts';

/** How far before the claim its subject may stand, in tokens. */
const REACH = 20;
const LINKS = /^(?:become|became|becoming|been|are|were|is|was|grown|grew|growing|getting|got|be)$/;
/** What may follow a verb of growing that has no object. */
const AFTER =
  /^(?:in|since|over|this|last|during|recently|sharply|steadily|markedly|significantly|after|as|lately|between|dramatically|rapidly)$/;

/** "Meetings have become increasingly frequent", "contacts have multiplied". */
export function frequency(scene: Scene, w: ClaimWords, i: number): Match | null {
  const change = changeAt(scene, w, i);
  const subject = change ? subjectBefore(scene, w, i) : -1;
  if (!change || subject < 0) return null;
  // The period follows, or opens the sentence: "In recent years meetings …".
  const { body, end } = scene.sentenceOf(i);
  const period = periodAfter(scene, change.end, end) ?? periodAfter(scene, body, subject);
  return {
    kind: change.kind,
    first: subject,
    end: Math.max(change.end, period?.end ?? 0),
    subject,
    count: null,
    period,
  };
}

function changeAt(scene: Scene, w: ClaimWords, i: number): { kind: ClaimKind; end: number } | null {
  const { lower } = scene;
  const before = lower[scene.pos[i - 1] === Pos.ADV ? i - 2 : i - 1] ?? '';
  if (LINKS.test(before) || scene.penn[i - 1] === Penn.VBN) {
    const wave = lower[i] === 'on' && lower[i + 1] === 'the' ? (lower[i + 2] ?? '') : '';
    if (w.waveUp.has(wave)) return { kind: 'frequency-rising', end: i + 3 };
    if (w.waveDown.has(wave)) return { kind: 'frequency-falling', end: i + 3 };
    if (w.commoner.has(lower[i]!)) return { kind: 'frequency-rising', end: i + 1 };
    if (w.rarer.has(lower[i]!)) return { kind: 'frequency-falling', end: i + 1 };
    for (const width of [3, 2, 1]) {
      const phrase = lower.slice(i, i + width).join(' ');
      const up = w.rising.has(phrase);
      if (!up && !w.falling.has(phrase)) continue;
      const next = lower[i + width] ?? '';
      const often = w.often.has(next);
      if (!often && !w.seldom.has(next)) continue;
      return { kind: up === often ? 'frequency-rising' : 'frequency-falling', end: i + width + 1 };
    }
  }
  if (scene.pos[i] !== Pos.VERB) return null;
  for (const width of [2, 1]) {
    const phrase = lower.slice(i, i + width).join(' ');
    const up = w.grow.has(phrase);
    if ((!up && !w.shrink.has(phrase)) || !isIntransitive(scene, i + width)) continue;
    return { kind: up ? 'frequency-rising' : 'frequency-falling', end: i + width };
  }
  return null;
}

/** "Contacts have increased since", not "talks increased pressure". */
const isIntransitive = (scene: Scene, i: number) =>
  i >= scene.lower.length || scene.pos[i] === Pos.PUNCT || AFTER.test(scene.lower[i]!);

/** Their falling is no rarity. */
const FALLING_THINGS = /^(?:missile|rocket|projectile)s$/;

/** The plural of something countable that is the subject before `i`, in the same clause. */
function subjectBefore(scene: Scene, w: ClaimWords, i: number): number {
  const { lower } = scene;
  const { first } = scene.sentenceOf(i);
  for (let k = i - 1; k >= first && k > i - REACH; k--) {
    if (/^[;:]$/.test(lower[k]!)) return -1;
    if (w.events.has(lower[k]!) && lower[k]!.endsWith('s') && scene.pos[k] === Pos.NOUN)
      return FALLING_THINGS.test(lower[k]!) ? -1 : k;
  }
  return -1;
}
