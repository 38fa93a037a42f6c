/** Who is meant by pronouns, role nouns ("the envoy") and groups ("the two sides"), from what was named before. */
import { type Layout, type NameMention, Shape } from '../../types.ts';
import type { Linked } from '../linking/entities.ts';
import { officeAt, pluralOffice } from '../offices.ts';
import { WordClass, wordClassAt } from '../word-class.ts';
import { groupAt } from './groups.ts';
import { antecedent, PRONOUNS } from './pronouns.ts';
import { role, soleHolders } from './roles.ts';
import { mention, note, push, type State } from './state.ts';

/** Adds mentions for pronouns, role nouns and groups. The result is all mentions in text order. */
export function corefer(layout: Layout, linked: Linked): NameMention[] {
  const { tokens, sentences } = layout;
  const state: State = {
    layout,
    linked,
    recent: [],
    parties: [],
    out: [],
    next: 0,
    sole: soleHolders(linked),
    bodies: new Map(),
  };
  const titled = new Uint8Array(tokens.count);
  for (const m of linked.mentions) titled.fill(1, m.phraseFirst, Math.min(m.phraseEnd, tokens.count));
  for (const [s, sentence] of sentences.entries()) {
    let i = sentence.first;
    while (i < sentence.end) {
      const m = linked.mentions[state.next];
      if (m && m.first <= i) {
        state.next++;
        note(state, m, s);
        state.out.push(m);
        i = Math.max(i, m.end);
        continue;
      }
      if (tokens.shape[i]! & Shape.Letter) i = unnamed(state, i, s, sentence.end, titled);
      else i++;
    }
  }
  for (; state.next < linked.mentions.length; state.next++) state.out.push(linked.mentions[state.next]!);
  return state.out.sort((a, b) => a.span[0] - b.span[0] || b.span[1] - a.span[1]);
}

/** What may mean somebody who is named elsewhere. */
const UNNAMED = WordClass.Pronoun | WordClass.Group | WordClass.Office | WordClass.Offices;

/** Takes a pronoun, role noun or group that begins at token `i`; returns the token to go on with. */
function unnamed(state: State, i: number, s: number, limit: number, titled: Uint8Array): number {
  const { tokens } = state.layout;
  const cls = wordClassAt(tokens, i);
  if ((cls & UNNAMED) === 0) return i + 1;
  const lower = tokens.lower[i]!;
  const gender = cls & WordClass.Pronoun ? PRONOUNS.get(lower) : undefined;
  // "His or her own": anybody.
  if (gender && lower !== 'her' && tokens.lower[i + 1] === 'or' && PRONOUNS.has(tokens.lower[i + 2] ?? ''))
    return i + 3;
  if (gender) {
    const entity = antecedent(state, i, s, gender);
    if (entity >= 0) push(state, mention(state, i, i + 1, entity, 'pronoun'), s);
    return i + 1;
  }
  const group = cls & WordClass.Group ? groupAt(state, i, s, limit) : null;
  if (group) {
    state.out.push(group);
    return group.end;
  }
  if (titled[i]) return i + 1;
  const head = cls & WordClass.Office ? officeAt(tokens, i, limit) : null;
  const plural = !head && cls & WordClass.Offices ? pluralOffice(lower) : null;
  if (head && head.office.kind !== 'honorific') return role(state, head, false, s, limit);
  if (plural) return role(state, { first: i, end: i + 1, office: plural }, true, s, limit);
  return i + 1;
}
