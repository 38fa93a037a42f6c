/** Whether an occasion was held, is planned, was proposed or called off, from the words around its trigger. */
import type { MeetingStatus } from '../../contract/reading.ts';
import { type StatusPlace, type StatusWord, statusWords } from '../../knowledge/status-words.ts';
import { once } from '../../knowledge/tsv.ts';
import { Shape, type Tokens } from '../types.ts';
import type { Trigger } from './triggers.ts';

interface Phrase {
  words: string[];
  status: StatusWord;
}

const phrases = once(() => {
  const made = new Map<string, Phrase[]>();
  for (const place of ['auxiliary', 'verb', 'modifier', 'after'] as StatusPlace[]) {
    for (const [words, status] of statusWords(place)) {
      const split = words.split(' ');
      const key = `${place} ${split[0]}`;
      const list = made.get(key);
      if (list) list.push({ words: split, status });
      else made.set(key, [{ words: split, status }]);
    }
  }
  for (const list of made.values()) list.sort((a, b) => b.words.length - a.words.length);
  return made;
});

function phraseAt(tokens: Tokens, place: StatusPlace, i: number, limit: number): Phrase | null {
  for (const p of phrases().get(`${place} ${tokens.lower[i]}`) ?? []) {
    if (i + p.words.length <= limit && p.words.every((w, k) => tokens.lower[i + k] === w)) return p;
  }
  return null;
}

/** The status phrase nearest before `to` within [from, to), the longest that ends there. */
function lastBefore(tokens: Tokens, place: StatusPlace, from: number, to: number): Phrase | null {
  for (let i = to - 1; i >= from; i--) {
    const p = phraseAt(tokens, place, i, to);
    if (!p) continue;
    // "was due to" holds "due to": look whether a longer one began further left.
    for (let j = Math.max(from, i - 3); j < i; j++) {
      const longer = phraseAt(tokens, place, j, to);
      if (longer && j + longer.words.length >= i + p.words.length) return longer;
    }
    return p;
  }
  return null;
}

/** How far left of a verb its auxiliaries and the verb that governs it may stand. */
const VERB_REACH = 7;
const NOUN_REACH = 9;

export interface StatusReading {
  status: MeetingStatus | 'none';
  /** Whether words said so, rather than the mere past or absence of a sign. */
  marked: boolean;
}

/**
 * Reads the status at a trigger. [from, to) is its clause.
 * A date wholly after publication makes plain news of it a plan; see `dated` in merging.
 */
export function statusAt(tokens: Tokens, t: Trigger, from: number, to: number): StatusReading {
  return t.pos === 'verb' ? ofVerb(tokens, t, from) : ofNoun(tokens, t, from, to);
}

function ofVerb(tokens: Tokens, t: Trigger, from: number): StatusReading {
  const start = Math.max(from, t.first - VERB_REACH);
  const form = tokens.lower[t.first]!;
  const before = t.first > start ? tokens.lower[t.first - 1]! : '';
  const aux = lastBefore(tokens, 'auxiliary', Math.max(start, t.first - 4), t.first);
  const governing = lastBefore(tokens, 'verb', start, t.first);
  const finite =
    /^(?:met|spoke|sat|held|had|talked|visited|conferred|consulted|hosted|received|convened|gathered|phoned|called|flew|travell?ed|discussed|began|opened|resumed|concluded|negotiated)$/.test(
      form,
    ) && !/^(?:be|been|have|has|had)$/.test(before);
  if (governing?.status === 'none' || (aux?.status === 'none' && aux.words.length > 0)) {
    // "did not meet": nothing took place. "not only met" and the like are too rare to keep.
    if (aux?.status === 'none' || tokens.lower[t.first - 1] === 'to') return { status: 'none', marked: true };
  }
  const infinitive = before === 'to' || (t.first - 2 >= start && tokens.lower[t.first - 2] === 'to');
  if (infinitive && governing && governing.status !== 'none')
    return { status: governing.status as MeetingStatus, marked: true };
  if (aux) return { status: aux.status === 'none' ? 'none' : (aux.status as MeetingStatus), marked: true };
  if (infinitive) return { status: 'planned', marked: true };
  if (finite) return { status: 'held', marked: true };
  if (/^(?:meets?|visits?|talks?|speaks?|sits|hosts?|holds?)$/.test(form))
    return {
      status: /s$/.test(form) || /^(?:when|as|before|until)$/.test(before) ? 'planned' : 'proposed',
      marked: false,
    };
  if (governing && governing.status !== 'none')
    return { status: governing.status as MeetingStatus, marked: true };
  return { status: 'held', marked: false };
}

function ofNoun(tokens: Tokens, t: Trigger, from: number, to: number): StatusReading {
  for (let i = t.first - 1; i >= Math.max(from, t.first - 4); i--) {
    if (tokens.shape[i]! & Shape.Punct) break;
    const p = phraseAt(tokens, 'modifier', i, t.first);
    if (p) {
      if (p.words[0] === 'next' || p.words[0] === 'future')
        return { status: after(tokens, t, to) ?? 'planned', marked: true };
      return { status: p.status as MeetingStatus | 'none', marked: true };
    }
  }
  const follows = after(tokens, t, to);
  const start = Math.max(from, t.first - NOUN_REACH);
  const governing = lastBefore(tokens, 'verb', start, t.first);
  const near = governing && !verbBetween(tokens, governing, start, t.first) ? governing : null;
  if (near?.status === 'called-off' || follows === 'called-off')
    return { status: 'called-off', marked: true };
  const held = lastBefore(tokens, 'auxiliary', Math.max(from, t.first - 6), t.first);
  if (held && held.status !== 'none' && !verbBetween(tokens, held, Math.max(from, t.first - 6), t.first))
    return { status: held.status as MeetingStatus, marked: true };
  if (follows) return { status: follows, marked: true };
  if (near) return { status: near.status as MeetingStatus | 'none', marked: true };
  return { status: 'held', marked: false };
}

const PAST = /^(?:held|met|attended|hosted|concluded|finished|ended|began|opened|left|spoke|had)$/;

/** A past verb of holding between a status phrase and the noun takes the phrase's force away. */
function verbBetween(tokens: Tokens, p: Phrase, from: number, to: number): boolean {
  for (let i = to - 1; i >= from; i--) {
    if (PAST.test(tokens.lower[i]!) && !p.words.includes(tokens.lower[i]!)) return true;
    if (tokens.lower[i] === p.words[p.words.length - 1]) return false;
  }
  return false;
}

/** What the predicate after a noun says: "the summit was cancelled", "talks are scheduled for". */
function after(tokens: Tokens, t: Trigger, to: number): MeetingStatus | null {
  const limit = Math.min(to, t.end + 12);
  for (let i = t.end; i < limit; i++) {
    const p = phraseAt(tokens, 'after', i, limit);
    if (p) return p.status === 'none' ? null : (p.status as MeetingStatus);
    if (PAST.test(tokens.lower[i]!) || tokens.lower[i] === 'that') return null;
  }
  return null;
}
