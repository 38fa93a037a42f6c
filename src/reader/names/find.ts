/** Finds what the report names, sentence by sentence, from the gazetteer, titles, shapes and head nouns. */
import { isCommonWord } from '../../knowledge/common-words.ts';
import { nameWords } from '../../knowledge/name-words.ts';
import type { Layout, Sentence, Tokens } from '../types.ts';
import { Shape } from '../types.ts';
import { compoundNames } from './compounds.ts';
import type { Draft, DraftKind, OfficePhrase } from './draft.ts';
import { type Entry, type EntryKind, lookUp } from './gazetteer.ts';
import { citiesOf, namePart } from './lexicon.ts';
import { OfficeClass, officeAt, officeClass, phraseStart } from './offices.ts';

const kinds: Record<EntryKind, DraftKind> = {
  state: 'state',
  adjective: 'adjective',
  people: 'people',
  capital: 'place',
  seat: 'organisation',
  organisation: 'organisation',
  media: 'organisation',
  region: 'place',
  regional: 'adjective',
};

export const isCap = (tokens: Tokens, i: number) => (tokens.shape[i]! & Shape.Cap) !== 0;

/** A name that opens with the Arabic article: "al-Qaida". */
const ARTICLE = /^(?:al|el|as|ash|an|ar|at)-\p{Lu}/u;
const isNameLike = (tokens: Tokens, i: number) =>
  isCap(tokens, i) || (tokens.word[i]!.length > 3 && ARTICLE.test(tokens.word[i]!));

export interface Context {
  layout: Layout;
  /** Words that the report also writes without a capital. */
  lowercase: ReadonlySet<string>;
}

