/** Says what the unknown names are: people, bodies or places, by their words, their neighbours and the rest of the report. */

import { isCommonWord } from '../../../knowledge/common-words.ts';
import { type NameWordSort, nameWords } from '../../../knowledge/name-words.ts';
import { Shape, type Tokens } from '../../types.ts';
import { type Draft, isCap } from '../draft.ts';
import { citiesOf, foldName, isSpeechVerb, namePart, officialNamed, officialsWith } from '../lexicon.ts';
import { opensOffice } from '../offices.ts';
import { wordSet } from '../word-set.ts';
import { appositionAfter, officeBefore } from './appositions.ts';
import { settleContextual } from './contextual.ts';
import { withoutAuthors } from './credits.ts';
import type { Context } from './find.ts';
import { isBodyByForm, isPlaceByForm, isThing, kindByApposition } from './kinds.ts';
import { isBeforeMayor, isBeforePlaceNoun, isLocative, LOCATIVE } from './locative.ts';
import { partRunTogether } from './run-together.ts';

export interface People {
  /** Folded words of the names of people who are named in full, or with a title. */
  words: Set<string>;
}

/**
 * Gives every unknown draft a kind, finds the offices beside names, and drops what stays unknown.
 * A single word is a person when a fuller name of the report holds it.
 */
export function classify(context: Context, found: readonly Draft[]): Draft[] {
  const { tokens, sentences } = context.layout;
  const drafts = partRunTogether(tokens, withoutAuthors(tokens, sentences, found));
  settleContextual(tokens, drafts);
  const known: People = { words: new Set() };
  const take = (d: Draft) => {
    for (const w of foldName(tokens.text.slice(d.from, d.to)).split(' ')) known.words.add(w);
  };
  // Longer names first: they say whom a single word may call.
  for (const single of [false, true]) {
    // Where the last apposition ends.
    let claimed = 0;
    for (const d of drafts) {
      if ((d.kind !== 'unknown' && d.kind !== 'person') || (d.end - d.first === 1) !== single) continue;
      const s = sentences[d.sentence]!;
      // Credits and bylines name those who made the picture or wrote; a headline names whom the text names again.
      if (!d.title && s.kind !== 'prose') continue;
      if (d.kind === 'unknown' && single && isKnown(context, d, known)) d.kind = 'person';
      const local = d.kind === 'unknown' && isLocative(tokens, d);
      const after = local ? null : appositionAfter(tokens, d.end, s.end);
      const found = d.title && !d.title.honorific ? null : officeBefore(tokens, d, s.first);
      // "Noh, head of the bureau, Sung Kim, …": the office is the one's before it.
      const before = found && found.first < claimed ? null : found;
      if (d.kind === 'unknown' && (after || before) && mayBearOffice(tokens, d)) d.kind = 'person';
      if (d.kind === 'unknown') {
        const kind = byItself(context, d) ?? (single ? null : byReport(context, d, known));
        if (kind) d.kind = kind;
      }
      if (d.kind !== 'person') continue;
      const office = before ?? after;
      if (office && (!d.title || d.title.honorific)) {
        d.title = office;
        if (before) d.phraseFirst = Math.min(d.phraseFirst, before.first);
      }
      if (after) d.phraseEnd = Math.max(d.phraseEnd, after.phraseEnd);
      if (after) claimed = after.end;
      take(d);
    }
  }
  for (const d of drafts) {
    if (d.kind !== 'unknown') continue;
    const kind = byReport(context, d, known);
    if (kind) d.kind = kind;
  }
  return drafts.filter((d) => d.kind !== 'unknown');
}

/** Whether a single word is part of the name of a person whom the report names more fully. */
function isKnown({ layout }: Context, d: Draft, known: People): boolean {
  const { tokens } = layout;
  const before = d.first > 0 ? tokens.lower[d.first - 1]! : '';
  return (
    known.words.has(foldName(tokens.text.slice(d.from, d.to))) &&
    !((before === 'the' || before === 'a') && endsPhrase(tokens, d.end))
  );
}

const BUSINESS = wordSet(
  'president chairman chairwoman chair ceo director executive unit division subsidiary arm branch owner co-founder employees shareholder shareholders maker makers',
);

/** Whether the noun that a name depends on is one of firms and bodies: "a division of Lund", "president of Lund". */
function isBusiness(tokens: Tokens, d: Draft): boolean {
  if (d.first < 2 || tokens.lower[d.first - 1] !== 'of' || !BUSINESS.has(tokens.lower[d.first - 2]!))
    return false;
  if (tokens.shape[d.end < tokens.count ? d.end : d.first]! & Shape.Possessive) return false;
  for (let i = d.first; i < d.end; i++) {
    const part = namePart(tokens.lower[i]!);
    if (part?.given || (part?.surname && d.end - d.first > 1)) return false;
  }
  return (
    !nameWords('not-name').has(tokens.lower[d.end - 1]!) &&
    citiesOf(tokens.text.slice(d.from, d.to)).length === 0
  );
}

