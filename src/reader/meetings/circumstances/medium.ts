import type { MeetingMedium } from '../../../contract/reading.ts';
import type { Scene } from '../scene.ts';
import type { Trigger } from '../triggers.ts';

export function mediumOf(scene: Scene, t: Trigger, placed: boolean): MeetingMedium {
  const s = scene.layout.sentences[scene.tokens.sentence[t.at]!]!;
  for (let i = Math.max(s.body, t.first - 8); i < Math.min(s.end, t.end + 14); i++) {
    const w = scene.lower(i);
    if (/^(?:phone|telephone|phoned|telephoned|hotline|telephonic)$/.test(w)) return 'phone';
    if (w === 'virtually' && Math.abs(i - t.at) < 3) return 'video';
    if (/^(?:video|videoconference|virtual|online|video-conference|teleconference|zoom)$/.test(w))
      return 'video';
  }
  if (t.word.medium === 'unknown' && placed) return 'in-person';
  return t.word.medium;
}
