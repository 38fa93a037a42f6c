/** Replies that name no matter: "Tokyo refused", "rejected the call", "said yes", "would do so if", "countered with a plan". */
import type { Holder } from '../positions/draft.ts';
import { evidenceOf } from '../positions/evidence.ts';
import { sameHolder } from '../positions/holders.ts';
import { isPending } from '../positions/stances/denials.ts';
import type { StanceReading } from '../positions/stances/reading.ts';
import { isNegated, isPassive, modalsOf } from '../syntax/clauses.ts';
import { Pos, Rel } from '../syntax/labels.ts';
import type { ResponseDraft, ResponseKind } from './draft.ts';
import type { Gathered } from './proposals.ts';

const YES = /^(?:accept|agree|consent|assent|comply|oblige|acquiesce|heed)$/;
const NO = /^(?:refuse|decline|reject|rebuff|spurn|dismiss|balk|demur)$/;
/** Nouns for what has been put to someone. */
const ASKED =
  /^(?:call|demand|request|appeal|offer|proposal|invitation|overture|plea|bid|suggestion|ultimatum|idea|terms|plan)s?$/;
const COUNTER = /^counter-?(?:proposal|offer)s?$/;
/** How many sentences after the proposal a bare reply may stand. */
const REACH = 2;

interface Reply {
  token: number;
  kind: ResponseKind;
  holders: Holder[];
}

/** Adds to `responses` what others than the authors reply to the proposal last made, where they have not answered it in other words. */
export function addReplies(
  reading: StanceReading,
  proposals: readonly Gathered[],
  responses: readonly ResponseDraft[][],
): void {
  const { scene } = reading;
  const { sentence } = scene.layout.tokens;
  const made = proposals.map((p, k) => ({ p, k, at: p.tokens[0]! })).sort((a, b) => a.at - b.at);
  let before = 0;
  for (const reply of repliesIn(
    reading,
    sentencesAfter(
      reading,
      made.map((m) => m.at),
    ),
  )) {
    while (before < made.length && made[before]!.at < reply.token) before++;
    for (const holder of reply.holders) {
      const fits = ({ p, at }: (typeof made)[number]) =>
        sentence[reply.token]! - sentence[at]! <= REACH &&
        !p.tokens.includes(reply.token) &&
        isPutTo(p, holder);
      const target = made.slice(Math.max(0, before - REACH * 4), before).findLast(fits);
      if (!target || responses[target.k]!.some((r) => sameHolder(r.holder, holder))) continue;
      responses[target.k]!.push({
        holder,
        kind: reply.kind,
        span: evidenceOf(scene, reading.holders, reply.token, null),
        statement: scene.statementAt[reply.token]!,
      });
      responses[target.k]!.sort((a, b) => a.span[0] - b.span[0]);
    }
  }
}

/** Whether a proposal may be answered by `holder`: one of those whom it is put to, or anyone else but its authors. */
function isPutTo({ authors, addressees }: Gathered, holder: Holder): boolean {
  if (authors.some((a) => sameHolder(a, holder))) return false;
  return addressees.length === 0 || addressees.some((a) => sameHolder(a, holder));
}

/** The sentences in which a reply to a proposal at one of `tokens` may stand, in order. */
function sentencesAfter({ scene }: StanceReading, tokens: readonly number[]): number[] {
  const { sentence } = scene.layout.tokens;
  const near = new Set<number>();
  for (const t of tokens)
    for (let s = sentence[t]!; s <= sentence[t]! + REACH && s < scene.layout.sentences.length; s++)
      near.add(s);
  return [...near].sort((a, b) => a - b);
}

function* repliesIn(reading: StanceReading, sentences: readonly number[]): Generator<Reply> {
  const { scene, conditions } = reading;
  for (const s of sentences) {
    const { first, end } = scene.layout.sentences[s]!;
    for (let i = first; i < end; i++) {
      const reply = scene.isReadable(i) ? replyAt(reading, i) : null;
      if (!reply?.holders.length || conditions.isWithin(i)) continue;
      if (reply.kind === 'accepted' && conditions.of(i)) reply.kind = 'conditional';
      yield reply;
    }
  }
}

function replyAt(reading: StanceReading, i: number): Reply | null {
  const { scene, holders } = reading;
  const word = scene.lower[i]!;
  if (word.startsWith('counter') && COUNTER.test(word))
    return { token: i, kind: 'counter-offer', holders: authorsOf(reading, i) };
  if (word === 'no' || word === 'yes') return answerIs(reading, i);
  if (scene.pos[i] !== Pos.VERB) return null;
  const lemma = scene.trees.syntax.lemma(i);
  if (lemma === 'counter' && scene.lower[i + 1] === 'with')
    return { token: i, kind: 'counter-offer', holders: holders.ofPredicate(i) };
  if (lemma === 'say' && /^(?:yes|no)$/.test(scene.lower[i + 1] ?? '') && endsClause(reading, i + 2))
    return {
      token: i,
      kind: scene.lower[i + 1] === 'yes' ? 'accepted' : 'rejected',
      holders: holders.ofPredicate(i),
    };
  const does =
    lemma === 'do' &&
    scene.lower[i + 1] === 'so' &&
    modalsOf(scene.trees, i).some((m) => m === 'will' || m === 'would');
  const yes = does || YES.test(lemma);
  if ((!yes && !NO.test(lemma)) || isPassive(scene.trees, i) || (!does && !isBare(reading, i))) return null;
  const negated = isNegated(scene.trees, i);
  if (negated && !yes) return null;
  if (modalsOf(scene.trees, i).some((m) => m !== 'will' && m !== 'would')) return null;
  const kind = !yes ? 'rejected' : !negated ? 'accepted' : isPending(scene, i) ? 'no-answer' : 'rejected';
  return { token: i, kind, holders: holders.ofPredicate(i) };
}

/** Whose a counter-proposal is: its possessor's, else of the subject of the verb that carries it. */
function authorsOf({ scene, holders }: StanceReading, i: number): Holder[] {
  const own = holders.ofNoun(i);
  if (own.length) return own;
  const up = scene.head[i]!;
  return up >= 0 && scene.pos[up] === Pos.VERB && !isPassive(scene.trees, up) ? holders.ofPredicate(up) : [];
}

/** "Tokyo's answer was no." */
function answerIs({ scene, holders }: StanceReading, i: number): Reply | null {
  const subject = scene.trees.childBy(i, Rel.nsubj);
  if (subject < 0 || scene.trees.childBy(i, Rel.cop) < 0) return null;
  if (!/^(?:answer|reply|response)$/.test(scene.lower[subject]!)) return null;
  const kind = scene.lower[i] === 'yes' ? 'accepted' : 'rejected';
  return { token: i, kind, holders: holders.possessor(subject) };
}

const endsClause = ({ scene }: StanceReading, i: number) =>
  i >= scene.lower.length || scene.pos[i] === Pos.PUNCT || scene.lower[i] === 'to';

/** Whether a verb says of what it takes no more than that it was asked: nothing, "the call", "in principle", "to do so". */
function isBare({ scene }: StanceReading, i: number): boolean {
  for (const child of scene.trees.childrenBy(i, Rel.obj, Rel.obl, Rel.xcomp, Rel.ccomp, Rel.nmod)) {
    if (child < i || scene.timeAt[child]! >= 0) continue;
    const word = scene.lower[child]!;
    if (ASKED.test(word)) {
      if (scene.trees.childBy(child, Rel.nmod, Rel.acl) >= 0) return false;
      continue;
    }
    if (word === 'principle' || (word === 'do' && scene.lower[child + 1] === 'so')) continue;
    return false;
  }
  return true;
}