const ACRONYM = /^\p{Lu}[\p{Lu}\d&-]{1,6}$/u;

/** Whether an office that stands beside a name may be that of a person so named. */
function mayBearOffice(tokens: Tokens, d: Draft): boolean {
  const last = tokens.lower[d.end - 1]!;
  if (d.end - d.first > 5 || looksLikeBody(tokens, d) || isThing(tokens, d)) return false;
  if (kindByApposition(tokens, d)) return false;
  if (d.end - d.first === 1) return !isCommonWord(last) || namePart(last) !== undefined;
  // "a senator of New York, the minister": a town is no person in apposition.
  const of = d.first > 0 && tokens.lower[d.first - 1] === 'of';
  return !isNoName(last) && !(of && citiesOf(tokens.text.slice(d.from, d.to)).length > 0);
}

/** Whether a word ends or holds no person's name: "Act", "War", but not "May", who is a minister. */
const isNoName = (lower: string) => nameWords('not-name').has(lower) && namePart(lower) === undefined;

function looksLikeBody(tokens: Tokens, d: Draft): boolean {
  return d.end - d.first === 1 && ACRONYM.test(tokens.word[d.first]!);
}

/** A kind that the name's own words or its near neighbours show. */
function byItself({ layout, lowercase }: Context, d: Draft): Draft['kind'] | null {
  const { tokens } = layout;
  const n = d.end - d.first;
  const name = tokens.text.slice(d.from, d.to);
  const first = tokens.lower[d.first]!;
  const last = tokens.lower[d.end - 1]!;
  if (isPlaceByForm(tokens, d)) return 'place';
  if (isBodyByForm(tokens, d)) return 'organisation';
  const apposed = kindByApposition(tokens, d);
  if (apposed) return apposed;
  if (officialNamed(name) && n > 1) return 'person';
  if ((n > 1 && isNoName(last)) || isThing(tokens, d)) return null;
  // "Christmas Eve", "Cold War Lund": plain words inside.
  if (n > 1 && tokens.lower.slice(d.first, d.end - 1).some(isNoName)) return null;
  if (n <= 3 && isBeforeMayor(tokens, d)) return 'place';
  const before = d.first > 0 ? tokens.lower[d.first - 1]! : '';
  const determined = before === 'the' || before === 'a' || before === 'an';
  if (isBusiness(tokens, d)) return 'organisation';
  if (isLocative(tokens, d) && !(n > 1 && namePart(first)?.given)) {
    if (n === 1 && ACRONYM.test(name)) return 'organisation';
    return n <= 3 && !nameWords('not-name').has(last) && !lowercase.has(first) && !isCommonWord(last)
      ? 'place'
      : null;
  }
  if (n > 1 && !determined) {
    const parts = tokens.lower.slice(d.first, d.end);
    if (/^\p{Lu}\.$/u.test(tokens.word[d.first + 1]!) && n > 2) return 'person';
    if (namePart(parts[0]!)?.given || (n <= 4 && /^\p{Lu}\.$/u.test(tokens.word[d.first]!))) {
      return 'person';
    }
    if (n <= 4 && (namePart(parts[0]!)?.surname || namePart(parts[n - 1]!)?.surname)) return 'person';
    if (
      n <= 3 &&
      parts.some((p) => /^\p{L}+-\p{L}+$/u.test(p) && p.split('-').every((x) => x.length <= 6)) &&
      !lowercase.has(parts[0]!)
    )
      return 'person';
  }
  if (
    n === 1 &&
    ACRONYM.test(name) &&
    name.length >= 2 &&
    !/^[IVX]+$|^[DR]-/.test(name) &&
    !nameWords('not-name').has(first) &&
    !isCommonWord(first)
  )
    return 'organisation';
  if (n <= 3 && !lowercase.has(first) && !isCommonWord(last) && isBeforePlaceNoun(tokens, d)) return 'place';
  // "Works Minister": what stands before a title says what it is the title of.
  if (n === 1 && opensOffice(tokens.lower[d.end] ?? '') && isCap(tokens, d.end)) return null;
  const cities = citiesOf(name);
  if (cities.length) {
    const large = cities[0]!.population >= 100;
    const region = tokens.word[d.end] === ',' && d.end + 1 < tokens.count && isCap(tokens, d.end + 1);
    const dateline =
      d.first === layout.sentences[d.sentence]!.first && layout.sentences[d.sentence]!.body > d.first;
    if (
      dateline ||
      (region && LOCATIVE.has(before)) ||
      LOCATIVE.has(before) ||
      (large && (region || before === 'of' || n > 1))
    )
      return 'place';
  }
  return null;
}

