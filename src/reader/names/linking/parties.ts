/** The party that an office, a body or a person acts for. */
import { ambiguousNames, stateOf } from '../../../knowledge/states.ts';
import type { Tokens } from '../../types.ts';
import { Shape } from '../../types.ts';
import { isOrgan } from '../bodies.ts';
import type { Draft, OfficePhrase } from '../draft.ts';
import { type Entry, lookUp, lookUpWords } from '../gazetteer.ts';
import type { Official } from '../lexicon.ts';
import { roleOfWords } from '../offices.ts';

/** Offices whose words alone tell the state in English-language news. */
const OFFICE_OF: readonly [RegExp, string][] = [
  [
    /^(?:secretary of (?:state|defense|the treasury)|attorney general|sen\.|senator|rep\.|congress(?:man|woman)|house speaker|(?:u\.?s\.? )?defense secretary|treasury secretary|first lady)$/,
    'USA',
  ],
  [/^(?:foreign secretary|home secretary|chancellor of the exchequer|mp)$/, 'GBR'],
  [/^(?:taoiseach)$/, 'IRL'],
  [/^(?:supreme leader|ayatollah)$/, 'IRN'],
];

/** Whether a draft names a party by its own name, people or adjective, not by a capital. */
export const isOutright = (d: Draft) =>
  d.kind !== 'person' && d.entry?.party != null && d.entry.kind !== 'capital' && d.entry.kind !== 'region';

/** The body whose seat a capital is, where the report does not speak of the state: "Brussels" for the European Union. */
export function seatedBody(capital: Entry, outright: ReadonlySet<string>): Entry | null {
  if (outright.has(capital.party!)) return null;
  const party = ambiguousNames()
    .get(capital.name)
    ?.find((p) => stateOf(p) === undefined);
  return party ? lookUpWords([party]) : null;
}

/** The state that a body's own name holds: "Foreign Ministry of Iran", "Bank of Japan". */
export function partyWithin(tokens: Tokens, d: Draft): string | null {
  if (!isOrgan(tokens, d.first, d.end)) return null;
  for (let i = d.first; i < d.end; i++) {
    const entry = lookUp(tokens, i, d.end);
    if (entry && (entry.kind === 'state' || entry.kind === 'adjective')) return entry.party;
  }
  return null;
}

function partyOf(tokens: Tokens, d: Draft): string | null {
  if (d.kind === 'person') return null;
  return d.entry?.party ?? (d.kind === 'organisation' ? partyWithin(tokens, d) : null);
}

/** Offices of international bodies to which states send their people. */
const COMMISSIONER = /commissioner$/;

/** Names that a commissioner for, envoy to or expert on them does not act for. */
const ABOUT = new Set(['for', 'to', 'on', 'with', 'against']);

/**
 * The party that an office phrase names: before its head ("the US special representative for …"), else the one that
 * it is of ("president of Iran", "spokesman for the Kremlin"). `drafts` are all of the report, in order.
 */
export function partyOfOffice(
  tokens: Tokens,
  office: OfficePhrase,
  drafts: readonly Draft[],
  around: number,
): string | null {
  let of: string | null = null;
  for (let i = Math.max(0, around - 8); i < Math.min(drafts.length, around + 10); i++) {
    const d = drafts[i]!;
    if (d.first < office.first || d.end > office.end) continue;
    const party = partyOf(tokens, d);
    if (!party) continue;
    const lead = leadOf(tokens, d.first, office.first);
    if (lead === null) {
      // "Norway's EU commissioner" is the body's.
      if (!COMMISSIONER.test(office.head)) return party;
      of = party;
      continue;
    }
    const speaksFor = /^spokes|^press secretary/.test(office.head) && lead === 'for';
    if (of === null && (!ABOUT.has(lead) || speaksFor)) of = party;
  }
  if (of) return of;
  return OFFICE_OF.find(([words]) => words.test(office.head))?.[1] ?? null;
}

/** The preposition that leads to the name at `first` within its phrase, or null where it stands before the head. */
function leadOf(tokens: Tokens, first: number, start: number): string | null {
  for (let i = first - 1; i >= start; i--) {
    const lower = tokens.lower[i]!;
    if (/^(?:of|for|to|at|in|on|with|from|under|against)$/.test(lower)) {
      // "Secretary of State" and the like hold their own "of".
      return lower;
    }
    if (tokens.shape[i]! & Shape.Punct) return null;
  }
  return null;
}

/** The possessor directly before a person's phrase: "South Korea's Noh", "Iran's foreign minister, …". */
export function possessor(
  tokens: Tokens,
  phraseFirst: number,
  drafts: readonly Draft[],
  index: number,
): string | null {
  const s = phraseFirst - 1;
  if (
    s < 1 ||
    !(tokens.shape[s]! & Shape.Possessive || tokens.word[s] === "'" || tokens.word[s] === '\u2019')
  )
    return null;
  for (let i = index - 1; i >= 0 && i > index - 4; i--)
    if (drafts[i]!.end === s) return partyOf(tokens, drafts[i]!);
  return null;
}

/** The state or body directly behind a name: "President Ida Lund of Norway", "Ida Lund of the United Nations". */
export function belonging(
  tokens: Tokens,
  end: number,
  drafts: readonly Draft[],
  index: number,
): string | null {
  if (tokens.lower[end] !== 'of') return null;
  const next = drafts[index + 1];
  const first = tokens.lower[end + 1] === 'the' ? end + 2 : end + 1;
  if (!next || (next.first !== first && next.first !== end + 1) || !isOutright(next)) return null;
  // "Lund of Norway's oil fund", "Lund of the UN Watch"
  return tokens.shape[next.end]! & Shape.Possessive ? null : partyOf(tokens, next);
}

/** The terms of office that cover the day of publication; none without one. */
export function termsAt(official: Official, published: string | undefined): Official['terms'] {
  const day = published?.slice(0, 10);
  return day ? official.terms.filter((t) => t.from <= day && (t.to === '' || day <= pad(t.to))) : [];
}

/** An official's party at the date of publication; the latest known one where no term covers it. */
export function partyAt(official: Official, published: string | undefined): string | null {
  const now = termsAt(official, published)[0];
  if (now) return now.party || null;
  // Who has left an international body acts for it no more; who has left an office of state is still of that state.
  const last = official.terms.findLast(
    (t) => t.to === '' || stateOf(t.party) !== undefined || roleOfWords(t.office)?.level === 'leader',
  );
  return last?.party || null;
}

const pad = (date: string) => (date.length === 4 ? `${date}-12-31` : date.length === 7 ? `${date}-31` : date);

/** Whether an official holds, or held within `years` before publication, an office. */
export function isActive(official: Official, published: string | undefined, years: number): boolean {
  if (!published) return true;
  const year = Number(published.slice(0, 4));
  return official.terms.some(
    (t) =>
      Number(t.from.slice(0, 4)) - 1 <= year && (t.to === '' || Number(t.to.slice(0, 4)) + years >= year),
  );
}
