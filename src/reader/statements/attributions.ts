/** Puts verbs of saying, "according to" and their speakers together, sentence by sentence. */
import { type Complement, complementOf } from './complements.ts';
import { type Cue, cuesOf } from './cues.ts';
import type { Range } from './draft.ts';
import type { Ground } from './ground.ts';
import { subjectAfter, subjectBefore } from './sources.ts';
import { CLAUSE_OPENERS, isAuxiliary, PREPOSITIONS } from './words.ts';

export interface Attribution {
  sentence: number;
  /** The verb or phrase of saying. */
  cue: Range;
  source: Range | null;
  /** First and last token of the attribution as a whole: speaker, verb, adjuncts. */
  first: number;
  end: number;
  complement: Complement;
  /** Null for "according to". */
  verb: Cue | null;
  /** Whether a saying that took place is reported. */
  said: boolean;
  /** The speaker stands after the verb. */
  inverted: boolean;
  /** The subject is that of an earlier verb. */
  shared: boolean;
}

const isBreak = (ground: Ground, i: number) =>
  i < 0 ||
  ground.is(i, ',') ||
  ground.isDash(i) ||
  ground.closesAt(i) !== undefined ||
  /^[.!?…]+$/.test(ground.lower[i]!);

function ofVerb(ground: Ground, cue: Cue, earlier: Attribution | undefined): Attribution | null {
  const s = ground.layout.sentences[cue.sentence]!;
  const quoteFloor = lastQuotedBefore(ground, cue.group, s.body);
  const startsAfterBreak =
    cue.group === cue.first &&
    (cue.first === s.first || isBreak(ground, cue.first - 1) || cue.first === s.body);
  if (startsAfterBreak && cue.form !== 'ing') {
    const after = subjectAfter(ground, cue, s.end);
    const quoteBefore = cue.first > 0 && isBreak(ground, cue.first - 1);
    if (after && quoteBefore) {
      const complement = complementOf(ground, cue, after.end, s.end);
      const bare = complement.kind === 'bare' ? { ...complement, kind: 'none' as const } : complement;
      return {
        sentence: cue.sentence,
        cue: { first: cue.first, end: cue.end },
        source: after,
        first: cue.first,
        end: complement.at,
        complement: bare,
        verb: cue,
        said: cue.said && !cue.passive,
        inverted: true,
        shared: false,
      };
    }
  }
  const subject = subjectBefore(ground, cue, quoteFloor, earlier?.source ?? null);
  const complement = complementOf(ground, cue, cue.end, s.end);
  return {
    sentence: cue.sentence,
    cue: { first: cue.first, end: cue.end },
    source: subject.source,
    first: subject.first,
    end: complement.kind === 'none' ? complement.at : cue.end,
    complement,
    verb: cue,
    said: cue.said && !subject.void && !cue.passive,
    inverted: false,
    shared: subject.shared,
  };
}

/** The first token after the last quotation that ends before `i`, at least `floor`. */
function lastQuotedBefore(ground: Ground, i: number, floor: number): number {
  for (let j = i - 1; j >= floor; j--) {
    const q = ground.closesAt(j);
    // A short quoted word inside a name or description does not part a subject from its verb.
    if (q && (q.close - q.open > 6 || ground.is(j - 1, ','))) return j + 1;
  }
  return floor;
}

/** "According to X, …" and "…, according to X". */
function accordingTo(ground: Ground, i: number, sentence: number): Attribution | null {
  const s = ground.layout.sentences[sentence]!;
  const first = i + 2;
  let end = first;
  while (end < s.end) {
    const w = ground.lower[end]!;
    if (
      ground.is(end, ',') ||
      ground.isStop(end) ||
      ground.isDash(end) ||
      ground.opensAt(end) ||
      ground.is(end, ':')
    )
      break;
    if (CLAUSE_OPENERS.has(w) || (isAuxiliary(w) && end > first)) break;
    if (end > first && PREPOSITIONS.has(w) && ground.isTimeWord(end + 1, s.end)) break;
    if (end > first && w === 'and' && !ground.isCapital(end + 1)) break;
    end++;
  }
  if (end === first) return null;
  const source = { first, end };
  const initial =
    i <= s.body + 1 || ground.is(i - 1, 'and') || ground.is(i - 1, 'but') || ground.is(i - 1, 'that');
  let complement: Complement = { kind: 'none', at: end, adjuncts: { first: end, end } };
  if (initial && ground.is(end, ',')) {
    let at = end + 1;
    // An apposition to the source ends with a second comma.
    const w = ground.lower[at] ?? '';
    if (/^(?:a|an|who|which)$/.test(w)) {
      let j = at;
      let finite = false;
      while (j < s.end && !ground.is(j, ',')) {
        if (isAuxiliary(ground.lower[j]!) && w !== 'who' && w !== 'which') finite = true;
        j++;
      }
      if (j < s.end && !finite) at = j + 1;
    }
    complement = { kind: ground.opensAt(at) ? 'quote' : 'bare', at, adjuncts: { first: end, end } };
  }
  return {
    sentence,
    cue: { first: i, end: i + 2 },
    source,
    first: i,
    end,
    complement,
    verb: null,
    said: true,
    inverted: true,
    shared: false,
  };
}

/** All attributions in text order. */
export function attributionsOf(ground: Ground): Attribution[] {
  const out: Attribution[] = [];
  for (const cue of cuesOf(ground)) {
    const last = out[out.length - 1];
    const made = ofVerb(ground, cue, last?.sentence === cue.sentence && last.source ? last : undefined);
    if (made) out.push(made);
  }
  ground.layout.sentences.forEach((s, k) => {
    for (let i = s.body; i + 2 < s.end; i++)
      if (ground.is(i, 'according') && ground.is(i + 1, 'to') && !ground.isQuoted(i)) {
        const made = accordingTo(ground, i, k);
        if (made) out.push(made);
      }
  });
  return out.sort((a, b) => a.cue.first - b.cue.first);
}