const AFTER_PHRASE = wordSet(
  '. , ; : ) and or but to in on at for of with from by as that who which is are was were has have had will would said says after before when while',
);

/** Whether a noun phrase ends before token `i`. */
const endsPhrase = (tokens: Tokens, i: number) =>
  i >= tokens.count || AFTER_PHRASE.has(tokens.lower[i]!) || (tokens.shape[i]! & Shape.Possessive) !== 0;

/** A kind that the rest of the report, or the place in the sentence, suggests. */
function byReport({ layout, lowercase }: Context, d: Draft, known: People): Draft['kind'] | null {
  const { tokens } = layout;
  const n = d.end - d.first;
  const name = tokens.text.slice(d.from, d.to);
  const before = d.first > 0 ? tokens.lower[d.first - 1]! : '';
  const after = d.end < tokens.count ? tokens.lower[d.end]! : '';
  const determined = before === 'the' || before === 'a' || before === 'an';
  const words = foldName(name).split(' ');
  if (isThing(tokens, d)) return null;
  if (n <= 4 && words.length > 0 && known.words.has(words[words.length - 1]!) && !determined) return 'person';
  if (layout.sentences[d.sentence]!.kind !== 'prose')
    return words.every((w) => known.words.has(w)) ? 'person' : null;
  if (n === 1) {
    if (name.replace('.', '').length < 2) return null;
    // "King", "Justice": a title's word is a surname only where the report names its bearer more fully.
    if (opensOffice(tokens.lower[d.first]!)) return null;
    if (opensOffice(after) && isCap(tokens, d.end)) return null;
    // "the Smithsonian": a sole name after the article that no noun follows.
    if (
      before === 'the' &&
      d.first - 1 > layout.sentences[d.sentence]!.first &&
      !lowercase.has(tokens.lower[d.first]!) &&
      !isCommonWord(tokens.lower[d.first]!) &&
      !['not-name', 'opener', 'place'].some((sort) =>
        nameWords(sort as NameWordSort).has(tokens.lower[d.first]!),
      ) &&
      endsPhrase(tokens, d.end)
    )
      return 'organisation';
    if (determined || lowercase.has(tokens.lower[d.first]!)) return null;
    // "his Hill allies": what stands between a possessive and a noun describes it.
    if (/^(?:his|her|its|their|our|my)$/.test(before) && !endsPhrase(tokens, d.end)) return null;
    const officials = officialsWith(name);
    const adjective = /...(?:less|ful|ous|ional|ical)$/.test(name) && /^[a-z]/.test(after);
    if (officials.length && name.length > 1 && !adjective && !isCommonWord(tokens.lower[d.first]!))
      return 'person';
    // "We March to Keep …"
    if (before === 'to' && isCommonWord(tokens.lower[d.first]!)) return null;
    if (LOCATIVE.has(before)) return 'place';
    if (/\.$/.test(name)) return null;
    const asked =
      isSpeechVerb(before) && (endsPhrase(tokens, d.end) || !isCommonWord(after) || /ly$/.test(after));
    const speaks = !adjective && (asked || (isSpeechVerb(after) && !/\d$/.test(before)));
    if (
      speaks &&
      !nameWords('not-name').has(tokens.lower[d.first]!) &&
      !isCommonWord(tokens.lower[d.first]!)
    ) {
      // "Berg of Lund says"
      if (before === 'of' && isCap(tokens, d.first - 2)) return 'organisation';
      return (citiesOf(name)[0]?.population ?? 0) >= 50 && !namePart(tokens.lower[d.first]!)
        ? 'place'
        : 'person';
    }
    if (citiesOf(name).length && citiesOf(name)[0]!.population >= 300) return 'place';
    return null;
  }
  if (determined) return null;
  const parts = tokens.lower.slice(d.first, d.end);
  if (parts.some((p) => lowercase.has(p) || isCommonWord(p) || nameWords('function').has(p))) return null;
  if (nameWords('not-name').has(parts[n - 1]!)) return null;
  if (LOCATIVE.has(before) && citiesOf(name).length) return 'place';
  return n <= 4 && !(tokens.shape[d.first]! & Shape.AllCaps) ? 'person' : null;
}
