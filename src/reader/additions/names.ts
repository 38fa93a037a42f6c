/** What a dossier knows of those whom a report names, put to what the stage of names has found. */
import type { AddedPerson, Additions } from '../../contract/additions.ts';
import { parseDay } from '../../contract/edtf.ts';
import type { Layout, NamedEntity, NameMention, Names, Tokens } from '../types.ts';
import { type Meaning, type Phrase, phrasesOf } from './phrases.ts';

interface Occurrence {
  first: number;
  end: number;
  meaning: Meaning;
}

function matches({ words, meaning }: Phrase, { word, lower, count }: Tokens, i: number): boolean {
  if (i + words.length > count) return false;
  return words.every((w, k) =>
    meaning.kind === 'office' || w === w.toLowerCase() ? lower[i + k] === w.toLowerCase() : word[i + k] === w,
  );
}

/** The phrases of the dossier in the report, in text order, the longest at each place. */
function occurrences(tokens: Tokens, additions: Additions): Occurrence[] {
  const phrases = phrasesOf(additions);
  const found: Occurrence[] = [];
  for (let i = 0; i < tokens.count; i++) {
    const phrase = phrases.get(tokens.lower[i]!)?.find((p) => matches(p, tokens, i));
    if (!phrase) continue;
    found.push({ first: i, end: i + phrase.words.length, meaning: phrase.meaning });
    i += phrase.words.length - 1;
  }
  return found;
}

/** The office that the person held on the day; where no day is known, the only one there is. */
function officeOn({ terms }: AddedPerson, day: number | null): string | null {
  if (day === null) return terms.length === 1 ? terms[0]!.office : null;
  return terms.find((t) => t.first <= day && day <= t.last)?.office ?? null;
}

class Additor {
  readonly entities: NamedEntity[];
  readonly mentions: NameMention[];
  readonly #layout: Layout;
  readonly #names: Names;
  readonly #day: number | null;
  /** Entities that the dossier has brought, by what they are. */
  readonly #brought = new Map<string, number>();
  readonly #gone = new Set<NameMention>();

  constructor(layout: Layout, names: Names, day: number | null) {
    this.#layout = layout;
    this.#names = names;
    this.#day = day;
    this.entities = names.entities.map((e) => ({ ...e }));
    this.mentions = names.mentions.map((m) => ({ ...m }));
  }

  take({ first, end, meaning }: Occurrence): void {
    if (meaning.kind === 'office') {
      this.#office(first, end, meaning.party);
      return;
    }
    const covering = this.#mentionOver(first, end);
    if (covering === null) {
      if (this.#clear(first, end)) this.#bring(first, end, meaning);
      return;
    }
    const entity = this.entities[covering.entity];
    if (!entity) return;
    if (meaning.kind === 'person' && entity.kind === 'person') {
      entity.party ??= meaning.person.party;
      entity.office ??= officeOn(meaning.person, this.#day);
    } else if (meaning.kind === 'party' && entity.kind === 'organisation') entity.party ??= meaning.party;
    covering.party ??= entity.party;
  }

  /** The mentions in text order. */
  ordered(): NameMention[] {
    return this.mentions.filter((m) => !this.#gone.has(m)).sort((a, b) => a.first - b.first || b.end - a.end);
  }

  /** An office of the dossier shows for whom the official acts. */
  #office(first: number, end: number, party: string): void {
    const mention = this.mentions.find(
      (m) => m.phraseFirst <= first && end <= m.phraseEnd && m.form !== 'pronoun',
    );
    if (!mention) return;
    const entity = this.entities[mention.entity];
    if (entity && entity.kind !== 'person') return;
    if (entity) entity.party ??= party;
    mention.party ??= entity?.party ?? party;
  }

  /** The mention that begins and ends with the phrase, or holds it. */
  #mentionOver(first: number, end: number): NameMention | null {
    const at = this.#names.at[first]!;
    const mention = at < 0 ? undefined : this.mentions[at];
    return mention && mention.first <= first && end <= mention.end && mention.entity >= 0 ? mention : null;
  }

  /** Takes away the names that lie within the phrase; false where one lies half in it, to which it then belongs. */
  #clear(first: number, end: number): boolean {
    const within = new Set<NameMention>();
    for (let i = first; i < end; i++) {
      const mention = this.mentions[this.#names.at[i]!];
      if (mention && (mention.first < first || mention.end > end)) return false;
      if (mention) within.add(mention);
    }
    for (const mention of within) this.#gone.add(mention);
    return true;
  }

  #bring(first: number, end: number, meaning: Exclude<Meaning, { kind: 'office' }>): void {
    const { start, end: ends } = this.#layout.tokens;
    const entity = meaning.kind === 'person' ? this.#person(meaning.person) : this.#party(meaning);
    this.mentions.push({
      first,
      end,
      span: [start[first]!, ends[end - 1]!],
      phraseFirst: first,
      phraseEnd: end,
      entity,
      members: [],
      form: 'name',
      party: this.entities[entity]!.party,
      adjective: false,
    });
  }

  #person(person: AddedPerson): number {
    const forms = [person.name, ...person.aliases].map((n) => n.toLowerCase());
    return this.#entity(
      `person ${person.name}`,
      (e) => e.kind === 'person' && forms.includes(e.name.toLowerCase()),
      { kind: 'person', name: person.name, party: person.party, office: officeOn(person, this.#day) },
    );
  }

  /** The party itself, where the report names it otherwise too. */
  #party({ party, name }: { party: string; name: string }): number {
    return this.#entity(`party ${party}`, (e) => e.kind === 'state' && e.party === party, {
      kind: 'organisation',
      name,
      party,
      office: null,
    });
  }

  #entity(
    key: string,
    isIt: (e: NamedEntity) => boolean,
    made: Pick<NamedEntity, 'kind' | 'name' | 'party' | 'office'>,
  ): number {
    let at = this.#brought.get(key) ?? this.entities.findIndex(isIt);
    if (at < 0) {
      at = this.entities.length;
      this.entities.push({ ...made, ref: null, geo: null, gender: null });
    }
    this.#brought.set(key, at);
    return at;
  }
}

/**
 * The names with what the dossier adds: parties and offices of people whom it lists, parties behind its names and
 * offices, and names that were not found. What the report itself shows is left as it is.
 */
export function withAddedNames(
  layout: Layout,
  names: Names,
  additions: Additions,
  published: string | undefined,
): Names {
  const found = occurrences(layout.tokens, additions);
  if (found.length === 0) return names;
  const additor = new Additor(layout, names, parseDay(published));
  for (const occurrence of found) additor.take(occurrence);
  const mentions = additor.ordered();
  const at = new Int32Array(layout.tokens.count).fill(-1);
  mentions.forEach((m, i) => {
    for (let t = m.first; t < m.end; t++) if (at[t]! < 0 || m.entity >= 0) at[t] = i;
  });
  return { entities: additor.entities, mentions, at };
}
