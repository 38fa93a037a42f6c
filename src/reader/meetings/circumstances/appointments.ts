/** Sentences that name the day of an occasion told before without speaking of it: "We are looking at June 12 in Singapore." */
import { dateOf, dayOf, dayRange, formatDay, isDate } from '../../../contract/edtf.ts';
import type { TimeMention } from '../../types.ts';
import type { Scene } from '../scene.ts';

export interface Appointment {
  sentence: number;
  /** A single day. */
  date: string;
  /** Entity of the place, or −1. */
  place: number;
}

const SETTING = /^(?:looking|aiming|shooting|set|scheduled|slated|planned|targeting|fixed)$/;
const LINK = /^(?:at|for|on)$/;

/** In text order; only days that are still to come at `publishedDay`. */
export function appointments(scene: Scene, publishedDay: number | null): Appointment[] {
  if (publishedDay === null) return [];
  const out: Appointment[] = [];
  for (const time of scene.times) {
    const word = LINK.test(scene.lower(time.first - 1)) ? time.first - 2 : time.first - 1;
    if (!SETTING.test(scene.lower(word))) continue;
    // "set for Wednesday and Thursday" is no one day.
    if (scene.timeAt(time.end + 1) && !/^(?:in|at|,|\.)$/.test(scene.lower(time.end))) continue;
    const date = ahead(scene, time, publishedDay);
    if (date === null) continue;
    const m = /^(?:in|at)$/.test(scene.lower(time.end)) ? scene.mentionAt(time.end + 1) : null;
    const kind = m && m.entity >= 0 ? scene.names.entities[m.entity]!.kind : null;
    out.push({
      sentence: scene.tokens.sentence[time.first]!,
      date,
      place: kind === 'place' || kind === 'state' ? m!.entity : -1,
    });
  }
  return out;
}

/** The day that is still to come; the next of its name where the words give no year. Null for what is past or no day. */
function ahead(scene: Scene, time: TimeMention, publishedDay: number): string | null {
  const days = dayRange(time.value);
  if (!days || days.first !== days.last) return null;
  if (days.first > publishedDay) return time.value;
  for (let i = time.first; i < time.end; i++) if (/^\d{4}$/.test(scene.lower(i))) return null;
  const { year, month, day } = dateOf(days.first);
  return isDate(year + 1, month, day) ? formatDay(dayOf(year + 1, month, day)) : null;
}
