/** Pronouns for speakers: the subject of a verb of saying goes on from whoever spoke just before. */

import { nameWords } from '../../knowledge/name-words.ts';
import type { Credit } from './attribution/attributions.ts';
import { mainSubject } from './attribution/phrases.ts';
import { isOffice } from './attribution/roles.ts';
import { DETERMINERS } from './attribution/words.ts';
import type { Range } from './draft.ts';
import type { Ground } from './ground.ts';
import { type Speaker, speakerOf } from './speakers.ts';

export interface Carried extends Speaker {
  /** The words that name the speaker, of this statement or of the one that it goes on from. */
  words: Range | null;
}

/** How many sentences may lie between a speaker's words and a pronoun that takes him up. */
const REACH = 2;

/** How many tokens may lie between a speaker's words and a pronoun for him. */
const FARTHEST = 200;

/** How many tokens a subject may have that a pronoun takes up. */
const LONGEST_SUBJECT = 8;

const SINGULAR_DETERMINERS = /^(?:a|an|one|another|this|that)$/;

/** The last common or proper noun of a source before what depends on it. */
function headOf(ground: Ground, source: Range): string {
  for (let i = source.first + 1; i < source.end; i++)
    if (/^(?:of|for|at|in|on|from|with|to|who|which|that|,)$/.test(ground.lower[i]!))
      return ground.lower[i - 1]!;
  return ground.lower[source.end - 1]!;
}

/** Gives each statement of a report, in text order, its speaker. */
export class Carrying {
  private last: (Carried & { sentence: number; source: Range }) | null = null;

  constructor(private readonly ground: Ground) {}

  /** The speaker of a statement with this credit; `own` is whom its source names by itself. */
  speakerOf(credit: Credit | null, own: Speaker): Carried {
    const source = credit?.source ?? null;
    if (!credit || !source) return { ...own, words: source };
    const word = source.end - source.first === 1 ? this.ground.lower[source.first]! : '';
    const carried = /^(?:he|she|it|they)$/.test(word) && this.goesOn(credit, word, own) ? this.last : null;
    const taken = !carried && own.entity < 0;
    const subject =
      taken && /^(?:its|their)$/.test(word)
        ? this.ownerOf(credit, source)
        : taken && /^(?:they|it)$/.test(word)
          ? this.subjectBefore(credit, word)
          : null;
    const made: Carried = subject
      ? { ...speakerOf(this.ground, subject), words: subject }
      : carried
        ? { entity: carried.entity, party: carried.party, words: carried.words }
        : { ...own, words: source };
    if (carried || subject || !/^(?:he|she|it|they|who|which|that)$/.test(word))
      this.last = { ...made, sentence: credit.sentence, source: subject ?? carried?.source ?? source };
    return made;
  }

  /** The subject of the sentence, to whom "its claim" and "their demand" belong. */
  private ownerOf(credit: Credit, source: Range): Range | null {
    const subject = mainSubject(
      this.ground,
      this.ground.layout.sentences[credit.sentence]!.body,
      source.first,
    );
    return subject && subject.end < source.first && subject.end - subject.first <= LONGEST_SUBJECT
      ? subject
      : null;
  }

  /** The subject of the sentence before, in the same paragraph, which "they" or "it" takes up: "Backers tried. They said …". */
  private subjectBefore(credit: Credit, pronoun: string): Range | null {
    const { sentences } = this.ground.layout;
    const before = sentences[credit.sentence - 1];
    if (!before || before.paragraph !== sentences[credit.sentence]!.paragraph) return null;
    const subject = mainSubject(this.ground, before.body, before.end);
    if (!subject || subject.end - subject.first > LONGEST_SUBJECT) return null;
    const head = headOf(this.ground, subject);
    if (pronoun === 'they')
      return this.isPlural(subject, head) && subject.first > before.body - 1 ? subject : null;
    const { entity } = speakerOf(this.ground, subject);
    const kind = entity >= 0 ? this.ground.names.entities[entity]!.kind : null;
    return (kind ? kind === 'organisation' || kind === 'state' : nameWords('organisation').has(head))
      ? subject
      : null;
  }

  private goesOn(credit: Credit, pronoun: string, own: Speaker): boolean {
    const { last, ground } = this;
    if (!last || credit.sentence < last.sentence || credit.sentence - last.sentence > REACH) return false;
    if (credit.sentence === last.sentence && credit.first <= last.source.first) return false;
    const { paragraph } = ground.layout.sentences[credit.sentence]!;
    if (paragraph - ground.layout.sentences[last.sentence]!.paragraph > 1) return false;
    const entity = last.entity >= 0 ? ground.names.entities[last.entity]! : null;
    const head = headOf(ground, last.source);
    const plural = this.isPlural(last.source, head);
    if (pronoun === 'they') return plural;
    if (pronoun === 'it')
      return own.entity < 0 && !plural && (entity ? entity.kind !== 'person' : !isOffice(head));
    // A named person is the names stage's matter; one without a name is known here alone. "The senator" may be one named.
    const indefinite = SINGULAR_DETERMINERS.test(ground.lower[last.source.first]!);
    return (
      !entity &&
      (indefinite || own.entity < 0) &&
      !plural &&
      isOffice(head) &&
      !this.namesBetween(last.source.end, credit.first)
    );
  }

  private isPlural(source: Range, head: string): boolean {
    const { lower } = this.ground;
    const first = lower[source.first]!;
    if (SINGULAR_DETERMINERS.test(first)) return false;
    for (let i = source.first + 1; i < source.end; i++) if (lower[i] === 'and') return true;
    if (/^(?:people|men|women|police)$/.test(head)) return true;
    if (/[^s]s$/.test(head) && !this.ground.isCapital(source.end - 1)) return true;
    return (
      /(?:ans|ats|ers|ors|ists|ives)$/.test(head) ||
      (first !== 'the' && DETERMINERS.has(first) && /s$/.test(head))
    );
  }

  /** Whether a person is named between two tokens, whom "he" would mean. */
  private namesBetween(first: number, end: number): boolean {
    const { names } = this.ground;
    if (end - first > FARTHEST) return true;
    for (let i = first; i < end; i++) {
      const m = names.mentions[names.at[i] ?? -1];
      if (m?.form === 'name' && names.entities[m.entity]?.kind === 'person' && !this.ground.isQuoted(i))
        return true;
    }
    return false;
  }
}
