/** Finds what the report names, sentence by sentence, from the gazetteer, titles, shapes and head nouns. */

import { nameWords } from '../../../knowledge/name-words.ts';
import { Gap, type Layout, type Sentence, Shape, type Tokens } from '../../types.ts';
import { isOrgan } from '../bodies.ts';
import { type Draft, draft, isCap, isNameLike, kindOfEntry, type OfficePhrase } from '../draft.ts';
import { type Entry, lookUp } from '../gazetteer.ts';
import { isSpeechVerb, namePart, officialsWith } from '../lexicon.ts';
import { type OfficeHead, officeAt, officeEndingAt, opensOffice, phraseStart } from '../offices.ts';
import { WordClass, wordClassAt } from '../word-class.ts';
import { wordSet } from '../word-set.ts';
import { compoundNames } from './compounds.ts';
import { findInDateline } from './datelines.ts';
import { firmEnd, isGivenPart, isGlued, numberedEnd, organisationEnd, runEnd } from './extents.ts';
import { airportEnd, facilityAt } from './facilities.ts';
import { isLeading, isNoPerson } from './leading.ts';

/** Entries that name a state, whose name private bodies bear too. */
const bearsParty = (entry: Entry) =>
  entry.kind === 'state' || entry.kind === 'adjective' || entry.kind === 'people';

const NO_NAME = WordClass.Glued | WordClass.Descriptive | WordClass.Model | WordClass.Contracted;

/** Words that join names and open none, and auxiliaries, even where a title writes them with a capital. */
const LINKS = wordSet(
  'to in on at for by with from of and but or if as when while the a an does do did is are was were has have had can could would should must',
);

export interface Context {
  layout: Layout;
  /** Words that the report also writes without a capital. */
  lowercase: ReadonlySet<string>;
}

/** All drafts in text order, not overlapping. Unknown names have the kind `unknown`. */
export function findNames(context: Context): Draft[] {
  const { tokens, sentences } = context.layout;
  const drafts: Draft[] = [];
  for (const [i, s] of sentences.entries()) if (!isShouted(tokens, s)) new Scan(context, s, i, drafts).run();
  return drafts;
}

/** A line all in capitals, where shape says nothing. */
function isShouted(tokens: Tokens, s: Sentence): boolean {
  let words = 0;
  let caps = 0;
  for (let i = s.body; i < s.end; i++) {
    if (tokens.word[i]!.length < 2 || !(tokens.shape[i]! & Shape.Letter)) continue;
    words++;
    if (tokens.shape[i]! & Shape.AllCaps) caps++;
  }
  return words > 3 && caps / words > 0.8;
}

/** One pass over a sentence. Each step takes what begins at a token and returns the token to go on with, or −1. */
class Scan {
  private readonly tokens: Tokens;
  /** The office or title just read, which a name may follow. */
  private title: OfficePhrase | null = null;

  constructor(
    private readonly context: Context,
    private readonly sentence: Sentence,
    private readonly index: number,
    private readonly out: Draft[],
  ) {
    this.tokens = context.layout.tokens;
  }

  run(): void {
    const { tokens, sentence: s } = this;
    let k = s.body > s.first ? findInDateline(tokens, s, this.out) : s.first;
    while (k < s.end) k = this.step(k);
  }

  private step(k: number): number {
    const { tokens, sentence: s } = this;
    if (tokens.shape[k]! & (Shape.Punct | Shape.Possessive)) return k + 1;
    if (tokens.shape[k]! & Shape.Digit) {
      const end = numberedEnd(tokens, k, s.end);
      if (end > k) {
        this.push(draft(tokens, k, end, 'organisation', null));
        return end;
      }
    }
    const nameLike = isNameLike(tokens, k);
    const cls = wordClassAt(tokens, k);
    const office = cls & WordClass.Office ? officeAt(tokens, k, s.end) : null;
    const facility = nameLike ? facilityAt(tokens, k, s.end) : null;
    if (facility) {
      this.push(draft(tokens, k, facility.end, facility.kind, null));
      return facility.end;
    }
    const entry = nameLike ? lookUp(tokens, k, s.end) : null;
    if (entry && (!office || office.end - office.first <= entry.words.length)) return this.known(k, entry);
    if (office && this.isOffice(office, nameLike)) return this.office(office, nameLike);
    // "Presidents Trump and Xi"
    if (!nameLike || cls & WordClass.Offices) return k + 1;
    const compound = compoundNames(tokens, k, s.end);
    if (compound) {
      for (const d of compound.drafts) this.push(d);
      return compound.end;
    }
    return this.unknown(k);
  }