/** All drafts in text order, not overlapping. Unknown names have the kind `unknown`. */
export function findNames(context: Context): Draft[] {
  const drafts: Draft[] = [];
  context.layout.sentences.forEach((s, i) => {
    if (!isShouted(context.layout.tokens, s)) findIn(context, s, i, drafts);
  });
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

export function draft(
  tokens: Tokens,
  first: number,
  end: number,
  kind: DraftKind,
  entry: Entry | null,
): Draft {
  return {
    first,
    end,
    from: tokens.start[first]!,
    to: tokens.end[end - 1]!,
    kind,
    entry,
    sentence: tokens.sentence[first]!,
    title: null,
    phraseFirst: first,
    phraseEnd: end,
  };
}

function findIn({ layout, lowercase }: Context, s: Sentence, sentence: number, out: Draft[]): void {
  const { tokens } = layout;
  const functions = nameWords('function');
  const openers = nameWords('opener');
  const notNames = nameWords('not-name');
  let title: OfficePhrase | null = null;
  let k = s.body > s.first ? dateline(tokens, s, out) : s.first;
  const push = (d: Draft) => {
    d.sentence = sentence;
    if (title && title.end === d.first && (d.kind === 'unknown' || d.kind === 'person')) {
      d.title = title;
      d.phraseFirst = title.first;
      d.kind = 'person';
    }
    title = null;
    out.push(d);
  };
  while (k < s.end) {
    const lower = tokens.lower[k]!;
    if (tokens.shape[k]! & (Shape.Punct | Shape.Possessive)) {
      k++;
      continue;
    }
    const nameLike = isNameLike(tokens, k);
    const office = officeClass(lower) & OfficeClass.First ? officeAt(tokens, k, s.end) : null;
    const entry = nameLike ? lookUp(tokens, k, s.end) : null;
    if (entry && (!office || office.end - office.first <= entry.words.length)) {
      const end = k + entry.words.length;
      const body = organisationEnd(tokens, k, s.end);
      if (body > end && entry.kind !== 'people') {
        const made = draft(tokens, k, body, 'organisation', null);
        made.entry = {
          ...entry,
          kind: 'organisation',
          name: tokens.text.slice(made.from, made.to),
          ref: '',
          geo: null,
        };
        push(made);
        k = body;
      } else if (isGivenPart(tokens, k, end, s.end, entry)) {
        const nameEnd = runEnd(tokens, k + 1, s.end);
        push(draft(tokens, k, nameEnd, 'unknown', null));
        k = nameEnd;
      } else {
        push(draft(tokens, k, end, kinds[entry.kind], entry));
        k = end;
      }
      continue;
    }
    if (
      office &&
      !(
        office.office.kind === 'role' &&
        nameLike &&
        k > s.first &&
        isCap(tokens, k - 1) &&
        !officeFits(tokens, k)
      )
    ) {
      const first = phraseStart(tokens, k, s.first);
      title = {
        first,
        end: office.end,
        head: office.office.words,
        level: office.office.level,
        gender: office.office.gender,
        honorific: office.office.kind === 'honorific',
        party: null,
      };
      // "King" may be a surname: what else the report names will tell.
      if (
        nameLike &&
        office.end === k + 1 &&
        !(k > s.first && isDetermined(tokens, k)) &&
        !(office.end < s.end && isCap(tokens, office.end))
      ) {
        title = null;
        push(draft(tokens, k, k + 1, 'unknown', null));
      }
      k = office.end;
      continue;
    }
    if (!nameLike) {
      k++;
      continue;
    }
    const compound = compoundNames(tokens, k, s.end);
    if (compound) {
      for (const d of compound.drafts) push(d);
      k = compound.end;
      continue;
    }
    const opens: boolean =
      k === s.first ||
      k === s.body ||
      (tokens.shape[k - 1]! & Shape.Quote) !== 0 ||
      tokens.word[k - 1] === ':';
    if (functions.has(lower) && (opens || lower === 'i' || !(k + 1 < s.end && isCap(tokens, k + 1)))) {
      k++;
      continue;
    }
    const body = organisationEnd(tokens, k, s.end);
    if (body > k) {
      push(draft(tokens, k, body, 'organisation', null));
      k = body;
      continue;
    }
    if (opens && openers.has(lower)) {
      k++;
      continue;
    }
    // "Defying Trump", "Amid Brexit": a common word has its capital from opening the sentence.
    if (
      opens &&
      k + 1 < s.end &&
      isCap(tokens, k + 1) &&
      !namePart(lower)?.given &&
      !namePart(lower)?.surname &&
      (isCommonWord(lower) || lower.endsWith('ing'))
    ) {
      k++;
      continue;
    }
    const end = runEnd(tokens, k, s.end);
    const firm = firmEnd(tokens, end, s.end);
    if (firm > end) {
      push(draft(tokens, k, firm, 'organisation', null));
      k = firm;
      continue;
    }
    const single = end - k === 1;
    if (notNames.has(lower) && (single || /^\p{L}+day$|^[A-Z][a-z]{2,4}\.$/u.test(tokens.word[k]!))) {
      k++;
      continue;
    }
    // The first word of a sentence has a capital anyway: without another sign it is no name.
    if (
      single &&
      opens &&
      title === null &&
      (lowercase.has(lower) || lower.endsWith('ing') || lower.endsWith('ly'))
    ) {
      k++;
      continue;
    }
    push(draft(tokens, k, end, 'unknown', null));
    k = end;
  }
}

const isDetermined = (tokens: Tokens, k: number) =>
  /^(?:the|a|an|this|that|his|her|our|their|its|my)$/.test(tokens.lower[k - 1]!) ||
  (tokens.shape[k - 1]! & (Shape.Possessive | Shape.Cap)) !== 0;

/** The places of a dateline ("GENEVA, Switzerland (AP) —"), and the agency in brackets; returns the token to go on with. */
function dateline(tokens: Tokens, s: Sentence, out: Draft[]): number {
  let i = s.first;
  while (i < s.body) {
    if (!isCap(tokens, i) || nameWords('not-name').has(tokens.lower[i]!)) {
      i++;
      continue;
    }
    let end = i + 1;
    while (end < s.body && isCap(tokens, end) && !(tokens.shape[end]! & Shape.Punct)) end++;
    const entry = lookUp(tokens, i, s.body);
    const name = tokens.text.slice(tokens.start[i]!, tokens.end[end - 1]!);
    if (entry) {
      end = i + entry.words.length;
      out.push(draft(tokens, i, end, kinds[entry.kind] === 'state' ? 'state' : kinds[entry.kind], entry));
    } else if (i === s.first || citiesOf(name).length) out.push(draft(tokens, i, end, 'place', null));
    i = end;
  }
  return s.body;
}

/** A role noun with a capital inside a run of capitals ("Larry King") is part of a name unless a name follows. */
function officeFits(tokens: Tokens, k: number): boolean {
  return k + 1 < tokens.count && isCap(tokens, k + 1);
}

/** "Jordan" in "Jordan Smith": a one-word place before an unknown name that is written like a surname. */
function isGivenPart(tokens: Tokens, k: number, end: number, limit: number, entry: Entry): boolean {
  if (
    end - k !== 1 ||
    end >= limit ||
    entry.kind === 'adjective' ||
    entry.kind === 'organisation' ||
    entry.kind === 'media'
  )
    return false;
  if (
    !isCap(tokens, end) ||
    tokens.shape[end]! & (Shape.AllCaps | Shape.Possessive) ||
    lookUp(tokens, end, limit) ||
    officeAt(tokens, end, limit)
  )
    return false;
  return (
    entry.kind === 'capital' &&
    GIVEN_CAPITALS.has(tokens.lower[k]!) &&
    !nameWords('not-name').has(tokens.lower[end]!)
  );
}

// Capitals that are also common given names.
const GIVEN_CAPITALS = new Set([
  'paris',
  'sofia',
  'victoria',
  'valencia',
  'santiago',
  'george',
  'kingston',
  'san',
  'lima',
  'roma',
]);

const SURNAME_NOUNS = new Set([
  'post',
  'church',
  'banks',
  'bank',
  'court',
  'times',
  'chambers',
  'board',
  'guard',
  'service',
  'school',
  'temple',
  'union',
  'trust',
  'command',
  'wing',
  'league',
]);

const ORGANISATION_LINKS = new Set(['of', 'for', 'on']);

/** The end of a body's name that begins at `k` ("Ministry of Foreign Affairs"), or `k` where none does. */
export function organisationEnd(tokens: Tokens, k: number, limit: number): number {
  if (!isCap(tokens, k) || tokens.lower[k] === 'the' || officeAt(tokens, k, limit)) return k;
  const nouns = nameWords('organisation');
  let r = k;
  let head = -1;
  while (r < limit && r - k < 9) {
    if (isCap(tokens, r) && !(tokens.shape[r]! & Shape.Possessive)) {
      // A title ends the body's name ("State Department Secretary"), unless the body's noun follows ("Democratic Justice Party").
      if (
        r > k &&
        !nouns.has(tokens.lower[r]!) &&
        officeAt(tokens, r, limit)?.office.kind === 'title' &&
        !(r + 1 < limit && nouns.has(tokens.lower[r + 1]!) && isCap(tokens, r + 1))
      )
        break;
      if (nouns.has(tokens.lower[r]!)) head = r;
      r++;
    } else if (
      (tokens.word[r] === '&' || tokens.word[r] === 'and') &&
      head < 0 &&
      r > k &&
      r + 1 < limit &&
      isCap(tokens, r + 1) &&
      hasHead(tokens, r + 1, limit, nouns)
    )
      r++;
    else break;
  }
  if (head < 0) return k;
  // "David Post": a given name before a noun that is a surname too.
  if (head === k + 1 && namePart(tokens.lower[k]!)?.given && SURNAME_NOUNS.has(tokens.lower[head]!)) return k;
  if (r - 1 > head) r = head + 1;
  const link = head + 1;
  if (link + 1 < limit && ORGANISATION_LINKS.has(tokens.lower[link]!)) {
    let next = link + 1;
    if (tokens.lower[next] === 'the' && next + 1 < limit) next++;
    const named = isCap(tokens, next) && !nameWords('not-name').has(tokens.lower[next]!);
    if (named && !(head > k && lookUp(tokens, next, limit)?.kind === 'state')) {
      let e = next;
      while (e < limit && isCap(tokens, e)) e++;
      if (
        e + 1 < limit &&
        tokens.word[e] === 'and' &&
        isCap(tokens, e + 1) &&
        !lookUp(tokens, e + 1, limit)
      ) {
        e++;
        while (e < limit && isCap(tokens, e)) e++;
      }
      return e;
    }
  }
  return head > k ? head + 1 : k;
}

/** The end of a firm's name that goes on with "& Co." or "& Poor's" behind a run of capitals that ends at `end`. */
function firmEnd(tokens: Tokens, end: number, limit: number): number {
  if (end + 1 >= limit || tokens.word[end] !== '&' || !isCap(tokens, end + 1)) return end;
  let r = end + 1;
  while (r < limit && isCap(tokens, r) && !(tokens.shape[r]! & Shape.Punct)) r++;
  return r;
}

function hasHead(tokens: Tokens, from: number, limit: number, nouns: ReadonlySet<string>): boolean {
  for (let i = from; i < limit && i < from + 4 && isCap(tokens, i); i++)
    if (nouns.has(tokens.lower[i]!)) return true;
  return false;
}

/** The end of a run of capitalised words with the connectors of people's names ("Abdel Fattah al-Sisi", "Ursula von der Leyen"). */
function runEnd(tokens: Tokens, k: number, limit: number): number {
  const connectors = nameWords('connector');
  let r = k + 1;
  while (r < limit && r - k < 6) {
    if (tokens.shape[r]! & (Shape.Punct | Shape.Possessive)) break;
    if (isNameLike(tokens, r)) {
      const office = officeAt(tokens, r, limit);
      if (
        office &&
        tokens.lower[r] !== 'jr.' &&
        (office.office.kind === 'honorific' ||
          (office.office.kind === 'title' &&
            office.end < limit &&
            isCap(tokens, office.end) &&
            !/^(?:jr|sr)\.?$/.test(tokens.lower[office.end]!)))
      )
        break;
      const entry = lookUp(tokens, r, limit);
      if (entry && beginsAnew(tokens, entry, r)) break;
      r++;
      continue;
    }
    if (!connectors.has(tokens.lower[r]!)) break;
    let c = r;
    while (c < limit && connectors.has(tokens.lower[c]!) && !isCap(tokens, c)) c++;
    if (c >= limit || c - r > 2 || !isCap(tokens, c)) break;
    r = c + 1;
  }
  return r;
}

/** Whether a known name inside a run of capitals begins a name of its own rather than going on with a person's. */
function beginsAnew(tokens: Tokens, entry: Entry, r: number): boolean {
  const before = tokens.lower[r - 1]!;
  const named = namePart(before)?.given === true || /^\p{Lu}\.$/u.test(tokens.word[r - 1]!);
  // "Joe Biden administration": the body's name opens with the person's surname.
  if (!entry.ended && named) return false;
  if (entry.kind === 'adjective') return true;
  if (entry.words.length > 1) return true;
  if (entry.kind === 'organisation') return (tokens.shape[r]! & Shape.AllCaps) !== 0;
  return (entry.kind === 'state' || entry.kind === 'region') && !named;
}
