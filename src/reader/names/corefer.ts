/** Who is meant by pronouns, role nouns ("the envoy") and groups ("the two sides"), from what was named before. */
import { nameWords } from '../../knowledge/name-words.ts';
import type { OfficeLevel } from '../../knowledge/offices.ts';
import { stateOf } from '../../knowledge/states.ts';
import type { Layout, NamedEntity, NameMention } from '../types.ts';
import { Shape } from '../types.ts';
import { complementEnd } from './appositions.ts';
import type { Linked } from './entities.ts';
import { isSpeechVerb } from './lexicon.ts';
import { OfficeClass, type OfficeHead, officeAt, officeClass, phraseStart, pluralOffice } from './offices.ts';

const PRONOUNS = new Map<string, 'm' | 'f'>(
  Object.entries({
    he: 'm',
    him: 'm',
    his: 'm',
    himself: 'm',
    she: 'f',
    her: 'f',
    hers: 'f',
    herself: 'f',
  } as const),
);
const SIDES =
  /^(?:sides?|countries|nations|governments|koreas|allies|neighbou?rs|parties|capitals|powers|states|rivals|foes|administrations|delegations)$/;
const PERSONS = /^(?:men|women|pair|duo|counterparts?)$/;
const GROUP_START = new Set(['the', 'these', 'those', 'all', 'two', 'three', 'four', 'both', 'they', 'them']);
const NUMBERS: Record<string, number> = { two: 2, three: 3, four: 4, both: 2 };
const PREPOSITIONS = new Set([
  'of',
  'to',
  'with',
  'by',
  'for',
  'on',
  'at',
  'from',
  'about',
  'against',
  'in',
  'under',
  'after',
  'before',
  'between',
  'toward',
  'towards',
  'like',
  'and',
]);

/** How far back, in sentences, an antecedent may lie. */
const REACH = 4;

interface Candidate {
  entity: number;
  sentence: number;
  /** 3 speaks, 2 subject, 1 other, 0 possessor. */
  role: number;
  token: number;
}

interface State {
  layout: Layout;
  linked: Linked;
  /** People mentioned so far, latest last. */
  recent: Candidate[];
  /** Parties mentioned so far, latest last. */
  parties: { party: string; entity: number; sentence: number; token: number }[];
  out: NameMention[];
  /** The sole person in each role of a party, before or after. */
  sole: Map<string, number>;
  /** State or body of each party, made when a group first means it. */
  bodies: Map<string, number>;
}

/** Adds mentions for pronouns, role nouns and groups. The result is all mentions in text order. */
export function corefer(layout: Layout, linked: Linked): NameMention[] {
  const { tokens, sentences } = layout;
  const state: State = {
    layout,
    linked,
    recent: [],
    parties: [],
    out: [],
    sole: soleHolders(linked),
    bodies: new Map(),
  };
  let next = 0;
  const titled = new Uint8Array(tokens.count);
  for (const m of linked.mentions) titled.fill(1, m.phraseFirst, Math.min(m.phraseEnd, tokens.count));
  for (const [s, sentence] of sentences.entries()) {
    let i = sentence.first;
    while (i < sentence.end) {
      const m = linked.mentions[next];
      if (m && m.first <= i) {
        next++;
        note(state, m, s);
        state.out.push(m);
        i = Math.max(i, m.end);
        continue;
      }
      if (tokens.shape[i]! & Shape.Letter) i = unnamed(state, i, s, sentence.end, titled);
      else i++;
    }
  }
  for (; next < linked.mentions.length; next++) state.out.push(linked.mentions[next]!);
  return state.out.sort((a, b) => a.span[0] - b.span[0] || b.span[1] - a.span[1]);
}

/** The sole person of the report in each role of a party ("PRK leader", "FRA minister"); -1 where there are several. */
function soleHolders({ entities, roles }: Linked): Map<string, number> {
  const sole = new Map<string, number>();
  entities.forEach((e: NamedEntity, i) => {
    if (e.kind !== 'person' || !e.party) return;
    const keys = new Set(roles[i]!.map((r) => `${e.party} ${r.head}`));
    if (roles[i]!.some((r) => r.level === 'leader')) keys.add(`${e.party} leader`);
    for (const key of keys) sole.set(key, sole.has(key) ? -1 : i);
  });
  return sole;
}

