/** Who did not say what. */
import { subjectBefore } from '../attribution/subjects.ts';
import { CLAUSE_OPENERS, looksPast, WH } from '../attribution/words.ts';
import { Dating } from '../circumstances/dates.ts';
import { trimmed } from '../clauses.ts';
import type { Range, SilenceDraft } from '../draft.ts';
import type { Ground } from '../ground.ts';
import { speakerOf } from '../speakers.ts';
import { type Unsaid, unsaidIn } from './found.ts';

const REASONS = /^(?:saying|citing|adding|arguing|noting|insisting|for|until|pending|to|other|beyond)$/;
const LEADS = /^(?:on|about|of|to|upon|regarding)$/;

/** Whether it is only that someone asked: "a request for comment". */
const isRequest = (ground: Ground, { first, end }: Range) =>
  /^(?:requests?|questions?|inquiries|messages?|emails?|calls?)$/.test(
    ground.lower[Math.min(first + 1, end - 1)]!,
  ) || ground.is(end - 1, 'comment');

/** What was not said, from token `at` on; null where the report does not tell. */
function matterOf(ground: Ground, at: number, end: number): Range | null {
  const { lower } = ground;
  let first = at;
  while (first < end && ground.isTimeWord(first, end)) first++;
  if (LEADS.test(lower[first] ?? '')) first++;
  if (first >= end || ground.isPunctuation(first)) return null;
  const w = lower[first]!;
  const clause = w === 'that' || WH.has(w);
  if (!clause && (CLAUSE_OPENERS.has(w) || REASONS.test(w) || w === 'and' || w === 'or' || w === 'in'))
    return null;
  let stop = first + 1;
  for (; stop < end; stop++) {
    if (ground.isQuoted(stop)) continue;
    const t = lower[stop]!;
    if (t === ',' || ground.isStop(stop) || ground.isDash(stop)) break;
    if (t === 'but' || t === 'because' || (t === 'and' && looksPast(lower[stop + 1] ?? ''))) break;
    if (!clause && (CLAUSE_OPENERS.has(t) || t === 'saying' || t === 'citing')) break;
  }
  const matter = trimmed(ground, first, stop, 1);
  return matter && isRequest(ground, matter) ? null : matter;
}

/** The subject of a silence: of its verb, or of the sentence that "without saying" belongs to. */
function subjectOf(ground: Ground, u: Unsaid, body: number): Range | null {
  const cue = {
    first: u.group,
    group: u.group,
    form: u.participle ? 'ing' : 'past',
    infinitive: false,
  } as const;
  const subject = subjectBefore(ground, cue, body, null);
  return subject.void ? null : subject.source;
}

/** What a report's people and bodies are told not to have said, in text order. */
export function silencesOf(ground: Ground, published: string | undefined): SilenceDraft[] {
  const dating = new Dating(ground, published);
  const out: SilenceDraft[] = [];
  ground.layout.sentences.forEach((s, sentence) => {
    if (s.kind === 'byline') return;
    for (const u of unsaidIn(ground, s.body, s.end)) {
      const source = subjectOf(ground, u, s.body);
      if (!source) continue;
      const matter = u.takesMatter ? matterOf(ground, u.end, s.end) : null;
      const credit = {
        sentence,
        cue: { first: u.first, end: u.end },
        source,
        first: source.first,
        end: u.end,
      };
      const { entity, party } = speakerOf(ground, source);
      out.push({
        kind: u.kind,
        cue: ground.span(u.first, u.end),
        source: ground.span(source.first, source.end),
        antecedent: null,
        speaker: entity,
        party,
        matter: matter && ground.span(matter.first, matter.end),
        date: dating.dateOf(credit, -1),
      });
    }
  });
  return out;
}
