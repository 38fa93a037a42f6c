import type { MeetingMedium } from '../../../contract/reading.ts';
import { Pos } from '../../syntax/labels.ts';
import type { Scene } from '../scene.ts';
import type { Trigger } from '../triggers.ts';

const PHONE = /^(?:phone|telephone|phoned|telephoned|hotline|telephonic)$/;
const VIDEO =
  /^(?:video|videoconference|video-conference|virtual|virtually|online|teleconference|zoom|remote|remotely)$/;

/** How far before and behind the word of meeting its medium may stand. */
const BEFORE = 4;
const BEHIND = 14;

/** By what means, as the word itself, what describes it ("a phone call", "met virtually") or "by phone" tell. */
export function mediumOf(scene: Scene, t: Trigger, placed: boolean): MeetingMedium {
  const s = scene.layout.sentences[scene.tokens.sentence[t.at]!]!;
  for (let i = Math.max(s.body, t.first - BEFORE); i < Math.min(s.end, t.end + BEHIND); i++) {
    const w = scene.lower(i);
    const phone = PHONE.test(w);
    if (!phone && !VIDEO.test(w)) continue;
    if (describes(scene, t, i) || BY.test(scene.lower(i - 1)) || BY.test(scene.lower(i - 2)))
      return phone ? 'phone' : 'video';
  }
  if (t.word.medium === 'unknown' && placed) return 'in-person';
  return t.word.medium;
}

const BY = /^(?:by|via|over|on|through|in)$/;

/** Whether a word stands in the phrase of the word of meeting, or right behind it. */
function describes(scene: Scene, t: Trigger, i: number): boolean {
  if (i >= t.first && i < t.end + 2) return true;
  if (i > t.at) return false;
  for (let k = i + 1; k < t.first; k++) if (!scene.isNoun(k) && scene.pos(k) !== Pos.ADJ) return false;
  return true;
}