/** Takes a pronoun, role noun or group that begins at token `i`; returns the token to go on with. */
function unnamed(state: State, i: number, s: number, limit: number, titled: Uint8Array): number {
  const { tokens } = state.layout;
  const lower = tokens.lower[i]!;
  const gender = PRONOUNS.get(lower);
  if (gender) {
    const entity = antecedent(state, i, s, gender);
    if (entity >= 0) push(state, mention(state, i, i + 1, entity, 'pronoun'), s);
    return i + 1;
  }
  const group = GROUP_START.has(lower) ? groupAt(state, i, s, limit) : null;
  if (group) {
    state.out.push(group);
    return group.end;
  }
  if (titled[i]) return i + 1;
  const office = officeClass(lower);
  if (office === 0) return i + 1;
  const head = office & OfficeClass.First ? officeAt(tokens, i, limit) : null;
  const plural = head ? null : pluralOffice(lower);
  if (head && head.office.kind !== 'honorific') return role(state, head, false, s, limit);
  if (plural) return role(state, { first: i, end: i + 1, office: plural }, true, s, limit);
  return i + 1;
}

function mention(
  state: State,
  first: number,
  end: number,
  entity: number,
  form: NameMention['form'],
): NameMention {
  const { tokens } = state.layout;
  const party = entity >= 0 ? state.linked.entities[entity]!.party : null;
  return {
    first,
    end,
    span: [tokens.start[first]!, tokens.end[end - 1]!],
    phraseFirst: first,
    phraseEnd: end,
    entity,
    members: [],
    form,
    party,
    adjective: false,
  };
}

function push(state: State, m: NameMention, s: number): void {
  note(state, m, s);
  state.out.push(m);
}

/** Remembers a mention as a possible antecedent. */
function note(state: State, m: NameMention, s: number): void {
  if (m.entity < 0) return;
  const entity = state.linked.entities[m.entity]!;
  if (entity.kind === 'person')
    state.recent.push({ entity: m.entity, sentence: s, role: roleOf(state, m, s), token: m.first });
  else if (entity.kind !== 'place' && entity.party)
    state.parties.push({ party: entity.party, entity: m.entity, sentence: s, token: m.first });
  if (entity.kind === 'person' && entity.party)
    state.parties.push({ party: entity.party, entity: -1, sentence: s, token: m.first });
}

/** How prominent a mention is in its sentence. */
function roleOf(state: State, m: NameMention, s: number): number {
  const { tokens, sentences, quoted } = state.layout;
  const sentence = sentences[s]!;
  if (quoted[m.first]! >= 0) return 0;
  const before = m.phraseFirst > sentence.first ? tokens.lower[m.phraseFirst - 1]! : '';
  const after = m.phraseEnd < sentence.end ? tokens.lower[m.phraseEnd]! : '';
  if (isSpeechVerb(before) && tokens.shape[m.phraseFirst - 1]! & Shape.Letter && before !== 'called')
    return 3;
  if (m.end < sentence.end && tokens.shape[m.end]! & Shape.Possessive) return 0;
  if (tokens.lower[m.first] === 'his' || (tokens.lower[m.first] === 'her' && m.form === 'pronoun')) return 0;
  if (isSpeechVerb(after)) return 3;
  if (PREPOSITIONS.has(before)) return 1;
  for (let k = state.recent.length - 1; k >= 0 && state.recent[k]!.sentence === s; k--) {
    if (state.recent[k]!.role >= 2) return 1;
  }
  return 2;
}

/** The person whom a singular pronoun at token `i` means, or -1. */
function antecedent(state: State, i: number, s: number, gender: 'm' | 'f'): number {
  const { quoted, sentences } = state.layout;
  const inside = quoted[i]! >= 0;
  let best = -1;
  let bestScore = -Infinity;
  for (let k = state.recent.length - 1; k >= 0; k--) {
    const c = state.recent[k]!;
    const distance = s - c.sentence;
    if (distance > REACH && best >= 0) break;
    if (distance > REACH * 3) break;
    const entity = state.linked.entities[c.entity]!;
    if (entity.gender && entity.gender !== gender) continue;
    // What is named only inside another's words is rarely taken up outside them.
    const other = !inside && quoted[c.token]! >= 0 ? 1.5 : 0;
    const paragraph = sentences[s]!.paragraph - sentences[c.sentence]!.paragraph;
    const score =
      c.role -
      distance * 1.1 -
      Math.min(paragraph, 3) * 0.15 -
      other +
      (entity.gender === gender ? 0.4 : 0) +
      k * 1e-6;
    if (score > bestScore) {
      bestScore = score;
      best = c.entity;
    }
  }
  if (best >= 0) state.linked.entities[best]!.gender ??= gender;
  return best;
}

