/** The stretches of a sentence that tell to whom, on what occasion and through whom something was said. */
import { cueWords } from '../../../knowledge/speech-cues-words.ts';
import type { Attribution, Credit } from '../attribution/attributions.ts';
import { looksPast } from '../attribution/words.ts';
import type { Range } from '../draft.ts';
import type { Ground } from '../ground.ts';

export const isAttribution = (credit: Credit): credit is Attribution => 'verb' in credit;

/** The adjunct with its comma that opens the sentence before `limit`: "At a news conference on Saturday, Kim said"; null when none does. */
export function openingAdjunct(ground: Ground, credit: Credit): Range | null {
  const { body } = ground.sentenceOf(credit.first);
  if (body >= credit.first || ground.isQuoted(body)) return null;
  if (!cueWords('opening').has(ground.lower[body]!) && !ground.isTimeWord(body, credit.first)) return null;
  for (let i = body; i < credit.first; i++) {
    if (ground.isQuoted(i)) return null;
    if (ground.is(i, ',')) return { first: body, end: i };
  }
  return { first: body, end: credit.first };
}

/** From the verb and its subject on to where the content, another clause or punctuation begins. */
function after(ground: Ground, credit: Credit): Range {
  const s = ground.sentenceOf(credit.first);
  let first = credit.cue ? credit.cue.end : credit.end;
  if (credit.source && credit.source.first >= first) first = credit.source.end;
  if (isAttribution(credit) && credit.complement.kind !== 'none')
    return { first, end: Math.max(first, credit.complement.at) };
  let end = first;
  for (; end < s.end; end++) {
    if (ground.isStop(end) || ground.is(end, ',') || ground.is(end, ':') || ground.isDash(end)) break;
    const quotation = ground.opensAt(end);
    if (quotation && !ground.isTitle(quotation)) break;
    if ((ground.is(end, 'and') || ground.is(end, 'but')) && looksPast(ground.lower[end + 1] ?? '')) break;
  }
  return { first, end };
}

/** The stretches of a credit's sentence around its verb in the order in which they count: behind it, before it, at the sentence's opening. */
export function adjunctsOf(ground: Ground, credit: Credit): Range[] {
  const out = [after(ground, credit)];
  const { cue, source } = credit;
  if (cue && source && source.end < cue.first) out.push({ first: source.end, end: cue.first });
  const opening = openingAdjunct(ground, credit);
  if (opening) out.push(opening);
  return out.filter((r) => r.end > r.first);
}