  private push(d: Draft): void {
    const { title } = this;
    d.sentence = this.index;
    const mayBear = d.kind === 'unknown' || d.kind === 'person';
    if (title && title.end === d.first && mayBear && !isNobody(this.tokens, title, d)) {
      d.title = title;
      d.phraseFirst = title.first;
      d.kind = 'person';
    }
    this.title = null;
    this.out.push(d);
  }

  /** A name of the gazetteer, or a body or person whose name begins with one. */
  private known(k: number, entry: Entry): number {
    const { tokens, sentence: s } = this;
    const end = k + entry.words.length;
    // "Trade Representative Lund": a body called by its head's title is that title before a name.
    const office = entry.kind === 'organisation' ? officeEndingAt(tokens, end - 1, k) : null;
    if (office && office.first > k && end < s.end && isCap(tokens, end)) {
      const shorter = lookUp(tokens, k, office.first);
      if (shorter) return this.known(k, shorter);
    }
    // "The Independent" in "The Independent Review Board".
    const from = tokens.lower[k] === 'the' && end - k > 1 ? k + 1 : k;
    const body = organisationEnd(tokens, from, s.end);
    if (body > end && entry.kind !== 'people') {
      const made = draft(tokens, from, body, 'organisation', null);
      made.entry = {
        ...entry,
        kind: 'organisation',
        party: bearsParty(entry) && !isOrgan(tokens, from, body) ? null : entry.party,
        name: tokens.text.slice(made.from, made.to),
        ref: '',
        geo: null,
      };
      this.push(made);
      return body;
    }
    const airfield = airportEnd(tokens, end, s.end);
    if (airfield > end) {
      this.push(draft(tokens, k, airfield, 'place', null));
      return airfield;
    }
    if (isGivenPart(tokens, k, end, s.end, entry)) {
      const nameEnd = runEnd(tokens, k + 1, s.end);
      this.push(draft(tokens, k, nameEnd, 'unknown', null));
      return nameEnd;
    }
    this.push(draft(tokens, k, end, kindOfEntry[entry.kind], entry));
    return end;
  }

  /** A role noun with a capital inside a run of capitals ("Larry King") is part of a name unless a name follows. */
  private isOffice({ first, office }: OfficeHead, nameLike: boolean): boolean {
    const { tokens, sentence: s } = this;
    // "a major Nuclear Test": only with a capital the rank.
    if (office.words === 'major' && !nameLike) return false;
    if (office.kind !== 'role' || !nameLike || first === s.first || !isCap(tokens, first - 1)) return true;
    return first + 1 < s.end && isCap(tokens, first + 1);
  }

  private office(head: OfficeHead, nameLike: boolean): number {
    const { tokens, sentence: s } = this;
    const { first: k, end, office } = head;
    this.title = {
      first: phraseStart(tokens, k, s.first),
      end,
      head: office.words,
      level: office.level,
      gender: office.gender,
      honorific: office.kind === 'honorific',
      party: null,
    };
    // "King" may be a surname: what else the report names will tell.
    const mayBeName =
      nameLike &&
      end === k + 1 &&
      !(end < s.end && isCap(tokens, end)) &&
      !(k > s.first && isDetermined(tokens, k));
    if (mayBeName) {
      this.title = null;
      this.push(draft(tokens, k, end, 'unknown', null));
    }
    return end;
  }

