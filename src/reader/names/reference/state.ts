/** What has been named so far, as later words may take it up. */
import type { Layout, NameMention } from '../../types.ts';
import { Shape } from '../../types.ts';
import { isSpeechVerb } from '../lexicon.ts';
import type { Linked } from '../linking/entities.ts';

/** How far back, in sentences, an antecedent may lie. */
export const REACH = 4;

export interface Candidate {
  /** Index in the entities; -1 for somebody who is not named. */
  entity: number;
  sentence: number;
  /** 3 speaks, 2 subject, 1 other, 0 possessor. */
  role: number;
  token: number;
}

export interface State {
  layout: Layout;
  linked: Linked;
  /** People mentioned so far, latest last. */
  recent: Candidate[];
  /** Parties mentioned so far, latest last. */
  parties: { party: string; entity: number; sentence: number; token: number }[];
  out: NameMention[];
  /** Index in the linked mentions of the first that has not been read. */
  next: number;
  /** The sole person in each role of a party, before or after. */
  sole: Map<string, number>;
  /** State or body of each party, made when a group first means it. */
  bodies: Map<string, number>;
}

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

export function mention(
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

export function push(state: State, m: NameMention, s: number): void {
  note(state, m, s);
  state.out.push(m);
}

/** Remembers a mention as a possible antecedent. */
export function note(state: State, m: NameMention, s: number): void {
  if (m.entity < 0) return;
  const entity = state.linked.entities[m.entity]!;
  if (entity.kind === 'person')
    state.recent.push({ entity: m.entity, sentence: s, role: roleOf(state, m, s), token: m.first });
  else if (entity.kind !== 'place' && entity.party)
    state.parties.push({ party: entity.party, entity: m.entity, sentence: s, token: m.first });
  if (entity.kind === 'person' && entity.party)
    state.parties.push({ party: entity.party, entity: -1, sentence: s, token: m.first });
}

/** Remembers that somebody without a name has come up, whom a pronoun may mean. */
export function noteUnnamed(state: State, m: NameMention, s: number): void {
  state.recent.push({ entity: -1, sentence: s, role: roleOf(state, m, s), token: m.first });
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