/** "the two sides", "both leaders", "the pair", "they" as a mention with its members, or null. */
function groupAt(state: State, i: number, s: number, limit: number): NameMention | null {
  const { tokens } = state.layout;
  const lower = tokens.lower[i]!;
  let j = i;
  let count = 0;
  if (lower === 'the' || lower === 'these' || lower === 'those' || lower === 'all') j++;
  if (j >= limit) return null;
  const number = NUMBERS[tokens.lower[j]!];
  if (number) {
    count = number;
    j++;
    if (lower === 'both' && tokens.lower[j] === 'the') j++;
  } else if (tokens.lower[j] === 'pair' || tokens.lower[j] === 'duo') {
    return lower === 'the' ? withMembers(state, i, j + 1, lastPeople(state, s, 2, null)) : null;
  } else if (lower === 'they' || lower === 'them') {
    const members = lastGroup(state, s);
    return members.length > 1 ? withMembers(state, i, i + 1, members, 'pronoun') : null;
  } else if (lower === 'the' && tokens.lower[j] === 'leaders' && tokens.lower[j + 1] !== 'of') {
    // "the leaders", of whom the report has named just two.
    const leaders = lastPeople(state, s, 3, 'leader');
    const level = (e: number) => state.linked.roles[e]!.some((r) => r.level === 'leader');
    return leaders.length === 2 && leaders.every(level) ? withMembers(state, i, j + 1, leaders) : null;
  } else return null;
  for (let k = j; k < limit && k < j + 4; k++) {
    const word = tokens.lower[k]!;
    if (tokens.shape[k]! & Shape.Punct && word !== '-') return null;
    if (SIDES.test(word)) return withMembers(state, i, k + 1, lastParties(state, s, count));
    const office = pluralOffice(word);
    if (office || PERSONS.test(word))
      return withMembers(state, i, k + 1, lastPeople(state, s, count, office?.level ?? null));
  }
  // "the two met", "the two have agreed"
  const after = tokens.lower[j] ?? '';
  if (
    lower === 'the' &&
    count === 2 &&
    /^(?:met|have|had|were|are|will|also|agreed|spoke|discussed|held|last|talked|exchanged|shook)$/.test(
      after,
    )
  )
    return withMembers(state, i, j, lastPeople(state, s, 2, null));
  return null;
}

function withMembers(
  state: State,
  first: number,
  end: number,
  members: number[],
  form: NameMention['form'] = 'nominal',
): NameMention | null {
  if (members.length < 2) return null;
  return { ...mention(state, first, end, -1, form), members };
}

/** The latest `count` different people, of one level where one is asked for and enough are of it. */
function lastPeople(state: State, s: number, count: number, level: OfficeLevel | null): number[] {
  const pick = (fits: (e: number) => boolean) => {
    const found: number[] = [];
    for (let k = state.recent.length - 1; k >= 0 && found.length < count; k--) {
      const c = state.recent[k]!;
      if (s - c.sentence > REACH * 3) break;
      if (!found.includes(c.entity) && fits(c.entity)) found.push(c.entity);
    }
    return found.reverse();
  };
  if (level) {
    const ofLevel = pick((e) => state.linked.roles[e]!.some((o) => o.level === level));
    if (ofLevel.length === count) return ofLevel;
  }
  return pick(() => true);
}

/** State entities of the latest `count` different parties. */
function lastParties(state: State, s: number, count: number): number[] {
  const found: string[] = [];
  for (let k = state.parties.length - 1; k >= 0 && found.length < count; k--) {
    const p = state.parties[k]!;
    if (s - p.sentence > REACH * 2) break;
    if (!found.includes(p.party)) found.push(p.party);
  }
  return found.reverse().map((p) => entityOfParty(state, p));
}

function entityOfParty(state: State, party: string): number {
  const { entities, roles } = state.linked;
  if (state.bodies.size === 0) {
    entities.forEach((e, i) => {
      if (e.kind === 'person' || e.kind === 'place' || !e.party) return;
      if (e.ref === e.party || !state.bodies.has(e.party)) state.bodies.set(e.party, i);
    });
  }
  const at = state.bodies.get(party);
  if (at !== undefined) return at;
  const known = stateOf(party);
  entities.push({
    kind: known ? 'state' : 'organisation',
    name: known?.name ?? party,
    party,
    office: null,
    ref: known ? party : null,
    geo: known?.position ?? null,
    gender: null,
  });
  roles.push([]);
  state.bodies.set(party, entities.length - 1);
  return entities.length - 1;
}

