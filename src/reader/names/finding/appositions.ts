/** Offices that stand beside a name: "Noh Kyu-deok, head of …," and "the US special representative for North Korea, Sung Kim,". */

import type { Tokens } from '../../types.ts';
import { Shape } from '../../types.ts';
import type { Draft, OfficePhrase } from '../draft.ts';
import { isModifier, officeEndingAt, phraseStart, pluralOffice } from '../offices.ts';
import { wordSet } from '../word-set.ts';

const DETERMINERS = new Set([
  'the',
  'a',
  'an',
  'his',
  'her',
  'their',
  'its',
  'who',
  'now',
  'then',
  'also',
  'both',
  'one',
  'currently',
]);
const COMPLEMENT = new Set(['of', 'for', 'to', 'at', 'in', 'on', 'with', 'from', 'under', 'and', '&']);
const VERB_LIKE = wordSet(
  'is was were are be been has had have will would said says told who which that when while after before as but he she they it also added did does could can may might should',
);

/** The office that a comma introduces after a name whose phrase ends at token `at`; null where none follows. */
export function appositionAfter(
  tokens: Tokens,
  at: number,
  limit: number,
): (OfficePhrase & { phraseEnd: number }) | null {
  if (at + 1 >= limit || tokens.word[at] !== ',') return null;
  let i = at + 1;
  while (i < limit && DETERMINERS.has(tokens.lower[i]!)) i++;
  // "one of Governor Lund's aides" is no governor.
  if (tokens.lower[i] === 'of') return null;
  const stop = Math.min(limit, i + 12);
  for (let m = i; m < stop; m++) {
    const lower = tokens.lower[m]!;
    const shape = tokens.shape[m]!;
    if (VERB_LIKE.has(lower) || (shape & Shape.Punct && lower !== '-' && lower !== '\u2013' && lower !== '&'))
      return null;
    const head = officeEndingAt(tokens, m, i);
    if (!head || head.office.kind === 'honorific') {
      if (COMPLEMENT.has(lower) && m > i) return null;
      continue;
    }
    // A longer office may go on ("secretary" … "of state"): take the last head before a complement.
    let end = head.end;
    let office = head.office;
    for (let n = end; n < stop; n++) {
      const longer = officeEndingAt(tokens, n, i);
      if (longer && longer.first <= head.end && longer.office.kind !== 'honorific') {
        end = longer.end;
        office = longer.office;
      } else if (!(tokens.shape[n]! & Shape.Cap) && tokens.lower[n] !== 'of' && !isModifier(tokens.lower[n]!))
        break;
    }
    // "Trump, President Moon and …" is a list: a title directly before another name is no apposition.
    if (
      end < limit &&
      tokens.shape[end]! & Shape.Cap &&
      office.kind === 'title' &&
      tokens.shape[end - 1]! & Shape.Cap &&
      i === at + 1
    )
      return null;
    const close = complementEnd(tokens, end, limit);
    return {
      first: i,
      end: close,
      head: office.words,
      level: office.level,
      gender: office.gender,
      honorific: false,
      party: null,
      phraseEnd: close < limit && tokens.word[close] === ',' ? close + 1 : close,
    };
  }
  return null;
}

/** The end of an office's complement ("for North Korea", "of the … at the Ministry of Foreign Affairs") that begins at `i`. */
export function complementEnd(tokens: Tokens, i: number, limit: number): number {
  let j = i;
  while (j < limit && j - i < 18) {
    const lower = tokens.lower[j]!;
    const shape = tokens.shape[j]!;
    if (shape & Shape.Punct && lower !== '-' && lower !== '\u2013' && lower !== '&') break;
    if (VERB_LIKE.has(lower)) break;
    if (j === i && !COMPLEMENT.has(lower) && !(shape & Shape.Possessive)) break;
    if ((lower === 'and' || lower === 'in' || lower === 'on') && !leadsName(tokens, j + 1, limit)) break;
    j++;
  }
  while (j > i && (COMPLEMENT.has(tokens.lower[j - 1]!) || tokens.lower[j - 1] === 'the')) j--;
  return j;
}

const leadsName = (tokens: Tokens, j: number, limit: number) =>
  j < limit &&
  (tokens.shape[j]! & Shape.Cap ||
    (tokens.lower[j] === 'the' && j + 1 < limit && tokens.shape[j + 1]! & Shape.Cap) ||
    /affairs|security|policy|issues|defen[cs]e/.test(tokens.lower[j]!));

/** The office before a comma that a name follows: "US special representative for North Korea, Sung Kim". */
export function officeBefore(tokens: Tokens, name: Draft, start: number): OfficePhrase | null {
  const comma = name.first - 1;
  if (comma <= start || tokens.word[comma] !== ',') return null;
  // The name must close its apposition, or run into its verb.
  const after = name.end < tokens.count ? tokens.word[name.end]! : '.';
  if (!/^[,.;:)]$/.test(after) && !/^[a-z]/.test(after)) return null;
  for (let m = comma - 1; m >= Math.max(start, comma - 14); m--) {
    const lower = tokens.lower[m]!;
    if (tokens.shape[m]! & Shape.Punct && lower !== '-' && lower !== '\u2013') return null;
    if (VERB_LIKE.has(lower)) return null;
    const head = officeEndingAt(tokens, m, start);
    if (!head || head.office.kind === 'honorific' || pluralOffice(lower)) continue;
    if (m < comma - 1 && complementEnd(tokens, m + 1, comma) !== comma) return null;
    const first = phraseStart(tokens, head.first, start);
    return {
      first,
      end: comma,
      head: head.office.words,
      level: head.office.level,
      gender: head.office.gender,
      honorific: false,
      party: null,
    };
  }
  return null;
}
