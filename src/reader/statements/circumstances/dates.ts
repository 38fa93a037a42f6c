/** When something was said: only from expressions that belong to the saying. */
import type { Edtf } from '../../../contract/reading.ts';
import type { Credit } from '../attribution/attributions.ts';
import type { Ground } from '../ground.ts';
import { isAttribution, openingAdjunct } from './adjuncts.ts';

/** The first time expression in tokens [first, end), or null. */
function timeIn(ground: Ground, first: number, end: number): Edtf | null {
  for (let i = first; i < end && i < ground.tokens.count; i++) {
    const t = ground.timeAt[i]!;
    if (t >= 0) return ground.times[t]!.value;
  }
  return null;
}

/**
 * Dates the statements of one report, given in text order. What a speaker says goes on being of the day that his or
 * her last dated statement is of, as long as it is told in the simple past.
 */
export class Dating {
  private readonly bySpeaker = new Map<number, Edtf>();
  private sentence = -1;
  private inSentence: Edtf | null = null;

  constructor(
    private readonly ground: Ground,
    private readonly published: string | undefined,
  ) {}

  /** A date of a saying that took place: not one after the day of publication. */
  private past(date: Edtf | null): Edtf | null {
    const day = this.published?.slice(0, 10);
    return date && day && date.slice(0, 10) > day ? null : date;
  }

  /** The date of a statement with this credit and this speaker (an index in the names' entities, or -1), or null. */
  dateOf(credit: Credit | null, speaker: number): Edtf | null {
    if (!credit) return null;
    const from = Math.min(credit.first, credit.cue?.first ?? credit.first);
    const shared = isAttribution(credit) && credit.shared && credit.sentence === this.sentence;
    const end = isAttribution(credit) ? Math.max(credit.end, credit.complement.at) : credit.end;
    const opening = openingAdjunct(this.ground, credit);
    const own =
      this.past(timeIn(this.ground, from, end)) ??
      (shared ? this.inSentence : null) ??
      this.past(opening && timeIn(this.ground, opening.first, opening.end));
    const verb = isAttribution(credit) ? credit.verb : null;
    const narrated = verb
      ? verb.form !== 'base' && verb.form !== 'third' && !verb.perfect
      : credit.cue === null;
    const date = own ?? (narrated ? (this.bySpeaker.get(speaker) ?? null) : null);
    if (date && speaker >= 0) this.bySpeaker.set(speaker, date);
    this.sentence = credit.sentence;
    this.inSentence = date;
    return date;
  }
}