/** What "they" takes up: the last group, or two people joined in the last sentence. */
function lastGroup(state: State, s: number): number[] {
  for (let k = state.out.length - 1; k >= 0; k--) {
    const m = state.out[k]!;
    const at = state.layout.tokens.sentence[m.first]!;
    if (s - at > 2) break;
    if (m.members.length > 1) return m.members;
    const next = state.out[k + 1];
    if (
      next &&
      m.entity >= 0 &&
      next.entity >= 0 &&
      m.entity !== next.entity &&
      next.phraseFirst - m.phraseEnd === 1 &&
      state.layout.tokens.lower[m.phraseEnd] === 'and'
    )
      return [m.entity, next.entity];
  }
  return [];
}

const DETERMINERS = new Set([
  'the',
  'this',
  'that',
  'his',
  'her',
  'its',
  'their',
  'a',
  'an',
  'one',
  'another',
  'some',
  'several',
  'many',
  'two',
  'three',
  'other',
  'any',
]);
const DEFINITE = new Set(['the', 'this', 'that']);

/** A role noun without a name: the person of that office named before, or an unnamed official of a party. */
function role(state: State, head: OfficeHead, plural: boolean, s: number, limit: number): number {
  const { tokens } = state.layout;
  const start = state.layout.sentences[s]!.first;
  let first = phraseStart(tokens, head.first, start);
  while (
    first < head.first &&
    nameWords('function').has(tokens.lower[first]!) &&
    !DETERMINERS.has(tokens.lower[first]!)
  )
    first++;
  const inside = firstWithin(state, first, head.end);
  const determiner =
    first > start && DETERMINERS.has(tokens.lower[first - 1]!) ? tokens.lower[first - 1]! : null;
  const end = complementEnd(tokens, head.end, limit);
  const phraseFirst = determiner ? first - 1 : first;
  const party = inside ? state.linked.entities[inside.entity]!.party : possessing(state, phraseFirst);
  if (!determiner && !plural && !(tokens.shape[head.first]! & Shape.Cap) && !inside) return head.end;
  const entity =
    plural || determiner === 'a' || determiner === 'an'
      ? -1
      : holder(state, head, party, s, determiner !== null && DEFINITE.has(determiner));
  if (entity < 0 && !party && !plural && head.office.level === 'other') return head.end;
  const made = mention(
    state,
    first,
    head.end,
    entity,
    entity >= 0 && tokens.shape[head.first]! & Shape.Cap ? 'title' : 'nominal',
  );
  made.phraseFirst = phraseFirst;
  made.phraseEnd = Math.max(head.end, end);
  made.party = entity >= 0 ? state.linked.entities[entity]!.party : party;
  if (entity >= 0) note(state, made, s);
  state.out.push(made);
  return head.end;
}

function possessing(state: State, phraseFirst: number): string | null {
  const { tokens } = state.layout;
  if (phraseFirst < 2 || !(tokens.shape[phraseFirst - 1]! & Shape.Possessive)) return null;
  const owner = endingAt(state, phraseFirst - 1);
  return owner?.entity !== undefined && owner.entity >= 0 ? state.linked.entities[owner.entity]!.party : null;
}

/** The first mention of an entity within tokens [first, end), which are the last ones read. */
function firstWithin(state: State, first: number, end: number): NameMention | undefined {
  let found: NameMention | undefined;
  for (let k = state.out.length - 1; k >= 0; k--) {
    const m = state.out[k]!;
    if (m.first < first) break;
    if (m.end <= end && m.entity >= 0) found = m;
  }
  return found;
}

/** The last mention read, if it ends at token `end`. */
function endingAt(state: State, end: number): NameMention | undefined {
  for (let k = state.out.length - 1; k >= 0; k--) {
    const m = state.out[k]!;
    if (m.end === end) return m;
    if (m.end < end) return undefined;
  }
  return undefined;
}

/** The latest person who holds the office, of the party where one is named; -1 where none does. */
function holder(state: State, head: OfficeHead, party: string | null, s: number, definite: boolean): number {
  const last = head.office.words.split(' ').at(-1)!;
  const seen = new Set<number>();
  for (let k = state.recent.length - 1; k >= 0; k--) {
    const c = state.recent[k]!;
    if (s - c.sentence > REACH * 4) break;
    if (seen.has(c.entity)) continue;
    seen.add(c.entity);
    const entity = state.linked.entities[c.entity]!;
    if (party && entity.party !== party) continue;
    const fits = state.linked.roles[c.entity]!.some(
      (r) =>
        r.head === last ||
        (r.level === head.office.level && (head.office.level === 'envoy' || last === 'leader')),
    );
    if (fits && (party || definite)) return c.entity;
  }
  // The only one of that party and role in the report, before or after: "the North Korean leader".
  return party ? (state.sole.get(`${party} ${last}`) ?? -1) : -1;
}