  private unknown(k: number): number {
    const { tokens, sentence: s } = this;
    const opens = this.opens(k);
    const followed = k + 1 < s.end && isCap(tokens, k + 1);
    const lower = tokens.lower[k]!;
    if (nameWords('function').has(lower) && (opens || lower === 'i' || !followed || LINKS.has(lower)))
      return k + 1;
    const cls = wordClassAt(tokens, k);
    if (cls & NO_NAME || isNoPerson(tokens, k, followed)) return k + 1;
    const body = organisationEnd(tokens, k, s.end);
    if (body > k) {
      this.push(draft(tokens, k, body, 'organisation', null));
      return body;
    }
    if (opens && nameWords('opener').has(lower)) return k + 1;
    if (cls & WordClass.Verb || (followed && isLeading(tokens, k, s, opens))) return k + 1;
    let end = runEnd(tokens, k, s.end);
    // A widget's run that ends in two words glued together names nobody anew; what a title stands before stays.
    if (end < s.end && isGlued(tokens, end)) {
      if (!this.title) return end + 1;
      end = k + 1;
    }
    // "[President [Ida]] Lund": an added given name before the surname that was said.
    const bracketed = afterBracket(tokens, k, end, s.end);
    if (bracketed > end) return bracketed;
    const firm = firmEnd(tokens, end, s.end);
    if (firm > end) {
      this.push(draft(tokens, k, firm, 'organisation', null));
      return firm;
    }
    const single = end - k === 1;
    if (
      nameWords('not-name').has(lower) &&
      (single || /^[A-Za-z]+day$|^[A-Z][a-z]{2,4}\.$/.test(tokens.word[k]!))
    )
      return k + 1;
    // The first word of a sentence has a capital anyway: without another sign it is no name.
    const doubtful = this.context.lowercase.has(lower) || lower.endsWith('ing') || lower.endsWith('ly');
    if (single && opens && this.title === null && doubtful) return k + 1;
    if (single && nameWords('connector').has(lower) && !namePart(lower)) return k + 1;
    this.push(draft(tokens, k, end, 'unknown', null));
    return end;
  }

  /** Whether a token opens its sentence or a quotation, so that its capital says little. */
  private opens(k: number): boolean {
    const { tokens, sentence: s } = this;
    return (
      k === s.first ||
      k === s.body ||
      (tokens.shape[k - 1]! & Shape.Quote) !== 0 ||
      tokens.word[k - 1] === ':'
    );
  }
}

/** Whether what stands behind a title is no name of its holder. */
function isNobody(tokens: Tokens, title: OfficePhrase, d: Draft): boolean {
  const last = tokens.lower[d.end - 1]!;
  return (
    nameWords('not-name').has(last) ||
    nameWords('verb').has(last) ||
    isRoleNoun(tokens, d) ||
    describesNoun(tokens, title, d)
  );
}

/** "the Chief [Financial Officer]": what ends in the noun of an office names nobody. */
function isRoleNoun(tokens: Tokens, d: Draft): boolean {
  const last = tokens.lower[d.end - 1]!;
  if (d.end - d.first < 2) return false;
  if (nameWords('place').has(last) && !namePart(tokens.lower[d.first]!)) return true;
  return opensOffice(last) && !namePart(last) && officialsWith(last).length === 0;
}

/** "official Ministry business", "a resident Pacific power": an adjective that is a role noun too. */
function describesNoun(tokens: Tokens, title: OfficePhrase, d: Draft): boolean {
  const word = tokens.word[d.first]!;
  if (d.end - d.first > 1 || title.end - title.first < 1 || isCap(tokens, title.end - 1)) return false;
  if (namePart(tokens.lower[d.first]!) || officialsWith(word).length > 0 || d.end >= tokens.count)
    return false;
  const next = tokens.lower[d.end]!;
  return ADJECTIVES.has(title.head) && /^[a-z]/.test(next) && !isSpeechVerb(next);
}

const ADJECTIVES = wordSet('official resident native expert major general private chief representative');

/** Where a given name alone closes brackets before a capital: the token after them; else `end`. */
function afterBracket(tokens: Tokens, k: number, end: number, limit: number): number {
  let i = end;
  while (i < limit && (tokens.word[i] === ']' || tokens.word[i] === ')')) i++;
  if (i === end || i >= limit || end - k !== 1 || !isCap(tokens, i) || !namePart(tokens.lower[k]!)?.given)
    return end;
  return tokens.gap[i] === Gap.Space ? i : end;
}

const isDetermined = (tokens: Tokens, k: number) =>
  /^(?:the|a|an|this|that|his|her|our|their|its|my)$/.test(tokens.lower[k - 1]!) ||
  (tokens.shape[k - 1]! & (Shape.Possessive | Shape.Cap)) !== 0;
